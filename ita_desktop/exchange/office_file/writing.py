"""From records to the JSON of an office file."""

import json
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from ita_desktop.domain.office import Office
from ita_desktop.domain.scores import Score
from ita_desktop.exchange.office_file.envelope import FORMAT, VERSION, FrameworkOf
from ita_desktop.exchange.office_file.order import ordered
from ita_desktop.exchange.office_file.schema import ALWAYS_WRITTEN, Choices, fields_of
from ita_desktop.exchange.office_file.years import YearFrameworks


def write_office(office: Office, framework_of: FrameworkOf) -> bytes:
    """The office file's bytes, UTF-8; the same office gives the same bytes."""
    members = plain(ordered(office, YearFrameworks(framework_of)))
    document = {"format": FORMAT, "version": VERSION, **members}
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode()


def plain(value: Any) -> Any:
    """A value of the records as JSON has it."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Score() | Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("seconds" if value.second else "minutes")
        case tuple() | list():
            return [plain(each) for each in value]
        case Mapping():
            return {name: plain(each) for name, each in value.items()}
        case _:
            return _members(value)


def _members(record: Any) -> dict[str, Any]:
    members = {}
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if isinstance(field.kind, Choices):
            value = {name: chosen for name, chosen in value.items() if chosen is not None}
        if value != field.absent or (type(record), field.name) in ALWAYS_WRITTEN:
            members[field.key] = plain(value)
    return members
