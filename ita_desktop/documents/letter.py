"""หนังสือภายนอก: a letter to those outside, one to each of them."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.blocks import Block, Document, PageBreak, Runs, SignatureColumn, plain
from ita_desktop.documents.correspondence import (
    addressees,
    contact,
    counted,
    enclosures,
    labelled,
    letter_top,
    said,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.memo import TITLE_LENGTH, closing, inserted, names
from ita_desktop.documents.signers import signed_by
from ita_desktop.documents.snapshots import MemoSnapshot, PaperSnapshot
from ita_desktop.documents.texts import DOTS, one_line, or_dots, paragraphs
from ita_desktop.documents.words import word
from ita_desktop.domain.memos import MemoSigner

NAME = "หนังสือภายนอก"


def build(snapshot: MemoSnapshot) -> Document:
    """A letter of its own to each addressee, alike but for the name, in one file.

    A record of either form can be printed as a letter; the parts of a memo become plain paragraphs.
    """
    subject = one_line(snapshot.memo.subject)
    return finished(
        Document(
            title=f"{NAME} {subject}".strip()[:TITLE_LENGTH],
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            names=names(snapshot.memo),
            blocks=tuple(_letters(snapshot)),
        )
    )


def _letters(snapshot: MemoSnapshot) -> Iterator[Block]:
    for number, to in enumerate(addressees(snapshot.memo.to)):
        if number:
            yield PageBreak(restart=True)
        yield from _letter(snapshot, to)


def _letter(snapshot: MemoSnapshot, to: str) -> Iterator[Block]:
    memo = snapshot.memo
    yield from letter_top(snapshot, memo.number, memo.date, memo.urgency)
    yield from labelled("เรื่อง", (or_dots(memo.subject),))
    yield from labelled("เรียน", (to,))
    yield from labelled("อ้างถึง", counted(memo.references))
    yield from enclosures(memo.attachments)
    yield from _body(snapshot)
    yield from said(closing(memo))
    yield valediction(snapshot, memo.signers)
    yield from contact(memo.contact, memo.unit_line, snapshot.agency)


def valediction(snapshot: PaperSnapshot, signers: Sequence[MemoSigner]) -> SignatureColumn:
    """The last words of a letter and who signs it."""
    made = [signed_by(each) for each in signers or (MemoSigner(),)]
    last = word("letter.valediction", snapshot.words)
    return SignatureColumn(
        tuple(one if one.post or one.name else one._replace(post=DOTS) for one in made), last
    )


def _body(snapshot: MemoSnapshot) -> Iterator[Block]:
    memo = snapshot.memo
    before = [*_told(memo.background), *_told(memo.facts)]
    after, own = _told(memo.proposal), [runs for text in memo.body or () for runs in _told(text)]
    scores = list(inserted(snapshot))
    yield from said(before)
    if before or after:
        yield from scores
    yield from said([*after, *own])
    if not (before or after):
        yield from scores
    if not (before or after or own or scores):
        yield from said((plain(DOTS * 4),))


def _told(text: str | None) -> tuple[Runs, ...]:
    return paragraphs(text)
