"""One record as an office file has it, and back: what versions of minutes keep."""

import json
from typing import Any, TypeVar

from ita_desktop.exchange.office_file.binding import Binder
from ita_desktop.exchange.office_file.schema import Group
from ita_desktop.exchange.office_file.writing import plain
from ita_desktop.exchange.problems import ReadingError
from ita_desktop.exchange.reading import read_json

Record = TypeVar("Record")


def members_of(record: Any) -> dict[str, Any]:
    """A record of the office as JSON has it; members at their defaults are left out."""
    members: dict[str, Any] = plain(record)
    return members


def record_of(kind: type[Record], members: Any) -> Record | None:
    """The record of such members, None where they are none; what is not known of them is left out."""
    try:
        read = read_json(json.dumps(members, ensure_ascii=False).encode())
    except (ReadingError, TypeError, ValueError):
        return None
    binder = Binder()
    bound = binder.bind(Group(kind), read.value, "", kind.__name__)
    return bound if isinstance(bound, kind) and not (binder.problems or read.problems) else None
