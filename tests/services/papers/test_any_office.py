"""Odd offices from their file to every page's data and every paper: nothing fails, nothing is lost."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from ita_desktop import paths
from ita_desktop.documents.blocks import Chart, Document, Table, TableRow
from ita_desktop.documents.catalog import paper
from ita_desktop.documents.finishing import texts
from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.measures import RoundKey
from ita_desktop.domain.meetings.approval import approving, round_of
from ita_desktop.domain.office import Office
from ita_desktop.exchange import write_office
from ita_desktop.rendering.thai_text import Typesetter, open_typesetter
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import key_of
from ita_desktop.services.papers import Request, Setting
from tests.exchange.offices import framework_of
from tests.rendering.docx.reading import body, squeezed, text
from tests.rendering.pdf.test_tagging import Tree
from tests.services.conftest import Clock, open_again
from tests.services.papers.odd_offices import odd_offices

ODD = settings(
    max_examples=12,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
"""Few and never made smaller: each is an office of its own on the disk."""
A_TAG = re.compile(r"</?(?![bi]>)[a-z]+[^<]*>")
"""A tag that no text of these offices has."""

NO_GLYPHS = re.compile("[\u200e\u200f\u0600-\u06ff\u0900-\u097f\u4e00-\u9fff\U0001f600-\U0001f64f]")
"""Letters that the paper's type lacks, of which printing tells and makes no PDF, and marks of direction."""


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    """The typesetter, made once."""
    return open_typesetter(paths.FONTS, paths.WORDS, ())


@contextmanager
def taken_in(content: bytes) -> Iterator[Services]:
    """An office file in a new folder."""
    with TemporaryDirectory() as folder:
        services = open_again(Path(folder) / "data", Clock())
        try:
            file = Path(folder) / "office.json"
            file.write_bytes(content)
            prepared = services.exchange.prepare(file)
            assert prepared.plan.refused == ()
            services.exchange.apply(prepared)
            yield services
        finally:
            services.close()


def requests(services: Services) -> Iterator[tuple[Request, tuple[str, ...]]]:
    """Every paper that the data allows in each of its layouts, with its forms."""
    for request in services.papers.possible():
        asked = paper(request.word)
        assert asked is not None
        for layout in asked.layouts or (None,):
            yield replace(request, layout=layout and layout.name), asked.forms


def open_every_page(services: Services, year: int) -> None:
    """Ask for all that the pages of a year show."""
    for row in services.findings.sheet(year).rows:
        services.findings.choices(year, row.key)
    services.findings.wordless(year)
    services.conclusions.of(year)
    services.charts.of(year)
    services.comparison.of(year)
    services.scores.sheet(year)
    services.scores.check(year)
    services.overview.of(year)
    services.papers.listing(year)
    for planned, _ in services.plans.years(year):
        open_every_view_of_the_plan(services, planned)


def open_every_view_of_the_plan(services: Services, year: int) -> None:
    """Ask for all that the views of a plan show; what cannot be is told, never more."""
    services.plans.sheet(year)
    covered = services.coverage.sheet(year)
    for matter in covered.coverage.matters:
        services.coverage.choices(year, matter.key)
    for each in covered.resolutions:
        services.coverage.of_meeting(year, each.key)
    for of in (None, *get_args(RoundKey)):
        sheet = services.follow_up.sheet(year, of)
        assert sheet.told and sheet.missing is not None and sheet.late is not None
        services.unit_reports.units(year, of)
    with suppress(ItaError):
        copying = services.plan_copies.plan(year)
        assert copying.last_year < year
    with suppress(ItaError):
        services.unit_reports.form(year)
    services.published.parts(year)
    services.published.scan(year)
    services.publishing.offer(year)
    services.publishing.offer(year, "report")
    services.measure_form.form()


def open_every_meeting(services: Services) -> None:
    """Ask for all that the pages of meetings show."""
    for each in services.meetings.meetings():
        key = key_of(each)
        services.meetings.next_number(each.committee or "", date(2023, 11, 7))
        for told in (
            services.preparing.last(each.committee or "", None),
            services.preparing.to_approve(each),
            services.preparing.is_first(each),
            services.preparing.quorum(each),
            services.preparing.seats(each),
            services.preparing.invited(each),
            services.preparing.number_oddities(each.committee or "", each.number, None),
            services.sentences.offered(each),
            services.carrying.own(each),
            services.approvals.today,
        ):
            assert told is not NotImplemented
        for entry in (one for item in each.agenda for topic in item.topics for one in topic.entries):
            if entry.insert:
                assert services.meeting_tables.rows(each, entry)
        was = each
        for at in range(len(each.versions)):
            version = services.approvals.version(each, at)
            services.minutes_compared.compare(version or was, each)
        round_of(each, date(2023, 11, 7))
        approving(each, services.meetings.meetings())
        services.carrying.sheet(key)
        services.meeting_photos.photos(key)
        services.papers.of_meeting(key)
        with suppress(NotFound):
            services.meeting_folders.prepare(key)
    services.carrying.late()
    services.agenda_template.items()
    services.sentences.own()
    services.preparing.places()


def words_of_tables(document: Document) -> Counter[str]:
    """The words in the cells of a paper's tables; a cell that goes on over rows counts once."""
    rows = [row for block in document.blocks if isinstance(block, Table) for row in block.rows]
    cells = [runs for row in rows if isinstance(row, TableRow) for runs in row.cells[row.joined :]]
    return Counter(squeezed(word) for runs in cells for run in runs for word in run.text.split())


def has_table(document: Document) -> bool:
    """Whether a paper has anything for a workbook; a report of an odd office may be words alone."""
    return any(isinstance(block, Table | Chart) for block in document.blocks)


@ODD
@given(odd_offices())
def test_every_page_shows_any_office_and_its_file_comes_back(office: Office) -> None:
    content = write_office(office, framework_of)
    with taken_in(content) as services:
        for year in services.years.years():
            open_every_page(services, year)
        open_every_meeting(services)
        for request, _ in requests(services):
            document = services.papers.document(request)
            for told in texts(document):
                assert not re.search(r"\bNone\b|Decimal\(", told), request
                assert not A_TAG.search(told), request
            services.papers.check(request)
        assert services.exchange.exported() == content


@settings(ODD, max_examples=3)
@given(office=odd_offices(most_years=1))
def test_every_paper_of_any_office_is_printed_whole(office: Office, typesetter: Typesetter) -> None:
    printable = NO_GLYPHS.sub("", write_office(office, framework_of).decode()).encode()
    with taken_in(printable) as services:
        for request, forms in requests(services):
            document = services.papers.document(request)
            setting = Setting(request, document, typesetter)
            printed = squeezed("".join(words for _, words in Tree(setting.run()).kinds()))
            written = squeezed(text(body(setting.run(form=".docx"))))
            for word, times in words_of_tables(document).items():
                assert printed.count(word) >= times, (request, word)
                assert written.count(word) >= times, (request, word)
            if ".xlsx" in forms and (document.workbook or has_table(document)):
                assert setting.run(form=".xlsx").startswith(b"PK")
