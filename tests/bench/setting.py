"""The same minutes of 10 and of 100 pages set by this program and by others, as far as they are here."""

import pickle
import shutil
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path
from typing import Any

from ita_desktop import paths
from ita_desktop.documents.blocks import Document
from ita_desktop.rendering.pdf import render_first_page, render_pdf
from ita_desktop.rendering.thai_text import Typesetter, open_typesetter
from tests.bench.long_minutes import long_minutes
from tests.bench.measuring import Amount, Ratio, compare, run_alone
from tests.bench.peers import typst, weasyprint

PAGES = 10, 100
TEXTS = 4
"""So many minutes of one length, each with other words, are set in turn: no side sets what it just set."""
RUNS = {10: 7, 100: 3}
MOST_MB = 120
WARM = {"typst": 0.5, "weasyprint": 0.2}
COLD = {"typst": 1.3, "weasyprint": 1.0, "word": 1.0}


def setting(folder: Path) -> Iterator[Ratio | Amount]:
    """Warm and cold against each peer, memory, the first page."""
    typesetter = open_typesetter(paths.FONTS, paths.WORDS)
    yield first_page(typesetter)
    for pages in PAGES:
        papers = [long_minutes(pages, run) for run in range(TEXTS)]
        for name, source, work in peers():
            peer = in_turn([source(paper) for paper in papers], work)
            ours = in_turn(papers, lambda paper: render_pdf(paper, typesetter))
            title = f"minutes of {pages} pages, warm / {name}"
            yield compare(title, WARM[name], ours, peer, runs=RUNS[pages])
        yield from cold(folder, pages, papers[0])


def first_page(typesetter: Typesetter) -> Ratio:
    """The first page of 100 over a paper that has no more than one."""
    long = in_turn(
        [long_minutes(100, run) for run in range(TEXTS)], lambda paper: render_first_page(paper, typesetter)
    )
    short = in_turn(
        [long_minutes(1, run) for run in range(TEXTS)], lambda paper: render_pdf(paper, typesetter)
    )
    return compare("first page of 100 / paper of one page", 2, long, short, runs=31)


def peers() -> Iterator[tuple[str, Callable[[Document], Any], Callable[[Any], object]]]:
    """Name, source and setting of each peer that can be imported, with all that can be loaded loaded."""
    if find_spec("typst"):
        program = import_module("typst")
        folders = [str(paths.FONTS / "source")]
        fonts = program.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
        yield "typst", typst.source, lambda text: program.compile(text.encode(), font_paths=fonts)
    if find_spec("weasyprint"):
        html = import_module("weasyprint").HTML
        yield "weasyprint", weasyprint.source, lambda text: html(string=text).write_pdf()


def in_turn(things: list[Any], work: Callable[[Any], object]) -> Callable[[], object]:
    """Work on the next of some things each time."""
    coming = cycle(things)
    return lambda: work(next(coming))


def cold(folder: Path, pages: int, paper: Document) -> Iterator[Ratio | Amount]:
    """From the start of a process to the file, and the memory that it takes."""
    blocks, target = folder / "minutes.pickle", folder / "minutes.pdf"
    blocks.write_bytes(pickle.dumps(paper))

    def alone(program: str, source: Path) -> Callable[[], str]:
        return run_alone(["-m", "tests.bench.set_cold", program, str(source), str(target)], folder)

    ours = alone("ours", blocks)
    for name, module, ending in (("typst", typst, "typ"), ("weasyprint", weasyprint, "html")):
        if find_spec(name):
            source = folder / f"minutes.{ending}"
            source.write_text(module.source(paper), encoding="utf-8")
            title = f"minutes of {pages} pages, cold / {name}"
            yield compare(title, COLD[name], ours, alone(name, source), runs=RUNS[pages])
    if shutil.which("soffice"):
        from tests.bench.peers import word

        title = f"minutes of {pages} pages, cold / python-docx and LibreOffice"
        yield compare(title, COLD["word"], ours, lambda: word.set_alone(paper, folder), runs=3)
    yield Amount(f"minutes of {pages} pages, peak of memory", float(ours()), MOST_MB, "MB")
