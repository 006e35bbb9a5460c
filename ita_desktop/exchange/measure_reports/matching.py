"""Which measure of the plan a row is about: by its key, else by number and title, else only perhaps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ita_desktop.domain.measures import Measure
from ita_desktop.domain.thai.digits import fold
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.measure_reports.rows import FormRow

_NUMBER = re.compile(r"\(?([0-9]{1,3})(?:\.0+)?[.)]*")
_LEADING = re.compile(r"^\(?[0-9]{1,3}[.)]+")
_NEAR, _MOST, _SHORTEST = 0.6, 4, 5


@dataclass(frozen=True, slots=True)
class Matched:
    """The ``key`` where it is sure, else the ``candidates``, and why."""

    key: str | None = None
    candidates: tuple[str, ...] = ()
    why: str = ""


class MeasureNames:
    """Finds the measures of one plan; each of them has a key."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        self._keys = {fold(measure.key or "").casefold(): measure.key or "" for measure in measures}
        self._titles: dict[str, list[str]] = {}
        self._numbers: dict[str, list[str]] = {}
        for measure in measures:
            if title := title_key(measure.title or ""):
                self._titles.setdefault(title, []).append(measure.key or "")
            if measure.number is not None:
                self._numbers.setdefault(_number(str(measure.number)), []).append(measure.key or "")

    def read(self, row: FormRow) -> Matched:
        """The measure that a row names."""
        by_key = self._keys.get(fold(row.key).casefold()) if row.key else None
        titled = self._titled(row.title)
        if by_key is not None:
            if titled and by_key not in titled:
                return Matched(None, (by_key, *titled), "รหัสกับชื่อมาตรการเป็นคนละมาตรการ")
            return Matched(by_key)
        numbered = self._numbers.get(_number(row.ordinal), []) if row.ordinal else []
        both = [key for key in titled if key in numbered]
        if len(both) == 1 or len(titled) == 1:
            return Matched((both or titled)[0])
        if titled:
            return Matched(None, tuple(titled[:_MOST]), "มีมาตรการชื่อนี้หลายข้อ")
        near = [*numbered, *(key for key in self._near(row.title) if key not in numbered)][:_MOST]
        if near:
            why = "ชื่อมาตรการไม่ตรงกับแผน" if row.title else "มีแต่เลขที่ของมาตรการ"
            return Matched(None, tuple(near), why)
        return Matched(None, (), "ไม่พบมาตรการนี้ในแผน")

    def _titled(self, title: str) -> list[str]:
        """The measures of a title; below it steps may stand."""
        whole, first = title_key(title.replace("\n", " ")), title_key(title.partition("\n")[0])
        return self._titles.get(whole) or self._titles.get(first) or []

    def _near(self, title: str) -> list[str]:
        key = title_key(title.partition("\n")[0])
        if len(key) < _SHORTEST:
            return []
        held = [own for own in self._titles if key in own or own in key]
        alike = get_close_matches(key, self._titles, _MOST, _NEAR)
        return [found for own in dict.fromkeys((*held, *alike)) for found in self._titles[own]]


def title_key(title: str) -> str:
    """A title for finding it again, without a number before it."""
    return _LEADING.sub("", comparable(title))


def _number(text: str) -> str:
    found = _NUMBER.fullmatch(fold(text))
    return str(int(found[1])) if found else comparable(text)
