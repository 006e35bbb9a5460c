"""What Word is told to keep together."""

from ita_desktop.documents.blocks import (
    Closing,
    Document,
    KeepTogether,
    Opinions,
    Paragraph,
    Resolution,
    Signature,
    SignatureColumn,
    SignedBy,
    SpeakerRow,
    plain,
)
from ita_desktop.rendering.docx import render_docx
from tests.rendering.docx.papers import SENTENCE
from tests.rendering.docx.reading import body, every, one, text

SIGNER = SignedBy("นายกอ", "ปลัด\nแทนนายก", rank="จำเอก")


def held(*blocks: object) -> list[tuple[str, bool]]:
    """Each paragraph with words, and whether it stays with the next one."""
    found = every(body(render_docx(Document(title="ก", blocks=blocks))), "p")  # type: ignore[arg-type]
    return [(text(each), one(each, "pPr/keepNext") is not None) for each in found if text(each)]


def line(words: str) -> Paragraph:
    return Paragraph(plain(words))


def test_two_lines_of_text_stand_with_the_signatures() -> None:
    signed = Closing((Signature("ผู้จด", "นายกอ", "เลขา"), Signature("ผู้ตรวจ", "", "ประธาน")))
    found = held(line("ก"), line("ข"), line("ค"), signed)
    assert [each for _, each in found] == [False, True, True, *[True] * 5, False]


def test_one_long_paragraph_is_text_enough() -> None:
    found = held(line("ก"), line(SENTENCE * 5), SignatureColumn((SIGNER,)))
    assert [each for _, each in found][:2] == [False, True]


def test_text_in_a_table_is_text_too() -> None:
    spoken = [SpeakerRow(("ข",), (plain(words),)) for words in "กคงจ"]
    found = held(*spoken, SignatureColumn((SIGNER,)))
    assert [each for words, each in found if words != "ข"][:4] == [False, False, True, True]


def test_opinions_are_in_one_piece_and_many_of_them_each() -> None:
    def ends(count: int) -> list[bool]:
        signers = tuple(SignedBy("ก", "ข", label=f"ความเห็น {n}") for n in range(count))
        return [each for _, each in held(Opinions(signers))]

    assert ends(3) == [*[True] * 8, False]
    assert ends(20).count(False) == 20
    assert not ends(20)[-1]


def test_what_was_resolved_stays_with_what_was_said() -> None:
    said = SpeakerRow(("ก",), (plain("ข"),))
    found = dict(held(said, Resolution("มติ", (plain("ง"),))))
    assert found == {"ก": True, "ข": True, "มติ": False, "ง": False}
    long = dict(held(SpeakerRow(("ก",), (plain(SENTENCE * 20),)), Resolution("มติ", (plain("ง"),))))
    assert not long[SENTENCE * 20]


def test_what_belongs_together_is_one_piece() -> None:
    inner = KeepTogether((line("ข"), SpeakerRow(("ค",), (plain("ง"),)), line("จ")))
    found = dict(held(line("ก"), inner, line("ฉ")))
    assert found == {"ก": False, "ข": True, "ค": True, "ง": True, "จ": False, "ฉ": False}


def test_a_paragraph_can_stay_with_what_follows() -> None:
    assert held(Paragraph(plain("ก"), keep=True), line("ข")) == [("ก", True), ("ข", False)]
