"""Findings of a year: proposed by score, written, joined, learned from, taken back."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ita_desktop.domain.assessments import AnalysisFinding, Limitation
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject
from ita_desktop.services.findings import FindingRow, Words
from ita_desktop.services.findings.service import FindingNotFound
from tests.services.conftest import P1, take_in

YEAR = 2568


@pytest.fixture
def p1(office: Services) -> Services:
    """The municipality of P1."""
    take_in(office, P1)
    return office


def row(services: Services, place: str, year: int = YEAR) -> FindingRow:
    """A row by key or code."""
    found = services.findings.sheet(year).row(place)
    assert found is not None
    return found


def kept(services: Services, place: str) -> AnalysisFinding:
    """A finding that is kept."""
    finding = row(services, place).finding
    assert finding is not None
    return finding


def own(services: Services) -> list[tuple[str, str, str]]:
    """The office's own phrases: on, issue, advice."""
    with services.context.reading() as unit:
        return [(each["on"], each["issue"], each["advice"]) for each in unit.office.wording()]


def test_a_real_year(p1: Services) -> None:
    """Kept findings, what is proposed, items with all points, questions without scores."""
    sheet = p1.findings.sheet(YEAR)
    assert (sheet.count("improve"), sheet.count("keep"), sheet.count("open")) == (9, 6, 5)
    assert (sheet.count("full"), sheet.count("unscored")) == (28, 6)
    together = row(p1, "i8")
    assert together.codes == ("i7", "i8", "i9")
    proposed = row(p1, "e6.survey")
    assert (proposed.key, proposed.codes, proposed.kind) == (
        "e6.public",
        ("e6.public", "e6.survey"),
        "improve",
    )
    assert {code: str(score) for code, score in proposed.scores.items()} == {
        "e6.public": "94.24",
        "e6.survey": "91.67",
    }
    assert proposed.shown.issue and proposed.shown.advice and proposed.shown.items == ("o3",)
    assert sum(each.lacks_words for each in sheet.rows) == p1.findings.wordless(YEAR) == 4


def test_one_act_takes_all_proposals(p1: Services) -> None:
    keys = [each.key for each in p1.findings.sheet(YEAR).rows if each.state == "open"]
    p1.findings.take(YEAR, keys)
    assert p1.findings.sheet(YEAR).count("open") == 0
    assert kept(p1, "e2.survey").kind == "improve"
    assert kept(p1, "e3.survey").kind == "keep"
    assert p1.findings.wordless(YEAR) == 0
    assert kept(p1, "i2").issue == "ผู้มาติดต่อบางรายเห็นว่าได้รับบริการไม่เสมอกัน"
    p1.history.undo()
    assert p1.findings.sheet(YEAR).count("open") == len(keys)
    assert own(p1) == []


def test_a_finding_without_words_gets_them(p1: Services) -> None:
    p1.findings.set_kind(YEAR, ["i1"], "improve")
    p1.findings.write(YEAR, "i1", "issue", None)
    p1.findings.write(YEAR, "i1", "advice", None)
    assert p1.findings.wordless(YEAR) == 5
    p1.findings.take(YEAR, ["i1"])
    assert kept(p1, "i1").issue


def test_writing_makes_the_finding_and_teaches_the_office_its_words(p1: Services) -> None:
    advice = row(p1, "e6").shown.advice
    p1.findings.write(YEAR, "e6.public", "issue", "ตอบช้าใน")
    p1.findings.write(YEAR, "e6.public", "issue", "ตอบช้าในปี 2568")
    assert kept(p1, "e6").advice == advice
    assert own(p1) == [("e6", "ตอบช้าในปี {year}", advice)]
    p1.findings.drop(YEAR, ["e6.public"])
    assert row(p1, "e6").state == "open"
    assert row(p1, "e6").shown.issue == "ตอบช้าในปี 2568"
    p1.history.undo()
    p1.history.undo()
    assert own(p1) == [("e6", "ตอบช้าใน", advice)]


def test_words_of_the_bank_teach_nothing_and_going_back_to_them_forgets(p1: Services) -> None:
    issue = row(p1, "e6").shown.issue
    p1.findings.write(YEAR, "e6.public", "issue", "คำของเรา")
    assert len(own(p1)) == 1
    p1.findings.write(YEAR, "e6.public", "issue", issue)
    assert own(p1) == []


def test_the_next_year_is_offered_the_words_with_its_own_year(p1: Services) -> None:
    p1.findings.write(YEAR, "i10", "advice", "ทำคู่มือให้เสร็จในปีงบประมาณ พ.ศ. 2569")
    p1.years.add(2569)
    p1.scores.record(2569, "i10", "80")
    assert row(p1, "i10", 2569).shown.advice == "ทำคู่มือให้เสร็จในปีงบประมาณ พ.ศ. 2570"
    sources = [each.source for each in p1.findings.choices(2569, "i10")]
    assert sources == ["ถ้อยคำของหน่วยงาน", "คลังถ้อยคำ"]


def test_last_years_finding_is_offered(p1: Services) -> None:
    p1.years.add(2569)
    p1.scores.record(2569, "e7.public", "80")
    offered = p1.findings.choices(2569, "e7.public")
    assert [each.source for each in offered] == ["คลังถ้อยคำ", "ข้อค้นพบปี 2568"]
    p1.findings.use(2569, "e7.public", offered[1])
    finding = row(p1, "e7.public", 2569).finding
    assert finding is not None and finding.issue == "ประชาชนมีส่วนร่วมในการปรับปรุงงานน้อย"
    assert finding.items and finding.items[0] in p1.years.framework(2569)


def test_kind_changes_words_that_are_not_the_clerks_own(p1: Services) -> None:
    p1.findings.set_kind(YEAR, ["e6.public", "i2", "o5"], "keep")
    assert "รักษา" in (kept(p1, "o5").advice or "") or kept(p1, "o5").advice
    assert kept(p1, "e6").kind == "keep"
    assert kept(p1, "i2").issue == "ผู้มาติดต่อบางรายเห็นว่าได้รับบริการไม่เสมอกัน"
    before = kept(p1, "e6").issue
    p1.findings.set_kind(YEAR, ["e6.public"], "improve")
    assert kept(p1, "e6").issue != before
    p1.history.undo()
    p1.history.undo()
    assert row(p1, "e6").state == "open"
    assert kept(p1, "i2").kind == "improve"


def test_a_question_without_a_score_gets_words_with_its_kind(p1: Services) -> None:
    p1.findings.set_kind(YEAR, ["i13", "i14"], "improve")
    assert kept(p1, "i13").issue and kept(p1, "i14").advice
    assert p1.findings.wordless(YEAR) == 4


def test_joined_and_parted(p1: Services) -> None:
    key = p1.findings.join(YEAR, ["e4.public", "e5.public"])
    whole = kept(p1, key)
    assert whole.on == ("e4.public", "e4.survey", "e5.public")
    assert "ข้อมูลข่าวสารบางเรื่อง" in (whole.issue or "")
    p1.findings.part(YEAR, key)
    assert [kept(p1, code).on for code in ("e4.public", "e5.public")] == [
        ("e4.public", "e4.survey"),
        ("e5.public",),
    ]
    p1.history.undo()
    p1.history.undo()
    assert row(p1, "e4.public").state == "open"


def test_linked_items(p1: Services) -> None:
    p1.findings.link(YEAR, "i2", ["o9", "9.1"])
    assert kept(p1, "i2").items == ("o9", "9.1")
    p1.findings.link(YEAR, "i2", [])
    assert kept(p1, "i2").items is None


def test_what_is_gone_cannot_be_written(p1: Services) -> None:
    with pytest.raises(FindingNotFound):
        p1.findings.write(YEAR, "i77", "issue", "ก")
    assert p1.history.undoable() != "แก้ประเด็นของ i77 ปี 2568"


def test_thresholds_change_what_is_proposed(p1: Services) -> None:
    heard: list[frozenset[Subject]] = []
    p1.changes.subscribe(heard.append)
    p1.findings.set_thresholds(Decimal("92"), 0)
    assert {Subject.FINDINGS, Subject.SETTINGS} <= heard[0]
    assert row(p1, "e4.public").kind == "keep"
    assert row(p1, "e6.survey").codes == ("e6.survey",)
    p1.history.undo()
    assert row(p1, "e4.public").kind == "improve"


def test_a_year_without_scores(office: Services) -> None:
    office.years.add(2569)
    sheet = office.findings.sheet(2569)
    assert not sheet.has_scores
    assert {each.state for each in sheet.rows} == {"unscored"}
    office.findings.write(2569, "i1", "issue", "เห็นได้เองโดยไม่มีคะแนน")
    assert row(office, "i1", 2569).finding == AnalysisFinding(
        key="i1", on=("i1",), kind="improve", issue="เห็นได้เองโดยไม่มีคะแนน"
    )


def test_odd_words_are_kept_as_typed(p1: Services) -> None:
    odd = "ชื่อ <b>&amp;</b> {year} {ไม่รู้จัก} ปี ๒๕๖๘"
    p1.findings.write(YEAR, "i5", "issue", odd)
    assert kept(p1, "i5").issue == odd
    offered = p1.findings.choices(YEAR, "i5")[0]
    assert isinstance(offered, Words)
    assert "<b>&amp;</b>" in offered.issue


def test_limitations_in_their_order(p1: Services) -> None:
    had = p1.conclusions.of(YEAR)
    assert [each.topic for each in had.limitations] == [
        "ข้อจำกัดด้านบุคลากร",
        "ข้อจำกัดด้านเศรษฐกิจ วัฒนธรรม และการดำรงชีวิต",
    ]
    p1.conclusions.set_limitations(YEAR, [*had.limitations[::-1], Limitation(topic="ด้านงบประมาณ")], "ย้าย")
    assert [each.topic for each in p1.conclusions.of(YEAR).limitations][::2] == [
        "ข้อจำกัดด้านเศรษฐกิจ วัฒนธรรม และการดำรงชีวิต",
        "ด้านงบประมาณ",
    ]
    p1.history.undo()
    assert p1.conclusions.of(YEAR).limitations == had.limitations
    assert all(each.points for each in had.usual)


def test_recommendations_from_the_figures_leave_what_is_written(p1: Services) -> None:
    p1.conclusions.set_recommendations(YEAR, {"IIT": ["ผู้ตรวจเขียนไว้"]}, "เพิ่ม")
    p1.conclusions.take_recommendations(YEAR)
    now = p1.conclusions.of(YEAR).recommendations
    assert now["IIT"] == ("ผู้ตรวจเขียนไว้",)
    assert "88.75" in now["EIT.survey"][0]
    assert set(now) == {"IIT", "EIT.public", "EIT.survey", "OIT", "overall"}
    p1.conclusions.set_recommendations(YEAR, {**now, "IIT": []}, "ลบ")
    assert "IIT" not in p1.conclusions.of(YEAR).recommendations


def test_a_finding_on_whole_questions_of_several_kinds_is_offered_words(p1: Services) -> None:
    """An office file may name a question of two forms by its bare code beside others."""
    with p1.context.act("ทดสอบ", Subject.FINDINGS) as unit:
        assessment = p1.context.assessment(unit, YEAR)
        codes = ("i1", "e7")
        finding = AnalysisFinding(key="whole", on=codes, kind="improve")
        unit.office.put_assessment(replace(assessment, findings=(finding,)))
    assert p1.findings.choices(YEAR, "whole")[0].issue
    p1.findings.take(YEAR, ["whole"])
    assert kept(p1, "whole").issue
    assert {*codes} == {*(kept(p1, "whole").on or ())}
