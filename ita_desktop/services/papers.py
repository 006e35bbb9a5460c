"""What can be printed, and printing it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

from ita_desktop.documents.catalog import PAPERS, Paper, paper
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.context import Context, YearNotFound
from ita_desktop.services.meetings import AmbiguousMeeting, MeetingKey, MeetingNotFound, find_meeting
from ita_desktop.storage import UnitOfWork

if TYPE_CHECKING:
    from ita_desktop.documents.blocks import Document
    from ita_desktop.rendering.pdf.render import Progress
    from ita_desktop.rendering.thai_text import Typesetter

Digits = Literal["thai", "arabic"]


@dataclass(frozen=True, slots=True)
class Request:
    """One paper to print: ``digits`` None takes the office's setting; a meeting by its number."""

    word: str
    year: int
    digits: Digits | None = None
    meeting: str | None = None
    committee: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A paper that is captured and only has to be set: ``run`` touches no data and may run in a thread."""

    request: Request
    document: "Document"
    typesetter: "Typesetter"

    def run(self, progress: "Progress | None" = None) -> bytes:
        """The PDF file's bytes; ``progress`` is told pages done and in all, and stops by answering False."""
        from ita_desktop.rendering.pdf import render_pdf

        return render_pdf(self.document, self.typesetter, progress)


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

    def setting(self, request: Request) -> "Setting":
        """What the paper says now, ready to be set; an ItaError where something for it is missing."""
        return Setting(request, self.document(request), self.typesetter())

    def pdf(self, request: Request) -> bytes:
        """The paper as PDF, else an ItaError that says what is missing."""
        return self.setting(request).run()

    def print_to(
        self, file: Path, word: str, year: int, *,
        digits: Digits | None = None, meeting: str | None = None, committee: str | None = None,
    ) -> None:  # fmt: skip
        """Write a paper to ``file``, whole or not at all."""
        self.save(file, self.pdf(Request(word, year, digits, meeting, committee)))

    @staticmethod
    def save(file: Path, content: bytes) -> None:
        """Write a set paper to ``file``, whole or not at all."""
        from ita_desktop.exchange import write_file

        write_file(file, content)

    def print_all(self, folder: Path) -> Iterator[Path]:
        """Print every paper that the data allows into ``folder``; the paths as they are done."""
        folder.mkdir(parents=True, exist_ok=True)
        for request in self.possible():
            name = "-".join(
                filter(None, [request.word, (request.meeting or str(request.year)).replace("/", "-")])
            )
            path = folder / f"{name}.pdf"
            self.print_to(
                path, request.word, request.year, meeting=request.meeting, committee=request.committee
            )
            yield path

    def possible(self) -> tuple[Request, ...]:
        """Every paper that the data allows now."""
        with self._context.reading() as unit:
            meetings = tuple(unit.office.meetings())
            checklists = [year for year in sorted(unit.office.years()) if self._has_checklist(unit, year)]
        wanted = []
        for each in PAPERS:
            if each.of == "meeting":
                wanted += [
                    Request(each.word, year_of(one), None, one.number, one.committee) for one in meetings
                ]
            else:
                wanted += [Request(each.word, year) for year in checklists]
        return tuple(wanted)

    def _has_checklist(self, unit: UnitOfWork, year: int) -> bool:
        found = unit.office.assessment(year)
        return bool(found and found.oit)

    def document(self, request: Request) -> "Document":
        """What the paper says, as a ``blocks.Document``."""
        asked = paper(request.word)
        if asked is None:
            raise NotFound(f"ไม่มีเอกสารชื่อ {request.word}")
        with self._context.reading() as unit:
            digits = request.digits or unit.office.settings().get("digits") or "thai"
            if asked.of == "meeting":
                snapshot: Any = self._meeting_snapshot(unit, request, digits)
            else:
                snapshot = self._year_snapshot(unit, request, digits)
        document: Document = asked.build(snapshot)
        return document

    def _meeting_snapshot(self, unit: UnitOfWork, request: Request, digits: Digits) -> Any:
        from ita_desktop.documents.minutes import MinutesSnapshot

        meetings = tuple(unit.office.meetings())
        meeting = chosen_meeting(meetings, request)
        committees = {committee.key: committee for committee in unit.office.committees()}
        tables = [
            entry
            for item in meeting.agenda
            for topic in item.topics
            for entry in topic.entries
            if entry.insert is not None
        ]
        asked = {entry.fiscal_year for entry in tables if entry.fiscal_year is not None}
        if any(entry.fiscal_year is None for entry in tables):
            asked |= set(unit.office.years())
        years = {year: self._year(unit, year) for year in asked | {year - 1 for year in asked}}
        approved = [m for m in meetings if meeting.approves and fold(m.number) == fold(meeting.approves)]
        return MinutesSnapshot(
            agency=unit.office.agency() or Agency(),
            meeting=meeting,
            committee=committees.get(meeting.committee or ""),
            approved=next((m for m in approved if m.committee == meeting.committee), None),
            years={year: found for year, found in years.items() if found},
            digits=digits,
        )

    def _year_snapshot(self, unit: UnitOfWork, request: Request, digits: Digits) -> Any:
        from ita_desktop.documents.oit_status import OitStatusSnapshot

        year = self._year(unit, request.year)
        if year is None or year.assessment is None:
            raise YearNotFound(request.year)
        return OitStatusSnapshot(
            agency=unit.office.agency() or Agency(),
            year=year,
            on=self._context.clock().date(),
            digits=digits,
        )

    def _year(self, unit: UnitOfWork, year: int) -> YearSnapshot | None:
        assessment = unit.office.assessment(year)
        framework_year = assessment.framework_year if assessment else year
        if framework_year not in self._context.library(unit).years():
            return None
        return YearSnapshot(
            fiscal_year=year,
            framework=self._context.framework(unit, framework_year),
            assessment=assessment,
            plan=next((plan for plan in unit.office.plans() if plan.fiscal_year == year), None),
        )

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


def year_of(meeting: Meeting) -> int:
    """The Buddhist year in a meeting's number, 0 where it has none."""
    year = fold(meeting.number).rsplit("/", 1)[-1]
    return int(year) if year.isdigit() and len(year) == 4 else 0


def chosen_meeting(meetings: tuple[Meeting, ...], request: Request) -> Meeting:
    """The meeting that a request means: by number, else the only one of the year."""
    if request.meeting is not None:
        return numbered_meeting(meetings, request, request.meeting)
    found = [
        meeting
        for meeting in meetings
        if year_of(meeting) == request.year and request.committee in (None, meeting.committee)
    ]
    if not found:
        raise MeetingNotFound(f"ไม่พบการประชุมของปี {request.year} ดูรายการได้ที่หน้าการประชุม")
    if len(found) > 1:
        numbers = " ".join(meeting.number for meeting in found)
        raise AmbiguousMeeting(f"ปี {request.year} มีการประชุมหลายครั้ง ระบุครั้งที่ด้วย: {numbers}")
    return found[0]


def numbered_meeting(meetings: tuple[Meeting, ...], request: Request, number: str) -> Meeting:
    """The meeting of this number, which may be said without its year; it must be the asked year's."""
    key = MeetingKey(request.committee, number)
    if "/" not in number and not any(map(key.matches, meetings)):
        key = MeetingKey(request.committee, f"{number}/{request.year}")
    meeting = find_meeting(meetings, key)
    if year_of(meeting) not in (0, request.year):
        raise MeetingNotFound(f"การประชุมครั้งที่ {meeting.number} ไม่ใช่ของปี {request.year} ระบุปีตามเลขครั้ง")
    return meeting
