"""The panel beside the list: what the current line shows, what answers it, what can be made of it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.coverage import Matter
from ita_desktop.domain.measures.resolutions import Resolved
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.code_words import code_words, title_words
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.offers import Offer, Offers
from ita_desktop.ui.kit.side_panel import SidePanel
from ita_desktop.ui.kit.tab_order import put_before
from ita_desktop.ui.kit.wrapping import SHEET
from ita_desktop.ui.measures.coverage.answering import ATTACH, TAKE_ON, Answering, Attaching
from ita_desktop.ui.measures.coverage.lines import GroupLine, IdleLine, Line, MatterLine, ResolvedLine
from ita_desktop.ui.measures.coverage.looks import measure_words

NONE = "เลือกเรื่องในตาราง แล้วดูและทำมาตรการได้ที่นี่"
MAKE = "ทำมาตรการ"
FROM = "ทำมาตรการจาก"
LET_ANSWER, ANSWERS = "ให้ตอบ", "ให้มาตรการนี้ตอบ"
TO_DO = "แนวทาง"
NOT_TAKEN = "คะแนนเสนอให้ปรับปรุง ยังไม่ได้รับเป็นข้อค้นพบ"
NOTHING_ANSWERED = "มาตรการนี้ไม่ได้ระบุว่าตอบข้อคำถาม รายการ OIT หรือมติที่ประชุมใด"
SOURCES = {"item": "ดูรายการ OIT", "finding": "ดูข้อค้นพบ", "proposed": "ดูที่หน้าข้อค้นพบ"}

Choices = Callable[[], Sequence[tuple[str, str, Measure]]]
"""Asked for the measures that may be made of a line: key, where it is from, the measure."""


class CoveragePanel(SidePanel):
    """Signals tell what is wanted of the current line, and of which choice or measure."""

    make_wanted = Signal(str)
    attach_wanted = Signal(str)
    detach_wanted = Signal(str)
    open_wanted = Signal(str)
    source_wanted = Signal()
    answer_wanted = Signal(str)
    """A matter that the current measure is to answer."""
    left = Signal()
    """Esc leads back to the list."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.setAccessibleName("รายละเอียดของเรื่องที่ต้องตอบ")
        self.setStyleSheet(SHEET)
        self.none = Label(NONE, tone="muted", wraps=True, breaker=breaker)
        self.title = Label(role=Role.HEADING, wraps=True, breaker=breaker)
        self.facts = Label(tone="muted", wraps=True, breaker=breaker)
        self.shown = Label(wraps=True, breaker=breaker)
        self.to_do = Label(wraps=True, breaker=breaker)
        self.advice = _under(TO_DO, self.to_do)
        self.source = Button("")
        self.answering = Answering(breaker)
        self.offers = Offers(FROM, MAKE, breaker, hint="F8")
        self.matters = Offers(ANSWERS, LET_ANSWER, breaker)
        self.attaching = Attaching(breaker)
        self._parts = (
            self.title, self.facts, self.shown, self.advice, self.source, self.answering,
            self.offers, self.matters, self.attaching,
        )  # fmt: skip
        for widget in (self.none, *self._parts):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.source.clicked.connect(self.source_wanted)
        self.answering.open_wanted.connect(self.open_wanted)
        self.answering.detach_wanted.connect(self.detach_wanted)
        self.attaching.chosen.connect(self.attach_wanted)

    def show_line(
        self,
        line: Line | None,
        framework: Framework,
        choices: Choices,
        measures: Sequence[Measure],
        unanswered: Sequence[Matter],
    ) -> None:
        """Show a line; ``measures`` are all of the plan, ``unanswered`` the matters that have none."""
        self.none.setVisible(line is None)
        for part in self._parts:
            part.setVisible(line is not None)
        if isinstance(line, MatterLine):
            self._show_matter(line, framework)
        elif isinstance(line, ResolvedLine):
            self._show_resolved(line.resolved)
        elif isinstance(line, IdleLine):
            self._show_idle(line.measure)
        if line is None or isinstance(line, GroupLine):
            return
        offered = [] if isinstance(line, IdleLine) else choices()
        self.offers.show_offers(
            [
                (source, summary(measure), partial(self.make_wanted.emit, key))
                for key, source, measure in offered
            ]
        )
        self.offers.setVisible(bool(offered))
        self._offer_matters(line, framework, unanswered)
        answering = {each.key for each in line.matter.measures} if isinstance(line, MatterLine) else set()
        rest = [each for each in measures if each.key not in answering]
        words = TAKE_ON if isinstance(line, ResolvedLine) else ATTACH
        self.attaching.offer([] if isinstance(line, IdleLine) else rest, words)
        put_before(self.attaching.line, *self.answering.stops(), *self.offers.buttons, *self.matters.buttons)

    def enter_attaching(self) -> None:
        """Open the plan's measures."""
        if not self.attaching.isHidden():
            self.attaching.enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field takes leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_matter(self, line: MatterLine, framework: Framework) -> None:
        matter = line.matter
        self.title.set_text(f"{code_words(framework, matter.codes)} {title_words(framework, matter.codes)}")
        scores = [f"{_part(framework, code)}{score.value}" for code, score in matter.scores.items()]
        facts = [*scores, *([NOT_TAKEN] if matter.kind == "proposed" else [])]
        self._say("\n".join(facts), line.draft.finding, line.draft.to_develop)
        self.source.set_words(SOURCES[matter.kind])
        self.answering.show_measures(matter.measures)

    def _show_resolved(self, each: Resolved) -> None:
        on = f" วันที่ {thai_date(each.on)}" if each.on else ""
        self.title.set_text(f"{'งานที่มอบ' if each.is_task else 'มติ'}ในการประชุมครั้งที่ {each.meeting}{on}")
        facts = [each.topic, each.unit or "", f"ภายในวันที่ {thai_date(each.due)}" if each.due else ""]
        self._say("\n".join(filter(None, facts)), each.text)
        self.source.set_words("ดูรายงานการประชุม")
        self.answering.show_measures(())

    def _show_idle(self, measure: Measure) -> None:
        self.title.set_text(measure_words(measure))
        self._say(NOTHING_ANSWERED, _steps(measure))
        self.source.set_words("เปิดมาตรการ")
        self.answering.show_measures(())

    def _say(self, facts: str, shown: str | None, to_do: str | None = None) -> None:
        for label, words in ((self.facts, facts), (self.shown, shown)):
            label.set_text(words or "")
            label.setVisible(bool(words))
        self.to_do.set_text(to_do or "")
        self.advice.setVisible(bool(to_do))

    def _offer_matters(self, line: Line, framework: Framework, unanswered: Sequence[Matter]) -> None:
        offers: list[Offer] = []
        if isinstance(line, IdleLine):
            offers = [
                (
                    code_words(framework, each.codes),
                    title_words(framework, each.codes),
                    partial(self.answer_wanted.emit, each.key),
                )
                for each in unanswered
            ]
        self.matters.show_offers(offers)
        self.matters.setVisible(bool(offers))


def _under(head: str, label: Label) -> QWidget:
    """A text under a small head."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Label(head, role=Role.SMALL, tone="muted"))
    column.addWidget(label)
    return whole


def summary(measure: Measure) -> str:
    """A measure to choose: its title, its steps below."""
    return "\n".join(filter(None, (measure.title, _steps(measure))))


def _steps(measure: Measure) -> str:
    return "\n".join(f"{at}. {step}" for at, step in enumerate(measure.steps or (), 1))


def _part(framework: Framework, code: str) -> str:
    """What stands before a score: its part, where there is one."""
    node = framework.node(code)
    shorts = (part for each in framework.instruments for part in each.parts if part.key == node.part)
    part = next(shorts, None)
    return f"{part.short_title} ได้ " if part else "คะแนน "
