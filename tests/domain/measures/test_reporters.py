"""Who reports on a measure, and how far it is by that."""

from datetime import timedelta

from hypothesis import given

from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.measures.reporters import last_percent, percent_of, reports_of, voices
from tests.domain.measures.made import EVERY, MEASURES, TODAY, measure


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


@given(MEASURES)
def test_a_measure_is_whole_only_when_every_unit_is(each: Measure) -> None:
    if percent_of(each, EVERY) == 100:
        assert all(last_percent(reports_of(each, unit)) == 100 for unit in voices(each, EVERY))
