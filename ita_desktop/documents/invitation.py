"""หนังสือเชิญประชุม: a memo to those inside, a letter to those outside."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.blocks import (
    Block,
    Document,
    PageBreak,
    Paragraph,
    Roll,
    RollLine,
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
    numbered,
    printed_day,
    said,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.invitees import Invitee, invitees
from ita_desktop.documents.letter import valediction
from ita_desktop.documents.meeting_called import (
    agency_name,
    agenda_lines,
    appointment,
    attached,
    called,
    when_and_where,
    whose,
)
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, one_line
from ita_desktop.domain.meetings import Invitation, Signer
from ita_desktop.domain.memos import MemoSigner

NAME = "หนังสือเชิญประชุม"
SHORT_AGENDA = 8
"""So many lines of agenda stand in a memo; a longer one is enclosed."""
SHORT_LINE = 120
LISTED = 6
"""So many addressees stand under each other in a memo; more are listed in an annex."""
INDENT, DEEPER = 2.5, 3.2
AGENDA_ENCLOSED = "ระเบียบวาระการประชุม จำนวน 1 ชุด"
CLOSING = "จึงเรียนมาเพื่อโปรดเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว"


def build(snapshot: MeetingSnapshot) -> Document:
    """One paper for each invitee, or (layout ``list``) one memo for all inside and a letter for each outside.

    What is not known (a day, a place, who is invited) is dots to write on.
    """
    invited = invitees(snapshot.meeting, snapshot.committee)
    papers = _listed(snapshot, invited) if snapshot.layout == "list" else _each(snapshot, invited)
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


def _each(snapshot: MeetingSnapshot, invited: Sequence[Invitee]) -> Iterator[list[Block]]:
    for one in invited:
        yield list(_letter(snapshot, one) if one.outside else _memo(snapshot, (one.name,)))


def _listed(snapshot: MeetingSnapshot, invited: Sequence[Invitee]) -> Iterator[list[Block]]:
    inside = [one for one in invited if not one.outside]
    if len(inside) > LISTED:
        to = f"{whose(snapshot)} (ตามบัญชีรายชื่อแนบท้าย)"
        yield [*_memo(snapshot, (to,)), *_annex(snapshot, inside)]
    elif inside:
        yield list(_memo(snapshot, [one.name for one in inside]))
    yield from _each(snapshot, [one for one in invited if one.outside])


def _memo(snapshot: MeetingSnapshot, to: Sequence[str]) -> Iterator[Block]:
    sent = _sent(snapshot)
    agenda = list(agenda_lines(snapshot))
    short = len(agenda) <= SHORT_AGENDA and all(len(text) <= SHORT_LINE for _, text in agenda)
    yield from memo_top(snapshot, sent.unit_line, sent.number, sent.date, _subject(snapshot))
    yield from labelled("เรียน", to)
    yield from enclosures((*(() if short else (AGENDA_ENCLOSED,)), *_papers(snapshot)))
    yield from said(
        map(plain, _reasons(snapshot, "" if not agenda else " ดังนี้" if short else "ตามสิ่งที่ส่งมาด้วย"))
    )
    if short:
        yield from _agenda(agenda)
    yield from said((plain(CLOSING),))
    yield SignatureColumn(valediction(snapshot, (_signer(snapshot),)).signers)


def _letter(snapshot: MeetingSnapshot, to: Invitee) -> Iterator[Block]:
    sent = _sent(snapshot)
    yield from letter_top(snapshot, sent.number, sent.date)
    yield from labelled("เรื่อง", (_subject(snapshot),))
    yield from labelled("เรียน", (to.name,))
    yield from enclosures((AGENDA_ENCLOSED, *_papers(snapshot)))
    yield from said(map(plain, _reasons(snapshot, "ตามสิ่งที่ส่งมาด้วย")))
    yield from said((plain(CLOSING),))
    yield valediction(snapshot, (_signer(snapshot),))
    yield from contact(None, sent.unit_line, snapshot.agency)


def _papers(snapshot: MeetingSnapshot) -> Iterator[str]:
    """What is handed out beside the agenda."""
    return (f"{title} จำนวน 1 ชุด" for title in attached(snapshot.meeting))


def _sent(snapshot: MeetingSnapshot) -> Invitation:
    return snapshot.meeting.invitation or Invitation()


def _signer(snapshot: MeetingSnapshot) -> MemoSigner:
    signer = _sent(snapshot).signer or Signer()
    return MemoSigner(rank=signer.rank, name=signer.name, post=signer.post, acting_for=signer.acting_for)


def _subject(snapshot: MeetingSnapshot) -> str:
    return f"เชิญ{called(snapshot)}"


def _reasons(snapshot: MeetingSnapshot, agenda: str) -> Iterator[str]:
    """By which order, and when and where; ``agenda`` says where the agenda stands."""
    meets = f"{agency_name(snapshot)}กำหนด{called(snapshot)} ใน{when_and_where(snapshot.meeting)}"
    told = f" โดยมีระเบียบวาระการประชุม{agenda}" if agenda else ""
    if snapshot.committee is None:
        yield f"ด้วย{meets}{told}"
        return
    yield f"ตาม{appointment(snapshot, snapshot.committee)} แต่งตั้ง{whose(snapshot)} นั้น"
    yield f"ในการนี้ {meets}{told}"


def _agenda(lines: Sequence[tuple[bool, str]]) -> Iterator[Block]:
    """The lines of the agenda; neither the first nor the last one stands alone on a page."""
    for number, (deeper, text) in enumerate(lines):
        left, keep = (DEEPER if deeper else INDENT), number in (0, len(lines) - 2)
        yield Paragraph(plain(text), indent=False, align="left", left=left, keep=keep)


def _annex(snapshot: MeetingSnapshot, invited: Sequence[Invitee]) -> Iterator[Block]:
    """A sheet of its own: the memo ends with its signature and leads to no next page."""
    sent = _sent(snapshot)
    number = numbered(snapshot.agency, sent.number) if one_line(sent.number) else DOTS
    yield PageBreak(restart=True)
    day = printed_day(sent.date) or DOTS
    yield TitleLines(("บัญชีรายชื่อผู้รับเชิญประชุม", f"แนบท้ายบันทึกข้อความ ที่ {number} ลงวันที่ {day}"))
    yield Space(0.5)
    rows = (RollLine(f"{n}.", (one.name, one.role)) for n, one in enumerate(invited, 1))
    yield Roll((0.6, 0.4), tuple(rows))
