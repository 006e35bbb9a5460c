"""What is handed out with the agenda: the chosen tables in their order, each with its number."""

from dataclasses import replace
from datetime import date
from typing import get_args

from ita_desktop.documents.blocks import Block, Paragraph, Table, TitleLines
from ita_desktop.documents.meeting_papers import NOTHING, build
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.measures import Measure, Period, Plan
from ita_desktop.domain.meetings import AgendaItem, Attachment, Meeting, Task, Topic
from ita_desktop.domain.meetings.attachments import TITLES
from ita_desktop.domain.meetings.carried import followed
from tests.documents.conftest import Golden
from tests.documents.offices import minutes_snapshot, years

ALL: tuple[Attachment, ...] = get_args(Attachment)


def snapshot(*chosen: Attachment) -> MeetingSnapshot:
    """P5's meeting with attachments, findings, a plan, and a meeting before it."""
    found = minutes_snapshot()
    task = Task(text="จัดทำแบบสำรวจความพึงพอใจของผู้รับบริการ", unit="กองคลัง", due=date(2023, 10, 20))
    resolved = Topic(title="คู่มือ", resolution="ให้ทุกกองปรับปรุงคู่มือการปฏิบัติงานให้แล้วเสร็จ")
    agenda = (AgendaItem(topics=(Topic(tasks=(task,)), resolved)),)
    before = Meeting(committee="ita", number="2/2565", date=date(2023, 9, 1), agenda=agenda)
    told = followed(found.meeting, (before, found.meeting), (), date(2023, 10, 31))
    finding = AnalysisFinding(on=("i4",), kind="improve", issue="ขั้นตอนยังไม่ชัดเจน", advice="จัดทำผังขั้นตอน")
    measure = Measure(
        title="จัดทำผังขั้นตอน", units=("สำนักปลัด",), period=Period(text="ต.ค. 66", end=date(2023, 10, 30))
    )
    known = years()
    last = known[2566]
    assert isinstance(last.assessment, Assessment)
    known[2566] = replace(last, assessment=replace(last.assessment, findings=(finding,)))
    known[2567] = replace(known[2567], plan=Plan(fiscal_year=2567, measures=(measure,)))
    return replace(found, meeting=replace(found.meeting, attachments=chosen), years=known, followed=told)


def blocks(kind: type, of: MeetingSnapshot) -> list[Block]:
    """The blocks of a kind."""
    return [each for each in build(of).blocks if isinstance(each, kind)]


def test_every_paper_stands_under_its_number(golden: Golden) -> None:
    """Each of the six, with the meeting's title lines."""
    golden("meeting-papers-1-2566", build(snapshot(*ALL)))


def test_papers_are_numbered_in_the_order_in_which_they_were_chosen() -> None:
    """A paper that is named twice is printed once; every table has the whole width."""
    of = snapshot("late", "scores", "late")
    heads = [each.lines[:2] for each in blocks(TitleLines, of) if isinstance(each, TitleLines)]
    assert heads == [("เอกสารหมายเลข ๑", TITLES["late"]), ("เอกสารหมายเลข ๒", TITLES["scores"])]
    assert not any(each.in_speech for each in blocks(Table, of) if isinstance(each, Table))


def test_each_paper_says_of_which_day_its_figures_are() -> None:
    """Above the table; what is late is counted up to the meeting, which may be another day."""
    of = snapshot("scores", "late")
    printed = replace(of, on=date(2023, 10, 24))
    said = [each.runs[0].text for each in blocks(Paragraph, printed) if isinstance(each, Paragraph)]
    known = "ข้อมูล ณ วันที่ ๒๔ ตุลาคม ๒๕๖๖"
    assert said == [known, f"{known} นับวันที่เกินกำหนดถึงวันประชุม"]
    on_the_day = replace(of, on=of.meeting.day)
    (_, late) = (each for each in blocks(Paragraph, on_the_day) if isinstance(each, Paragraph))
    assert late.runs[0].text == "ข้อมูล ณ วันที่ ๓๑ ตุลาคม ๒๕๖๖"


def test_nothing_chosen_says_what_to_do() -> None:
    """A page with the meeting's title, not an empty one."""
    (said,) = blocks(Paragraph, snapshot())
    assert isinstance(said, Paragraph)
    assert said.runs[0].text == NOTHING


def test_a_table_without_data_says_so() -> None:
    """Under its number all the same."""
    bare = replace(snapshot("measures", "resolutions"), years={}, followed=())
    said = [each.runs[0].text for each in blocks(Paragraph, bare) if isinstance(each, Paragraph)]
    assert said == ["- ยังไม่มีข้อมูลปีงบประมาณที่ระบุ -", "- ไม่มีมติที่ต้องติดตาม -"]
