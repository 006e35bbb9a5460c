"""Every paper of the office in every layout: the Word file says what the PDF says, in the same order."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ita_desktop import paths
from ita_desktop.documents.blocks import Chart, Document, Table
from ita_desktop.documents.catalog import PAPERS, paper
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request, Setting
from tests.rendering.docx.reading import body, squeezed, text
from tests.rendering.pdf.test_tagging import Tree
from tests.services.conftest import P1, P5, Clock, open_again, take_in

OFFICES = {"sample": None, "p5": P5, "p1": P1}


@pytest.fixture(scope="module", params=sorted(OFFICES))
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The sample office, or one with a case."""
    services = open_again(tmp_path_factory.mktemp("office"), Clock())
    case = OFFICES[request.param]
    if case is None:
        services.exchange.fill_sample(paths.SAMPLE)
    else:
        take_in(services, case)
    yield services
    services.close()


def in_every_layout(services: Services) -> Iterator[Request]:
    """All requests that the data allows for papers that are Word files too."""
    for request in services.papers.possible():
        asked = paper(request.word)
        assert asked is not None
        if ".docx" not in asked.forms:
            continue
        for layout in asked.layouts or (None,):
            yield replace(request, layout=layout and layout.name)


def pdf_words(pdf: bytes) -> str:
    """The words that are text: no page numbers, no catchwords, nothing that the top of a page repeats."""
    return squeezed("".join(words for _, words in Tree(pdf).kinds()))


def without_storeys(words: str, document: Document) -> str:
    """Without heads of two storeys: a page reads them group by group, Word storey by storey."""
    for table in (block for block in document.blocks if isinstance(block, Table) and block.over):
        named = [each.head for each in table.over] + [each.head for each in table.columns]
        heads = squeezed("".join(named))
        letters, first = sorted(heads), tuple(filter(None, map(squeezed, named)))
        starts = (at for at in range(len(words) - len(heads) + 1) if words.startswith(first, at))
        start = next(at for at in starts if sorted(words[at : at + len(heads)]) == letters)
        words = words[:start] + words[start + len(heads) :]
    return words


def without_charts(setting: Setting) -> Setting:
    """Without what is drawn: each form has its own order of the words in a drawing."""
    blocks = tuple(block for block in setting.document.blocks if not isinstance(block, Chart))
    return replace(setting, document=replace(setting.document, blocks=blocks))


def test_the_twins_say_the_same(filled: Services) -> None:
    seen = set()
    for request in in_every_layout(filled):
        setting = without_charts(filled.papers.setting(request))
        told = without_storeys(pdf_words(setting.run()), setting.document)
        written = without_storeys(squeezed(text(body(setting.run(form=".docx")))), setting.document)
        assert written == told, request
        assert len(told) > 100
        seen.add(request.word)
    assert seen


def test_the_offices_have_every_paper_of_the_catalogue(tmp_path: Path) -> None:
    words = set()
    for name, case in OFFICES.items():
        services = open_again(tmp_path / name, Clock())
        if case is None:
            services.exchange.fill_sample(paths.SAMPLE)
        else:
            take_in(services, case)
        words |= {request.word for request in services.papers.possible()}
        services.close()
    assert words == {each.word for each in PAPERS}
