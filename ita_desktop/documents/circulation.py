"""หนังสือแจ้งเวียนรายงานการประชุมเพื่อรับรอง: to each member, with the slip on which it is answered."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Document,
    KeepTogether,
    PageBreak,
    Paragraph,
    Signature,
    SignatureColumn,
    Space,
    TitleLines,
    plain,
)
from ita_desktop.documents.correspondence import (
    contact,
    enclosures,
    labelled,
    letter_top,
    memo_top,
    said,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.invitees import Invitee, asked
from ita_desktop.documents.letter import valediction
from ita_desktop.documents.meeting_called import agency_name, called, when_and_where, whose
from ita_desktop.documents.meeting_head import day
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, one_line
from ita_desktop.domain.meetings import Circulation, Invitation, Signer
from ita_desktop.domain.memos import MemoSigner
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.domain.thai.normal import comparable

NAME = "หนังสือแจ้งเวียนรายงานการประชุม"
SLIP = "แบบตอบการรับรองรายงานการประชุม"
CLOSING = "จึงเรียนมาเพื่อโปรดพิจารณา"
ROOM_TO_WRITE = 5
"""Dotted lines for what is to be corrected."""
_DOTTED = DOTS * 5
_ANSWERS = (
    "(    )  รับรองรายงานการประชุมโดยไม่มีการแก้ไข",
    "(    )  ขอแก้ไขหรือทักท้วง ดังนี้ (ระบุหน้า บรรทัด และข้อความที่ขอแก้ไข)",
)


def build(snapshot: MeetingSnapshot) -> Document:
    """A memo to each member inside, a letter to each outside, each with its slip on a sheet of its own.

    Who signs the letter is sent none, but has a slip to answer on, the last. Silence counts as approval only
    where the letter says until when one may object.
    """
    papers: list[Iterator[Block]] = []
    for one in sorted(asked(snapshot.meeting, snapshot.committee), key=lambda one: _signs(snapshot, one)):
        if not _signs(snapshot, one):
            papers.append(_letter(snapshot, one) if one.outside else _memo(snapshot, one))
        papers.append(_slip(snapshot, one))
    blocks: list[Block] = []
    for number, paper in enumerate(papers):
        blocks += [PageBreak(restart=True)] if number else []
        blocks += paper
    return finished(
        Document(
            title=f"{NAME} ครั้งที่ {one_line(snapshot.meeting.number)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            names=tuple(filter(None, [one_line(_signer(snapshot).name)])),
            blocks=tuple(blocks),
        )
    )


def _memo(snapshot: MeetingSnapshot, to: Invitee) -> Iterator[Block]:
    sent = _sent(snapshot)
    yield from memo_top(snapshot, _unit_line(snapshot), sent.number, sent.date, _subject(snapshot))
    yield from labelled("เรียน", (to.name,))
    yield from enclosures(_enclosed(snapshot))
    yield from said(map(plain, (*_reasons(snapshot), CLOSING)))
    yield SignatureColumn(valediction(snapshot, (_signer(snapshot),)).signers)


def _letter(snapshot: MeetingSnapshot, to: Invitee) -> Iterator[Block]:
    sent = _sent(snapshot)
    yield from letter_top(snapshot, sent.number, sent.date)
    yield from labelled("เรื่อง", (_subject(snapshot),))
    yield from labelled("เรียน", (to.name,))
    yield from enclosures(_enclosed(snapshot))
    yield from said(map(plain, (*_reasons(snapshot), CLOSING)))
    yield valediction(snapshot, (_signer(snapshot),))
    yield from contact(None, _unit_line(snapshot), snapshot.agency)


def _slip(snapshot: MeetingSnapshot, to: Invitee) -> Iterator[Block]:
    """What the member ticks, writes and signs."""
    meeting = snapshot.meeting
    number = one_line(meeting.number) or DOTS
    yield TitleLines((SLIP, whose(snapshot), f"ครั้งที่ {number} เมื่อ{day(meeting)}"))
    yield Space(1)
    yield Paragraph(plain(f"ข้าพเจ้า {to.name} ได้พิจารณารายงานการประชุมดังกล่าวแล้ว ขอแจ้งผลการพิจารณา ดังนี้"))
    for answer in _ANSWERS:
        yield Space(0.3)
        yield Paragraph(plain(answer), indent=False, align="left", left=1.0)
    for _ in range(ROOM_TO_WRITE):
        yield Paragraph(plain(_DOTTED), indent=False, align="left", left=1.0)
    yield Space(1)
    yield Closing((Signature("ผู้ตอบ", "", f"{to.role or 'กรรมการ'}\nวันที่ {DOTS}"),))
    yield Space(1)
    yield KeepTogether((Paragraph(plain(_return_to(snapshot)), indent=False, align="left"),))


def _return_to(snapshot: MeetingSnapshot) -> str:
    by = _until(snapshot)
    where = one_line(_unit_line(snapshot)) or agency_name(snapshot)
    return f"โปรดส่งแบบตอบนี้คืน{where} {f'ภายใน{by}' if by else 'เมื่อพิจารณาแล้ว'}"


def _reasons(snapshot: MeetingSnapshot) -> Iterator[str]:
    """What was held, what is asked, and what silence means."""
    meeting, by = snapshot.meeting, _until(snapshot)
    yield f"ตามที่{agency_name(snapshot)}ได้{called(snapshot)} เมื่อ{when_and_where(meeting)} นั้น"
    yield (
        "บัดนี้ ฝ่ายเลขานุการได้จัดทำรายงานการประชุมครั้งดังกล่าวเสร็จเรียบร้อยแล้ว "
        "จึงขอแจ้งเวียนรายงานการประชุมเพื่อให้ท่านพิจารณารับรอง รายละเอียดตามสิ่งที่ส่งมาด้วย 1"
    )
    if by:
        yield (
            f"ทั้งนี้ หากท่านประสงค์จะขอแก้ไขหรือทักท้วง โปรดแจ้งตามแบบตอบ (สิ่งที่ส่งมาด้วย 2) ภายใน{by} "
            "หากพ้นกำหนดดังกล่าวแล้วไม่มีกรรมการผู้ใดขอแก้ไขหรือทักท้วง ให้ถือว่ารับรองรายงานการประชุมโดยไม่มีการแก้ไข"
        )
    else:
        yield "ทั้งนี้ เมื่อพิจารณาแล้ว โปรดแจ้งผลตามแบบตอบ (สิ่งที่ส่งมาด้วย 2)"


def _enclosed(snapshot: MeetingSnapshot) -> tuple[str, str]:
    number = one_line(snapshot.meeting.number) or DOTS
    return (f"รายงานการประชุม ครั้งที่ {number} จำนวน 1 ชุด", f"{SLIP} จำนวน 1 แผ่น")


def _subject(snapshot: MeetingSnapshot) -> str:
    return f"แจ้งเวียนเพื่อรับรองรายงานการ{called(snapshot)}"


def _until(snapshot: MeetingSnapshot) -> str:
    due = _sent(snapshot).due
    return f"วันที่ {thai_date(due)}" if due else ""


def _sent(snapshot: MeetingSnapshot) -> Circulation:
    return snapshot.meeting.circulation or Circulation()


def _called_by(snapshot: MeetingSnapshot) -> Invitation:
    return snapshot.meeting.invitation or Invitation()


def _unit_line(snapshot: MeetingSnapshot) -> str | None:
    return _called_by(snapshot).unit_line


def _signs(snapshot: MeetingSnapshot, one: Invitee) -> bool:
    signer = _signer(snapshot)
    return comparable(one.name) in {comparable(text) for text in (signer.name, signer.post) if text}


def _signer(snapshot: MeetingSnapshot) -> MemoSigner:
    """Who signed the invitation signs this too."""
    signer = _called_by(snapshot).signer or Signer()
    return MemoSigner(rank=signer.rank, name=signer.name, post=signer.post, acting_for=signer.acting_for)
