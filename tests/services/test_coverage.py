"""What a plan is to answer, and measures made of it in one act each."""

from datetime import date

import pytest

from ita_desktop.domain.measures import Measure, Period
from ita_desktop.domain.meetings import AgendaItem, Committee, Meeting, Task, Topic
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures.coverage_desk import MatterNotFound
from tests.services.conftest import P1, P5, take_in

GUIDE = "ให้ทุกกองปรับปรุงคู่มือการปฏิบัติงาน"


@pytest.fixture
def p1(office: Services) -> Services:
    """The municipality whose plan of 2569 answers all findings but that on e8."""
    take_in(office, P1)
    return office


def measure_of(services: Services, key: str, year: int = 2569) -> Measure:
    """A measure of a plan."""
    found = services.plans.sheet(year).measure(key)
    assert found is not None
    return found


def test_what_the_plan_of_p1_answers(p1: Services) -> None:
    """Nine findings to improve, e8 unanswered as the check says; ten measures answer nothing."""
    sheet = p1.coverage.sheet(2569)
    assert (len(sheet.coverage.matters), [each.key for each in sheet.coverage.unanswered]) == (
        9,
        ["e8.public"],
    )
    checked = {each.on for each in p1.scores.check(2568) if each.kind == "unanswered"}
    assert checked == {"e8.public", "e8.survey"}
    assert [each.number for each in sheet.coverage.idle] == [2, 4, 5, 7, 8, 9, 14, 15, 16, 17]
    assert "e4.survey" in {each.key for each in sheet.coverage.proposed}
    assert sheet.matter("e8.survey") is sheet.matter("e8") is sheet.coverage.matters[0]
    assert sheet.matter("o1") is None


def test_how_many_matters_have_no_measure_is_counted_from_either_year(p1: Services) -> None:
    """From the result's year and from the plan's; without a plan everything is unanswered."""
    assert (p1.coverage.unanswered(2568), p1.coverage.unanswered(2569)) == (1, 1)
    p1.plans.drop(2569, [each.key or "" for each in p1.coverage.sheet(2569).measures])
    assert p1.coverage.unanswered(2568) == 9
    assert p1.coverage.unanswered(2571) == 0


def test_a_measure_is_made_of_a_finding_and_taken_back(p1: Services) -> None:
    """In the finding's words, with the bank's steps, for the whole year as the plan writes it."""
    before = p1.plans.sheet(2569).plan
    (key,) = p1.coverage.make(2569, ["e8.public"])
    made = measure_of(p1, key)
    assert (made.number, made.answers, made.indicators) == (18, ("e8.public", "e8.survey"), None)
    assert made.title == "ปรับปรุงการดำเนินงานตามความต้องการของประชาชน"
    assert made.finding == "ประชาชนยังไม่เห็นการปรับปรุงงานตามความต้องการ"
    assert (made.to_develop or "").startswith("นำความเห็นของประชาชน")
    assert len(made.steps or ()) == 3
    assert "ปีงบประมาณ พ.ศ. 2569" in (made.steps or ())[1]
    assert (made.units, made.period) == (("หน่วยงานภายในทุกกอง",), before.measures[0].period)
    assert p1.coverage.sheet(2569).coverage.unanswered == ()
    p1.history.undo()
    assert p1.plans.sheet(2569).plan == before


def test_what_is_kept_in_the_same_indicator_is_a_strength(p1: Services) -> None:
    """i1 is kept beside i2, in the bank's words as the finding has none."""
    (key,) = p1.coverage.make(2569, ["i2"])
    made = measure_of(p1, key)
    assert (made.strength or "").startswith("ผลคะแนนสะท้อนว่าบุคลากรปฏิบัติงาน")
    assert (made.to_keep or "").startswith("รักษามาตรฐานการให้บริการ")


def test_several_become_a_measure_each_or_one_for_all(p1: Services) -> None:
    """One act in either way."""
    before = p1.plans.sheet(2569).plan
    first, second = p1.coverage.make(2569, ["i10", "i12"])
    assert [measure_of(p1, each).answers for each in (first, second)] == [("i10",), ("i12",)]
    p1.history.undo()
    (key,) = p1.coverage.make(2569, ["i12", "i10"], as_one=True)
    made = measure_of(p1, key)
    assert made.answers == ("i10", "i12")
    assert (made.finding or "").splitlines() == ["การกำกับดูแลทรัพย์สินยังไม่สม่ำเสมอ", "ขั้นตอนการยืมพัสดุยังไม่ชัดเจน"]
    assert len(made.steps or ()) == 6
    p1.history.undo()
    assert p1.plans.sheet(2569).plan == before


def test_the_first_measure_begins_the_plan(p1: Services) -> None:
    """A result of 2569 without a plan: an item without a finding has the bank's words."""
    p1.years.add(2569)
    p1.scores.record(2569, "o8", "0")
    sheet = p1.coverage.sheet(2570)
    assert (sheet.exists, sheet.has_result, [each.key for each in sheet.coverage.unanswered]) == (
        False,
        True,
        ["o8"],
    )
    (key,) = p1.coverage.make(2570, ["o8"])
    made = measure_of(p1, key, 2570)
    assert (made.number, made.answers) == (1, ("o8",))
    assert (made.finding or "").startswith("คู่มือหรือแนวทางการปฏิบัติงาน")
    assert made.period == Period(text="ต.ค. 2569 - ก.ย. 2570", start=date(2026, 10, 1), end=date(2027, 9, 30))
    assert made.units == ("หน่วยงานภายในทุกกอง",)
    p1.history.undo()
    assert not p1.coverage.sheet(2570).exists


def test_last_years_measure_goes_on_under_this_years_codes(p1: Services) -> None:
    """Its own words, the finding of this year, years moved on, and the link to it."""
    p1.plans.write(2569, ["m3"], "แก้", answers=("o23",), steps=("ประเมินความเสี่ยง ประจำปี พ.ศ. 2569",))
    p1.years.add(2569)
    p1.scores.record(2569, "o21", "0")
    choices = p1.coverage.choices(2570, "o21")
    assert [each.source for each in choices] == ["คลังถ้อยคำ", "มาตรการข้อ 3 ปี 2569"]
    key = p1.coverage.use(2570, "o21", choices[1].key)
    made = measure_of(p1, key, 2570)
    assert (made.title, made.continues) == ("ควบคุมความเสี่ยงการเบิกจ่ายเงินที่เป็นเท็จ", "m3")
    assert (made.answers, made.steps) == (("o21",), ("ประเมินความเสี่ยง ประจำปี พ.ศ. 2570",))
    assert [each.source for each in p1.coverage.choices(2570, "o21")] == ["คลังถ้อยคำ"]


def meet(services: Services, *topics: Topic, number: str = "1/2568", on: date = date(2025, 11, 3)) -> None:
    """Keep a meeting with these topics."""
    services.meetings.save_committee(Committee(key="ita", name="คณะทำงาน ITA"))
    agenda = (AgendaItem(number=4, title="เรื่องที่เสนอให้ที่ประชุมพิจารณา", topics=topics),)
    key = services.meetings.create("ita", on)
    services.meetings.save(key, Meeting(committee="ita", number=number, date=on, agenda=agenda))


def test_resolutions_and_tasks_become_measures(p1: Services) -> None:
    """The number of the meeting, the task's unit and day; what is carried out is offered no more."""
    due = date(2026, 3, 31)
    meet(
        p1,
        Topic(resolution="รับทราบ", tasks=(Task(text="สรุปสถิติ E-Service", unit="กองช่าง", due=due),)),
        Topic(resolution=f"ที่ประชุมมีมติเห็นชอบ{GUIDE}\n1. สำรวจคู่มือเดิม\n- จัดทำฉบับใหม่"),
    )
    task, resolution = p1.coverage.sheet(2569).resolutions
    made = [measure_of(p1, key) for key in p1.coverage.carry_out(2569, [task.key, resolution.key])]
    assert [each.answers_meeting for each in made] == ["1/2568", "1/2568"]
    assert (made[0].title, made[0].units) == ("สรุปสถิติ E-Service", ("กองช่าง",))
    assert made[0].period == Period(
        text="ภายในวันที่ 31 มีนาคม 2569", start=date(2025, 11, 3), end=date(2026, 3, 31)
    )
    assert (made[1].title, made[1].steps) == (GUIDE.removeprefix("ให้"), ("สำรวจคู่มือเดิม", "จัดทำฉบับใหม่"))
    assert p1.coverage.sheet(2569).resolutions == ()
    p1.history.undo()
    assert len(p1.coverage.sheet(2569).resolutions) == 2


def test_a_resolution_answers_a_finding_that_it_names_first(p1: Services) -> None:
    """It comes behind the bank's words, with the finding's."""
    meet(p1, Topic(resolution=GUIDE), Topic(resolution="ให้ปรับปรุงงานตามข้อ e8"))
    found = [each for each in p1.coverage.choices(2569, "e8.public") if each.source.startswith("มติ")]
    assert [each.source for each in found] == ["มติในการประชุมครั้งที่ 1/2568"] * 2
    assert found[0].measure.title == "ให้ปรับปรุงงานตามข้อ e8"
    made = measure_of(p1, p1.coverage.use(2569, "e8.public", found[0].key))
    assert (made.answers, made.answers_meeting) == (("e8.public", "e8.survey"), "1/2568")
    assert (made.finding or "").startswith("ประชาชนยังไม่เห็น")


def test_a_measure_of_the_plan_answers_more_and_less(p1: Services) -> None:
    """Its indicators follow."""
    p1.coverage.attach(2569, ["e8.public"], "m3")
    assert measure_of(p1, "m3").answers == ("i5", "e8.public", "e8.survey")
    assert measure_of(p1, "m3").indicators == (2, 8)
    assert p1.coverage.sheet(2569).coverage.unanswered == ()
    p1.coverage.detach(2569, "e8.public", "m3")
    assert (measure_of(p1, "m3").answers, measure_of(p1, "m3").indicators) == (("i5",), (2,))


def test_a_measure_of_the_plan_takes_a_resolution_as_a_step(p1: Services) -> None:
    """What it said before stays."""
    meet(p1, Topic(resolution=GUIDE))
    steps = measure_of(p1, "m1").steps or ()
    p1.coverage.attach_resolved(2569, p1.coverage.sheet(2569).resolutions[0].key, "m1")
    assert measure_of(p1, "m1").steps == (*steps, GUIDE)
    assert measure_of(p1, "m1").answers_meeting == "1/2568"
    assert p1.coverage.sheet(2569).resolutions == ()


def test_what_is_gone_meanwhile_is_said_and_nothing_is_half_done(p1: Services) -> None:
    """Keys of matters, of choices and of resolutions."""
    before = p1.plans.sheet(2569).plan
    with pytest.raises(MatterNotFound, match="ไม่พบเรื่องนี้"):
        p1.coverage.make(2569, ["i2", "o99"])
    with pytest.raises(MatterNotFound):
        p1.coverage.use(2569, "i2", "bank|i99|0")
    with pytest.raises(MatterNotFound):
        p1.coverage.carry_out(2569, ["ita|9/2568|agenda|1|1|task-1"])
    assert p1.plans.sheet(2569).plan == before


def test_a_full_result_asks_for_nothing(office: Services) -> None:
    """P5: 100 everywhere, and a meeting that took note."""
    take_in(office, P5)
    sheet = office.coverage.sheet(2567)
    assert (sheet.has_result, sheet.coverage.matters, sheet.resolutions) == (True, (), ())


def test_an_office_without_a_result(office: Services) -> None:
    """Nothing to answer, nothing kept."""
    sheet = office.coverage.sheet(2570)
    assert (sheet.has_result, sheet.exists, sheet.measures) == (False, False, ())
    assert sheet.coverage.matters == sheet.coverage.proposed == ()
