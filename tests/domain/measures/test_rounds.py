"""The rounds in which units report, and which reports count for which."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Progress, RoundKey
from ita_desktop.domain.measures.rounds import (
    RoundKind,
    handed_in,
    kind_of,
    reports_within,
    round_of,
    round_on,
    rounds_of,
)

YEARS = st.integers(2541, 2700)
KINDS = st.sampled_from(("quarters", "halves"))
DAYS = st.dates(date(2000, 1, 1), date(2150, 1, 1))
REPORTS = st.lists(
    st.builds(
        Progress,
        on=st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31)),
        round=st.none() | st.sampled_from(("q1", "q2", "q3", "q4", "m6", "m12")),
    ),
    max_size=12,
)


def test_quarters_of_a_fiscal_year_are_named_and_dated() -> None:
    told = [(each.key, each.title, each.start, each.end) for each in rounds_of(2569)]
    assert told == [
        ("q1", "ไตรมาสที่ 1", date(2025, 10, 1), date(2025, 12, 31)),
        ("q2", "ไตรมาสที่ 2 (รอบ 6 เดือน)", date(2026, 1, 1), date(2026, 3, 31)),
        ("q3", "ไตรมาสที่ 3", date(2026, 4, 1), date(2026, 6, 30)),
        ("q4", "ไตรมาสที่ 4 (รอบ 12 เดือน)", date(2026, 7, 1), date(2026, 9, 30)),
    ]


def test_halves_are_the_first_six_and_all_twelve_months() -> None:
    told = [(each.title, each.start, each.end) for each in rounds_of(2569, "halves")]
    assert told == [
        ("รอบ 6 เดือน", date(2025, 10, 1), date(2026, 3, 31)),
        ("รอบ 12 เดือน", date(2025, 10, 1), date(2026, 9, 30)),
    ]


@pytest.mark.parametrize(
    ("day", "quarter", "half"),
    [
        (date(2025, 9, 1), "q1", "m6"),
        (date(2025, 11, 5), "q1", "m6"),
        (date(2026, 1, 10), "q1", "m6"),
        (date(2026, 2, 14), "q1", "m6"),
        (date(2026, 2, 15), "q2", "m6"),
        (date(2026, 5, 15), "q2", "m6"),
        (date(2026, 5, 16), "q3", "m12"),
        (date(2026, 10, 20), "q4", "m12"),
        (date(2027, 3, 1), "q4", "m12"),
    ],
)
def test_what_is_due_is_the_round_that_ended_within_45_days_else_the_running_one(
    day: date, quarter: RoundKey, half: RoundKey
) -> None:
    assert (round_on(day, 2569).key, round_on(day, 2569, "halves").key) == (quarter, half)


def test_a_report_counts_for_the_round_that_it_names_whenever_it_was_written() -> None:
    late = Progress(on=date(2026, 1, 20), round="q1")
    assert handed_in([late], round_of(2569, "q1")) == (late,)
    assert handed_in([late], round_of(2569, "q2")) == ()


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2025, 10, 1), "q1"),
        (date(2025, 12, 31), "q1"),
        (date(2026, 1, 1), "q2"),
        (date(2026, 11, 2), "q4"),
    ],
)
def test_a_report_that_names_no_round_counts_by_its_date(day: date, key: RoundKey) -> None:
    report = Progress(on=day)
    counted = [each.key for each in rounds_of(2569) if handed_in([report], each)]
    assert counted == [key]


def test_a_report_of_six_months_is_one_of_the_second_quarter_but_not_of_the_twelve_months() -> None:
    report = Progress(round="m6")
    assert handed_in([report], round_of(2569, "q2"))
    assert not handed_in([report], round_of(2569, "m12"))
    assert reports_within([report], round_of(2569, "m12"))


def test_a_report_without_date_and_round_is_told_with_the_whole_year_only() -> None:
    report = Progress(text="อบรมแล้ว")
    assert reports_within([report], round_of(2569, "m12")) == (report,)
    assert not any(reports_within([report], each) for each in rounds_of(2569))


@pytest.mark.parametrize(
    ("setting", "kind"), [("halves", "halves"), ("quarters", "quarters"), (None, "quarters")]
)
def test_the_offices_setting_says_how_often(setting: object, kind: RoundKind) -> None:
    assert kind_of(setting) == kind


@given(YEARS)
def test_quarters_follow_each_other_without_a_gap_and_halves_cover_them(year: int) -> None:
    quarters, halves = rounds_of(year), rounds_of(year, "halves")
    for before, after in pairwise(quarters):
        assert after.start - before.end == timedelta(days=1)
    assert halves[0].start == halves[1].start == quarters[0].start
    assert (halves[0].end, halves[1].end) == (quarters[1].end, quarters[3].end)


@given(DAYS, YEARS, KINDS)
def test_there_is_always_one_round_that_is_due(day: date, year: int, kind: RoundKind) -> None:
    due = round_on(day, year, kind)
    rounds = rounds_of(year, kind)
    assert due in rounds
    assert day <= due.due or due == rounds[-1]
    assert all(each.due < day for each in rounds if each.end < due.end)


@given(REPORTS, KINDS)
def test_each_dated_report_is_handed_in_for_one_round_of_a_kind(
    reports: list[Progress], kind: RoundKind
) -> None:
    handed = [report for each in rounds_of(2569, kind) for report in handed_in(reports, each)]
    dated = [each for each in reports if each.on is not None or each.round is not None]
    assert sorted(map(id, handed)) == sorted(map(id, dated))


@given(REPORTS)
def test_twelve_months_tell_every_report_and_every_round_tells_what_was_handed_in_for_it(
    reports: list[Progress],
) -> None:
    assert reports_within(reports, round_of(2569, "m12")) == tuple(reports)
    for each in (*rounds_of(2569), *rounds_of(2569, "halves")):
        assert set(map(id, handed_in(reports, each))) <= set(map(id, reports_within(reports, each)))
