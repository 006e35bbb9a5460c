"""เอกสาร: choose a paper, see it as it will be printed, print or save it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key, on_key_inside
from ita_desktop.ui.kit.tables import RecordTable
from ita_desktop.ui.papers import printing
from ita_desktop.ui.papers.list_rows import PaperRow, paper_model, rows_of
from ita_desktop.ui.papers.paper_view import PaperView
from ita_desktop.ui.papers.pdf_pages import PdfPages
from ita_desktop.ui.papers.setting import Work

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

LIST_WIDTH, BAR_HEIGHT, MARGIN = 276, 56, 20
NOTHING = "ยังไม่มีเอกสารที่พิมพ์ได้ เพิ่มการประชุมที่หน้าการประชุม หรือบันทึกสถานะรายการที่หน้า OIT"


NOT_YET = "กำลังจัดหน้าอยู่ พิมพ์และบันทึกได้เมื่อจัดเสร็จ"
STOPPED = "หยุดจัดหน้าแล้ว"


class PapersPage(Page):
    """The preview shows the very file that is printed; it is set anew when the page is opened.

    While a paper is being set nothing can be printed or saved: what is seen may be another one.
    """

    title = "เอกสาร"
    keys = (("F9", "พิมพ์"), ("Ctrl+S", "บันทึก PDF"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import EVERYTHING, Subject

        type(self).shows = EVERYTHING - {Subject.SAVED}
        self._services = services
        self._work: Work | None = None
        self._shown = self._set_key = ""
        self.list = RecordTable(paper_model(), name="เอกสารที่พิมพ์ได้", key=lambda row: row.key, row_height=36)
        self.list.horizontalHeader().hide()
        fonts.set_width(self.list, LIST_WIDTH)
        self.view = PaperView()
        self.nothing = Nothing(breaker)
        self.message = self.nothing.words
        self._way_on: Callable[[], object] = lambda: None
        self.print_button = Button("พิมพ์", shape=Shape.PRINT, hint="F9", primary=True)
        self.save_button = Button("บันทึก PDF", shape=Shape.DOWNLOAD, hint="Ctrl+S")
        self.stop_button = Button("ยกเลิก", hint="Esc")
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """List what can be printed now and set the chosen paper anew."""
        papers = self._services.papers
        requests = papers.possible()
        titles = {paper.word: paper.title for paper in papers.catalog()}
        self.list.show_rows(rows_of(requests, titles))
        self.header.say(f"พิมพ์ได้ {len(requests)} ฉบับ" if requests else "")
        if not requests:
            self._show_message(NOTHING, ("ไปหน้า OIT", lambda: self.go_to.emit("oit", "")))
        elif self.list.current() is None:
            self.list.go_to_first()
        else:
            self._set_current()

    def go_to_place(self, place: str) -> None:
        """Show the paper of a place; the paper chosen last without one."""
        if place and not self.list.go_to(place):
            self.banner.say(Shape.CARE, "ยังพิมพ์เอกสารนี้ไม่ได้ เพราะยังไม่มีข้อมูลของเอกสาร")
        if self.list.records.rows:
            self.list.setFocus()
        else:
            self.nothing.way.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """The list and the paper."""
        return (self.list, self.view)

    def get_state(self) -> Mapping[str, Any]:
        """The chosen paper."""
        row = self.list.current()
        return {"paper": row.key if row else ""}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Choose the paper again."""
        self.list.go_to(state.get("paper", ""))

    def print_now(self) -> None:
        """Choose the printer and print what is shown."""
        pages = self._ready()
        if pages is None:
            return
        try:
            printed = printing.ask_and_print(pages, self._shown, self, self._say_printed)
        except ItaError as error:
            self.banner.say(Shape.BAD, str(error))
            return
        finally:
            self._say_place(self.view.page)
        if printed:
            self.banner.say(Shape.OK, f"ส่งพิมพ์{self._shown}แล้ว")

    def save_now(self) -> None:
        """Choose a file and save what is shown."""
        if self._ready() is None:
            return
        name = f"{self._shown}.pdf"
        chosen = ask_file_to_save(self, "บันทึกเอกสารเป็น PDF", name, "PDF (*.pdf)", "pdf")
        if chosen is not None:
            self.save_to(chosen)

    def save_to(self, file: Path) -> None:
        """Save what is shown, whole or not at all."""
        pages = self._ready()
        if pages is None:
            return
        target = file if file.suffix.lower() == ".pdf" else file.with_name(f"{file.name}.pdf")
        try:
            self._services.papers.save(target, pages.content)
        except ItaError as error:
            self.banner.say(Shape.BAD, str(error))
        else:
            self.banner.say(Shape.OK, f"บันทึก {target.name} แล้ว ใน {target.parent}")

    def _ready(self) -> PdfPages | None:
        """What is shown where it is the chosen paper as it is now; says so where it is still being set."""
        if self._work is not None:
            self.banner.say(Shape.INFO, NOT_YET)
            return None
        return self.view.pages

    def _say_printed(self, at: int, total: int) -> None:
        self.place.set_text(f"กำลังส่งพิมพ์หน้า {at} จาก {total}")
        self.place.repaint()

    def _lay_out(self) -> None:
        self.header.add(self.save_button)
        self.header.add(self.print_button)
        self.header.close_with_line()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.nothing, 1)
        self._foot = self._bar()
        column.addWidget(self._foot)
        row.addLayout(column, 1)
        self.body.addLayout(row, 1)
        self.nothing.hide()
        self._allow(False)

    def _bar(self) -> QWidget:
        bar = QWidget()
        fonts.set_height(bar, BAR_HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        before = IconButton(Shape.CHEVRON_LEFT, "หน้าก่อน PgUp")
        after = IconButton(Shape.CHEVRON_RIGHT, "หน้าถัดไป PgDn")
        before.clicked.connect(lambda: self.view.go_to_page(self.view.page - 1))
        after.clicked.connect(lambda: self.view.go_to_page(self.view.page + 1))
        self.place = Label("", role=Role.BODY)
        width, whole = Button("พอดีกว้าง"), Button("ทั้งหน้า")
        width.clicked.connect(self.view.fit_width)
        whole.clicked.connect(self.view.fit_page)
        left: tuple[QWidget, ...] = (before, self.place, after)
        right: tuple[QWidget, ...] = (self.stop_button, width, whole)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        self.stop_button.hide()
        return bar

    def _connect(self) -> None:
        self.list.moved.connect(lambda _: self._set_current())
        self.list.opened.connect(lambda _: self.view.setFocus())
        self.view.page_changed.connect(self._say_place)
        self.print_button.clicked.connect(self.print_now)
        self.save_button.clicked.connect(self.save_now)
        self.stop_button.clicked.connect(self.stop)
        self.nothing.wanted.connect(lambda: self._way_on())
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.view.clear)
        on_key(self, "F9", self.print_now)
        on_key(self, "Ctrl+S", self.save_now)
        on_key_inside(self, "Esc", self.stop)

    def _set_current(self) -> None:
        row: PaperRow | None = self.list.current()
        if row is None or row.request is None:
            return
        self._let_go()
        self._allow(False)
        if row.key != self._set_key:
            self.view.clear()
        self._set_key = row.key
        try:
            setting = self._services.papers.setting(row.request)
        except ItaError as error:
            self._show_message(str(error), self._way_to(row))
            return
        self._shown = setting.document.title.replace("/", "-")
        work = Work(setting.run)
        work.done.connect(lambda content: self._arrived(work, content))
        work.failed.connect(lambda message: self._failed(work, message))
        work.moved.connect(lambda done, total: self._moved(work, done, total))
        self._work = work
        self._show_paper()
        self.place.set_text("กำลังจัดหน้า")
        work.start()

    def _arrived(self, work: Work, content: bytes) -> None:
        if work is self._work:
            self._work = None
            self.stop_button.hide()
            self.banner.clear_if(NOT_YET)
            self._show_paper()
            self.view.show_pages(PdfPages(content))
            self._allow(True)

    def _failed(self, work: Work, message: str) -> None:
        if work is self._work:
            self._work = None
            self._show_message(message, self._way_to(self.list.current()))

    def _moved(self, work: Work, done: int, total: int) -> None:
        if work is self._work:
            self.place.set_text(f"กำลังจัดหน้า {done} จาก {total}")
            self.stop_button.show()

    def stop(self) -> None:
        """Give up setting the paper; it can be begun again."""
        if self._work is not None:
            self._show_message(STOPPED, ("จัดหน้าใหม่", self._set_current))

    def _let_go(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None
        self.stop_button.hide()

    def _show_paper(self) -> None:
        self.nothing.hide()
        self.view.show()
        self._foot.show()

    def _way_to(self, row: PaperRow | None) -> tuple[str, Callable[[], object]] | None:
        """The way to what the paper is made of, where its words may be mended."""
        request = row.request if row else None
        if request is None or request.meeting is None:
            return None
        place = f"{request.committee or ''}|{request.meeting}"
        return "เปิดการประชุม", lambda: self.go_to.emit("meetings", place)

    def _show_message(self, words: str, way: tuple[str, Callable[[], object]] | None = None) -> None:
        self._let_go()
        self.view.clear()
        self.view.hide()
        self._foot.hide()
        self._set_key = ""
        self.nothing.say(words, way[0] if way else "")
        if way is not None:
            self._way_on = way[1]
        self.nothing.show()
        self.place.set_text("")
        self._allow(False)

    def _allow(self, allowed: bool) -> None:
        self.print_button.setEnabled(allowed)
        self.save_button.setEnabled(allowed)

    def _say_place(self, page: int) -> None:
        if self.view.pages is not None:
            self.place.set_text(f"หน้า {page + 1} จาก {len(self.view.pages)}")
