"""What invitations to a meeting say, and to whom."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ita_desktop.documents.blocks import (
    Block,
    LabelLine,
    LetterHead,
    MemoHead,
    PageBreak,
    Roll,
    SignatureColumn,
)
from ita_desktop.documents.invitation import build
from ita_desktop.documents.invitees import invitees
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.domain.meetings import AgendaItem, Committee, Invitation, Meeting, Member, Signer, Topic
from tests.documents.conftest import Golden
from tests.documents.dump import dump
from tests.documents.letters import OUTSIDE, SENT, invitation_snapshot
from tests.documents.offices import present, snapshot_of


def papers(snapshot: MeetingSnapshot) -> list[list[Block]]:
    """The papers of the file, each with its blocks."""
    found: list[list[Block]] = [[]]
    for block in build(snapshot).blocks:
        if isinstance(block, PageBreak) and block.restart:
            found.append([])
        else:
            found[-1].append(block)
    return found


def to(blocks: list[Block]) -> tuple[str, ...]:
    """Whom a paper addresses."""
    return next(block.texts for block in blocks if isinstance(block, LabelLine) and block.label == "เรียน")


def enclosed(blocks: list[Block]) -> tuple[str, ...]:
    """What a paper sends with it."""
    found = (block for block in blocks if isinstance(block, LabelLine) and "ส่งมาด้วย" in block.label)
    return next(found).texts


def addressed(snapshot: MeetingSnapshot) -> list[str]:
    """Whom each paper addresses."""
    return [" ".join(to(each)) for each in papers(snapshot)]


def members(*seats: tuple[str, str], outside: bool | None = False) -> Committee:
    """A committee of posts and names."""
    return Committee(
        key="k", name="คณะทำงาน", members=tuple(Member(post=p, name=n, outside=outside) for p, n in seats)
    )


def called(**changes: Any) -> Meeting:
    """P5's meeting with another invitation."""
    return replace(invitation_snapshot().meeting, invitation=replace(SENT, **changes))


def test_one_to_each(golden: Golden) -> None:
    golden("invitation-each", build(invitation_snapshot()))


def test_one_memo_with_a_list(golden: Golden) -> None:
    golden("invitation-list", build(invitation_snapshot(layout="list")))


def test_those_outside_get_letters_and_those_inside_memos() -> None:
    for paper in papers(invitation_snapshot()):
        outside = to(paper)[0] in OUTSIDE
        assert isinstance(paper[0], LetterHead if outside else MemoHead)
        (signed,) = [block for block in paper if isinstance(block, SignatureColumn)]
        assert signed.valediction == ("ขอแสดงความนับถือ" if outside else "")
        labels = [block.label for block in paper if isinstance(block, LabelLine)]
        assert ("สิ่งที่ส่งมาด้วย" in labels) == outside


def test_it_tells_reason_authority_time_and_place() -> None:
    text = dump(build(invitation_snapshot()))
    for told in (
        "ตามคำสั่งเทศบาลตำบลตัวอย่าง ที่ ๑๕๕/๒๕๖๕ ลงวันที่ ๑ มิถุนายน ๒๕๖๕ แต่งตั้งคณะกรรมการ",
        "ครั้งที่ ๑/๒๕๖๖ ในวันอังคารที่ ๓๑ ตุลาคม ๒๕๖๖ เวลา ๐๙.๓๐ น. ณ ห้องประชุมเทศบาลตำบลตัวอย่าง ชั้น ๒",
        "ระเบียบวาระที่ ๑  เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
        "จึงเรียนมาเพื่อโปรดเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว",
        "รักษาราชการแทนนายกเทศมนตรีตำบลตัวอย่าง",
    ):
        assert told in text


def test_a_post_of_many_is_one_addressee() -> None:
    assert addressed(invitation_snapshot()).count("หัวหน้าส่วนราชการทุกส่วน") == 1


def test_named_addressees_come_before_the_committee_and_the_roll() -> None:
    snapshot = invitation_snapshot(meeting=called(to=("ท้องถิ่นอำเภอเมืองอ่างทอง", "หัวหน้าสำนักปลัด")))
    first, second = papers(snapshot)
    assert isinstance(first[0], LetterHead)
    assert isinstance(second[0], MemoHead)
    assert addressed(replace(snapshot, committee=None)) == ["ท้องถิ่นอำเภอเมืองอ่างทอง", "หัวหน้าสำนักปลัด"]
    roll = invitation_snapshot(committee=None)
    assert addressed(roll) == [person.post for person in roll.meeting.attendance]


def test_who_shares_a_post_is_called_by_name() -> None:
    committee = members(("ผู้ทรงคุณวุฒิ", "นายหนึ่ง"), ("ผู้ทรงคุณวุฒิ", "นายสอง"), ("ปลัด", "นายสาม"), ("", "นายสี่"))
    assert addressed(invitation_snapshot(committee=committee)) == ["นายหนึ่ง", "นายสอง", "ปลัด", "นายสี่"]


def test_who_signs_is_not_invited_by_the_own_letter() -> None:
    meeting = called(signer=Signer(post="หัวหน้าสำนักปลัด"))
    assert "หัวหน้าสำนักปลัด" not in addressed(invitation_snapshot(meeting=meeting))


def test_a_long_list_is_annexed() -> None:
    committee = members(*((f"กรรมการที่ {n}", "") for n in range(60)))
    snapshot = invitation_snapshot(committee=committee, layout="list")
    paper, annex = papers(snapshot)
    assert "บัญชีรายชื่อแนบท้าย" in to(paper)[0]
    (roll,) = [block for block in annex if isinstance(block, Roll)]
    assert len(roll.lines) == 60
    assert len(papers(replace(snapshot, layout="each"))) == 60


def test_a_list_of_those_outside_only_has_no_memo() -> None:
    committee = members(("ก", ""), ("ข", ""), outside=True)
    found = papers(invitation_snapshot(committee=committee, layout="list"))
    assert [type(paper[0]) for paper in found] == [LetterHead, LetterHead]


def test_a_long_agenda_is_enclosed() -> None:
    agenda = (AgendaItem(title="เรื่องเพื่อพิจารณา", topics=tuple(Topic(title=f"เรื่อง {n}") for n in range(9))),)
    text = dump(build(invitation_snapshot(meeting=replace(invitation_snapshot().meeting, agenda=agenda))))
    assert "ระเบียบวาระที่" not in text
    assert text.count("สิ่งที่ส่งมาด้วย: ระเบียบวาระการประชุม จำนวน ๑ ชุด") == 6


def test_a_meeting_of_which_nothing_is_known_has_dots() -> None:
    for snapshot in (
        snapshot_of(Meeting(number="1/2567")),
        snapshot_of(Meeting(number="1/2567", invitation=Invitation())),
        snapshot_of(Meeting(number="1/2567"), committee=Committee(key="k"), layout="list"),
    ):
        (paper,) = papers(snapshot)
        assert set(to(paper)[0]) == {"."}
    text = dump(build(snapshot_of(Meeting(number="1/2567"), committee=Committee(key="k"))))
    assert "ที่ .............................. ลงวันที่ .............................." in text


def test_everyone_on_a_long_roll_is_invited() -> None:
    snapshot = snapshot_of(Meeting(number="1/2567", attendance=present(60)))
    assert len(papers(snapshot)) == 60


@pytest.mark.parametrize(
    ("seat", "letter"),
    [
        (Member(post="ท้องถิ่นอำเภอ"), True),
        (Member(post="ปลัดอำเภอประจำตำบล"), True),
        (Member(post="ปลัดเทศบาล"), False),
        (Member(post="ปลัดเทศบาล", outside=True), True),
        (Member(post="ท้องถิ่นอำเภอ", outside=False), False),
    ],
)
def test_posts_that_no_municipality_has_are_invited_by_letter(seat: Member, letter: bool) -> None:
    called = invitees(Meeting(number="1/2566"), Committee(key="ita", members=(seat,)))
    assert [each.outside for each in called] == [letter]


def test_a_substitute_has_the_seat_of_the_member() -> None:
    to = ("ปลัดอำเภอ แทน ท้องถิ่นอำเภอเมือง", "รองปลัดเทศบาล แทน ปลัดเทศบาล")
    committee = members(("ปลัดเทศบาล", ""), ("ท้องถิ่นอำเภอ", ""), outside=None)
    assert [each.outside for each in invitees(called(to=to), committee)] == [True, False]
    assert addressed(invitation_snapshot(meeting=called(to=to), committee=committee)) == list(to)


def test_what_is_handed_out_is_enclosed() -> None:
    meeting = replace(invitation_snapshot().meeting, attachments=("scores", "resolutions"))
    inside, outside = (
        next(paper for paper in papers(invitation_snapshot(meeting=meeting)) if isinstance(paper[0], kind))
        for kind in (MemoHead, LetterHead)
    )
    assert enclosed(inside) == (
        "๑. ตารางผลคะแนนการประเมิน จำนวน ๑ ชุด",
        "๒. ผลการดำเนินการตามมติที่ประชุมครั้งก่อน จำนวน ๑ ชุด",
    )
    assert enclosed(outside)[0] == "๑. ระเบียบวาระการประชุม จำนวน ๑ ชุด" and len(enclosed(outside)) == 3


def test_the_minutes_to_approve_are_named() -> None:
    snapshot = invitation_snapshot()
    meeting = replace(snapshot.meeting, approves="4/2565")
    former = Meeting(number="4/2565", date=date(2022, 12, 1))
    text = dump(build(replace(snapshot, meeting=meeting, approved=former)))
    assert "รับรองรายงานการประชุม ครั้งที่ ๔/๒๕๖๕ เมื่อวันที่ ๑ ธันวาคม ๒๕๖๕" in text


def test_other_business_is_announced_as_on_the_agenda() -> None:
    """It comes up only if someone has some."""
    meeting = Meeting(number="1/2569", agenda=(AgendaItem(title="เรื่องอื่น ๆ"),))
    named = replace(meeting, agenda=(AgendaItem(title="เรื่องอื่น ๆ", topics=(Topic(title="ก"),)),))
    assert "ระเบียบวาระที่ ๑  เรื่องอื่น ๆ (ถ้ามี)" in dump(build(snapshot_of(meeting)))
    assert "(ถ้ามี)" not in dump(build(snapshot_of(named)))
