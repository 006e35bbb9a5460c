"""What holds for every paper of the catalogue, those to come too."""

import pytest

from ita_desktop.documents import catalog
from ita_desktop.documents.blocks import Document
from ita_desktop.rendering.pdf import render_first_page, render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.test_catalog import SNAPSHOTS
from tests.rendering.pdf.reading import fonts, reader
from tests.rendering.pdf.test_first_page import picture, strokes
from tests.rendering.pdf.test_tagging import Tree


@pytest.fixture(params=sorted(SNAPSHOTS))
def paper(request: pytest.FixtureRequest) -> Document:
    """One paper of the sample."""
    found = catalog.paper(request.param)
    assert found is not None
    built: Document = found.build(SNAPSHOTS[request.param]())
    return built


def test_its_first_page_is_that_of_the_whole(typesetter: Typesetter, paper: Document) -> None:
    first, whole = render_first_page(paper, typesetter), render_pdf(paper, typesetter)
    assert strokes(first) == strokes(whole)
    assert picture(first) == picture(whole)


def test_every_stroke_has_its_place_in_the_structure(typesetter: Typesetter, paper: Document) -> None:
    """``Tree`` itself refuses a page with a stroke that is neither marked nor an artifact."""
    kinds = [kind for kind, _ in Tree(render_pdf(paper, typesetter)).kinds()]
    assert kinds[0] == "Document"
    assert set(kinds) & {"P", "TD"}


@pytest.mark.parametrize("archive", [False, True])
def test_it_has_its_properties_and_none_but_embedded_fonts(
    typesetter: Typesetter, paper: Document, archive: bool
) -> None:
    pdf = render_pdf(paper, typesetter, archive=archive)
    told = reader(pdf).metadata
    assert told is not None
    assert told.title == paper.title
    assert all(fonts(pdf).values())
    assert render_pdf(paper, typesetter, archive=archive) == pdf
