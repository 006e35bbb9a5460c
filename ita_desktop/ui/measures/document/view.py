"""เล่มเผยแพร่: parts and scan at the left, at the right the ways out and the items that it proves."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.record_places import plan_place
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.measures.document.item import NO_REASON, ItemPart
from ita_desktop.ui.measures.document.parts import PartsSection
from ita_desktop.ui.measures.document.scan import ScanPart

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.measures.publishing import Offer, Prepared
    from ita_desktop.services.papers import Setting
    from ita_desktop.ui.kit.work import Progress

WORD = "published-document"
KEYS: Keys = (("Space", "ติ๊ก"), ("Alt+↑↓", "เลื่อน"), ("F9", "ดูหน้าเอกสาร"), ("F8", "ทำรายการให้เสร็จ"))
NO_PLAN = "แผนปี {year} ยังไม่มีมาตรการ จึงยังทำเล่มเผยแพร่ไม่ได้ เพิ่มมาตรการก่อน แล้วกลับมาทำเล่ม"
TO_PLAN = "ไปที่มาตรการ"
BUSY = "กำลังทำไฟล์อยู่ รอให้เสร็จก่อน หรือกดยกเลิก"
STOPPED = "ยกเลิกแล้ว ไม่มีอะไรถูกบันทึก"
SETTING = "กำลังจัดหน้าเอกสาร"
FORMS = {".pdf": "PDF", ".docx": "Word"}
WIDEST = 620


class DocumentView(PageView):
    """What is done here is done at once, but for files: those are set beside the user's work."""

    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self.year = 0
        self.parts = PartsSection(services.published, breaker)
        self.scan = ScanPart(services.published, self.attempt, breaker)
        self.document = ItemPart("document", breaker, hint="F8")
        self.report = ItemPart("report", breaker)
        self.see_button = Button("ดูหน้าเอกสาร", shape=Shape.PAPERS, hint="F9")
        self.save_buttons = {form: Button(f"บันทึก {called}") for form, called in FORMS.items()}
        self.lacks = Label("", tone="care", wraps=True, breaker=breaker)
        self.row = WorkRow()
        self.nothing = Nothing(breaker)
        self._work = OneWork(self, moved=self._moved, ended=self.row.hide, failed=self.failed.emit)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        out = Section("เอกสาร")
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.see_button, *self.save_buttons.values()):
            row.addWidget(button)
        row.addStretch(1)
        out.add(buttons, 12)
        out.add(self.lacks, 8)
        self.left, self.right = Column(WIDEST), Column(WIDEST)
        beside = (self.left, (self.parts, self.scan)), (self.right, (out, self.document, self.report))
        for column, sections in beside:
            for at, section in enumerate(sections):
                if at:
                    column.content.addSpacing(24)
                column.content.addWidget(section)
            column.content.addStretch(1)
        self.desk = QWidget()
        columns = QHBoxLayout(self.desk)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self.left.setMaximumWidth(fonts.scaled(WIDEST + 48))
        columns.addWidget(self.left, 1)
        columns.addWidget(self.right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.desk, 1)
        whole.addWidget(self.nothing, 1)
        whole.addWidget(self.row)

    def _connect(self) -> None:
        self.see_button.clicked.connect(self.see)
        for form, button in self.save_buttons.items():
            button.clicked.connect(lambda _=False, form=form: self.save(form))
        for part in (self.document, self.report):
            part.wanted.connect(self.publish)
            part.item_wanted.connect(self._go_to_item)
            part.year_needed.connect(self._begin_year)
        for signal, told in ((self.scan.done, self.done), (self.scan.failed, self.failed)):
            signal.connect(told)
        self.scan.saved.connect(self.saved)
        self.row.stop_wanted.connect(self.stop)
        self.nothing.wanted.connect(lambda: self.view_wanted.emit("plan"))
        for key, act in (("F9", self.see), ("F8", self.document.ask)):
            on_key_inside(self.desk, key, act)
        on_key_inside(self, "Esc", self.stop)

    # -- showing ---------------------------------------------------------------------------------------

    def show_year(self, year: int) -> str:
        """Show the document of a plan."""
        if year != self.year:
            self.close_work()
        self.year = year
        measures = len(self.services.plans.sheet(year).plan.measures)
        self.desk.setVisible(bool(measures))
        self.nothing.setVisible(not measures)
        self.hold(KEYS if measures else ())
        if not measures:
            self.nothing.say(NO_PLAN.format(year=year), TO_PLAN)
            return ""
        self.parts.show_year(year)
        self.scan.show_year(year)
        self.document.show_offer(self.services.publishing.offer(year))
        self.report.show_offer(self.services.publishing.offer(year, "report"))
        bound = [part for part in self.services.published.parts(year) if part.shown]
        lacks = " ".join(part.lacks for part in bound if part.lacks)
        self.lacks.set_text(lacks)
        self.lacks.setVisible(bool(lacks))
        return f"เล่มของแผนปี {year} เลือก {len(bound)} ส่วน"

    def go_to_place(self, place: str) -> None:
        """Put the keyboard into the list of parts."""
        if self.desk.isVisibleTo(self):
            self.parts.list.enter()
        else:
            self.nothing.way.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def record(self) -> str:
        """The plan."""
        return plan_place(self.year)

    def panes(self) -> Sequence[QWidget]:
        """Left and right."""
        return (self.left, self.right) if self.desk.isVisibleTo(self) else (self.nothing,)

    def commit(self) -> None:
        """Save the name of the scan that is being typed."""
        self.scan.commit()

    def close_work(self) -> None:
        """Let go what is being set or taken in."""
        self._work.stop()
        self.scan.close_work()
        Work.wait()

    # -- the ways out ----------------------------------------------------------------------------------

    def see(self) -> None:
        """Show the pages where papers are looked at, checked and printed."""
        self.go_to.emit("papers", f"{WORD}|{self.year}")

    def save(self, form: str) -> None:
        """Ask for a file and save the document in a form."""
        if self._refuse_while_busy():
            return
        offer = self.document.offer
        setting = self._set(offer)
        if offer is None or setting is None:
            return
        called, name = FORMS[form], f"{offer.file_name}{form}"
        file = ask_file_to_save(self, f"บันทึกเล่มเป็น {called}", name, f"{called} (*{form})", form[1:])
        if file is not None:
            self.save_to(file, setting)

    def save_to(self, file: Path, setting: "Setting") -> None:
        """Write the document to a file, whole or not at all, and write its printing down."""
        form = file.suffix.lower()
        self._begin(
            lambda progress: setting.run(progress, form), lambda made: self._saved(file, setting, made)
        )

    def _saved(self, file: Path, setting: "Setting", made: bytes) -> None:
        if self.attempt(lambda: self.services.papers.save(file, made)):
            self.attempt(lambda: self.services.printings.record_setting(setting, file.suffix.lower(), made))
            self.saved.emit(file)

    # -- the items -------------------------------------------------------------------------------------

    def publish(self, part: ItemPart) -> None:
        """Set the paper and make it the item's proof; what must be said for it is asked before."""
        offer = part.offer
        if offer is None or self._refuse_while_busy():
            return
        if part.lacks_reason:
            self.failed.emit(NO_REASON.format(code=offer.code))
            part.reason.setFocus()
            return
        setting = self._set(offer)
        if setting is None:
            return
        ticked, reason, service = part.ticked, part.reason.text(), self.services.publishing

        def run(progress: "Progress") -> "Prepared":
            return service.prepare(offer, setting, setting.run(progress))

        self._begin(run, lambda made: self._published(offer, made, ticked, reason))

    def _published(self, offer: "Offer", made: "Prepared", ticked: frozenset[str], reason: str) -> None:
        if self.attempt(lambda: self.services.publishing.publish(made, ticked, reason)):
            self.show_year(self.year)
            self.done.emit(f"{offer.code} ปี {offer.year} เสร็จแล้ว เก็บ {offer.file_name}.pdf เป็นหลักฐาน")

    def _set(self, offer: "Offer | None") -> "Setting | None":
        """The paper of an offer ready to be set; the failure is said where something is missing."""
        try:
            return self.services.papers.setting(offer.request) if offer else None
        except ItaError as error:
            self.failed.emit(str(error))
            return None

    def _go_to_item(self, year: int, code: str) -> None:
        self.year_wanted.emit(year)
        self.go_to.emit("oit", f"checklist:{code}")

    def _begin_year(self, year: int, listed: int) -> None:
        if self.attempt(lambda: self.services.years.add(year, listed)):
            self.done.emit(f"เพิ่มปี {year} แล้ว")

    # -- work beside the user's ------------------------------------------------------------------------

    def stop(self) -> None:
        """Let go what is being set."""
        if self._work.stop():
            self.failed.emit(STOPPED)

    def _begin(self, run: "Callable[[Progress], Any]", done: "Callable[[Any], object]") -> None:
        self.row.say(SETTING, 0, 1)
        self._work.begin(run, done)

    def _moved(self, at: int, total: int) -> None:
        self.row.say(f"{SETTING} {at} จาก {total}", at, total)

    def _refuse_while_busy(self) -> bool:
        if self._work.is_busy:
            self.failed.emit(BUSY)
        return self._work.is_busy
