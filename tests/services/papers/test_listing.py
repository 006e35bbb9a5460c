"""The list of a fiscal year's papers: all of them, once, with what they lack and when they were printed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from ita_desktop import paths
from ita_desktop.documents import catalog
from ita_desktop.documents.catalog import PAPERS, Paper
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.meetings import Circulation, Committee, Meeting, Member
from ita_desktop.domain.memos import Memo
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers import PaperState, Request, listing
from tests.services.conftest import P1, P5, Clock, take_in

ITA = MeetingKey("ita", "1/2566")


def words(office: Services, year: int) -> list[str]:
    """The words of the papers of a year in their order."""
    return [each.request.word for each in office.papers.listing(year)]


def state(office: Services, year: int, place: str) -> PaperState:
    """One paper of the list."""
    (found,) = [each for each in office.papers.listing(year) if each.request.place == place]
    return found


def of(occasion: str) -> list[str]:
    """The words of an occasion's papers in the catalogue."""
    return [each.word for each in PAPERS if each.of == occasion]


def test_every_paper_of_the_catalogue_is_listed_once_in_the_order_of_the_work(office: Services) -> None:
    take_in(office, P5)
    office.memos.create("memo", 2567)
    office.memos.create("letter", 2567)
    listed = office.papers.listing(2567)
    found = [each.request.word for each in listed]
    assert found[:6] == ["order", "invitation", "agenda", "meeting-papers", "sign-in", "minutes"]
    assert found[6:8] == ["memo", "letter"]
    assert sorted(found) == sorted(each.word for each in PAPERS if each.word != "circulation")
    assert len({each.request.place for each in listed}) == len(listed)
    occasions = list(dict.fromkeys(each.occasion for each in listed))
    assert occasions == [
        "คณะกรรมการ",
        "การประชุม ครั้งที่ 1/2566",
        "บันทึกข้อความและหนังสือ",
        "ปีงบประมาณ 2567",
        "แผนปีงบประมาณ 2567",
        "หลักฐานของการทำงาน",
    ]


def test_the_plan_that_answers_a_result_is_listed_with_it(office: Services) -> None:
    take_in(office, P1)
    for year in (2568, 2569):
        found = state(office, year, "measures|2569")
        assert (found.occasion, found.lacks) == ("แผนปีงบประมาณ 2569", "")


@pytest.fixture
def two_more(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A paper of a meeting and one of a year that no module of this list knows."""
    more = (*PAPERS, Paper("notice", "ประกาศ", "meeting", "x"), Paper("summary", "สรุป", "assessment", "x"))
    for module in (catalog, listing):
        monkeypatch.setattr(module, "PAPERS", more)
    yield


@pytest.mark.usefixtures("two_more")
def test_a_new_line_of_the_catalogue_appears_by_itself(office: Services) -> None:
    take_in(office, P5)
    assert state(office, 2567, "notice|ita|1/2566").state == "ready"
    assert state(office, 2567, "summary|2567").state == "ready"
    assert state(office, 2570, "summary|2570").lacks == "ยังไม่มีข้อมูลปีงบประมาณ 2570"


def test_what_p5_has_is_ready_and_what_it_lacks_is_named(office: Services) -> None:
    take_in(office, P5)
    for place in ("minutes|ita|1/2566", "agenda|ita|1/2566", "sign-in|ita|1/2566", "oit-status|2567"):
        found = state(office, 2567, place)
        assert (found.state, found.lacks, found.printed_at) == ("ready", "", None)
    assert state(office, 2567, "order|committee|ita").state == "ready"
    assert state(office, 2566, "oit-status|2566").lacks == "ยังไม่มีสถานะรายการ OIT"
    assert state(office, 2568, "oit-status|2568").lacks == "ยังไม่มีข้อมูลปีงบประมาณ 2568"


def test_a_year_without_anything_lists_its_own_papers_alone(office: Services) -> None:
    listed = office.papers.listing(2569)
    assert {each.occasion for each in listed} == {
        "ปีงบประมาณ 2569",
        "แผนปีงบประมาณ 2569",
        "หลักฐานของการทำงาน",
    }
    assert {each.state for each in listed} == {"lacks"}


def test_a_meeting_belongs_to_the_years_of_its_date_and_of_its_number(office: Services) -> None:
    take_in(office, P5)
    assert [("minutes" in words(office, year)) for year in (2565, 2566, 2567, 2568)] == [
        False,
        True,
        True,
        False,
    ]


def test_what_names_no_year_is_in_every_list(office: Services) -> None:
    office.meetings.save_committee(Committee(key="new"))
    key = office.meetings.create("new", date(2023, 1, 9))
    office.meetings.save(key, Meeting(committee="new", number="๓"))
    for year in (2560, 2568):
        assert words(office, year)[:6] == [
            "order",
            "invitation",
            "agenda",
            "meeting-papers",
            "sign-in",
            "minutes",
        ]
    order = state(office, 2568, "order|committee|new")
    assert order.lacks == "ยังไม่มีชื่อคณะกรรมการ รายชื่อกรรมการ และหน้าที่"
    lacks = {each.request.word: each.lacks for each in office.papers.listing(2568)}
    assert lacks["minutes"] == "ยังไม่มีวันประชุม รายชื่อผู้มาประชุม และข้อความในระเบียบวาระ"
    assert lacks["agenda"] == "ยังไม่มีวันประชุมและระเบียบวาระ"
    assert lacks["invitation"] == "ยังไม่มีวันประชุมและผู้รับหนังสือเชิญ"
    assert lacks["sign-in"] == "ยังไม่มีวันประชุมและรายชื่อกรรมการ"


def test_a_new_meeting_waits_for_what_is_said_there(office: Services) -> None:
    office.meetings.save_committee(Committee(key="ita", members=(Member(post="ปลัดเทศบาล"),)))
    office.meetings.create("ita", date(2023, 11, 7))
    assert state(office, 2567, "minutes|ita|1/2566").lacks == "ยังไม่มีข้อความในระเบียบวาระ"
    assert state(office, 2567, "invitation|ita|1/2566").state == "ready"


def test_meetings_follow_their_dates(office: Services) -> None:
    office.meetings.save_committee(Committee(key="ita"))
    for on in (date(2024, 3, 1), date(2024, 5, 1), date(2024, 1, 9)):
        office.meetings.create("ita", on)
    numbers = [each.request.meeting for each in office.papers.listing(2567) if each.request.word == "minutes"]
    assert numbers == ["3/2567", "1/2567", "2/2567"]


def test_committees_that_share_a_number_are_told_apart(office: Services) -> None:
    for key, name in (("a", "คณะกรรมการ ก"), ("b", "คณะทำงาน ข")):
        office.meetings.save_committee(Committee(key=key, name=name, order_number="๔/๒๕๖๗"))
        office.meetings.create(key, date(2024, 1, 9))
    listed = office.papers.listing(2567)
    assert len({each.request.place for each in listed}) == len(listed)
    assert {each.occasion for each in listed if each.request.meeting} == {
        "การประชุม ครั้งที่ 1/2567 คณะกรรมการ ก",
        "การประชุม ครั้งที่ 1/2567 คณะทำงาน ข",
    }
    assert len({each.title for each in listed if each.request.word == "order"}) == 2


def test_an_order_belongs_to_its_year_and_to_those_in_which_its_committee_meets(office: Services) -> None:
    take_in(office, P5)
    assert [("order" in words(office, year)) for year in (2564, 2565, 2566, 2567, 2568)] == [
        *(False, True, True, True, False)
    ]


def test_a_memo_belongs_to_the_year_that_it_reports(office: Services) -> None:
    take_in(office, P1)
    found = state(office, 2568, "memo|memo|memo-1")
    assert found.state == "ready"
    assert found.title.startswith("บันทึกข้อความ รายงานผลคะแนนการประเมิน")
    assert "memo" not in words(office, 2569)


def test_what_a_memo_lacks_is_named(office: Services) -> None:
    key = office.memos.create("memo", 2568)
    kept = office.memos.get(key)
    assert state(office, 2568, f"memo|memo|{key}").lacks == "ยังไม่มีผู้ลงนาม"
    office.memos.save(replace(kept, insert=("scores",)))
    assert state(office, 2568, f"memo|memo|{key}").lacks == "ยังไม่มีคะแนนของปีที่รายงานและผู้ลงนาม"
    office.memos.save(Memo(key=key, fiscal_year=2568))
    found = state(office, 2568, f"memo|memo|{key}")
    assert found.lacks == "ยังไม่มีเรื่อง ผู้รับ เนื้อความ และผู้ลงนาม"
    assert found.title == "บันทึกข้อความ"


def test_scores_and_measures_are_asked_for_by_their_papers() -> None:
    from ita_desktop.documents.lacking import for_year
    from ita_desktop.domain.assessments import Assessment

    empty = Assessment(fiscal_year=2568)
    assert for_year("scores", 2568, empty, None) == "ยังไม่มีคะแนน"
    assert for_year("measures-unit", 2569, None, None) == "ยังไม่มีมาตรการ"
    assert for_year("measures", 2569, None, Plan(fiscal_year=2569, measures=(Measure(),))) == ""


def test_the_last_printing_is_told(office: Services, clock: Clock) -> None:
    take_in(office, P5)
    for day in (1, 9):
        clock.now = datetime(2023, 11, day, 9, 30)
        office.printings.record(Request("minutes", 2566), ".pdf", b"%PDF", "รายงานการประชุม")
    printed = state(office, 2567, "minutes|ita|1/2566").printed_at
    assert printed is not None
    assert printed.replace(tzinfo=None) == clock.now
    assert state(office, 2567, "agenda|ita|1/2566").printed_at is None


def test_a_memo_without_a_key_keeps_its_printings_when_it_is_changed(office: Services) -> None:
    take_in(office, P1)
    office.printings.record(Request("memo", 2568, memo="๔๕๗"), ".pdf", b"%PDF", "บันทึกข้อความ", "0" * 64)
    (memo,) = office.memos.memos()
    office.memos.save(replace(memo, closing="ก"))
    assert state(office, 2568, "memo|memo|memo-1").printed_at is not None


def test_the_sample_office_lacks_nothing_of_its_committee_meeting_and_memo(office: Services) -> None:
    office.exchange.fill_sample(paths.SAMPLE)
    listed = office.papers.listing(2568)
    assert {each.request.word for each in listed} >= {"order", "minutes", "memo"}
    yearly = of("assessment") + of("plan") + of("history") + of("handover")
    assert {each.lacks for each in listed if each.request.word not in yearly} == {""}


def test_letter_that_sends_minutes_round_is_listed_once_they_are_sent_round(office: Services) -> None:
    take_in(office, P5)
    assert "circulation" not in words(office, 2567)
    office.circulations.send(ITA, Circulation(due=date(2023, 11, 13)))
    assert words(office, 2567).count("circulation") == 1
