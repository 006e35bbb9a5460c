"""How a measure stands on a day, as an office reads it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from ita_desktop.domain.measures import Measure, MeasurePart, Progress
from ita_desktop.domain.measures.reporters import percent_of, voices
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
from tests.domain.measures.made import DAYS, EVERY, MEASURES, TODAY, measure


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
