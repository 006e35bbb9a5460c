"""Answers against the minimum: windows read tolerantly, stages, what is missing, the pace."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.answers import (
    Progress,
    Window,
    answered_codes,
    minimum_answers,
    progress,
    windows_of,
)
from tests.domain.cases import framework

OPENS, CLOSES = date(2026, 1, 5), date(2026, 6, 30)
SETTINGS = {
    "minimum_answers": {"IIT": 30, "EIT.public": "๗๐"},
    "windows": {
        "2569": {"IIT": {"from": "2026-01-05", "until": "2026-06-30"}, "EIT": {"from": "2026-01-05"}}
    },
}


def answered(received: int | None, today: date, minimum: int | None = 70) -> Progress:
    return Progress("EIT.public", received, minimum, Window(OPENS, CLOSES), today)


def test_each_part_has_its_minimum_and_its_instruments_window() -> None:
    told = progress(framework(2569), 2569, {"IIT": 45, "EIT.public": 12}, SETTINGS, date(2026, 3, 20))
    assert [(each.code, each.received, each.minimum, each.missing) for each in told] == [
        ("IIT", 45, 30, 0),
        ("EIT.public", 12, 70, 58),
        ("EIT.survey", None, None, None),
    ]
    assert [each.verdict for each in told] == ["enough", "on_pace", "unknown"]
    assert {each.stage for each in told} == {"open"}
    assert answered_codes(framework(2568))[0] == "IIT"


@pytest.mark.parametrize(
    ("received", "today", "verdict"),
    [
        (0, date(2026, 1, 4), "not_yet"),
        (0, date(2026, 1, 5), "on_pace"),
        (None, date(2026, 1, 6), "behind"),
        (35, date(2026, 4, 2), "on_pace"),
        (33, date(2026, 4, 2), "behind"),
        (70, date(2026, 1, 5), "enough"),
        (69, date(2026, 6, 30), "behind"),
        (69, date(2026, 7, 1), "short"),
    ],
)
def test_not_yet_looks_other_than_late(received: int | None, today: date, verdict: str) -> None:
    assert answered(received, today).verdict == verdict


def test_the_pace_counts_today_and_the_last_day() -> None:
    assert answered(60, date(2026, 6, 30)).pace == 10
    assert answered(60, date(2026, 6, 29)).pace == 5
    assert answered(0, date(2026, 1, 5)).pace == 1
    assert answered(70, date(2026, 6, 29)).pace is None
    assert answered(0, date(2026, 1, 1)).pace is None
    assert answered(0, date(2026, 6, 1), minimum=None).pace is None


def test_days_of_a_window() -> None:
    window = Window(OPENS, CLOSES)
    assert (window.days_before(date(2026, 1, 1)), window.days_left(date(2026, 1, 1))) == (4, None)
    assert (window.days_before(OPENS), window.days_left(CLOSES)) == (None, 0)
    assert Window(None, CLOSES).stage(date(2020, 1, 1)) == "open"
    assert Window(OPENS, None).days_left(CLOSES) is None
    assert Window().stage(OPENS) == "unknown"


def test_a_window_that_ends_before_it_begins_is_not_known() -> None:
    reversed_ = {"windows": {"2569": {"IIT": {"from": "2026-06-30", "until": "2026-01-05"}}}}
    assert windows_of(reversed_, 2569)["IIT"] == Window()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.just("2026-01-05"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("2569", "IIT", "EIT", "from", "until", "x")), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON, JSON)
def test_whatever_the_settings_hold_is_read(windows: Any, minimums: Any) -> None:
    settings = {"windows": windows, "minimum_answers": minimums}
    assert set(windows_of(settings, 2569)) == {"IIT", "EIT", "OIT", "objection"}
    assert all(count >= 0 for count in minimum_answers(settings).values())
    for each in progress(framework(2569), 2569, {}, settings, date(2026, 3, 1)):
        assert each.missing is None or each.missing >= 0
