"""Plans of measures: written, ordered, numbered, taken back."""

import pytest

from ita_desktop.domain.measures import Measure
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures import MeasureNotFound
from tests.services.conftest import P1, take_in


@pytest.fixture
def p1(office: Services) -> Services:
    """The municipality whose plan of 2569 has 17 measures."""
    take_in(office, P1)
    return office


def keys(services: Services, year: int = 2569) -> list[str]:
    """The keys of a plan's measures in their order."""
    return [each.key or "" for each in services.plans.sheet(year).plan.measures]


def titles(services: Services, year: int) -> list[str | None]:
    """The titles of a plan's measures in their order."""
    return [each.title for each in services.plans.sheet(year).plan.measures]


def test_the_plan_that_answers_a_result_is_found_from_either_year(p1: Services) -> None:
    """The plan of 2569 is meant in 2568, whose result it answers, and in 2569; the next one can be begun."""
    assert p1.plans.years(2568) == ((2569, True), (2570, False), (2568, False))
    assert p1.plans.years(2569) == ((2569, True), (2570, False))


def test_a_year_with_a_result_begins_the_next_years_plan(office: Services) -> None:
    """Before any plan is written, the one after the result is meant."""
    office.years.add(2568)
    assert office.plans.years(2568)[0] == (2568, False)
    office.scores.record(2568, "i1", "90.00")
    assert office.plans.years(2568) == ((2569, False), (2568, False))


def test_a_sheet_names_the_result_that_the_plan_answers(p1: Services) -> None:
    """Result and framework are those of the year before."""
    sheet = p1.plans.sheet(2569)
    assert (sheet.from_assessment, sheet.framework.fiscal_year) == (2568, 2568)
    assert sheet.assessment is not None
    assert len(sheet.plan.measures) == 17


def test_new_measures_are_numbered_behind_the_others(p1: Services) -> None:
    """Key and number are proposed; one undo takes it back."""
    (key,) = p1.plans.add(2569, [Measure(title="เพิ่มช่องทางรับเรื่องร้องเรียน")])
    added = p1.plans.sheet(2569).measure(key)
    assert added is not None and added.number == 18
    p1.history.undo()
    assert len(keys(p1)) == 17


def test_a_plan_begins_with_its_first_measure(office: Services) -> None:
    """No act of its own is needed."""
    assert not office.plans.sheet(2570).exists
    office.plans.add(2570, [Measure(title="ก"), Measure(title="ข", number="๒")])
    assert titles(office, 2570) == ["ก", "ข"]


def test_measures_are_put_behind_another(office: Services) -> None:
    """Where the clerk stands."""
    first, _ = office.plans.add(2570, [Measure(title="ก"), Measure(title="ค")])
    office.plans.add(2570, [Measure(title="ข")], after=first)
    assert titles(office, 2570) == ["ก", "ข", "ค"]


def test_several_are_written_in_one_act(p1: Services) -> None:
    """Units of three measures are set, and taken back, at once."""
    some = keys(p1)[:3]
    p1.plans.write(2569, some, "แก้หน่วยงานรับผิดชอบ", units=("กองคลัง",))
    sheet = p1.plans.sheet(2569)
    assert [each.units for each in sheet.plan.measures[:3]] == [("กองคลัง",)] * 3
    p1.history.undo()
    assert p1.plans.sheet(2569).plan.measures[0].units != ("กองคลัง",)


def test_measures_are_moved_and_numbered_anew(office: Services) -> None:
    """Printed numbers stay until they are wanted anew."""
    one, two, three = office.plans.add(2570, [Measure(title=each) for each in "กขค"])
    office.plans.move(2570, [three], before=one)
    assert titles(office, 2570) == ["ค", "ก", "ข"]
    assert [each.number for each in office.plans.sheet(2570).plan.measures] == [3, 1, 2]
    office.plans.renumber(2570, [three, one, two])
    assert [each.number for each in office.plans.sheet(2570).plan.measures] == [1, 2, 3]
    office.plans.move(2570, [three, one], before=None)
    assert keys(office, 2570) == [two, three, one]


def test_a_copy_has_a_key_and_number_of_its_own(p1: Services) -> None:
    """It stands behind the measure that it copies."""
    first = keys(p1)[0]
    (copy,) = p1.plans.duplicate(2569, [first])
    sheet = p1.plans.sheet(2569)
    made = sheet.measure(copy)
    assert made is not None and made.number == 18
    assert sheet.plan.measures[1].title == sheet.plan.measures[0].title
    assert len(set(keys(p1))) == 18


def test_a_measure_that_is_gone_is_told(office: Services) -> None:
    """Nothing else of the act is done."""
    (key,) = office.plans.add(2570, [Measure(title="ก")])
    with pytest.raises(MeasureNotFound):
        office.plans.drop(2570, [key, "ไม่มี"])
    assert titles(office, 2570) == ["ก"]


def test_a_files_measures_are_given_keys_with_the_first_field_and_then_written_alone(p1: Services) -> None:
    """The second field is one change of its own measure; undo takes back the field, then the keys with it."""

    def changes() -> list[str]:
        told = p1.history.entries()
        return [each.table for each in told if each.act_id == told[0].act_id]

    p1.plans.write(2569, ["m3"], "แก้ชื่อ", title="ก")
    assert changes() == ["measure"] * 17
    p1.plans.write(2569, ["m3"], "แก้ชื่อ", title="ข")
    assert changes() == ["measure"]
    p1.history.undo()
    assert titles(p1, 2569)[2] == "ก"
    p1.history.undo()
    assert "ก" not in titles(p1, 2569)
    assert keys(p1)[2] == "m3"
    with pytest.raises(MeasureNotFound):
        p1.plans.write(2569, ["m3", "gone"], "แก้ชื่อ", title="ค")
    assert "ค" not in titles(p1, 2569)


def test_the_plan_that_says_which_result_it_answers_is_checked_before_next_years(p1: Services) -> None:
    """Next year's plan answers the result only where none says that it does."""
    plan = p1.plans.sheet(2569).plan
    answering = [each for each in plan.measures if each.answers]
    p1.plans.set_head(2569, "แก้ปีของผล", from_assessment=2567)
    assert {each.on for each in p1.scores.check(2568) if each.kind == "unanswered"} == {
        "e8.public",
        "e8.survey",
    }
    p1.plans.add(2570, answering[:1])
    p1.plans.set_head(2570, "แก้ปีของผล", from_assessment=2568)
    assert len([each for each in p1.scores.check(2568) if each.kind == "unanswered"]) > 2
