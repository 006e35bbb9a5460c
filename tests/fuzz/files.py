"""Readers of files that come from outside: as the page, the command line or the office's papers read them."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from ita_desktop import paths
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import is_hash
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import Office
from ita_desktop.domain.wording import WordingBank
from ita_desktop.exchange import plan_import, read_office, read_package
from ita_desktop.exchange.kinds import looks_like
from ita_desktop.exchange.measure_reports import FilledForm, ReportPlanner, is_unit_form
from ita_desktop.exchange.measure_reports.cells import as_typed
from ita_desktop.exchange.measure_reports.identity import identity_of
from ita_desktop.exchange.measure_tables import plan_measures
from ita_desktop.exchange.measure_tables.sources import read_csv, read_tables
from ita_desktop.exchange.oit_lists import FilledList, is_oit_list, plan_ticks
from ita_desktop.exchange.oit_lists.recognising import unit_named
from ita_desktop.exchange.score_tables import plan_scores
from ita_desktop.exchange.tables import Grid
from ita_desktop.exchange.tables.workbooks import read_workbook, years_named
from ita_desktop.frameworks.library import FrameworkLibrary
from ita_desktop.frameworks.reader import read_framework
from ita_desktop.frameworks.sentences import read_sentences
from ita_desktop.frameworks.toml import file_text
from ita_desktop.frameworks.wording import read_wording
from ita_desktop.frameworks.wording_library import WordingLibrary
from ita_desktop.rendering import kept_texts, scans
from ita_desktop.rendering.images import image_size, upright
from ita_desktop.services.evidence.photographs import fit_photographs
from tests.exchange.offices import framework_of
from tests.fuzz.common import TODAY, UNITS, YEAR, framework, kept

MOST_SIDE = 800
FEW_PAGES = 3
SMALL_PAGE = (165, 234)
MEASURES = (
    Measure(key="a1", number=1, title="ทบทวนคู่มือการปฏิบัติงาน", units=("ทุกกอง",)),
    Measure(key="b2", number=2, title="ควบคุมการเบิกจ่าย", units=("กองคลัง",)),
)


def office(content: bytes) -> None:
    """An office file, with its plan for an empty office."""
    file = read_office(content, framework_of)
    plan_import(Office(), file)


def package(content: bytes) -> None:
    """An office file with its evidence, packed."""
    path = kept(content, "office.zip")
    packed = read_package(path)
    assert all(map(is_hash, packed.sizes))
    office(packed.office)


def kind(content: bytes) -> None:
    """A file whose name says nothing."""
    looks_like(kept(content, "offered"))


def planned(grid: Grid) -> None:
    """A table, as the page of scores and that of measures take it."""
    plan_scores(grid, framework(), {})
    plan_measures(grid, framework(), (), fiscal_year=YEAR + 1)


def list_planned(grid: Grid, sheet: str = "") -> None:
    """A table, as the list of a unit's items."""
    is_oit_list(grid, framework())
    filled = FilledList(grid, unit_named(grid, UNITS), sheet)
    plan_ticks([filled], framework(), {}, units=UNITS, today=TODAY)


def report_planned(grid: Grid, sheet: str = "") -> None:
    """A table, as a unit's report on its measures."""
    is_unit_form(grid)
    told = identity_of(grid, sheet, UNITS)
    form = FilledForm(grid=grid, round=told.round or "q2", unit=told.unit, year=told.year, sheet=sheet)
    ReportPlanner(YEAR + 1, MEASURES, UNITS, TODAY).plan([form])


def workbook(content: bytes) -> None:
    """A workbook of scores or measures."""
    path = kept(content, "book.xlsx")
    for sheet in read_workbook(path):
        planned(sheet.grid)
    read_tables(path)


def sheet(content: bytes) -> None:
    """The same, of which the part that holds the cells is what comes from outside."""
    from tests.fuzz.seeding import book_of

    workbook(book_of(content))


def form_sheet(content: bytes) -> None:
    """A workbook that a unit sends back: a list of items, or a report on measures."""
    from tests.fuzz.seeding import book_of

    path = kept(book_of(content), "form.xlsx")
    sheets = read_workbook(path)
    years_named(sheets)
    for each in sheets:
        list_planned(each.grid, each.name)
    for each in read_workbook(path, as_typed, formulas=True):
        report_planned(each.grid, each.name)


def csv(content: bytes) -> None:
    """A table as CSV."""
    planned(read_csv("plan.csv", content))


def framework_file(content: bytes) -> None:
    """A year's framework."""
    read_framework(content.decode("utf-8", "replace"), "ita-2570.toml")


@cache
def _bank() -> WordingBank:
    return WordingLibrary(paths.WORDING, FrameworkLibrary(paths.FRAMEWORKS)).bank(YEAR + 1)


def wording(content: bytes) -> None:
    """The texts of a bank, which an office can change in the program's folder."""
    text, next_year = file_text(kept(content, "ita-2569.toml")), framework_of(YEAR + 1)
    if isinstance(text, str) and next_year is not None:
        read_wording(text, "ita-2569.toml", next_year, lambda _: _bank())


def sentences(content: bytes) -> None:
    """The sentences of minutes, which an office can change in the same folder."""
    read_sentences(kept(content, "minutes.toml"))


def image(content: bytes) -> None:
    """An emblem or a photograph: shown, or left out."""
    size = image_size(content)
    shown = upright(content, (MOST_SIDE, MOST_SIDE))
    assert shown is None or (size is not None and max(shown.size) <= MOST_SIDE)
    fit, refused = fit_photographs([kept(content, "photo.jpg")])
    assert len(fit) + len(refused) <= 1


def thumbnail(content: bytes) -> None:
    """A photograph as the window shows it in small."""
    from PySide6.QtWidgets import QApplication

    from ita_desktop.ui.kit.files.photo_row import small_image

    assert QApplication.instance() or QApplication([])
    assert max(small_image(content).size().toTuple()) <= MOST_SIDE


class Here:
    """Work that the program does apart, done in this process: what leads the hunt sees it."""

    def each(self, work: Callable[..., Iterator[object]], *told: object, **_: object) -> Iterator[object]:
        """What the work gives."""
        return work(*told)


def kept_text(content: bytes) -> None:
    """A kept file that is looked through for a name before the name is wiped."""
    with pytest.MonkeyPatch.context() as near:
        near.setattr(kept_texts, "_READER", Here())
        assert kept_texts.text_in(content, "สมมติ") in ("holds", "lacks", "unread")


def scan(content: bytes) -> None:
    """A scan that is bound into a document: PDF, JPEG or PNG, drawn at a tenth of its fineness."""
    path = kept(content, "scan.pdf")
    with pytest.MonkeyPatch.context() as near:
        near.setattr(scans, "_READER", Here())
        near.setattr(scans, "A4_DOTS", SMALL_PAGE)
        shapes = scans.page_shapes(path)
        for number in range(min(len(shapes), FEW_PAGES)):
            try:
                scans.drawn(path, number)
            except ItaError:
                continue
