"""To whom a memo or letter goes, who signs, who is appointed by an order."""

from collections.abc import Iterator

from ita_desktop.documents.checks.findings import PaperFinding, committee_place, meeting_place, memo_place
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.snapshots import CommitteeSnapshot, MeetingSnapshot, MemoSnapshot
from ita_desktop.domain.meetings.roles import chairs


def is_memo(reading: Reading) -> bool:
    """Whether the paper is a memo or letter."""
    return isinstance(reading.snapshot, MemoSnapshot)


def is_order(reading: Reading) -> bool:
    """Whether the paper appoints a committee."""
    return isinstance(reading.snapshot, CommitteeSnapshot)


def is_signed(reading: Reading) -> bool:
    """Whether the paper is one that somebody signs as its sender."""
    return is_memo(reading) or is_order(reading)


def is_sent(reading: Reading) -> bool:
    """Whether the paper goes to somebody."""
    return is_memo(reading) or reading.word == "invitation"


def addressee(reading: Reading) -> Iterator[PaperFinding]:
    """A memo, letter or invitation says to whom it goes."""
    snapshot = reading.snapshot
    if isinstance(snapshot, MeetingSnapshot):
        meeting = snapshot.meeting
        named = (meeting.invitation and meeting.invitation.to) or meeting.attendance
        if not (named or (snapshot.committee and snapshot.committee.members)):
            text = "ยังไม่มีผู้รับหนังสือเชิญ เพิ่มผู้รับหรือรายชื่อกรรมการ"
            yield reading.told("addressee", text, f"{meeting_place(meeting)}/invitation/to")
    if isinstance(snapshot, MemoSnapshot) and not any(each.strip() for each in snapshot.memo.to or ()):
        text = "ยังไม่ได้ระบุผู้รับ (เรียน) กรอกตำแหน่งของผู้รับ"
        yield reading.told("addressee", text, f"{memo_place(snapshot.memo)}/to")


def signer(reading: Reading) -> Iterator[PaperFinding]:
    """Somebody signs, and each who signs has a name or a post."""
    match reading.snapshot:
        case MemoSnapshot(memo=memo):
            base = f"{memo_place(memo)}/signers"
            if not memo.signers:
                yield reading.told("signer", "ยังไม่มีผู้ลงนาม เพิ่มผู้ลงนาม", base)
            for number, each in enumerate(memo.signers, 1):
                if not any(
                    (part or "").strip() for part in (each.name, each.post, each.acting_for, each.label)
                ):
                    text = f"ผู้ลงนามลำดับที่ {number} ยังไม่มีชื่อและตำแหน่ง กรอกหรือลบออก"
                    yield reading.told("signer", text, f"{base}/{number}/post")
        case CommitteeSnapshot(committee=committee):
            signs = committee.signer
            if signs is None or not any((part or "").strip() for part in (signs.name, signs.post)):
                text = "ยังไม่ได้ระบุผู้ลงนามในคำสั่ง เลือกผู้ลงนาม"
                yield reading.told("signer", text, f"{committee_place(committee)}/signer")


def members(reading: Reading) -> Iterator[PaperFinding]:
    """An order appoints members, each with a part to play, one of them in the chair."""
    snapshot = reading.snapshot
    if not isinstance(snapshot, CommitteeSnapshot):
        return
    base = f"{committee_place(snapshot.committee)}/members"
    appointed = snapshot.committee.members
    if not appointed:
        yield reading.told("members", "ยังไม่มีรายชื่อกรรมการ เพิ่มกรรมการก่อนพิมพ์", base)
        return
    for number, each in enumerate(appointed, 1):
        called = (each.name or each.post or "").strip()
        if not called:
            text = f"กรรมการลำดับที่ {number} ยังไม่มีชื่อและตำแหน่ง กรอกหรือลบออก"
            yield reading.told("members", text, f"{base}/{number}/post")
        elif not (each.role or "").strip():
            text = f"กรรมการลำดับที่ {number} ({called}) ยังไม่มีหน้าที่ในคณะ เช่น ประธานกรรมการ กรรมการ เลขานุการ"
            yield reading.told("members", text, f"{base}/{number}/role", called)
    seats = [n for n, each in enumerate(appointed, 1) if chairs(each.role)]
    if len(seats) > 1:
        text = f"คำสั่งมีประธาน {len(seats)} คน (ลำดับที่ {' '.join(map(str, seats))}) ให้มีประธานคนเดียว"
        yield reading.told("members", text, f"{base}/{seats[1]}/role", appointed[seats[1] - 1].role or "", 2)
    elif not seats and any((each.role or "").strip() for each in appointed):
        yield reading.told("members", "คำสั่งไม่มีประธานกรรมการ กำหนดหน้าที่ประธานให้กรรมการหนึ่งคน", base)
