"""What is next: kinds under their words, each row leads to its item, long lists are folded."""

from datetime import date, timedelta

import pytest

from ita_desktop.services.overview import STEP_KINDS, Beginning, NextGroup, NextStep, StepKind
from ita_desktop.ui.home.next_steps import LOOKS, beginning_row, group_rows, step_row
from ita_desktop.ui.kit.shapes import Shape

TODAY = date(2026, 1, 10)
LONG = "https://www.example.go.th/ita/2569/o5/page.html"


def step(days: int, code: str = "o1", *urls: str) -> NextStep:
    """A step so many days from today."""
    return NextStep(f"{code} โครงสร้าง", "oit", code, TODAY + timedelta(days), days, urls)


@pytest.mark.parametrize(
    ("kind", "days", "lead", "shape", "tone"),
    [
        ("late", -5, "เลย 5 วัน", Shape.LATE, "bad"),
        ("late", -310, "เลย 310 วัน", Shape.LATE, "bad"),
        ("due_7", 0, "วันนี้", Shape.CALENDAR, "muted"),
        ("due_7", 4, "อีก 4 วัน", Shape.CALENDAR, "muted"),
        ("due_30", 12, "อีก 12 วัน", Shape.CALENDAR, "muted"),
        ("possible", -9, "ตั้งแต่ 1 ม.ค.", Shape.WAITS, "care"),
        ("possible", 0, "วันนี้", Shape.WAITS, "care"),
        ("possible_30", 21, "รอ 31 ม.ค.", Shape.WAITS, "muted"),
        ("review", -3, "ตั้งแต่ 7 ม.ค.", Shape.SEARCH, "muted"),
        ("review_30", 3, "อีก 3 วัน", Shape.SEARCH, "muted"),
        ("measure_late", -12, "เลย 12 วัน", Shape.LATE, "bad"),
        ("reports", -10, "ตั้งแต่ 31 ธ.ค.", Shape.CARE, "care"),
        ("meeting", 3, "อีก 3 วัน", Shape.MEETING, "muted"),
    ],
)
def test_steps_say_how_far_they_are(kind: StepKind, days: int, lead: str, shape: Shape, tone: str) -> None:
    """Late is red, a wait whose day has come is amber, what is not possible yet is quiet."""
    row = step_row(step(days), kind)
    assert (row.lead, row.shape, row.tone) == (lead, shape, tone)
    assert (row.text, row.page, row.place) == ("o1 โครงสร้าง", "oit", "o1")


def test_every_kind_has_words_of_its_own() -> None:
    assert list(STEP_KINDS) == sorted(LOOKS, key=STEP_KINDS.index)
    assert len({look.title for look in LOOKS.values()}) == len(LOOKS)


def test_a_broken_link_tells_code_and_address() -> None:
    """Without what every address begins with; whole where the pointer rests."""
    row = step_row(step(-2, "o5", LONG, "https://example.go.th/2"), "broken")
    assert row.text == "o5 example.go.th/ita/2569/o5/page.html และอีก 1 ลิงก์"
    assert row.tip.splitlines() == ["o5 โครงสร้าง", LONG, "https://example.go.th/2"]
    assert (row.lead, row.place) == ("ตั้งแต่ 8 ม.ค.", "o5")


def test_a_check_without_a_date_says_no_day() -> None:
    assert step_row(NextStep("o5 ก", "oit", "o5", urls=(LONG,)), "broken").lead == ""


@pytest.mark.parametrize(("count", "shown", "rest"), [(1, 1, 0), (5, 5, 0), (6, 4, 2), (43, 4, 39)])
def test_long_lists_are_folded(count: int, shown: int, rest: int) -> None:
    """The last row says how many more there are and leads to the list narrowed to them."""
    group = NextGroup("late", tuple(step(-9, f"o{at}") for at in range(1, count + 1)))
    rows = list(group_rows(group))
    assert [row.place for row in rows[:shown]] == [f"o{at}" for at in range(1, shown + 1)]
    told = [(row.text, row.page, row.place) for row in rows[shown:]]
    assert told == ([(f"และอีก {rest} รายการ", "oit", "checklist:?late")] if rest else [])


def test_a_kind_without_a_filter_leads_to_the_first_that_is_folded() -> None:
    group = NextGroup("due_7", tuple(step(3, f"o{at}") for at in range(1, 9)))
    assert list(group_rows(group))[-1].place == "o5"


def test_a_year_without_a_list_begins_with_last_years() -> None:
    row = beginning_row(Beginning(28, 2567))
    assert (row.text, row.page, row.place) == ("เริ่มรายการ OIT จากของปี 2567", "oit", "continuing:")
    row = beginning_row(Beginning(26, None))
    assert (row.text, row.page, row.place) == ("ตั้งสถานะรายการ OIT 26 รายการ", "oit", "checklist:")


def test_many_late_measures_end_in_the_plans_own_list() -> None:
    """Of the plan that they are in."""
    steps = tuple(NextStep(f"{n} ก", "measures", f"2569/following:m{n}", TODAY, -n) for n in range(1, 9))
    *_, last = group_rows(NextGroup("measure_late", steps))
    assert (last.text, last.page, last.place) == ("และอีก 4 รายการ", "measures", "2569/following:?late")
