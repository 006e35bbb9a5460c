"""Answers received so far against the minimum sample, and the windows in which instruments are open."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.thai.digits import fold

MINIMUM_ANSWERS, WINDOWS = "minimum_answers", "windows"
"""The settings of the office file that are read here."""

WINDOW_TITLES: Mapping[str, str] = {
    "IIT": "ตอบแบบวัด IIT",
    "EIT": "ตอบแบบวัด EIT",
    "OIT": "ส่งรายการ OIT",
    "objection": "ชี้แจงเพิ่มเติม OIT",
}
"""The windows of a year by the names that the settings give them."""

USUAL_MINIMUMS = (
    ("เทศบาลตำบล ขนาด M", 70),
    ("เทศบาลตำบล ขนาด S", 60),
    ("อบต. ขนาด L", 50),
    ("อบต. ขนาด M", 40),
    ("อบต. ขนาด S", 30),
)
"""Answers that EIT part 1 needed at least in a report of August 2567: a hint, never taken by itself."""

_MOST = 10_000_000

Stage = Literal["unknown", "not_yet", "open", "closed"]
Verdict = Literal["unknown", "not_yet", "enough", "on_pace", "behind", "short"]


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last day of a window, as far as they are known."""

    opens: date | None = None
    closes: date | None = None

    @property
    def is_reversed(self) -> bool:
        """Whether it would end before it begins."""
        return self.opens is not None and self.closes is not None and self.closes < self.opens

    def stage(self, today: date) -> Stage:
        """Where today stands; a window without its first day counts as open until its last."""
        if self.opens is None and self.closes is None:
            return "unknown"
        if self.opens is not None and today < self.opens:
            return "not_yet"
        return "closed" if self.closes is not None and today > self.closes else "open"

    def days_left(self, today: date) -> int | None:
        """Days after today on which it is open, 0 on its last; None where it is not open or has no end."""
        if self.closes is None or self.stage(today) != "open":
            return None
        return (self.closes - today).days

    def days_before(self, today: date) -> int | None:
        """Days until it opens, None where it has opened or that is not known."""
        return (self.opens - today).days if self.opens and self.stage(today) == "not_yet" else None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many answered one instrument or part: ``received`` and ``minimum`` are None where not known."""

    code: str
    received: int | None
    minimum: int | None
    window: Window
    today: date

    @property
    def stage(self) -> Stage:
        """Where today stands in its window."""
        return self.window.stage(self.today)

    @property
    def missing(self) -> int | None:
        """Answers still missing, 0 where there are enough; None without a minimum."""
        return None if self.minimum is None else max(0, self.minimum - (self.received or 0))

    @property
    def pace(self) -> int | None:
        """Answers needed a day, today and the last day too, rounded up; None where that tells nothing."""
        left = self.window.days_left(self.today)
        return -(-self.missing // (left + 1)) if self.missing and left is not None else None

    @property
    def verdict(self) -> Verdict:
        """How it looks: ``behind`` is less than the share of the days that are gone, ``short`` too late."""
        if self.missing == 0:
            return "enough"
        if self.stage == "not_yet":
            return "not_yet"
        if self.missing is None or self.stage == "unknown":
            return "unknown"
        if self.stage == "closed":
            return "short"
        return "behind" if self._is_behind() else "on_pace"

    def _is_behind(self) -> bool:
        opens, closes = self.window.opens, self.window.closes
        if opens is None or closes is None or self.minimum is None:
            return False
        whole, gone = (closes - opens).days + 1, (self.today - opens).days
        return (self.received or 0) * whole < self.minimum * gone


def windows_of(settings: Mapping[str, Any], fiscal_year: int) -> Mapping[str, Window]:
    """The windows of a year, by the keys of ``WINDOW_TITLES``; what cannot be read is not known.

    A window whose last day lies before its first is not known.
    """
    years = _members(settings.get(WINDOWS))
    named = _members(years.get(str(fiscal_year)))
    read = {key: window_of(_members(named.get(key))) for key in WINDOW_TITLES}
    return {key: Window() if window.is_reversed else window for key, window in read.items()}


def minimum_answers(settings: Mapping[str, Any]) -> Mapping[str, int]:
    """The least answers of instruments and parts, by code; what is no count is left out."""
    read = ((code, _count(value)) for code, value in _members(settings.get(MINIMUM_ANSWERS)).items())
    return {code: count for code, count in read if count is not None}


def answered_codes(framework: Framework) -> tuple[str, ...]:
    """The instruments with questions, those in parts by their parts."""
    asked = {each.instrument for each in framework.indicators if each.questions}
    return tuple(
        code
        for each in framework.instruments
        if each.code in asked
        for code in ([f"{each.code}.{part.key}" for part in each.parts] or [each.code])
    )


def progress(
    framework: Framework,
    fiscal_year: int,
    respondents: Mapping[str, int],
    settings: Mapping[str, Any],
    today: date,
) -> tuple[Progress, ...]:
    """Each instrument or part with its answers; a part has its instrument's window.

    Only minimums that the office set count: the second part of EIT is collected by the assessor.
    """
    windows, minimums = windows_of(settings, fiscal_year), minimum_answers(settings)
    return tuple(
        Progress(
            code,
            respondents.get(code),
            minimums.get(code),
            windows.get(code.partition(".")[0], Window()),
            today,
        )
        for code in answered_codes(framework)
    )


def window_of(named: Mapping[str, Any]) -> Window:
    """The first and the last day as a setting has them, also where they are reversed."""
    return Window(_day(named.get("from")), _day(named.get("until")))


def _members(value: object) -> Mapping[str, Any]:
    return {str(key): each for key, each in value.items()} if isinstance(value, Mapping) else {}


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _count(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        text = fold(value)
        value = int(text) if text.isascii() and text.isdecimal() and len(text) <= len(str(_MOST)) else None
    return value if isinstance(value, int) and 0 <= value <= _MOST else None
