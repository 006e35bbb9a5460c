"""What can be printed, and printing it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ita_desktop.documents.catalog import PAPERS, Paper, paper
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.memos import free_key, with_keys
from ita_desktop.services.context import Context
from ita_desktop.services.meetings.keys import MeetingKey
from ita_desktop.services.papers.capturing import captured
from ita_desktop.services.papers.checking import check_paper, prepared_check
from ita_desktop.services.papers.histories import HISTORY, years_of_history
from ita_desktop.services.papers.listing import (
    PaperState,
    has_work,
    listing,
    meeting_listing,
    papers_of,
)
from ita_desktop.services.papers.record_places import record_of
from ita_desktop.services.papers.requests import (
    Draft,
    Request,
    has_data,
    has_measures,
    reported_year,
    year_of,
)
from ita_desktop.services.papers.setting import Looks, Setting
from ita_desktop.storage import UnitOfWork

if TYPE_CHECKING:
    from ita_desktop.documents.blocks import Document
    from ita_desktop.documents.checks import Checked
    from ita_desktop.rendering.thai_text import Typesetter


class PaperService:
    """Papers from the office's data; the Thai typesetter is made when first needed."""

    def __init__(self, context: Context, fonts: Path, words: Path) -> None:
        self._context = context
        self._fonts = fonts
        self._words = words
        self._typesetter: Typesetter | None = None
        self._loading = Lock()

    def catalog(self) -> tuple[Paper, ...]:
        """What can be printed."""
        return PAPERS

    def warm_up(self) -> Callable[[], object]:
        """What loads type and words ahead of the first paper: to be called in a thread."""
        own = self._own_words()
        return lambda: self._load(own)

    def setting(self, request: Request, draft: Draft | None = None) -> Setting:
        """What the paper says now, ready to be set; an ItaError where something for it is missing.

        ``draft`` stands for the memo or meeting that is meant, with what is typed and not kept yet.
        """
        return Setting(request, self.document(request, draft), self.typesetter(), self._looks())

    def pdf(self, request: Request) -> bytes:
        """The paper as PDF, else an ItaError that says what is missing."""
        return self.setting(request).run()

    def print_to(self, file: Path, request: Request) -> None:
        """Write a paper to ``file``, whole or not at all; the file's ending chooses the form."""
        self.save(file, self.setting(request).run(form=file.suffix.lower()))

    @staticmethod
    def save(file: Path, content: bytes) -> None:
        """Write a set paper to ``file``, whole or not at all."""
        from ita_desktop.exchange import write_file

        write_file(file, content)

    def print_all(
        self, folder: Path, print_to: Callable[[Path, Request], object] | None = None
    ) -> Iterator[Path]:
        """Print every paper that the data allows into ``folder``; the paths as they are done.

        ``print_to`` is what prints one, the service's own where none is given.
        """
        folder.mkdir(parents=True, exist_ok=True)
        taken: set[str | None] = set()
        for request in self.possible():
            of = request.meeting or request.memo or request.committee or str(request.year)
            name = free_key(f"{request.word}-{of.replace('/', '-')}", taken)
            taken.add(name)
            asked = paper(request.word)
            path = folder / f"{name}{asked.forms[0] if asked else '.pdf'}"
            (print_to or self.print_to)(path, request)
            yield path

    def listing(self, year: int) -> tuple[PaperState, ...]:
        """Every paper of a fiscal year with its state, in the order of the work."""
        with self._context.reading() as unit:
            return listing(unit, year)

    def of_meeting(self, key: MeetingKey) -> tuple[PaperState, ...]:
        """The papers of one meeting with their states, then the order of its committee."""
        with self._context.reading() as unit:
            return meeting_listing(unit, key)

    @staticmethod
    def record_of(request: Request) -> str:
        """The place in history of what a paper is made of."""
        return record_of(request)

    def possible(self) -> tuple[Request, ...]:
        """Every paper that the data allows now, by occasion."""
        with self._context.reading() as unit:
            return tuple(self._possible(unit))

    def _possible(self, unit: UnitOfWork) -> Iterator[Request]:
        by_occasion = {
            of: [each.word for each in PAPERS if each.of == of] for of in ("meeting", "assessment", "plan")
        }
        years = sorted(unit.office.years())
        for committee in unit.office.committees():
            yield Request("order", 0, committee=committee.key)
        for one in unit.office.meetings():
            for word in by_occasion["meeting"]:
                yield Request(word, year_of(one), None, one.number, one.committee)
        for memo in with_keys(unit.office.memos()):
            yield Request(memo.form or "memo", reported_year(memo) or max(years, default=0), memo=memo.key)
        for year in years:
            found = unit.office.assessment(year)
            yield from (Request(word, year) for word in by_occasion["assessment"] if has_data(word, found))
        for plan in unit.office.plans():
            words = (each for each in by_occasion["plan"] if has_measures(each, plan))
            yield from (Request(word, plan.fiscal_year) for word in words)
        yield from (Request(HISTORY, year) for year in years_of_history(unit))
        yield from (Request(each.word, 0) for each in papers_of("handover") if has_work(unit))

    def document(self, request: Request, draft: Draft | None = None) -> "Document":
        """What the paper says, as a ``blocks.Document``."""
        asked = paper(request.word)
        if asked is None:
            raise NotFound(f"ไม่มีเอกสารชื่อ {request.word}")
        with self._context.reading() as unit:
            snapshot = captured(self._context, unit, asked, request, draft)
        document: Document = asked.build(snapshot)
        return document

    def check(self, request: Request, draft: Draft | None = None) -> "Checked":
        """The check before print: findings, and what was found right; an ItaError as for ``document``."""
        return check_paper(self._context, request, draft)

    def checking(self, request: Request, draft: Draft | None = None) -> "Callable[[], Checked]":
        """The same check, captured now to be run later: it may run in a thread."""
        return prepared_check(self._context, request, draft)

    def _looks(self) -> Looks:
        with self._context.reading() as unit:
            layouts = unit.office.settings().get("layouts")
        wanted = layouts if isinstance(layouts, dict) else {}
        return Looks(wanted.get("pdf") == "archive", "both" if wanted.get("docx") == "both" else "thai")

    def typesetter(self) -> "Typesetter":
        """The Thai typesetter with the office's own words, made once."""
        return self._typesetter or self._load(self._own_words())

    def _own_words(self) -> tuple[str, ...]:
        """Words that no line end parts: the office's own, the names of its place and its people."""
        with self._context.reading() as unit:
            agency = unit.office.agency() or Agency()
            dictionary = unit.office.dictionary()
        place = (agency.name or "").removeprefix(agency.kind or "")
        people = " ".join(officer.name or "" for officer in agency.officers).split()
        names = (place, agency.subdistrict, agency.district, agency.province, *people)
        return (*dictionary, *(name for name in names if name and " " not in name))

    def _load(self, own: tuple[str, ...]) -> "Typesetter":
        from ita_desktop.rendering.thai_text import open_typesetter

        with self._loading:
            if self._typesetter is None:
                self._typesetter = open_typesetter(self._fonts, self._words, own)
            return self._typesetter
