"""Which reports a round waits for, and which units have handed theirs in."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Measure, Period, Progress
from ita_desktop.domain.measures.reporting import (
    Tally,
    UnitReport,
    former_reports,
    is_awaited,
    is_empty,
    missing_units,
    report_for,
    tally,
    unit_reports,
    with_report,
)
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.domain.photographs import Photo

Q1, Q2 = round_of(2569, "q1"), round_of(2569, "q2")
EVERY = ("สำนักปลัด", "กองคลัง", "กองช่าง")
REPORTS = st.builds(
    Progress,
    on=st.none() | st.dates(date(2025, 10, 1), date(2026, 9, 30)),
    round=st.none() | st.sampled_from(("q1", "q2", "q3", "q4", "m6", "m12")),
    unit=st.none() | st.sampled_from(EVERY),
    text=st.none() | st.text(max_size=5),
)
MEASURES = st.builds(
    Measure,
    units=st.none() | st.lists(st.sampled_from((*EVERY, "ทุกกอง", "")), max_size=3).map(tuple),
    status=st.none() | st.sampled_from(("done", "in_progress", "stopped", "รอ")),
    progress=st.lists(REPORTS, max_size=5).map(tuple),
)


def test_each_unit_of_a_measure_has_its_report_or_lacks_it() -> None:
    told = Progress(round="q1", unit="กองคลัง", percent=25)
    measure = Measure(units=("สำนักปลัด", "กองคลัง"), progress=(told,))
    assert unit_reports(measure, Q1, EVERY) == (
        UnitReport("สำนักปลัด", None, True),
        UnitReport("กองคลัง", told, True),
    )
    assert tally(unit_reports(measure, Q1, EVERY)) == Tally(1, 2)
    assert tally(unit_reports(measure, Q2, EVERY)).missing == 2


def test_a_measure_of_every_unit_waits_for_each() -> None:
    measure = Measure(units=("ทุกสำนัก/กอง",))
    assert [each.unit for each in unit_reports(measure, Q1, EVERY)] == list(EVERY)


def test_the_last_report_of_a_round_counts_and_a_units_own_before_one_for_all() -> None:
    own = Progress(on=date(2025, 11, 1), unit="กองคลัง", text="ก")
    for_all = Progress(on=date(2025, 12, 1), text="ข")
    measure = Measure(units=("กองคลัง", "กองช่าง"), progress=(own, for_all))
    assert report_for(measure, Q1, "กองคลัง") == own
    assert report_for(measure, Q1, "กองช่าง") == for_all


def test_former_reports_are_those_of_other_rounds_newest_first() -> None:
    first, second, third = (Progress(on=day, text="ก") for day in (
        date(2025, 10, 5), date(2026, 1, 5), date(2026, 4, 5)))  # fmt: skip
    measure = Measure(progress=(first, second, third))
    assert former_reports(measure, Q2, None) == (third, first)


@pytest.mark.parametrize(
    ("measure", "awaited"),
    [
        (Measure(), True),
        (Measure(status="done"), False),
        (Measure(status="stopped"), False),
        (Measure(period=Period(start=date(2026, 1, 1))), False),
        (Measure(period=Period(start=date(2025, 12, 31))), True),
    ],
)
def test_a_round_waits_for_what_is_begun_and_not_closed(measure: Measure, awaited: bool) -> None:
    assert is_awaited(measure, Q1) is awaited


def test_units_that_have_not_handed_in_are_told_with_what_they_owe() -> None:
    told = Progress(round="q1", unit="กองคลัง", text="ทำแล้ว")
    both = Measure(key="a", units=("สำนักปลัด", "กองคลัง"), progress=(told,))
    none = Measure(key="b")
    assert missing_units([both, none], Q1, EVERY) == {"สำนักปลัด": (both,), "": (none,)}


@pytest.mark.parametrize(
    "report",
    [Progress(percent=0), Progress(photos=(Photo(sha256="a"),)), Progress(files=("a",)), Progress(next="ก")],
)
def test_whatever_is_told_is_a_report(report: Progress) -> None:
    assert not is_empty(report)
    assert is_empty(Progress(on=date(2026, 1, 1), round="q1", unit="ก", text=""))


def test_a_report_takes_the_place_of_the_one_it_corrects_and_nothing_takes_it_away() -> None:
    first, second = Progress(text="ก"), Progress(text="ข")
    measure = Measure(progress=(first, second))
    changed = replace(first, text="ค")
    assert with_report(measure, first, changed).progress == (changed, second)
    assert with_report(measure, first, Progress(unit="กองคลัง")).progress == (second,)
    assert with_report(measure, None, changed).progress == (first, second, changed)
    assert with_report(measure, None, None) == measure


@given(MEASURES, st.sampled_from(("q1", "q2", "m6", "m12")))
def test_no_unit_is_asked_twice_and_what_is_missing_is_what_lacks(measure: Measure, key: str) -> None:
    of = round_of(2569, key)  # type: ignore[arg-type]
    found = unit_reports(measure, of, EVERY)
    assert len({each.unit for each in found}) == len(found) >= 1
    lacking = sorted(each.unit or "" for each in found if each.awaited and each.report is None)
    assert sorted(missing_units([measure], of, EVERY)) == lacking
    assert tally(found).missing == len(lacking)
