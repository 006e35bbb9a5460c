"""The texts of memos and letters."""

from collections.abc import Iterable
from datetime import date

from ita_desktop.domain.memos import Memo, with_keys
from ita_desktop.domain.thai.dates import fiscal_span, thai_date
from ita_desktop.services.search.passages import Kind, Passage, Texts, joined


def memo_texts(memos: Iterable[Memo]) -> Texts:
    """Every memo's parts, with the place of its paper."""
    for memo in with_keys(tuple(memos)):
        yield from _texts(memo)


def _texts(memo: Memo) -> Texts:
    word, name = ("letter", "หนังสือ") if memo.form == "letter" else ("memo", "บันทึกข้อความ")
    written = memo.date if isinstance(memo.date, date) else None
    day = written or (fiscal_span(memo.fiscal_year)[1] if memo.fiscal_year else None)
    head = joined(memo.number, thai_date(written) if written else "", memo.unit_line, memo.subject)
    parts = (
        ("", joined(head, *(memo.to or ()))),
        ("ต้นเรื่อง", memo.background),
        ("ข้อเท็จจริง", memo.facts),
        ("ข้อเสนอ", memo.proposal),
        *(("เนื้อความ", text) for text in memo.body or ()),
        ("คำลงท้าย", memo.closing),
        *(("สิ่งที่ส่งมาด้วย", text) for text in (*(memo.references or ()), *(memo.attachments or ()))),
        *(("ผู้ลงนาม", joined(signer.name, signer.post, signer.opinion)) for signer in memo.signers),
    )
    for where, text in parts:
        yield Passage(
            kind=Kind.MEMO,
            page="papers",
            place=f"{word}|memo|{memo.key}",
            heading=joined(name, memo.number, where),
            text=text or "",
            about=memo.subject or "",
            day=day,
            year=memo.fiscal_year or 0,
        )
