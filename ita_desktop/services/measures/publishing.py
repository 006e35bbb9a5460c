"""A plan's document, and the report on it, made the proof of the OIT item that asks for it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from typing import Literal, NamedTuple

from ita_desktop.documents.catalog import paper
from ita_desktop.documents.lacking import has_reports
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import disk_name, type_of
from ita_desktop.domain.frameworks import Item, Role
from ita_desktop.domain.measures import Plan, RoundKey
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.domain.oit import NOT_STARTED, Answers, Component, OitItem, components_of
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.evidence import EvidenceFiles, EvidenceRow
from ita_desktop.services.evidence.files import forget_unnamed, put_known
from ita_desktop.services.measures.book import opened
from ita_desktop.services.oit.checklist import begin_list, put_choice
from ita_desktop.services.papers import PaperService, Request, Setting
from ita_desktop.services.printings import PrintingService
from ita_desktop.storage import Content, UnitOfWork

What = Literal["document", "report"]


class _Asked(NamedTuple):
    """Which paper proves which item: the item of the plan's year, or of so many years later."""

    word: str
    role: Role
    later: int = 0
    round: RoundKey | None = None


_ASKED: Mapping[What, _Asked] = {
    "document": _Asked("published-document", "measures_document"),
    "report": _Asked("follow-up", "measures_report", 1, "m12"),
}


NO_YEAR = "ปี {year} ยังไม่มีในโปรแกรม เพิ่มปี {year} ก่อน แล้วทำรายการนี้ได้ทันที"
NO_FRAMEWORK = (
    "กรอบการประเมินปี {year} ยังไม่อยู่ในโปรแกรม นำเข้ากรอบที่หน้าตั้งค่าเมื่อประกาศแล้ว "
    "หรือเพิ่มปี {year} โดยใช้รายการของปี {listed}"
)
NO_LIST = "กรอบการประเมินปี {year} ยังไม่อยู่ในโปรแกรม นำเข้ากรอบที่หน้าตั้งค่าก่อน"
NO_ITEM = "กรอบการประเมินของปี {year} ไม่มีรายการ OIT ที่เผยแพร่เอกสารนี้"


class NotOffered(ItaError):
    """The item cannot be done now; the message says why."""


@dataclass(frozen=True, slots=True)
class Tick:
    """What the item must show, and whether it is ticked."""

    component: Component
    ticked: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """An item that the paper of a plan proves, in the fiscal year ``year``.

    ``file`` is the paper as it was made its proof, ``changed`` where the paper says something else by now;
    ``since`` is the day since which the item is done. ``why`` says what stands in the way, else it is empty.
    """

    what: What
    plan_year: int
    year: int
    code: str = ""
    title: str = ""
    ticks: tuple[Tick, ...] = ()
    done: bool = False
    since: date | None = None
    reason: str = ""
    file: EvidenceRow | None = None
    changed: bool = False
    why: str = ""
    begins_with: int | None = None
    """The year whose list the year can be begun with where it is not there yet."""

    @property
    def request(self) -> Request:
        """The paper."""
        asked = _ASKED[self.what]
        return Request(asked.word, self.plan_year, round=asked.round)

    @property
    def file_name(self) -> str:
        """What a file of it is called, without ending: short enough that the year is never cut."""
        asked = paper(_ASKED[self.what].word)
        return disk_name(f"{asked.title if asked else self.what} {self.plan_year}")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paper that is set and on the disk, named by nothing yet."""

    offer: Offer
    setting: Setting
    content: bytes
    kept: Content


class PublishingService:
    """Setting a paper may run beside other work; making it the proof is one act and one undo."""

    def __init__(self, context: Context, papers: PaperService, printings: PrintingService) -> None:
        self._context = context
        self._papers, self._printings = papers, printings
        self._files = EvidenceFiles(context)

    def offer(self, year: int, what: What = "document") -> Offer:
        """The item of a plan's document, or of the report on that plan in the next year's list."""
        asked = _ASKED[what]
        offer = Offer(what, year, year + asked.later)
        with self._context.reading() as unit:
            book = opened(self._context, unit, year)
            assessment = unit.office.assessment(offer.year)
            known = self._context.library(unit).years()
            listed = assessment.framework_year if assessment else _list_for(offer.year, known)
            if listed not in known:
                return replace(offer, why=NO_LIST.format(year=offer.year))
            framework = self._context.framework(unit, listed)
            item = next((each for each in framework.items if each.role == asked.role), None)
            if item is None:
                return replace(offer, why=NO_ITEM.format(year=offer.year))
            offer = replace(offer, code=item.code, title=item.title)
            if assessment is None:
                why = NO_YEAR if listed == offer.year else NO_FRAMEWORK
                return replace(offer, why=why.format(year=offer.year, listed=listed), begins_with=listed)
            record = assessment.oit.get(item.code) or NOT_STARTED
            components = components_of(framework, item.code)
        ticks = record.components or {}
        return replace(
            self._with_file(offer, record),
            ticks=tuple(Tick(each, bool(ticks.get(each.name))) for each in components),
            done=record.status == "done",
            since=_since(record),
            reason=record.reason or "",
            why=_hindered(offer, item, book.plan),
        )

    def _with_file(self, offer: Offer, record: OitItem) -> Offer:
        """The newest printing of the paper that is proof of the item, and whether it still says the same."""
        named = record.evidence or ()
        found = next((each for each in self._printings.of(offer.request) if each.sha256 in named), None)
        if found is None:
            return offer
        (row,) = self._files.rows([found.sha256])
        return replace(offer, file=row, changed=not self._printings.is_current(found))

    # -- making it the proof ---------------------------------------------------------------------------

    def setting(self, offer: Offer) -> Setting:
        """The paper ready to be set; NotOffered where something stands in the way of the item."""
        if offer.why:
            raise NotOffered(offer.why)
        return self._papers.setting(offer.request)

    def prepare(self, offer: Offer, setting: Setting, content: bytes) -> Prepared:
        """Put a set paper on the disk: may run beside other work."""
        kept = self._context.database.evidence.put_stream(BytesIO(content), setting.document.title)
        return Prepared(offer, setting, content, kept)

    def publish(self, made: Prepared, ticked: Collection[str] = (), reason: str = "") -> None:
        """Make the paper the item's proof in place of the one before, the item done, the printing known.

        All in one act, or nothing of it.

        ``ticked`` are the names of components that are ticked with it; ChangeNeedsAnswer, and nothing is
        done, where some are left and no reason is given.
        """
        offer = made.offer
        printed = frozenset(each.sha256 for each in self._printings.of(offer.request))
        record = self._printings.recording(made.setting, ".pdf", made.content)
        what = f"ทำ {offer.code} ให้เสร็จด้วย{made.setting.document.title}"
        with self._context.act(what, Subject.OIT, Subject.PRINTINGS) as unit:
            begin_list(self._context, unit, offer.year)
            former = self._tick_and_name(unit, made, ticked, printed)
            if (unit.office.oit_item(offer.year, offer.code) or NOT_STARTED).status != "done":
                put_choice(self._context, unit, offer.year, offer.code, "done", Answers(reason=reason))
            forget_unnamed(unit, former)
            record(unit)

    def _tick_and_name(
        self, unit: UnitOfWork, made: Prepared, ticked: Collection[str], printed: frozenset[str]
    ) -> frozenset[str]:
        """Write ticks and file at the item; the hashes of those ``printed`` before that it has no longer."""
        offer, sha256 = made.offer, made.kept.sha256
        name = f"{offer.file_name}.pdf"
        put_known(
            unit,
            EvidenceFile(
                sha256=sha256,
                name=name,
                type=type_of(name),
                size=made.kept.size,
                on=self._context.clock().date(),
            ),
        )
        item = unit.office.oit_item(offer.year, offer.code) or NOT_STARTED
        named = item.evidence or ()
        former = frozenset(each for each in named if each in printed and each != sha256)
        kept = tuple(each for each in named if each not in former and each != sha256)
        components = {**(item.components or {}), **dict.fromkeys(ticked, True)}
        changed = replace(item, evidence=(*kept, sha256), components=components or None)
        unit.office.put_oit_item(offer.year, offer.code, changed)
        return former


def _list_for(year: int, known: Collection[int]) -> int:
    """The year whose list a year can be begun with: its own, else the last one before it."""
    return max((each for each in known if each <= year), default=year)


def _hindered(offer: Offer, item: Item, plan: Plan) -> str:
    """What the plan lacks for the paper that the item asks for."""
    if not plan.measures:
        return f"แผนปี {plan.fiscal_year} ยังไม่มีมาตรการ จึงยังทำ {item.code} ไม่ได้ เพิ่มมาตรการก่อน"
    if offer.what == "report" and not has_reports(plan):
        told = f"แผนปี {plan.fiscal_year} ยังไม่มีรายงานผลการดำเนินการ จึงยังทำ {item.code} ไม่ได้"
        return f"{told} บันทึกผลที่มุมมองติดตามก่อน"
    return ""


def _since(item: OitItem) -> date | None:
    """The day of the change that made it done, None where it is not, or where nothing tells."""
    if item.status != "done":
        return None
    return next((each.on for each in reversed(item.history) if each.on), None)
