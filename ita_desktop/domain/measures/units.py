"""Which units of the office a measure means: each by its name, or all of them at once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ita_desktop.domain.measures.records import Measure
from ita_desktop.domain.thai.normal import comparable

_EVERY = re.compile(
    r"ทุก(?:สำนัก|กอง|หน่วย|ส่วน|ฝ่าย)"
    r"|(?:หน่วยงาน|ส่วนราชการ)(?:ภายใน)?(?:ใน)?(?:สังกัด)?ทั้งหมด|^หน่วยงานภายใน$"
)
"""``หน่วยงานภายในทุกกอง``, ``ทุกสำนัก/กอง``, ``ทุกส่วนราชการในสังกัด``; in comparable letters."""
_KNOWN_NAMES = 2_000
"""Names whose keys are remembered: the same few stand in every measure of a plan."""
_BUT = re.compile(r"(?:ยกเว้น|เว้นแต่|ไม่รวม)")
_ASIDE = re.compile(r"\([^)]*\)|\[[^]]*\]")
_BETWEEN = re.compile(r"[\s,;/|•]+|(?<!\S)และ|(?<=\s)กับ|และ(?=สำนัก|กอง)")
_UNIT = re.compile(r"^(?:สำนัก|กอง|หน่วย|ส่วน|ศูนย์|โรงเรียน|สถาน)")
_OF_OFFICE = re.compile(r"(?:ของ)?(?:เทศบาล(?:ตำบล|เมือง|นคร)?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\.?|อบจ\.?)$")


@lru_cache(_KNOWN_NAMES)
def unit_key(name: str) -> str:
    """A unit's name for finding it again: blanks, digits, and the office's kind at its end count for nothing.

    ``สำนักปลัดเทศบาล`` and ``สำนัก ปลัด`` are one.
    """
    key = comparable(name)
    return _OF_OFFICE.sub("", key) or key


@lru_cache(_KNOWN_NAMES)
def means_every(text: str) -> bool:
    """Whether words mean every unit: ``หน่วยงานภายในทุกกอง``."""
    return bool(_EVERY.search(comparable(text)))


def own_units(usual: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Usual names of units as the office names them in ``known``: by their keys, words for every unit too."""
    names = tuple(known)
    every = next((name for name in names if means_every(name)), None)
    by_key = {unit_key(name): name for name in reversed(names) if not means_every(name)}
    own = ((every or unit) if means_every(unit) else by_key.get(unit_key(unit), unit) for unit in usual)
    return tuple(dict.fromkeys(own))


def known_unit(name: str, known: Sequence[str]) -> str | None:
    """The unit of ``known`` that a name means; ``กองสาธารณสุขฯ`` is the only one that begins so."""
    key = unit_key(name)
    same = [unit for unit in known if unit_key(unit) == key]
    if not same and key.endswith("ฯ"):
        same = [unit for unit in known if unit_key(unit).startswith(key[:-1])]
    return same[0] if len(same) == 1 else None


def units_of(listed: Sequence[str] | None, measures: Iterable[Measure]) -> tuple[str, ...]:
    """Every unit, once: as the agency lists them, then others that measures or reports name."""
    known = {unit_key(unit): _line(unit) for unit in listed or () if _line(unit)}
    for text in dict.fromkeys(_texts(measures)):
        for name in _named(text, tuple(known.values())):
            known.setdefault(unit_key(name), name)
    return tuple(known.values())


def meant_units(measure: Measure, every: Sequence[str]) -> tuple[str, ...]:
    """The units of ``every`` (see ``units_of``) that a measure means, in that order.

    ``ทุกกอง`` means all of them, but those that it excepts; several names in one line mean each of them.
    """
    known = tuple(every)
    meant = frozenset[str]().union(*(_meant_keys(text, known) for text in measure.units or ()))
    return tuple(unit for unit in every if unit_key(unit) in meant)


def by_unit(measures: Sequence[Measure], every: Sequence[str]) -> dict[str, list[Measure]]:
    """The measures of each unit of ``every`` (``units_of``) that has any; ``""`` last for those of none."""
    found: dict[str, list[Measure]] = {unit: [] for unit in (*every, "")}
    for measure in measures:
        for unit in meant_units(measure, every) or ("",):
            found[unit].append(measure)
    return {unit: own for unit, own in found.items() if own}


def _texts(measures: Iterable[Measure]) -> Iterator[str]:
    """Each line that measures and their reports name units in."""
    for measure in measures:
        yield from measure.units or ()
        yield from (report.unit or "" for report in measure.progress)


@lru_cache(_KNOWN_NAMES)
def _meant_keys(text: str, every: tuple[str, ...]) -> frozenset[str]:
    return frozenset(unit_key(name) for name in _meant(text, every))


def _meant(text: str, every: Sequence[str]) -> Iterator[str]:
    if not means_every(text):
        yield from _named(text, every)
        return
    _, *excepted = _BUT.split(_line(text), maxsplit=1)
    but = {unit_key(name) for name in _named("".join(excepted), every)}
    yield from (unit for unit in every if unit_key(unit) not in but)


def _named(text: str, known: Sequence[str]) -> Iterator[str]:
    """The units that a line names: known ones wherever they stand in it, others between its separators.

    Beside a known unit only what begins as a unit's name does is another; words for every unit name none.
    """
    line = _line(text)
    if not line or means_every(line):
        return
    whole = known_unit(line, known)
    if whole is not None:
        yield whole
        return
    found, rest = _standing_in(_ASIDE.sub(" ", line), known)
    parts = [part for part in _BETWEEN.split(rest) if part and _UNIT.match(part)]
    if not found and len(parts) < 2:
        yield line
        return
    yield from found
    yield from (known_unit(part, known) or part for part in parts)


def _standing_in(line: str, known: Sequence[str]) -> tuple[list[str], str]:
    """The known units that stand anywhere in a line, and the line without them."""
    found = []
    for unit in sorted(known, key=len, reverse=True):
        name = next((each for each in (unit, _OF_OFFICE.sub("", unit)) if each and each in line), None)
        if name is not None:
            found.append(unit)
            line = line.replace(name, "/")
    return found, line


def _line(text: str) -> str:
    return " ".join(text.split())
