"""Rounds of follow-up: the quarters of a fiscal year, or its first six and all twelve months."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, get_args

from ita_desktop.domain.measures.records import Progress, RoundKey
from ita_desktop.domain.thai.dates import quarter_span

SETTING: Final = "follow_up_rounds"

RoundKind = Literal["quarters", "halves"]
"""How often an office follows its measures up, as ``SETTING`` says."""

DUE_FOR = timedelta(days=45)
"""How long after a round's end its reports are still what is due."""

_OF_KIND: Final[dict[RoundKind, tuple[RoundKey, ...]]] = {
    "quarters": ("q1", "q2", "q3", "q4"),
    "halves": ("m6", "m12"),
}
ROUND_NAMES: Final[dict[RoundKey, str]] = {
    "q1": "ไตรมาสที่ 1",
    "q2": "ไตรมาสที่ 2",
    "q3": "ไตรมาสที่ 3",
    "q4": "ไตรมาสที่ 4",
    "m6": "รอบ 6 เดือน",
    "m12": "รอบ 12 เดือน",
}
"""What rounds are called."""

_ALSO: Final[dict[RoundKey, RoundKey]] = {"q2": "m6", "q4": "m12"}
_QUARTERS: Final[dict[RoundKey, tuple[int, int]]] = {
    "q1": (1, 1),
    "q2": (2, 2),
    "q3": (3, 3),
    "q4": (4, 4),
    "m6": (1, 2),
    "m12": (1, 4),
}
"""The first and the last quarter that a round covers."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a fiscal year: what it covers and by when it is reported.

    ``name`` is ``ไตรมาสที่ 2``, ``title`` also says that it ends a half year: ``ไตรมาสที่ 2 (รอบ 6 เดือน)``.
    """

    fiscal_year: int
    key: RoundKey

    @property
    def name(self) -> str:
        """What the round is called."""
        return ROUND_NAMES[self.key]

    @property
    def kind(self) -> RoundKind:
        """Whether it is one of the quarters or of the halves."""
        return next(kind for kind, keys in _OF_KIND.items() if self.key in keys)

    @property
    def title(self) -> str:
        """Its name, and the six or twelve months that end with it."""
        also = _ALSO.get(self.key)
        return f"{self.name} ({ROUND_NAMES[also]})" if also else self.name

    @property
    def start(self) -> date:
        """The first day that it covers."""
        return quarter_span(self.fiscal_year, _QUARTERS[self.key][0])[0]

    @property
    def end(self) -> date:
        """The last day that it covers."""
        return quarter_span(self.fiscal_year, _QUARTERS[self.key][1])[1]

    @property
    def due(self) -> date:
        """The last day on which its reports are what is due."""
        return self.end + DUE_FOR


def kind_of(setting: object) -> RoundKind:
    """The rounds that the office's setting says; quarters where it says none that is known."""
    return next((kind for kind in get_args(RoundKind) if kind == setting), "quarters")


def round_of(fiscal_year: int, key: RoundKey) -> Round:
    """The round of a fiscal year with this key, of whichever kind."""
    return Round(fiscal_year, key)


def rounds_of(fiscal_year: int, kind: RoundKind = "quarters") -> tuple[Round, ...]:
    """The rounds of a fiscal year (Buddhist era), in order."""
    return tuple(Round(fiscal_year, key) for key in _OF_KIND[kind])


def round_on(day: date, fiscal_year: int, kind: RoundKind = "quarters") -> Round:
    """The round whose reports are due on a day: the one that ended last within 45 days, else the running one.

    Before the year it is the first round, after it the last.
    """
    rounds = rounds_of(fiscal_year, kind)
    return next((each for each in rounds if day <= each.due), rounds[-1])


def handed_in(reports: Iterable[Progress], of: Round) -> tuple[Progress, ...]:
    """The reports that were made for a round itself: by the round that they name, else by their date.

    A half-year's report is one of the quarter that ends it and the other way round. A report dated before the
    year counts for its first round, after it for its last; one with neither round nor date counts for none.
    """
    quarters = _own_quarters(of.key)
    return tuple(each for each in reports if _last_quarter(each, of.fiscal_year) in quarters)


def reports_within(reports: Iterable[Progress], of: Round) -> tuple[Progress, ...]:
    """The reports that a round's paper tells: of six months those of two quarters, of twelve all of the year.

    A report with neither round nor date is told with the whole year.
    """
    first, last = _QUARTERS[of.key]
    found = [(each, _last_quarter(each, of.fiscal_year)) for each in reports]
    whole = of.key == "m12"
    return tuple(each for each, at in found if (whole if at is None else first <= at <= last))


def _own_quarters(key: RoundKey) -> range:
    """The quarters that no earlier round of the same kind covers."""
    first, last = _QUARTERS[key]
    return range(3 if key == "m12" else first, last + 1)


def _last_quarter(report: Progress, fiscal_year: int) -> int | None:
    """The last quarter that a report speaks of, None where it says neither round nor date."""
    if report.round is not None:
        return _QUARTERS[report.round][1]
    if report.on is None:
        return None
    return next((at for at in (1, 2, 3) if report.on <= quarter_span(fiscal_year, at)[1]), 4)
