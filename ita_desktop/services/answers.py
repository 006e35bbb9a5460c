"""The windows of a year, the minimum samples, and how many answered so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from ita_desktop.domain.answers import (
    MINIMUM_ANSWERS,
    WINDOW_TITLES,
    WINDOWS,
    Progress,
    Window,
    minimum_answers,
    progress,
    window_of,
    windows_of,
)
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context, YearNotFound

Edge = Literal["from", "until"]
"""The first or the last day, as the settings name them."""


class WindowReversed(ItaError):
    """A window would end before it begins."""

    def __init__(self, window: Window) -> None:
        assert window.opens is not None and window.closes is not None
        last, first = short_date(window.closes), short_date(window.opens)
        super().__init__(f"วันสุดท้าย {last} อยู่ก่อนวันแรก {first} แก้วันใดวันหนึ่ง ค่าเดิมไม่เปลี่ยน")


@dataclass(frozen=True, slots=True)
class YearAnswers:
    """A year's instruments with their answers, and all its windows by the settings' keys."""

    fiscal_year: int
    framework: Framework
    today: date
    progress: tuple[Progress, ...]
    windows: Mapping[str, Window]
    has_scores: bool

    @property
    def is_wanted(self) -> bool:
        """Whether answers are worth watching: a window is open, or the year has no scores yet."""
        watched = {code.code.partition(".")[0] for code in self.progress} | {"OIT", "objection"}
        stages = {self.windows[key].stage(self.today) for key in watched if key in self.windows}
        return not self.has_scores or "open" in stages


class AnswerService:
    """Answers received, and what they are measured by."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, year: int) -> YearAnswers:
        """A year's answers as they stand today; YearNotFound where it has no data."""
        with self._context.reading() as unit:
            assessment = unit.office.glance(year)
            if assessment is None:
                raise YearNotFound(year)
            framework = self._context.framework(unit, assessment.framework_year)
            settings = unit.office.settings()
        today = self._context.clock().date()
        received = progress(framework, year, assessment.respondents or {}, settings, today)
        return YearAnswers(
            year, framework, today, received, windows_of(settings, year), bool(assessment.scores)
        )

    def record(self, year: int, code: str, count: int | None) -> None:
        """How many answered an instrument or part so far; None empties it."""
        with self._context.act(f"กรอกจำนวนผู้ตอบ {code} ปี {year}", Subject.SCORES) as unit:
            held = self._context.assessment(unit, year).respondents or {}
            unit.office.put_respondents(year, _with(held, code, count) or None)

    # -- settings --------------------------------------------------------------------------------------

    def windows(self, year: int) -> Mapping[str, Window]:
        """The windows of a year."""
        with self._context.reading() as unit:
            return windows_of(unit.office.settings(), year)

    def minimums(self) -> Mapping[str, int]:
        """The minimum samples that the office set, by code."""
        with self._context.reading() as unit:
            return minimum_answers(unit.office.settings())

    def set_window(self, year: int, key: str, edge: Edge, day: date | None) -> None:
        """Keep the first (``from``) or the last day (``until``) of a window; WindowReversed keeps nothing."""
        told = f"ตั้งช่วงเวลา{WINDOW_TITLES[key]} ปี {year}"
        with self._context.act(told, Subject.SETTINGS) as unit:
            settings = unit.office.settings()
            years = _object(settings.get(WINDOWS))
            named = _object(years.get(str(year)))
            window = {**_object(named.get(key)), edge: day.isoformat() if day else None}
            kept = {name: value for name, value in window.items() if value is not None}
            if (read := window_of(kept)).is_reversed:
                raise WindowReversed(read)
            unit.office.put_setting(WINDOWS, _with(years, str(year), _with(named, key, kept)) or None)

    def set_minimum(self, code: str, count: int | None) -> None:
        """Keep the minimum sample of an instrument or part; None takes it away."""
        with self._context.act(f"ตั้งจำนวนผู้ตอบขั้นต่ำ {code}", Subject.SETTINGS) as unit:
            held = _object(unit.office.settings().get(MINIMUM_ANSWERS))
            unit.office.put_setting(MINIMUM_ANSWERS, _with(held, code, count) or None)


def _object(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


def _with(held: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """With one member changed; an empty one goes."""
    changed = {**held, name: value}
    return {key: each for key, each in changed.items() if each not in (None, {})}
