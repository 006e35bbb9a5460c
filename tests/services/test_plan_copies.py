"""An earlier year's plan taken over: looked through first, done in one act, taken back in one."""

from decimal import Decimal

import pytest

from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.measures.copying import Choice, CopyPlan
from ita_desktop.paths import FRAMEWORKS
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures.copying import NoPlanBefore, PlansUnrelated
from ita_desktop.services.oit.earlier_lists import PlanOutdated
from tests.services.conftest import P1, take_in


@pytest.fixture
def p1(office: Services) -> Services:
    """The municipality whose plan of 2569 has 17 measures."""
    take_in(office, P1)
    return office


def as_proposed(plan: CopyPlan) -> Choice:
    """What the program proposes."""
    return Choice(measures=plan.proposed, shifts=plan.plain)


def test_a_whole_plan_is_taken_over_and_taken_back(p1: Services) -> None:
    """17 measures with keys and numbers, periods a year later; one undo takes all away."""
    assert p1.plan_copies.can_copy(2570)
    plan = p1.plan_copies.plan(2570)
    assert (plan.last_year, len(plan.measures), len(plan.proposed)) == (2569, 17, 17)
    keys = p1.plan_copies.apply(plan, as_proposed(plan))
    sheet = p1.plans.sheet(2570)
    assert [each.key for each in sheet.plan.measures] == list(keys)
    assert [each.number for each in sheet.plan.measures] == list(range(1, 18))
    assert [each.continues for each in sheet.plan.measures] == [each.key for each in plan.measures]
    first = sheet.plan.measures[0].period
    assert first and (first.text, str(first.start)) == ("ต.ค. ๒๕๖๙-ก.ย. ๒๕๗๐", "2026-10-01")
    p1.history.undo()
    assert not p1.plans.sheet(2570).exists


def test_copying_twice_changes_nothing_more(p1: Services) -> None:
    """The second time there is nothing left to take."""
    plan = p1.plan_copies.plan(2570)
    p1.plan_copies.apply(plan, as_proposed(plan))
    before = p1.plans.sheet(2570).plan
    again = p1.plan_copies.plan(2570)
    assert (len(again.measures), len(again.already), again.shifts) == (0, 17, ())
    p1.plan_copies.apply(again, as_proposed(again))
    assert p1.plans.sheet(2570).plan == before


def test_measures_that_are_there_keep_their_place(p1: Services) -> None:
    """New ones go behind them with the numbers that follow."""
    p1.plans.add(2570, [Measure(title="ข้อใหม่ของปีนี้", number=5)])
    plan = p1.plan_copies.plan(2570)
    chosen = frozenset(each.key for each in plan.measures[:2])
    p1.plan_copies.apply(plan, Choice(measures=chosen, shifts=plan.plain))
    measures = p1.plans.sheet(2570).plan.measures
    assert [each.number for each in measures] == [5, 6, 7]
    assert measures[0].title == "ข้อใหม่ของปีนี้"


def test_what_was_reported_stays_in_last_years_plan(p1: Services) -> None:
    """Progress and status begin anew."""
    (first, *_) = p1.plans.sheet(2569).plan.measures
    p1.plans.write(2569, [first.key or ""], "รายงาน", status="done", progress=(Progress(percent=100),))
    plan = p1.plan_copies.plan(2570)
    p1.plan_copies.apply(plan, as_proposed(plan))
    copy = p1.plans.sheet(2570).plan.measures[0]
    assert (copy.status, copy.progress) == (None, ())
    assert p1.plans.sheet(2569).plan.measures[0].progress


def test_a_result_that_came_meanwhile_tells_what_is_not_needed_any_more(p1: Services) -> None:
    """i1 and i2 are well in 2569: the first measure is proposed to be dropped, that of i5 is not."""
    p1.years.add(2569)
    p1.findings.set_thresholds(Decimal("95.00"), 0)
    for code, score in {"i1": "99.00", "i2": "99.50", "i5": "70.00"}.items():
        p1.scores.record(2569, code, score)
    plan = p1.plan_copies.plan(2570)
    former = {each.key: each.former.answers for each in plan.measures if each.reason}
    assert former == {"m1": ("i1", "i2")}
    p1.plan_copies.apply(plan, as_proposed(plan))
    assert len(p1.plans.sheet(2570).plan.measures) == 16


def test_a_plan_that_changed_meanwhile_is_not_carried_out(p1: Services) -> None:
    """Nothing is done half."""
    plan = p1.plan_copies.plan(2570)
    p1.plans.write(2569, ["m3"], "แก้ชื่อ", title="ชื่อใหม่ ปี 2569")
    with pytest.raises(PlanOutdated):
        p1.plan_copies.apply(plan, as_proposed(plan))
    assert not p1.plans.sheet(2570).exists


def test_the_last_plan_with_measures_is_taken(p1: Services) -> None:
    """An empty plan between is passed over, and years move by two."""
    p1.plans.begin(2570)
    plan = p1.plan_copies.plan(2571)
    assert (plan.last_year, plan.year) == (2569, 2571)
    assert any("๒๕๗๑" in each.becomes for each in plan.shifts)


def test_without_an_earlier_plan_it_is_said(office: Services) -> None:
    """An empty office."""
    assert not office.plan_copies.can_copy(2569)
    with pytest.raises(NoPlanBefore, match="2569"):
        office.plan_copies.plan(2569)


def test_codes_without_a_known_succession_are_refused(p1: Services) -> None:
    """Between the frameworks of 2568 and of 2571 one is missing."""
    text = (FRAMEWORKS / "ita-2569.toml").read_text(encoding="utf-8")
    later = p1.folder / "ita-2571.toml"
    later.write_text(text.replace("2569", "2571").replace("2568", "2570"), encoding="utf-8")
    p1.years.import_framework(later)
    p1.years.add(2571, 2571)
    with pytest.raises(PlansUnrelated):
        p1.plan_copies.plan(2572)
