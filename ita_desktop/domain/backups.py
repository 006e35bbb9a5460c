"""What is told of a backup of the data, and which backups stay, by when and why they were made."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Literal, NamedTuple

from ita_desktop.domain.thai.dates import fiscal_year

DAYS, WEEKS, MONTHS = 14, 8, 24
"""Of so many days, weeks and months the newest backup stays; of each fiscal year for ever."""

RECENT_ROUTINE, RECENT_PURPOSE = 4, 10
"""So many of the newest stay whatever their day: of those made by themselves, of those made for a reason."""

WORKING, CLOSING = "ระหว่างทำงาน", "ปิดโปรแกรม"
BEFORE_UPGRADE, BEFORE_IMPORT, BEFORE_RESTORE = "ก่อนปรับรุ่น", "ก่อนนำเข้า", "ก่อนกู้คืน"
ASKED = "ตามคำสั่ง"
ROUTINE = frozenset({WORKING, CLOSING})
"""Why a backup is made by itself, without a risky act after it."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much stands in the data, by subject."""

    years: int = 0
    scores: int = 0
    items: int = 0
    findings: int = 0
    measures: int = 0
    meetings: int = 0
    memos: int = 0
    officers: int = 0
    files: int = 0
    printings: int = 0
    changes: int = 0


PlaceState = Literal["none", "same", "older", "unseen"]
"""The second place: none is chosen, it holds what this machine holds, it does not yet, it is not there."""

LONG_UNSEEN = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of the second place; ``trouble`` tells in Thai why it could not be written.

    With ``on_same_disk`` it is lost with the data when the disk fails.
    """

    folder: Path | None = None
    state: PlaceState = "none"
    seen_at: datetime | None = None
    was_asked: bool = False
    on_same_disk: bool = False
    trouble: str = ""
    wipe_since: datetime | None = None
    """When a wipe was made that waits for this place to be seen."""

    def is_long_unseen(self, now: datetime) -> bool:
        """Whether it is away for longer than it should be."""
        return self.state == "unseen" and (self.seen_at is None or now - self.seen_at > LONG_UNSEEN)


class Made(NamedTuple):
    """One backup: its local time and why it was made."""

    at: datetime
    reason: str


PERIODS: tuple[tuple[Callable[[datetime], Hashable], int | None], ...] = (
    (lambda at: at.date(), DAYS),
    (lambda at: at.isocalendar()[:2], WEEKS),
    (lambda at: (at.year, at.month), MONTHS),
    (lambda at: fiscal_year(at.date()), None),
)


def staying(made: Iterable[Made], now: datetime) -> frozenset[Made]:
    """The backups that stay; the others may go once a newer one is known to be whole.

    What a clock that ran ahead dated after ``now`` stays, and counts for no period.
    """
    every = sorted(made, reverse=True)
    past = [each for each in every if each.at <= now]
    stay = {each for each in every if each.at > now}
    stay |= set([each for each in past if each.reason in ROUTINE][:RECENT_ROUTINE])
    stay |= set([each for each in past if each.reason not in ROUTINE][:RECENT_PURPOSE])
    for period, most in PERIODS:
        newest: dict[Hashable, Made] = {}
        for each in past:
            newest.setdefault(period(each.at), each)
        stay |= set(list(newest.values())[:most])
    return frozenset(stay)


LOOKED_AHEAD = (*range(1, DAYS + 2), *range(DAYS + 7, 70, 7), *range(70, 31 * (MONTHS + 2), 31))
"""Days from now on which it is asked which backups stay: each of the next, then weeks, then months."""


def going_by(made: Iterable[Made], now: datetime) -> Mapping[Made, date | None]:
    """The day by which each backup will have gone where one is made a day; None where it stays for ever."""
    every = tuple(made)
    left, going = set(every), dict[Made, date | None].fromkeys(every)
    for days in LOOKED_AHEAD:
        then = now + timedelta(days=days)
        coming = [Made(now + timedelta(days=day + 1), WORKING) for day in range(days)]
        gone = left - staying((*every, *coming), then)
        going |= dict.fromkeys(gone, then.date())
        left -= gone
    return going
