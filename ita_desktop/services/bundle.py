"""All services of one open office."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ita_desktop.domain.errors import ItaError
from ita_desktop.frameworks import FrameworkLibrary, WordingLibrary
from ita_desktop.services.agency import AgencyService
from ita_desktop.services.answers import AnswerService
from ita_desktop.services.changes import EVERYTHING, Changes
from ita_desktop.services.charts import ChartService
from ita_desktop.services.comparison import ComparisonService
from ita_desktop.services.context import Context
from ita_desktop.services.exchange import ExchangeService
from ita_desktop.services.findings import ConclusionService, FindingService
from ita_desktop.services.handover.service import HandoverService
from ita_desktop.services.history import HistoryService, PastService, ReasonService
from ita_desktop.services.incidents import IncidentService
from ita_desktop.services.measures import FollowUpService, PlanService, ReportFileService
from ita_desktop.services.measures.copying import PlanCopyService
from ita_desktop.services.measures.coverage import CoverageService
from ita_desktop.services.measures.own_form import MeasureFormService
from ita_desktop.services.measures.published import PublishedService
from ita_desktop.services.measures.publishing import PublishingService
from ita_desktop.services.measures.tables import MeasureTableService
from ita_desktop.services.measures.unit_reports import UnitReportService
from ita_desktop.services.meetings import MeetingService
from ita_desktop.services.meetings.approving import ApprovalService
from ita_desktop.services.meetings.carrying import CarryingService
from ita_desktop.services.meetings.circulating import CirculationService
from ita_desktop.services.meetings.comparing import CompareService
from ita_desktop.services.meetings.folder import MeetingFolderService
from ita_desktop.services.meetings.photos import MeetingPhotoService
from ita_desktop.services.meetings.preparing import PreparingService
from ita_desktop.services.meetings.sentences import SentenceService
from ita_desktop.services.meetings.tables import MeetingTableService
from ita_desktop.services.meetings.templates import AgendaTemplateService
from ita_desktop.services.memos import MemoService
from ita_desktop.services.officers import OfficerService
from ita_desktop.services.oit import BackgroundService, EvidenceService, ObjectionService, OitService
from ita_desktop.services.oit.link_pasting import LinkPasteService
from ita_desktop.services.oit.links import LinkService
from ita_desktop.services.oit.reminders import ReminderService
from ita_desktop.services.oit.starting import YearStartService
from ita_desktop.services.oit.unit_lists import UnitListService
from ita_desktop.services.oit.unit_workbooks import UnitWorkbookService
from ita_desktop.services.overview import OverviewService
from ita_desktop.services.papers import PaperService
from ita_desktop.services.printings import PrintingService
from ita_desktop.services.report_parts import ReportPartService
from ita_desktop.services.safety import (
    BackupService,
    Machine,
    RestoreService,
    SafetyService,
    WipingService,
)
from ita_desktop.services.safety.readers import ReadersService
from ita_desktop.services.safety.whole_office import WholeOfficeService
from ita_desktop.services.score_tables import ScoreTableService
from ita_desktop.services.score_workbooks import ScoreWorkbookService
from ita_desktop.services.scores import ScoreService
from ita_desktop.services.search import SearchService
from ita_desktop.services.typing import TypingService
from ita_desktop.services.years import YearService
from ita_desktop.storage import Database
from ita_desktop.storage.sharing import Sharing, sharing_of


@dataclass(frozen=True)
class Services:
    """What pages and commands work with."""

    folder: Path
    context: Context
    agency: AgencyService
    officers: OfficerService
    years: YearService
    scores: ScoreService
    answers: AnswerService
    charts: ChartService
    score_tables: ScoreTableService
    score_workbooks: ScoreWorkbookService
    findings: FindingService
    conclusions: ConclusionService
    oit: OitService
    oit_background: BackgroundService
    objections: ObjectionService
    links: LinkService
    year_starts: YearStartService
    pasted_links: LinkPasteService
    unit_lists: UnitListService
    unit_workbooks: UnitWorkbookService
    reminders: ReminderService
    evidence: EvidenceService
    plans: PlanService
    measure_tables: MeasureTableService
    follow_up: FollowUpService
    report_files: ReportFileService
    plan_copies: PlanCopyService
    unit_reports: UnitReportService
    coverage: CoverageService
    meetings: MeetingService
    preparing: PreparingService
    agenda_template: AgendaTemplateService
    meeting_photos: MeetingPhotoService
    meeting_folders: MeetingFolderService
    meeting_tables: MeetingTableService
    sentences: SentenceService
    carrying: CarryingService
    approvals: ApprovalService
    circulations: CirculationService
    minutes_compared: CompareService
    memos: MemoService
    papers: PaperService
    printings: PrintingService
    published: PublishedService
    publishing: PublishingService
    report_parts: ReportPartService
    measure_form: MeasureFormService
    exchange: ExchangeService
    history: HistoryService
    past: PastService
    reasons: ReasonService
    comparison: ComparisonService
    overview: OverviewService
    safety: SafetyService
    backups: BackupService
    wiping: WipingService
    readers: ReadersService
    restoring: RestoreService
    incidents: IncidentService
    whole_office: WholeOfficeService
    handover: HandoverService
    typing: TypingService
    search: SearchService

    @property
    def changes(self) -> Changes:
        """Tells what changed."""
        return self.context.changes

    @property
    def saved_at(self) -> datetime | None:
        """When something last became durable in this session."""
        return self.context.saved_at

    @property
    def only_looks(self) -> bool:
        """Whether the data is looked at without the right to write."""
        return self.context.database.only_looks

    def holder(self) -> str:
        """Who has the data open to write while it is only looked at here."""
        return self.context.database.holder()

    @property
    def sharing(self) -> Sharing | None:
        """How the data folder is shared with others, None where it is this machine's alone."""
        return sharing_of(self.folder)

    @property
    def damage(self) -> ItaError | None:
        """The damage that was met in the data since it was opened; nothing is written into it any more."""
        return self.context.database.damage.met

    def when_damaged(self, tell: Callable[[], object]) -> None:
        """Call ``tell`` once, in whichever thread, when damage of the data is met."""
        self.context.database.damage.tell(tell)

    def refresh(self) -> None:
        """Tell everyone where another program changed the data."""
        if self.context.database.others_wrote():
            self.context.changes.announce(EVERYTHING)

    def close(self) -> None:
        """Give the data free."""
        self.search.close()
        self.context.database.close()


def has_office(folder: Path) -> bool:
    """Whether a folder holds an office's data."""
    return Database.exists(folder)


def open_services(
    folder: Path, frameworks: Path, fonts: Path, words: Path, wording: Path, *, write: bool,
    clock: Callable[[], datetime] = datetime.now,
) -> Services:  # fmt: skip
    """Open an office's data; an ItaError where there is none to read or another has it open."""
    database = Database.open(folder, write=write)
    shipped = FrameworkLibrary(frameworks)
    context = Context(database, shipped, WordingLibrary(wording, shipped), Changes(), clock)
    typing = TypingService(context)
    try:
        with context.reading() as unit:
            context.actor = str(unit.office.settings().get("actor") or "")
        typing.take_in()
    except BaseException:
        database.close()
        raise
    papers = PaperService(context, fonts, words)
    printings = PrintingService(context, papers)
    meetings, meeting_photos = MeetingService(context), MeetingPhotoService(context)
    tables = ScoreTableService(context)
    links = LinkService(context)
    oit = OitService(context)
    plan_copies = PlanCopyService(context)
    coverage = CoverageService(context, plan_copies)
    carrying = CarryingService(context, coverage)
    unit_lists = UnitListService(context, oit, papers)
    machine, search = Machine(folder), SearchService(context, folder, words)
    evidence = EvidenceService(context)
    backups = BackupService(context, machine)
    whole_office = WholeOfficeService(context)
    return Services(
        folder=folder,
        context=context,
        agency=AgencyService(context),
        officers=OfficerService(context),
        years=YearService(context),
        scores=ScoreService(context),
        answers=AnswerService(context),
        charts=ChartService(context),
        score_tables=tables,
        score_workbooks=ScoreWorkbookService(context, tables),
        findings=FindingService(context),
        conclusions=ConclusionService(context),
        oit=oit,
        oit_background=BackgroundService(context),
        objections=ObjectionService(context),
        links=links,
        pasted_links=LinkPasteService(context, links),
        year_starts=YearStartService(context),
        unit_lists=unit_lists,
        unit_workbooks=UnitWorkbookService(context, unit_lists),
        reminders=ReminderService(context),
        evidence=evidence,
        plans=PlanService(context),
        unit_reports=UnitReportService(context, papers),
        measure_tables=MeasureTableService(context),
        follow_up=FollowUpService(context),
        report_files=ReportFileService(context),
        plan_copies=plan_copies,
        coverage=coverage,
        meetings=meetings,
        preparing=PreparingService(context),
        agenda_template=AgendaTemplateService(context),
        sentences=SentenceService(context),
        meeting_photos=meeting_photos,
        meeting_folders=MeetingFolderService(meetings, papers, meeting_photos),
        meeting_tables=MeetingTableService(context),
        carrying=carrying,
        approvals=ApprovalService(context),
        circulations=CirculationService(context),
        minutes_compared=CompareService(words),
        memos=MemoService(context),
        papers=papers,
        printings=printings,
        published=PublishedService(context),
        publishing=PublishingService(context, papers, printings),
        report_parts=ReportPartService(context),
        measure_form=MeasureFormService(context),
        exchange=ExchangeService(context),
        history=HistoryService(context),
        past=PastService(context),
        reasons=ReasonService(context),
        comparison=ComparisonService(context),
        overview=OverviewService(context, carrying),
        safety=SafetyService(context, machine, backups),
        backups=backups,
        wiping=WipingService(context, machine, backups, search, evidence),
        restoring=RestoreService(context),
        readers=ReadersService(context),
        incidents=IncidentService(folder, clock),
        whole_office=whole_office,
        handover=HandoverService(context, papers, printings, whole_office),
        typing=typing,
        search=search,
    )
