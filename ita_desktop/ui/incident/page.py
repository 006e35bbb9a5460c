"""รายงานปัญหา: what happened, that the data is whole, and a report to read, copy or save."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.clipboard import copy
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key, on_key_inside
from ita_desktop.ui.kit.work import Work

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

MARGIN = 24
TOLD = (
    "ข้อมูลที่บันทึกแล้วอยู่ครบ และทำงานต่อได้ ถ้าเป็นซ้ำ ให้บันทึกรายงานนี้ส่งผู้ดูแลโปรแกรม "
    "รายงานไม่มีชื่อบุคคล คะแนน หรือข้อความที่พิมพ์ อ่านดูทั้งหมดได้ด้านล่างก่อนส่ง"
)
LOOKING = "กำลังตรวจข้อมูลของสำนักงาน"
WHOLE = "ตรวจแล้ว ข้อมูล ประวัติ ข้อมูลสำรอง และไฟล์หลักฐานครบถ้วน"
NAME = "รายงานปัญหา ITA Desktop.txt"


class IncidentPage(Page):
    """The data is checked beside while the report is read; nothing is sent anywhere."""

    title = "รายงานปัญหา"
    keys = (("Ctrl+S", "บันทึกรายงาน"), ("Ctrl+C", "คัดลอก"), ("Esc", "กลับ"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._problems: int | None = None
        self.told = Label(TOLD, wraps=True, breaker=breaker)
        self.checked = Label(tone="muted", wraps=True, breaker=breaker)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("เนื้อหาของรายงานปัญหา")
        self.save_button = Button("บันทึกไฟล์รายงาน", shape=Shape.DOWNLOAD)
        self.copy_button = Button("คัดลอกรายงาน", shape=Shape.COPY)
        self.back_button = Button("กลับไปทำงานต่อ")
        self.save_button.clicked.connect(self._choose)
        self.copy_button.clicked.connect(self._copy)
        self.back_button.clicked.connect(self.back_wanted)
        on_key(self, "Ctrl+S", self._choose)
        on_key_inside(self, "Esc", self.back_wanted.emit)
        self._work = OneWork(self, moved=lambda *_: None, ended=lambda: None, failed=self._say_unchecked)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        for button in (self.save_button, self.copy_button, self.back_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(scaled(MARGIN), 0, scaled(MARGIN), scaled(MARGIN))
        column.setSpacing(scaled(10))
        column.addWidget(self.told)
        column.addWidget(self.checked)
        column.addLayout(buttons)
        column.addWidget(self.text, 1)
        self.body.addLayout(column, 1)

    def go_to_place(self, place: str) -> None:
        """The report of now; the data is checked meanwhile."""
        self._problems = None
        self.checked.set_text(LOOKING)
        self._show()
        self.save_button.setFocus()
        self._work.begin(lambda _progress: self._services.safety.verify(), self._say_checked)

    def save(self, file: Path) -> None:
        """Write the report as it is read here."""
        if self.attempt(lambda: self._services.incidents.save(file, self.text.toPlainText())):
            self.banner.say(Shape.OK, f"บันทึก {file.name} แล้ว ใน {file.parent}")

    def close_work(self) -> None:
        """The window is closed for good."""
        self._work.stop()
        Work.wait()

    def _show(self) -> None:
        self.text.setPlainText(self._services.incidents.report(f"Qt {qVersion()}", self._problems))

    def _say_checked(self, problems: tuple[str, ...]) -> None:
        self._problems = len(problems)
        self.checked.set_text("\n".join(problems) if problems else WHOLE)
        self._show()

    def _say_unchecked(self, words: str) -> None:
        self.checked.set_text(words)

    def _choose(self) -> None:
        file = ask_file_to_save(self, "บันทึกไฟล์รายงาน", NAME, "ไฟล์ข้อความ (*.txt)", "txt")
        if file is not None:
            self.save(file)

    def _copy(self) -> None:
        copy(self.text.toPlainText())
        self.banner.say(Shape.OK, "คัดลอกรายงานแล้ว วางในอีเมลหรือข้อความได้")
