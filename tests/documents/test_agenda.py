"""What the agenda says before the meeting."""

from datetime import date

from ita_desktop.documents.agenda import build
from ita_desktop.documents.blocks import AgendaHeading, Heading, SpeakerRow, TitleLines
from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Topic
from tests.documents.conftest import Golden
from tests.documents.offices import meeting, minutes_snapshot, snapshot_of


def listed(one: Meeting, approved: Meeting | None = None) -> list[tuple[str, ...]]:
    """Each item's label and title, then what stands under it."""
    found: list[tuple[str, ...]] = []
    for block in build(snapshot_of(one, approved=approved)).blocks:
        if isinstance(block, AgendaHeading):
            found.append((block.label, block.title))
        elif isinstance(block, SpeakerRow):
            found[-1] += ("".join(run.text for run in block.speech[0]),)
    return found


def test_p5(golden: Golden) -> None:
    golden("agenda-1-2566", build(minutes_snapshot()))


def test_items_and_matters_are_numbered_in_their_order() -> None:
    topics = (Topic(title="ก"), Topic(title=" ", resolution="รับทราบ"), Topic(title="ข\nต่อ"))
    agenda = (AgendaItem(number=3, title="หนึ่ง"), AgendaItem(number=3, title="สอง", topics=topics))
    assert listed(meeting(agenda=agenda)) == [
        ("ระเบียบวาระที่ ๑", "หนึ่ง", "- ไม่มี -"),
        ("ระเบียบวาระที่ ๒", "สอง", "๒.๑ ก", "๒.๒ ข ต่อ"),
    ]


def test_the_minutes_to_approve_are_named() -> None:
    one = meeting(agenda=(AgendaItem(title="เรื่องรับรองรายงานการประชุม"),), approves="1/2567")
    former = Meeting(number="1/2567", date=date(2024, 1, 9))
    assert listed(one)[0][2] == "รับรองรายงานการประชุม ครั้งที่ ๑/๒๕๖๗"
    assert listed(one, former)[0][2] == "รับรองรายงานการประชุม ครั้งที่ ๑/๒๕๖๗ เมื่อวันที่ ๙ มกราคม ๒๕๖๗"


def test_only_what_is_truly_empty_says_so() -> None:
    spoken = Topic(entries=(Entry(speaker="ประธาน", text="แจ้ง"),))
    agenda = (AgendaItem(title="เรื่องแจ้ง", topics=(spoken,)), AgendaItem(title="เรื่องอื่น ๆ"))
    assert listed(meeting(agenda=agenda)) == [
        ("ระเบียบวาระที่ ๑", "เรื่องแจ้ง"),
        ("ระเบียบวาระที่ ๒", "เรื่องอื่น ๆ (ถ้ามี)"),
    ]
    named = (AgendaItem(title="เรื่องอื่น ๆ", topics=(Topic(title="กำหนดประชุมครั้งต่อไป"),)),)
    assert listed(meeting(agenda=named))[0][1:] == ("เรื่องอื่น ๆ", "๑.๑ กำหนดประชุมครั้งต่อไป")


def test_a_title_of_the_minutes_is_not_taken_over() -> None:
    one = meeting(title="รายงานการประชุมคณะทำงาน", date=date(2024, 1, 9), place="ห้องประชุม")
    title = build(snapshot_of(one)).blocks[0]
    assert isinstance(title, TitleLines)
    assert title.lines == (
        "ระเบียบวาระการประชุม",
        "คณะทำงาน",
        "ครั้งที่ ๒/๒๕๖๗",
        "วันอังคารที่ ๙ มกราคม ๒๕๖๗ เวลา ............... น.",
        "ณ ห้องประชุม",
    )


def test_a_meeting_of_which_nothing_is_known_has_dots() -> None:
    ((label, title, *_),) = listed(Meeting(number="1/2567"))
    assert label == "ระเบียบวาระที่ ๑"
    assert set(title) == {"."}


def test_what_is_handed_out_stands_at_the_end() -> None:
    one = meeting(attachments=("scores", "late"))
    blocks = build(snapshot_of(one)).blocks
    at = next(n for n, block in enumerate(blocks) if isinstance(block, Heading))
    told = [
        "".join(r.text for r in block.speech[0]) for block in blocks[at:] if isinstance(block, SpeakerRow)
    ]
    assert told == ["เอกสารหมายเลข ๑  ตารางผลคะแนนการประเมิน", "เอกสารหมายเลข ๒  รายการที่เกินกำหนด"]
    assert not [block for block in build(snapshot_of(meeting())).blocks if isinstance(block, Heading)]
