"""Word files opened by LibreOffice; needs ``soffice`` and is skipped, with a word about it, without."""

from pathlib import Path

import pytest

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.minutes import build as build_minutes
from ita_desktop.documents.oit_status import build as build_oit
from ita_desktop.rendering.docx import render_docx
from tests.documents.offices import minutes_snapshot, oit_snapshot
from tests.rendering.docx.papers import emblem, every_paper
from tests.rendering.docx.reading import as_pdf, needs_office
from tests.rendering.pdf.reading import fonts, lines, reader

pytestmark = needs_office

PAPERS: tuple[tuple[Document, int], ...] = (
    (build_minutes(minutes_snapshot()), 5),
    (build_oit(oit_snapshot()), 3),
    *zip(every_paper(emblem()), (2, 2, 3, 1), strict=True),
)


@pytest.mark.parametrize(("document", "least"), PAPERS, ids=lambda each: getattr(each, "title", ""))
def test_each_paper_opens_and_prints(document: Document, least: int, tmp_path: Path) -> None:
    pdf = as_pdf(render_docx(document, justify="both"), tmp_path)
    file = reader(pdf)
    assert len(file.pages) >= least
    upright = file.pages[0].mediabox.width < file.pages[0].mediabox.height
    assert upright != document.page.landscape
    assert {name.partition("+")[2] for name in fonts(pdf)} <= {"THSarabunNew", "THSarabunNew-Bold"}
    printed = ascii_of("".join(page.extract_text() for page in file.pages))
    wanted = ascii_of("".join(texts(document)))
    assert all(printed.count(sign) >= wanted.count(sign) for sign in set(wanted))


def ascii_of(words: str) -> str:
    """Letters and digits that every reader of PDF gets right: Thai marks are lost in LibreOffice's."""
    return "".join(sign for sign in words if sign.isascii() and sign.isalnum())


def test_the_text_keeps_the_margins_and_is_numbered_above_them(tmp_path: Path) -> None:
    pdf = as_pdf(render_docx(build_minutes(minutes_snapshot()), justify="both"), tmp_path)
    for page in range(len(reader(pdf).pages)):
        number, *found = lines(pdf, page) if page else [None, *lines(pdf, 0)]
        assert min(line.left for line in found if line is not None) >= 2.95
        assert max(line.right for line in found if line is not None) <= 19.2
        if number is not None:
            assert number.text.startswith("-")
            assert (number.left + number.right) / 2 == pytest.approx(11, abs=0.2)
            assert number.bottom < 2.5
