"""How a measure stands on a day, as an office reads it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Measure, MeasurePart, Period, Progress
from ita_desktop.domain.measures.reporters import last_percent, percent_of, reports_of, voices
from ita_desktop.domain.measures.standings import (
    CLOSED,
    STATES,
    STATUSES,
    WORDINGS,
    Status,
    proposed_status,
    read_status,
    standing_of,
)

TODAY = date(2026, 1, 10)
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
EVERY = ("สำนักปลัด", "กองคลัง", "กองช่าง")
UNITS = st.sampled_from(EVERY)
REPORTS = st.builds(
    Progress, on=st.none() | DAYS, unit=st.none() | UNITS, percent=st.none() | st.integers(0, 100)
)
MEASURES = st.builds(
    Measure,
    status=st.none() | st.sampled_from(STATUSES) | st.text(max_size=12),
    units=st.none() | st.lists(UNITS, max_size=3).map(tuple),
    period=st.none() | st.builds(Period, start=st.none() | DAYS, end=st.none() | DAYS),
    progress=st.lists(REPORTS, max_size=5).map(tuple),
)


def measure(
    *reports: Progress,
    start: int = -30,
    end: int = 60,
    status: str | None = None,
    units: tuple[str, ...] = (),
) -> Measure:
    """A measure whose period runs so many days from today."""
    period = Period(start=TODAY + timedelta(start), end=TODAY + timedelta(end))
    return Measure(status=status, period=period, units=units or None, progress=reports)


@pytest.mark.parametrize(
    ("given_measure", "state"),
    [
        (measure(end=-1, status="in_progress"), "late"),
        (measure(end=-1, status="done"), "done"),
        (measure(end=-1, status="stopped"), "stopped"),
        (measure(end=0, status="in_progress"), "soon"),
        (measure(end=30), "soon"),
        (measure(end=31), "not_begun"),
        (measure(start=1), "waiting"),
        (measure(status="in_progress"), "in_progress"),
        (measure(Progress(percent=10)), "in_progress"),
        (measure(status="รอผลการประชุม"), "own"),
        (Measure(), "not_started"),
    ],
)
def test_what_is_seen_of_a_measure(given_measure: Measure, state: str) -> None:
    assert standing_of(given_measure, TODAY, EVERY).state == state


def test_a_measure_whose_period_passed_tells_how_many_days_ago() -> None:
    standing = standing_of(measure(end=-12, status="in_progress"), TODAY, EVERY)
    assert (standing.late, standing.ends) == (12, date(2025, 12, 29))


def test_an_offices_own_words_are_shown_as_written_and_understood_where_they_are_known() -> None:
    told = standing_of(measure(end=-5, status="ดำเนินการแล้ว"), TODAY, EVERY)
    assert (told.words, told.state, told.late) == ("ดำเนินการแล้ว", "done", 0)
    other = standing_of(measure(status="รอ <กรมฯ> & อำเภอ"), TODAY, EVERY)
    assert (other.words, other.status) == ("รอ <กรมฯ> & อำเภอ", None)


def test_a_part_that_passed_makes_the_measure_late_and_is_named() -> None:
    """As P2 prints two periods for two sub-measures in one cell."""
    parts = (
        MeasurePart(title="จัดทำประกาศ", period="ต.ค.-ธ.ค. ๖๘"),
        MeasurePart(title="ติดตาม", period="ตลอดปี ๖๙"),
    )
    standing = standing_of(replace(measure(end=263), parts=parts), TODAY, EVERY)
    assert (standing.state, standing.late, standing.part) == ("late", 10, "จัดทำประกาศ")
    assert standing_of(replace(measure(end=263, status="done"), parts=parts), TODAY, EVERY).state == "done"
    unread = (MeasurePart(title="ก", period="เมื่อสะดวก"), MeasurePart())
    assert standing_of(replace(measure(end=263), parts=unread), TODAY, EVERY).late == 0


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_is_worded_in_thai_and_read_back(status: Status) -> None:
    assert standing_of(measure(status=status), TODAY, EVERY).words == WORDINGS[status]
    assert read_status(WORDINGS[status]) == read_status(status) == status


def test_the_per_cent_of_several_units_is_their_mean_and_who_told_none_counts_as_nothing() -> None:
    told = measure(
        Progress(unit="สำนักปลัด", percent=40, on=TODAY - timedelta(9)),
        Progress(unit="สำนักปลัด", percent=100, on=TODAY),
        units=("สำนักปลัด", "กองคลัง"),
    )
    assert last_percent(reports_of(told, "สำนักปลัด")) == 100
    assert last_percent(reports_of(told, "กองคลัง")) is None
    assert percent_of(told, EVERY) == 50


def test_a_report_that_names_no_unit_speaks_for_all_of_them() -> None:
    told = measure(Progress(percent=80), units=("สำนักปลัด", "กองคลัง"))
    assert percent_of(told, EVERY) == 80
    assert len(reports_of(told, "กองคลัง")) == 1


def test_a_unit_that_the_measure_does_not_name_is_heard_too() -> None:
    told = measure(Progress(unit="กองช่าง", percent=60))
    assert voices(told, EVERY, ()) == (None,)
    assert percent_of(told, EVERY) == 60


def test_units_written_with_other_blanks_are_one() -> None:
    told = measure(Progress(unit="สำนัก ปลัด", percent=60), units=("สำนักปลัด", "สำนัก ปลัด", " "))
    assert voices(told, EVERY) == ("สำนักปลัด",)
    assert percent_of(told, EVERY) == 60


def test_a_measure_of_every_unit_is_done_when_all_of_the_office_are() -> None:
    told = measure(Progress(unit="กองคลัง", percent=100), units=("หน่วยงานภายในทุกกอง",))
    every = ("สำนักปลัด", "กองคลัง")
    assert voices(told, every) == every
    assert percent_of(told, every) == 50
    assert proposed_status(told, every) is None
    assert proposed_status(told, ("กองคลัง",)) == "done"


def test_all_units_at_100_per_cent_speak_for_done_and_any_work_for_being_begun() -> None:
    whole = measure(Progress(percent=100), status="in_progress")
    begun = measure(Progress(text="อบรมแล้ว"), status="not_started")
    assert (proposed_status(whole, EVERY), proposed_status(begun, EVERY)) == ("done", "in_progress")
    assert proposed_status(measure(Progress(percent=100), status="done"), EVERY) is None
    assert proposed_status(measure(Progress(percent=40), status="in_progress"), EVERY) is None


@given(MEASURES, DAYS)
def test_every_measure_stands_somewhere_on_every_day(each: Measure, today: date) -> None:
    standing = standing_of(each, today, EVERY)
    assert standing.state in STATES
    assert standing.words
    assert (standing.late > 0) == (standing.state == "late")
    assert (standing.state in CLOSED) == (standing.status in CLOSED)
    if standing.percent is not None:
        assert 0 <= standing.percent <= 100


@given(MEASURES, DAYS)
def test_what_is_late_today_is_later_tomorrow(each: Measure, today: date) -> None:
    now, then = standing_of(each, today, EVERY), standing_of(each, today + timedelta(1), EVERY)
    if now.state == "late":
        assert (then.state, then.late) == ("late", now.late + 1)


@given(MEASURES)
def test_a_measure_is_whole_only_when_every_unit_is(each: Measure) -> None:
    if percent_of(each, EVERY) == 100:
        assert all(last_percent(reports_of(each, unit)) == 100 for unit in voices(each, EVERY))
