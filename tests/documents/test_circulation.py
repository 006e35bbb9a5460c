"""The letter that sends minutes round for approval: to whom, until when, what silence means."""

from dataclasses import replace

from ita_desktop.documents.blocks import LabelLine, LetterHead, MemoHead, PageBreak, Paragraph, TitleLines
from ita_desktop.documents.circulation import SLIP, build
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.domain.meetings import Invitation, Reply, Signer
from tests.documents.conftest import Golden
from tests.documents.letters import OUTSIDE, circulation_snapshot

SILENCE = "ให้ถือว่ารับรอง"


def said(snapshot: MeetingSnapshot) -> str:
    """All paragraphs of the paper."""
    blocks = build(snapshot).blocks
    return "\n".join(
        "".join(run.text for run in block.runs) for block in blocks if isinstance(block, Paragraph)
    )


def to(snapshot: MeetingSnapshot) -> list[str]:
    """Whom the letters address."""
    found = (block for block in build(snapshot).blocks if isinstance(block, LabelLine))
    return [" ".join(block.texts) for block in found if block.label == "เรียน"]


def test_circulation(golden: Golden) -> None:
    golden("circulation-1-2566", build(circulation_snapshot()))


def test_each_member_gets_a_letter_and_a_slip() -> None:
    snapshot = circulation_snapshot()
    blocks = build(snapshot).blocks
    members = len(snapshot.meeting.attendance)
    slips = [block for block in blocks if isinstance(block, TitleLines) and block.lines[0] == SLIP]
    assert len(to(snapshot)) == len(slips) == members
    assert sum(isinstance(block, PageBreak) for block in blocks) == 2 * members - 1


def test_those_outside_get_letters_and_those_inside_memos() -> None:
    blocks = build(circulation_snapshot()).blocks
    assert sum(isinstance(block, LetterHead) for block in blocks) == len(OUTSIDE)
    assert sum(isinstance(block, MemoHead) for block in blocks) == len(to(circulation_snapshot())) - len(
        OUTSIDE
    )


def test_silence_approves_only_where_the_letter_names_a_last_day() -> None:
    assert SILENCE in said(circulation_snapshot())
    assert "ภายในวันที่ ๑๓ พฤศจิกายน ๒๕๖๖" in said(circulation_snapshot())
    assert SILENCE not in said(circulation_snapshot(due=None))


def test_those_who_were_asked_get_the_letter() -> None:
    snapshot = circulation_snapshot()
    asked = (Reply(post="ประธานกรรมการ"), Reply(name="นางตัวอย่าง <ทดสอบ> & คณะ"))
    chosen = replace(snapshot, meeting=replace(snapshot.meeting, replies=asked))
    assert to(chosen) == ["ประธานกรรมการ", "นางตัวอย่าง <ทดสอบ> & คณะ"]


def test_nothing_known_is_dots_to_write_on() -> None:
    snapshot = circulation_snapshot()
    bare = replace(snapshot.meeting, attendance=(), circulation=None, invitation=None, date=None)
    assert "...." in to(replace(snapshot, meeting=bare, committee=None))[0]


def test_who_signs_the_letter_is_sent_a_slip_alone() -> None:
    """Nobody writes to himself, and everybody answers."""
    snapshot = circulation_snapshot()
    signer = Signer(post=snapshot.meeting.attendance[0].post)
    invitation = replace(snapshot.meeting.invitation or Invitation(), signer=signer)
    signed = replace(snapshot, meeting=replace(snapshot.meeting, invitation=invitation))
    assert signer.post not in to(signed)
    assert len(to(signed)) == len(snapshot.meeting.attendance) - 1
    assert said(signed).rpartition("ข้าพเจ้า ")[2].startswith(f"{signer.post} ")
