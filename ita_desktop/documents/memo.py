"""บันทึกข้อความ: a memo to those inside, with its chain of signers."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import (
    Block,
    Document,
    Heading,
    Opinions,
    Paragraph,
    Runs,
    SignatureColumn,
    SignedBy,
    Space,
    plain,
)
from ita_desktop.documents.correspondence import (
    BETWEEN,
    MEMO,
    addressees,
    counted,
    enclosures,
    labelled,
    memo_top,
    said,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.inserted_scores import SCORES, score_list
from ita_desktop.documents.signers import opinion_label, signed_by
from ita_desktop.documents.snapshots import MemoSnapshot
from ita_desktop.documents.texts import DOTS, one_line, paragraphs
from ita_desktop.domain.memos import Memo, MemoSigner

TITLE_LENGTH = 200
JOINED = 2
"""So many addressees stand in one line, more below each other."""
SIGN_HERE = "ลงชื่อ"
WISH = "จึงเรียนมาเพื่อโปรด"


def build(snapshot: MemoSnapshot) -> Document:
    """Head, addressees, what was, what is and what is proposed (or plain paragraphs), closing, signers.

    What is empty leaves dots to write on. A record of either form can be printed as a memo.
    """
    memo = snapshot.memo
    subject = one_line(memo.subject)
    return finished(
        Document(
            title=f"{MEMO} {subject}".strip()[:TITLE_LENGTH],
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            names=names(memo),
            blocks=(
                *memo_top(snapshot, memo.unit_line, memo.number, memo.date, subject, memo.urgency),
                *labelled("เรียน", _joined(addressees(memo.to))),
                *labelled("อ้างถึง", counted(memo.references)),
                *enclosures(memo.attachments),
                *_body(snapshot),
                *said(closing(memo)),
                *_signed(memo),
            ),
        )
    )


def names(memo: Memo) -> tuple[str, ...]:
    """The names of those who sign."""
    return tuple(dict.fromkeys(filter(None, (one_line(signer.name) for signer in memo.signers))))


def closing(memo: Memo) -> tuple[Runs, ...]:
    """What the memo asks for, with dots where it is left open."""
    return paragraphs(memo.closing) or (plain(f"{WISH}{DOTS}"),)


def _joined(to: tuple[str, ...]) -> tuple[str, ...]:
    return (" / ".join(to),) if len(to) <= JOINED else to


def _body(snapshot: MemoSnapshot) -> Iterator[Block]:
    memo = snapshot.memo
    yield from _part("เรื่องเดิม", paragraphs(memo.background))
    yield from _part("ข้อเท็จจริง", paragraphs(memo.facts))
    plain_text = [runs for text in memo.body or () for runs in paragraphs(text)]
    headed = any(map(one_line, (memo.background, memo.facts, memo.proposal)))
    scores = list(inserted(snapshot))
    if headed:
        yield from scores
    yield from _part("ข้อพิจารณา/เสนอแนะ", paragraphs(memo.proposal))
    yield from said(plain_text)
    if not headed:
        yield from scores
    if not (headed or plain_text or scores):
        yield from said((plain(DOTS * 4),))


def inserted(snapshot: MemoSnapshot) -> Iterator[Block]:
    """The score list where the memo has one."""
    memo = snapshot.memo
    if SCORES in map(one_line, memo.insert or ()):
        yield Space(BETWEEN)
        yield from score_list(snapshot.year, memo.fiscal_year)


def _part(heading: str, text: tuple[Runs, ...]) -> Iterator[Block]:
    if text:
        yield Heading(heading)
        yield from (Paragraph(runs) for runs in text)


def _signed(memo: Memo) -> Iterator[Block]:
    """The chain as chosen; without a choice opinions where a signer has a label, else the column."""
    signers = memo.signers or (MemoSigner(),)
    chain = memo.chain or ("opinions" if any(one_line(each.label) for each in signers) else "column")
    if chain == "column":
        yield SignatureColumn(tuple(_signer(each) for each in signers))
        return
    drafts = not (one_line(signers[0].label) or one_line(signers[0].opinion))
    if drafts:
        yield SignatureColumn((_signer(signers[0]),))
    rest = signers[1:] if drafts else signers
    if rest:
        yield Opinions(tuple(map(_opinion, rest)))


def _signer(signer: MemoSigner) -> SignedBy:
    made = signed_by(signer, signer.label or "", signer.opinion or "")
    return made if made.post or made.name else made._replace(post=DOTS)


def _opinion(signer: MemoSigner) -> SignedBy:
    """With the word for the place to sign, and a label made from the post where there is none."""
    made = _signer(signer)
    return made._replace(
        label=made.label or opinion_label(signer), rank=" ".join(filter(None, (SIGN_HERE, made.rank)))
    )
