"""เริ่มใช้งาน: who the office is, its first year, and where the scores come from."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop import paths
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.thai.dates import fiscal_span, short_date
from ita_desktop.services.changes import Subject
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.buttons import Button, RowButton
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.file_dialogs import BACKUPS, FROM_FILE, OPENED_OFFICES, ask_file_to_open
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.provinces import PROVINCES
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.theme import tokens_of

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

LEFT, TOP, WIDTH = 56, 32, 720
NO_NAME = "พิมพ์ชื่อหน่วยงานก่อน แล้วจึงเลือกทางเริ่ม"
NOT_EMPTY = "ข้อมูลตัวอย่างลงได้เมื่อยังไม่ได้พิมพ์อะไร ลบสิ่งที่พิมพ์ไว้แล้วลงให้ได้"


class WayRow(RowButton):
    """One way to begin: its name, one sentence, its key."""

    def __init__(self, shape: Shape, words: str, sentence: str, key: str) -> None:
        super().__init__(f"{words} {sentence}", 76)
        self._shape, self._words, self._sentence, self._key = shape, words, sentence, key

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """Icon, name over sentence, key and chevron."""
        tokens = tokens_of(self)
        side, line = scaled(shapes.ICON + 2), scaled(28)
        top = (rect.height() - 2 * line) // 2
        at = QRect(scaled(13), top + (line - side) // 2, side, side)
        shapes.paint(painter, at, self._shape, tokens.accent)
        right = rect.width() - scaled(14) - scaled(shapes.ROW_ICON)
        chevron = QRect(right, top + (line - scaled(16)) // 2, scaled(16), scaled(16))
        shapes.paint(painter, chevron, Shape.CHEVRON_RIGHT, tokens.text)
        key = QRect(right - scaled(92), top, scaled(80), line)
        painting.text(painter, key, self._key, fonts.font(), tokens.muted, painting.RIGHT)
        room = QRect(scaled(52), top, key.left() - scaled(60), line)
        painting.text(painter, room, self._words, fonts.font(Role.HEADING), tokens.text)
        room = QRect(scaled(52), top + line, rect.width() - scaled(66), line)
        painting.text(painter, room, self._sentence, fonts.font(), tokens.muted)


class FirstRunPage(Page):
    """Shown while the office has no year; whatever is chosen here can be changed later."""

    title = "เริ่มใช้งาน"
    shows = frozenset({Subject.AGENCY, Subject.YEARS, Subject.FRAMEWORKS})

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.header.hide()
        self.name = LineField(placeholder="เช่น เทศบาลเมืองตัวอย่าง")
        self.province = LineField()
        self.province.complete_from(PROVINCES)
        self.fiscal_year = ChoiceField()
        self.fiscal_year.edited.connect(self._show_dates)
        keep(self.name, lambda text: self._save(name=text.strip() or None))
        keep(self.province, lambda text: self._save(province=text.strip() or None))
        self.ways = Section("คะแนนจะมาจากไหน")
        self.ways.show_rows(self._ways())
        self.sample = Button("ลองกับข้อมูลตัวอย่าง")
        self.sample.clicked.connect(self._fill_sample)
        self.body.addWidget(Scrolling(self._content(breaker)), 1)

    def reload(self) -> None:
        """Show what is known of the office and the years that can be begun."""
        agency = self._services.agency.get()
        self.name.set_text(agency.name)
        self.province.set_text(agency.province)
        possible = self._services.years.possible()
        taken = self.fiscal_year.taken
        self.fiscal_year.set_choices([(str(year), str(year)) for year in possible])
        begun = [year for year in possible if year <= self._services.years.current()]
        self.fiscal_year.take(taken or str((begun or list(possible) or [0])[0]))
        self._show_dates()

    def go_to_place(self, place: str) -> None:
        """The name comes first."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _content(self, breaker: Breaker) -> QWidget:
        form = Form(7, breaker=breaker)
        form.add("ชื่อหน่วยงาน", self.name, "พิมพ์เต็มตามที่ใช้ในหนังสือราชการ", span=3)
        form.add("จังหวัด", self.province, "ใช้ในหัวหนังสือ", span=2)
        self._year_row = form.add("ปีงบประมาณ", self.fiscal_year, " ", span=2)
        sample = QHBoxLayout()
        sample.setSpacing(12)
        sample.addWidget(self.sample)
        sample.addWidget(Label("หน่วยงานสมมติ นำออกได้ทั้งหมดด้วย Ctrl+Z", tone="muted"), 1)
        column = QWidget()
        fonts.set_width(column, WIDTH)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, TOP, 0, TOP)
        rows.setSpacing(16)
        rows.addWidget(Label(self.title, role=Role.TITLE))
        hint = "บอกชื่อหน่วยงานและปี แล้วเลือกว่าคะแนนจะมาจากไหน แก้ภายหลังได้ทุกอย่าง"
        rows.addWidget(Label(hint, tone="muted", wraps=True, breaker=breaker))
        rows.addWidget(form)
        rows.addWidget(self.ways)
        rows.addLayout(sample)
        rows.addStretch(1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(LEFT, 0, LEFT, 0)
        row.addWidget(column)
        row.addStretch(1)
        return content

    def _ways(self) -> list[QWidget]:
        ways: tuple[tuple[Shape, str, str, str, Callable[[], None]], ...] = (
            (Shape.KEYBOARD, "พิมพ์เองจากกระดาษ", "กรอกด้วยแป้นตัวเลข เลขไทยก็ได้ ตรวจให้ทุกช่อง", "F2",
             lambda: self._begin("scores")),
            (Shape.FOLDER, "เปิดไฟล์จากเครื่องเดิม", "ไฟล์ที่ส่งออกจากโปรแกรมนี้ ให้ดูก่อนรับทุกค่า", "Ctrl+O",
             self._choose_file),
            (Shape.COPY, "นำข้อมูลทั้งหมดจากเครื่องเดิม", "ชุดข้อมูลทั้งสำนักงานหรือข้อมูลสำรอง ครบทั้งประวัติและไฟล์หลักฐาน",
             "Ctrl+R", self._choose_backup),
            (Shape.OIT, "ยังไม่มีคะแนน เริ่มที่รายการ OIT", "เปิดรายการของปีนี้ แล้วแบ่งให้แต่ละกอง", "",
             lambda: self._begin("oit")),
        )  # fmt: skip
        rows: list[QWidget] = []
        for shape, words, sentence, key, act in ways:
            row = WayRow(shape, words, sentence, key)
            row.clicked.connect(act)
            if key:
                on_key(self, key, act)
            rows.append(row)
        return rows

    def _save(self, **fields: str | None) -> None:
        self._services.agency.save(replace(self._services.agency.get(), **fields))  # type: ignore[arg-type]

    def _begin(self, page: str) -> None:
        self.commit()
        if not self.name.text().strip():
            self.name.refuse(NO_NAME)
            self.name.setFocus()
            return
        if self.attempt(lambda: self._services.years.add(int(self.fiscal_year.taken))):
            self.go_to.emit(page, "")

    def _choose_file(self) -> None:
        self.commit()
        chosen = ask_file_to_open(self, "เปิดไฟล์สำนักงาน", OPENED_OFFICES)
        if chosen is not None:
            self.go_to.emit("import", str(chosen))

    def _choose_backup(self) -> None:
        self.commit()
        chosen = ask_file_to_open(self, "นำข้อมูลทั้งหมดจากเครื่องเดิม", BACKUPS)
        if chosen is not None:
            self.go_to.emit("safety", f"{FROM_FILE}{chosen}")

    def _fill_sample(self) -> None:
        self.commit()
        try:
            self._services.exchange.fill_sample(paths.SAMPLE)
        except ItaError as error:
            begun = self._services.history.undoable() is not None
            way = ("ลบและลงข้อมูลตัวอย่าง", self._fill_sample_instead)
            self.banner.say(Shape.CARE, NOT_EMPTY if begun else str(error), *((way,) if begun else ()))

    def _fill_sample_instead(self) -> None:
        """Take back what was typed on this page, act by act, then fill."""
        while self._services.history.undo() is not None:
            pass
        self.attempt(lambda: self._services.exchange.fill_sample(paths.SAMPLE))

    def _show_dates(self) -> None:
        if self.fiscal_year.taken:
            first, last = fiscal_span(int(self.fiscal_year.taken))
            self._year_row.below.set_text(f"{short_date(first)} ถึง {short_date(last)}")
