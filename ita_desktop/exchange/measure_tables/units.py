"""The units of a cell: several in one, each as the office names it where it is known."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from ita_desktop.domain.measures.units import known_unit, means_every, unit_key

_BETWEEN = re.compile(r"\s*[\n,;|•]\s*|\s*/\s*(?!ฝ่าย)|\s+และ\s*(?=สำนัก|กอง|งาน|หน่วย)")
_WHOLE = re.compile(r"(ทุก\s*(?:สำนัก|กอง|ส่วน|หน่วยงาน))\s*/\s*(สำนัก|กอง|ฝ่าย|งาน)")
_SLASH = "\x00"
_UNIT = re.compile(r"(?:สำนัก|กอง|ส่วน|หน่วย|ศูนย์|โรงเรียน|สถาน|งาน|ฝ่าย|ทุก)")
_LEAD = re.compile(r"^(?:[-–•*]|\(?[0-9๐-๙]{1,2}[.)])\s*")
_NEAR = 0.75


def names_units(text: str) -> bool:
    """Whether a cell begins as names of units do."""
    return all(_UNIT.match(_LEAD.sub("", line.strip())) for line in text.split("\n"))


class UnitNames:
    """Reads cells of units against the names of the office's units."""

    def __init__(self, units: Sequence[str]) -> None:
        self._units = tuple(units)
        self._known = {unit_key(unit): unit for unit in units}

    def read(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The units of a cell, each once, and Thai doubts about names that are only nearly known."""
        doubts: list[str] = []
        found = [self._named(piece, doubts) for piece in self._pieces(text)]
        return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(doubts))

    def _pieces(self, text: str) -> Iterator[str]:
        kept = _WHOLE.sub(rf"\1{_SLASH}\2", text)
        for piece in _BETWEEN.split(kept):
            line = _LEAD.sub("", " ".join(piece.replace(_SLASH, "/").split()))
            if line:
                yield from self._parted(line)

    def _parted(self, line: str) -> Iterator[str]:
        """A line at its blanks, where each part is a unit: ``สำนักปลัด กองคลัง``."""
        parts = line.split()
        if unit_key(line) in self._known or len(parts) < 2 or means_every(line):
            yield line
            return
        if all(unit_key(part) in self._known or _UNIT.match(part) for part in parts):
            yield from parts
        else:
            yield line

    def _named(self, name: str, doubts: list[str]) -> str:
        own = known_unit(name, self._units)
        if own is not None or means_every(name):
            return own or name
        near = get_close_matches(unit_key(name), self._known, n=1, cutoff=_NEAR)
        if near:
            doubts.append(f"หน่วยงาน “{name}” คล้ายกับ “{self._known[near[0]]}” ถ้ายืนยันจะเก็บตามที่เขียน")
        return name
