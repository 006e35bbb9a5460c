"""Periods moved on by whole years: text and days alike."""

from datetime import date

import pytest

from ita_desktop.domain.measures import Period
from ita_desktop.domain.measures.period_moves import moved_period


def period(text: str | None, start: str = "", end: str = "") -> Period:
    """A period with ISO days."""
    return Period(
        text=text,
        start=date.fromisoformat(start) if start else None,
        end=date.fromisoformat(end) if end else None,
    )


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("ต.ค. ๒๕๖๘- ก.ย. ๒๕๖๙", "ต.ค. ๒๕๖๙- ก.ย. ๒๕๗๐"),
        ("เดือนตุลาคม 68 – เดือนกันยายน 69", "เดือนตุลาคม 69 – เดือนกันยายน 70"),
        ("ม.ค.-มี.ค.๖๙", "ม.ค.-มี.ค.๗๐"),
        ("ตลอดปี ๖๙", "ตลอดปี ๗๐"),
        ("ตลอดปีงบประมาณ พ.ศ.๒๕๖๙", "ตลอดปีงบประมาณ พ.ศ.๒๕๗๐"),
        ("ภายในเดือน พฤษภาคม 2569", "ภายในเดือน พฤษภาคม 2570"),
        ("ภายใน 30/6/2569", "ภายใน 30/6/2570"),
        ("ไตรมาสที่ 1/2569", "ไตรมาสที่ 1/2570"),
        ("ตลอดปี", "ตลอดปี"),
    ],
)
def test_every_year_of_a_period_moves_without_doubt(was: str, becomes: str) -> None:
    """Forms of real papers; digits keep their kind, the 30 of a day stays."""
    assert moved_period(period(was), 2569, 2570).text == becomes


def test_days_move_with_the_text() -> None:
    """A year over the turn of the calendar year."""
    moved = moved_period(period("ต.ค. ๒๕๖๘-ก.ย. ๒๕๖๙", "2025-10-01", "2026-09-30"), 2569, 2571)
    assert moved == period("ต.ค. ๒๕๗๐-ก.ย. ๒๕๗๑", "2027-10-01", "2028-09-30")


def test_the_end_of_february_stays_the_end() -> None:
    """2571 (2028) is a leap year, 2572 is none."""
    assert moved_period(period("ก.พ. 2570", "2027-02-01", "2027-02-28"), 2570, 2571).end == date(2028, 2, 29)
    assert moved_period(period("ก.พ. 2571", "2028-02-01", "2028-02-29"), 2571, 2572).end == date(2029, 2, 28)


def test_a_named_28_february_stays_the_28th() -> None:
    """Only what means the month's end follows it."""
    moved = moved_period(period("ภายใน 28 ก.พ. 2570", "", "2027-02-28"), 2570, 2571)
    assert moved == period("ภายใน 28 ก.พ. 2571", "", "2028-02-28")


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("ภายใน 29 ก.พ. 2571", "ภายใน 28 ก.พ. 2572"), ("ภายใน ๒๙ กุมภาพันธ์ ๒๕๗๑", "ภายใน ๒๘ กุมภาพันธ์ ๒๕๗๒")],
)
def test_a_named_29_february_becomes_the_28th(was: str, becomes: str) -> None:
    """No text names a day that the year does not have."""
    moved = moved_period(period(was, "", "2028-02-29"), 2571, 2572)
    assert moved == period(becomes, "", "2029-02-28")


def test_days_beyond_the_calendar_stay() -> None:
    """What an office file may hold does not stop a copy."""
    assert moved_period(period(None, "", "9999-12-31"), 2569, 2570).end == date(9999, 12, 31)
