"""A plan of measures before it is printed."""

from dataclasses import replace
from datetime import date

from ita_desktop.documents.checks import check
from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.naming import named
from ita_desktop.documents.measures.paper import build
from ita_desktop.domain.measures import Measure, MeasurePart, Period, Plan
from tests.documents.offices import measures_snapshot

FINE = Measure(title="ก", period=Period(text="ต.ค. ๒๕๖๘ - ก.ย. ๒๕๖๙"), units=("กองคลัง",))


def found(*measures: Measure) -> list[PaperFinding]:
    """What is said of a plan of 2569."""
    snapshot = measures_snapshot(plan=Plan(fiscal_year=2569, measures=measures))
    return list(check("measures", snapshot, build(snapshot)))


def test_the_plan_of_the_case_has_nothing_to_look_at() -> None:
    snapshot = measures_snapshot()
    assert check("measures", snapshot, build(snapshot)) == ()


def test_a_number_that_is_used_twice_is_told_where_it_repeats() -> None:
    (finding,) = found(replace(FINE, number="๓"), replace(FINE, number=4), replace(FINE, number=3))
    assert (finding.kind, finding.place) == ("measure-number", "plans/2569/measures/3/number")
    assert "เลขมาตรการ 3 ใช้ซ้ำ 2 มาตรการ คือลำดับที่ 1 และ 3" in finding.text


def test_measures_without_period_or_unit_are_named_in_one_finding_each() -> None:
    bare = Measure(title="ก", period=Period(text=" "), units=("", " "))
    period, unit = found(FINE, *[bare] * 12)
    assert (period.kind, period.place) == ("measure-period", "plans/2569/measures/2/period")
    assert "ลำดับที่ 2 3 4 5 6 7 8 9 และอีก 4 มาตรการ ยังไม่มีระยะเวลาดำเนินการ" in period.text
    assert (unit.kind, unit.place) == ("measure-unit", "plans/2569/measures/2/units")


def test_a_period_longer_than_a_year_or_outside_it_is_told_with_its_words() -> None:
    long = replace(FINE, period=Period(text="ตุลาคม ๒๕๖๔ ถึง กันยายน ๒๕๖๖"))
    part = replace(FINE, period=None, parts=(MeasurePart(title="ข", period="ม.ค.-มี.ค.๖๕"),))
    first, second = found(long, FINE, part)
    assert first.excerpt == "ตุลาคม ๒๕๖๔ ถึง กันยายน ๒๕๖๖"
    assert "24 เดือน" in first.text
    assert second.place == "plans/2569/measures/3/parts/1/period"
    assert named(second.place) == "มาตรการลำดับที่ 3 ส่วนที่ 1 ระยะเวลา"


def test_days_outside_the_year_are_told_where_no_words_are_written() -> None:
    (finding,) = found(replace(FINE, period=Period(start=date(2024, 10, 1), end=date(2025, 9, 30))))
    assert "1 ตุลาคม 2567 ถึง 30 กันยายน 2568" in finding.text
    assert "นอกปีงบประมาณ 2569" in finding.text


def test_a_year_that_is_neither_the_plans_nor_the_results_is_told_in_its_step() -> None:
    (finding,) = found(replace(FINE, steps=("ทบทวนผลปี ๒๕๖๘", "จัดทำรายงานประจำปี ๒๕๕๙")))
    assert (finding.kind, finding.place) == ("year", "plans/2569/measures/1/steps/2")
    assert finding.excerpt == "๒๕๕๙"
    assert named(finding.place) == "มาตรการลำดับที่ 1 ขั้นตอนที่ 2"
