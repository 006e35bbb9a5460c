"""The first page alone: the same as in the whole paper, made without the rest."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Column,
    Document,
    GroupRow,
    Heading,
    PageBreak,
    Paragraph,
    Roll,
    RollLine,
    Signature,
    SpeakerRow,
    Table,
    TableRow,
    plain,
)
from ita_desktop.documents.minutes import build
from ita_desktop.documents.oit_status import build as oit_status
from ita_desktop.rendering.pdf import composing, render_first_page, render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import minutes_snapshot, oit_snapshot
from tests.rendering.pdf.reading import pages, reader

SENTENCE = "ขอให้ทุกกองเร่งรัดการเผยแพร่ข้อมูลบนเว็บไซต์ให้ครบถ้วน "


def strokes(pdf: bytes) -> bytes:
    """What is drawn on the first page."""
    contents = reader(pdf).pages[0].get_contents()
    assert contents is not None
    return contents.get_data()


def picture(pdf: bytes) -> bytes:
    """The first page as a picture."""
    with pymupdf.open(stream=pdf, filetype="pdf") as file:  # type: ignore[no-untyped-call]
        return cast(bytes, file[0].get_pixmap(dpi=60).samples)


BLOCKS = st.lists(
    st.one_of(
        st.integers(1, 40).map(lambda n: Paragraph(plain(SENTENCE * n))),
        st.integers(1, 30).map(lambda n: SpeakerRow(("ประธาน", "กรรมการ"), (plain(SENTENCE * n),) * 2)),
        st.integers(1, 30).map(
            lambda n: Table(
                (Column("ที่", 0.2), Column("เรื่อง", 0.8)),
                (GroupRow("กลุ่ม"), *(TableRow((plain(f"{k}"), plain(SENTENCE))) for k in range(n))),
            )
        ),
        st.integers(1, 50).map(
            lambda n: Roll((0.5, 0.5), tuple(RollLine(f"{k}.", ("นายกอ ขอ", "กรรมการ")) for k in range(n)))
        ),
        st.just(Heading("หัวเรื่อง")),
        st.just(Closing((Signature("ผู้จด", "นายกอ ขอ", "เลขานุการ"),))),
        st.booleans().map(PageBreak),
    ),
    min_size=1,
    max_size=8,
).map(lambda blocks: cast(tuple[Block, ...], tuple(blocks)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=BLOCKS, catchwords=st.booleans())
def test_it_is_the_first_page_of_the_whole(
    typesetter: Typesetter, blocks: tuple[Block, ...], catchwords: bool
) -> None:
    paper = Document(title="ก", blocks=blocks, catchwords=catchwords)
    first, whole = render_first_page(paper, typesetter), render_pdf(paper, typesetter)
    assert strokes(first) == strokes(whole)
    assert pages(first) == pages(whole)[:1]
    assert len(reader(first).pages) == 1


@pytest.mark.parametrize("paper", [build(minutes_snapshot()), oit_status(oit_snapshot())])
def test_it_looks_as_in_the_whole(typesetter: Typesetter, paper: Document) -> None:
    first, whole = render_first_page(paper, typesetter), render_pdf(paper, typesetter)
    assert strokes(first) == strokes(whole)
    assert picture(first) == picture(whole)


def test_the_rest_of_the_paper_is_not_composed(
    typesetter: Typesetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Block] = []
    original = composing.Composer._block

    def counted(self: composing.Composer, block: Block) -> Iterator[object]:
        made.append(block)
        return iter(original(self, block))

    monkeypatch.setattr(composing.Composer, "_block", counted)
    paper = build(minutes_snapshot())
    blocks = tuple(Paragraph(plain(f"{n} {SENTENCE}")) for n in range(2000))
    render_first_page(replace(paper, blocks=blocks), typesetter)
    assert len(made) < 60


def test_a_long_table_is_not_composed_to_its_end(
    typesetter: Typesetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    original = Typesetter.paragraph

    def counted(self: Typesetter, text: str, style: object) -> object:
        made.append(text)
        return original(self, text, style)

    monkeypatch.setattr(Typesetter, "paragraph", counted)
    table = Table((Column("ก", 1),), tuple(TableRow((plain(f"แถว {n}"),)) for n in range(2000)))
    render_first_page(Document(title="ก", blocks=(table,)), typesetter)
    assert len(made) < 60
