"""The words of a Word file: those of its PDF twin, each where it is read."""

import re
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.documents.blocks import (
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    KeepTogether,
    LeaderField,
    LeaderLine,
    Paragraph,
    Pictures,
    ScannedPage,
    Section,
    SpeakerRow,
    Table,
    plain,
)
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.minutes import build as build_minutes
from ita_desktop.documents.oit_status import build as build_oit
from ita_desktop.rendering.docx import render_docx
from ita_desktop.rendering.docx.signing import SIGNED
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import minutes_snapshot, oit_snapshot
from tests.rendering.docx.papers import SENTENCE, every_paper
from tests.rendering.docx.reading import body, one, opened, squeezed, text
from tests.rendering.pdf.reading import reader

PAPERS = (
    build_minutes(minutes_snapshot()),
    build_minutes(minutes_snapshot(digits="arabic")),
    build_oit(oit_snapshot()),
)
NUMBER = re.compile(r"^\s*-\s*[0-9๐-๙]+\s*-")
CATCHWORD = re.compile(r"/[^/\n]*\.\.\.\s*$")


def repeated(document: Document) -> list[str]:
    """What a PDF page may say again at its top: heads of tables, speakers."""
    heads = ["".join(c.head for c in block.columns) for block in document.blocks if isinstance(block, Table)]
    speakers = ["".join(block.speaker) for block in document.blocks if isinstance(block, SpeakerRow)]
    return sorted(filter(None, map(squeezed, heads + speakers)), key=len, reverse=True)


def pdf_words(document: Document, typesetter: Typesetter, wanted: str) -> str:
    """The words of the PDF twin without numbers, catchwords and what a page repeats of ``wanted``."""
    whole = ""
    for page in reader(render_pdf(document, typesetter)).pages:
        words = squeezed(CATCHWORD.sub("", NUMBER.sub("", page.extract_text())))
        again = next((each for each in repeated(document) if words.startswith(each)), "")
        goes_on = wanted[len(whole) :].startswith(words[:40])
        whole += words if goes_on else words.removeprefix(again)
    return whole


@pytest.mark.parametrize("document", PAPERS, ids=["minutes", "arabic", "oit-status"])
def test_words_are_those_of_the_pdf(document: Document, typesetter: Typesetter) -> None:
    words = squeezed(text(body(render_docx(document))))
    assert pdf_words(document, typesetter, words) == words


@pytest.mark.parametrize("document", every_paper(), ids=lambda paper: paper.title)
def test_every_text_stands_in_its_order(document: Document) -> None:
    words = squeezed(text(body(render_docx(document))))
    at = 0
    for each in map(squeezed, texts(document)):
        found = words.find(each, at)
        if found < 0:
            found = words.find(each)
        assert found >= 0, each
        at = max(at, found)
    told = sum(len(squeezed(each)) for each in texts(document))
    brackets = words.count(squeezed(SIGNED)) * len(squeezed(SIGNED)) + words.count("(") * 2
    assert told <= len(words) <= told + brackets


def test_the_made_up_papers_hold_every_block_of_text() -> None:
    def kinds(blocks: tuple[Block, ...]) -> set[type]:
        inner = [kinds(block.blocks) for block in blocks if isinstance(block, KeepTogether)]
        return {type(block) for block in blocks}.union(*inner)

    drawn_or_bound = {Chart, Contents, Pictures, ScannedPage, Section}
    assert (
        set().union(*(kinds(paper.blocks) for paper in every_paper())) == {*get_args(Block)} - drawn_or_bound
    )


def document_of(*blocks: Block) -> Document:
    return Document(title="ก", blocks=blocks)


ODD = 'ก <b>&amp; "ข" <br/> & </w:t> 5<6>4 😀 द\u0941 \u202eאב\u202c ]]> %s {0}'


def test_signs_of_markup_and_letters_of_other_scripts_are_text() -> None:
    file = render_docx(document_of(Heading(ODD), SpeakerRow((ODD, ODD), (plain(ODD),))))
    assert text(body(file)) == ODD * 4


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(free=st.text(max_size=200), other=st.text(max_size=60))
def test_free_text_loses_nothing_that_xml_can_carry(free: str, other: str) -> None:
    blocks = (
        Paragraph(plain(free)),
        SpeakerRow((other,), (plain(free),)),
        LeaderLine((LeaderField("เรื่อง", free), LeaderField("ที่", other, 8.0))),
    )
    file = render_docx(Document(title=other, author=free, blocks=blocks))
    carried = "".join(sign for sign in free if sign.isprintable() and not sign.isspace())
    words = "".join(sign for sign in text(body(file)) if sign.isprintable() and not sign.isspace())
    assert words.startswith(carried)
    assert words.count(carried) >= 3 or not carried


def test_what_xml_cannot_carry_is_left_out() -> None:
    file = render_docx(document_of(Paragraph(plain("ก\x00\x08\x1b\ufffe\ud800ข\tค\x0bง"))))
    assert text(body(file)) == "กข ค ง"


def test_line_feeds_end_lines() -> None:
    file = render_docx(document_of(Paragraph(plain("หนึ่ง\nสอง"), indent=False)))
    assert [p.text for p in opened(file).paragraphs] == ["หนึ่ง\nสอง"]


def test_a_speech_of_twenty_thousand_characters_is_whole() -> None:
    speech = (SENTENCE * 300)[:20_000]
    file = render_docx(document_of(SpeakerRow(("ประธาน",), (plain(speech),))))
    assert speech in text(body(file))
    assert one(body(file), "tbl/tr/trPr/cantSplit") is None


def test_a_paper_of_nothing_opens() -> None:
    assert [p.text for p in opened(render_docx(document_of())).paragraphs] == [""]
