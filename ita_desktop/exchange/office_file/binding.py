"""From JSON to records: every field by its kind, every problem with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, assert_never

from ita_desktop.domain.fields import Line, Text
from ita_desktop.domain.signs import DISGUISING
from ita_desktop.exchange.office_file import values
from ita_desktop.exchange.office_file.schema import (
    Choice,
    Choices,
    Clock,
    Day,
    Flag,
    Free,
    Group,
    Hash,
    Kind,
    Listing,
    Numeral,
    Points,
    Table,
    Whole,
    Words,
    fields_of,
    longest,
)
from ita_desktop.exchange.office_file.values import Wrong
from ita_desktop.exchange.places import Gaps, element, member
from ita_desktop.exchange.problems import Problem
from ita_desktop.exchange.reading import NoNumber

NOTHING: Final = object()
"""Stands for a value that was refused; the problem is noted."""

NO_OBJECT: Final = Wrong("ต้องเป็นกลุ่มข้อมูลในวงเล็บปีกกา { }")


@dataclass(slots=True)
class Binder:
    """Collects what is wrong while records are made."""

    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    gaps: Gaps = field(default_factory=Gaps)

    def bind(self, kind: Kind, value: Any, place: str, name: str) -> Any:
        """The value as the records hold it, or NOTHING; ``name`` is what messages call it."""
        if isinstance(value, NoNumber):
            return NOTHING
        match kind:
            case Group(record):
                return self._record(record, value, place, name)
            case Listing(of):
                return self._list(of, value, place, name)
            case Table(of):
                return self._table(of, value, place, name)
            case Choices(kinds):
                return self._choices(dict(kinds), value, place, name)
            case Free():
                return self._free(value, place, name)
            case _:
                self._warn_of_disguise(value, place, name)
                return self._taken(_single(kind, value), place, name)

    def refuse(self, place: str, text: str) -> None:
        """Note why the file cannot be taken."""
        self.problems.append(Problem(place, text))

    def _taken(self, read: Any, place: str, name: str) -> Any:
        if isinstance(read, Wrong):
            self.refuse(place, f"“{values.excerpt(name)}” {read.text}")
            return NOTHING
        return read

    def _record(self, record: type[Any], value: Any, place: str, name: str) -> Any:
        if not isinstance(value, dict):
            return self._taken(NO_OBJECT, place, name)
        named: dict[str, Any] = {}
        fields = fields_of(record)
        for each in fields:
            given = value.get(each.key)
            if given is not None:
                read = self.bind(each.kind, given, member(place, each.key), each.key)
                if read is not NOTHING:
                    named[each.name] = read
            elif each.required:
                self.refuse(member(place, each.key), f"ไม่มี “{each.key}” ซึ่งต้องระบุ")
        self._warn_of_unknown(value, {each.key for each in fields}, place)
        if any(each.required and each.name not in named for each in fields):
            return NOTHING
        return record(**named)

    def _warn_of_unknown(self, members: Mapping[str, Any], known: set[str], place: str) -> None:
        for name in members:
            if name not in known:
                text = f"โปรแกรมไม่รู้จัก “{values.excerpt(name)}” จึงไม่นำเข้าค่านี้"
                self.warnings.append(Problem(member(place, name), text))

    def _warn_of_disguise(self, value: Any, place: str, name: str) -> None:
        """Tell of signs that would show a text other than it is; they are left out."""
        found = DISGUISING.search(value) if isinstance(value, str) else None
        if found:
            told = f"มีเครื่องหมายที่มองไม่เห็นซึ่งสลับหรือซ่อนตัวอักษร U+{ord(found[0]):04X} ตัดออกแล้ว ตรวจว่าข้อความยังถูกต้อง"
            self.warnings.append(Problem(place, f"“{values.excerpt(name)}” {told}"))

    def _list(self, of: Kind, value: Any, place: str, name: str) -> Any:
        if not isinstance(value, list):
            return self._taken(Wrong("ต้องเป็นรายการในวงเล็บเหลี่ยม [ ]"), place, name)
        taken = []
        for index, given in enumerate(value):
            read = NOTHING if given is None else self.bind(of, given, element(place, index), name)
            if read is NOTHING:
                self.gaps.add(place, index)
            else:
                taken.append(read)
        return tuple(taken)

    def _table(self, of: Kind, value: Any, place: str, name: str) -> Any:
        if not isinstance(value, dict):
            return self._taken(NO_OBJECT, place, name)
        taken: dict[str, Any] = {}
        for given_name, given in value.items():
            where = member(place, given_name)
            key = self._key(given_name, where, taken)
            if given is not None and key is not None:
                read = self.bind(of, given, where, key)
                if read is not NOTHING:
                    taken[key] = read
        return taken

    def _choices(self, kinds: Mapping[str, Kind], value: Any, place: str, name: str) -> Any:
        if not isinstance(value, dict):
            return self._taken(NO_OBJECT, place, name)
        self._warn_of_unknown(value, set(kinds), place)
        taken = {}
        for key, kind in kinds.items():
            given = value.get(key)
            read = NOTHING if given is None else self.bind(kind, given, member(place, key), key)
            if read is not NOTHING:
                taken[key] = read
        return taken

    def _free(self, value: Any, place: str, name: str) -> Any:
        """Any JSON with its texts and names in NFC; depth is limited by the reader."""
        match value:
            case dict():
                return self._free_object(value, place, name)
            case list():
                inner = [self._free(each, element(place, index), name) for index, each in enumerate(value)]
                return NOTHING if any(each is NOTHING for each in inner) else inner
            case str():
                self._warn_of_disguise(value, place, name)
                return self._taken(values.words(value, longest(Text)), place, name)
            case Decimal():
                return float(value)
            case NoNumber():
                return NOTHING
            case _:
                return value

    def _free_object(self, value: dict[str, Any], place: str, name: str) -> Any:
        taken: dict[str, Any] = {}
        for given_name, given in value.items():
            where = member(place, given_name)
            key = self._key(given_name, where, taken)
            read = self._free(given, where, name)
            if key is not None and read is not NOTHING:
                taken[key] = read
        return taken if len(taken) == len(value) else NOTHING

    def _key(self, given: str, place: str, taken: Mapping[str, Any]) -> str | None:
        """A member's name in NFC, None where it is refused."""
        self._warn_of_disguise(given, place, given)
        read = values.words(given, longest(Line))
        if isinstance(read, Wrong):
            self.refuse(place, f"ชื่อ “{values.excerpt(given)}” {read.text}")
            return None
        if read in taken:
            self.refuse(place, f"มี “{values.excerpt(read)}” ซ้ำในที่เดียวกัน ให้เหลือเพียงค่าเดียว")
            return None
        return read


def _single(kind: Words | Hash | Whole | Flag | Choice | Day | Clock | Points | Numeral, value: Any) -> Any:
    match kind:
        case Words(most):
            return values.words(value, most)
        case Hash():
            return values.hexadecimal(value)
        case Whole():
            return values.whole(value, kind)
        case Flag():
            return values.flag(value)
        case Choice():
            return values.choice(value, kind)
        case Day():
            return values.day(value, kind)
        case Clock():
            return values.clock(value)
        case Points():
            return values.points(value)
        case Numeral():
            return values.numeral(value)
        case _:
            assert_never(kind)
