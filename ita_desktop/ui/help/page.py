"""ช่วยเหลือ: the pages, the keys, and where the data lives."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.evidence import disk_name
from ita_desktop.services.changes import Subject
from ita_desktop.ui.help.told import LEFT, RIGHT
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import OFFICE_FILES, PACKAGES, ask_file_to_save
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.one_work import FileWork
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.kit.work_row import WorkRow

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

MARGIN, GAP, KEY_WIDTH, AIR = 24, 40, 190, 4
MOVING_PLACE = "moving"
STOPPED = "ยกเลิกแล้ว ยังไม่ได้ส่งออก"


class KeyRow(QWidget):
    """A key and what it does, in as many lines as that takes."""

    def __init__(self, key: str, words: str, breaker: Breaker) -> None:
        super().__init__()
        self.setAccessibleName(f"{key} {words}")
        self.key = Label(key, weight=fonts.SEMIBOLD)
        self.words = Label(words, wraps=True, breaker=breaker)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, AIR, 0, AIR)
        row.setSpacing(scaled(16))
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self._measure()

    def _measure(self) -> None:
        self.key.setMinimumWidth(scaled(KEY_WIDTH) - scaled(16))

    def changeEvent(self, event: QEvent) -> None:
        """Larger type, wider keys."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "key"):
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        painting.hairline(QPainter(self), self.rect(), tokens_of(self).line)


def key_section(title: str, rows: Sequence[tuple[str, str]], breaker: Breaker) -> Section:
    """A section with a row for each key or page."""
    section = Section(title)
    section.show_rows([KeyRow(*each, breaker) for each in rows])
    return section


def button_row(*buttons: Button) -> QWidget:
    """Buttons beside each other."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return made


class HelpPage(Page):
    """Short: what each page is for, the keys, how one types, where everything is kept."""

    title = "ช่วยเหลือ"
    shows = frozenset({Subject.SAVED})

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.header.say("แต่ละหน้าใช้ทำอะไร แป้นพิมพ์ และที่อยู่ของข้อมูล")
        self.data = Section("ข้อมูลอยู่ที่ไหน")
        self.folder = Label(role=Role.BODY, weight=fonts.SEMIBOLD, wraps=True)
        self.backup = Label(tone="muted", wraps=True, breaker=breaker)
        self.backup_button = Button("สำรองข้อมูลตอนนี้", shape=Shape.COPY)
        self.open_button = Button("เปิดโฟลเดอร์", shape=Shape.FOLDER)
        self.export_button = Button("ส่งออกไฟล์สำนักงาน", shape=Shape.DOWNLOAD)
        self.package_button = Button("ส่งออกพร้อมไฟล์หลักฐาน", shape=Shape.DOWNLOAD)
        self.export_button.clicked.connect(self._choose_export)
        self.package_button.clicked.connect(self._choose_package)
        self.backup_button.clicked.connect(self._back_up)
        self.open_button.clicked.connect(self._open)
        self.history_button = Button("ประวัติการแก้ไข", shape=Shape.WAITS, hint="Ctrl+H")
        self.history_button.clicked.connect(lambda: self.go_to.emit("history", ""))
        care = button_row(self.backup_button, self.open_button, self.history_button)
        out = button_row(self.export_button, self.package_button)
        hint = "ข้อมูลทั้งหมดอยู่ในเครื่องนี้ โปรแกรมเปิดเว็บไซต์เฉพาะเมื่อสั่งตรวจลิงก์ ทุกช่องบันทึกเมื่อออกจากช่อง"
        for widget in (
            Label(hint, tone="muted", wraps=True, breaker=breaker),
            self.folder,
            self.backup,
            care,
            out,
        ):
            self.data.add(widget, above=10)
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        columns.setSpacing(GAP)
        left = [key_section(title, rows, breaker) for title, rows in LEFT]
        typing, self.moving, *others = [key_section(title, rows, breaker) for title, rows in RIGHT]
        for sections in (left, (typing, self.data, self.moving, *others)):
            column = QVBoxLayout()
            column.setSpacing(16)
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._scrolling = Scrolling(content)
        self.body.addWidget(self._scrolling, 1)
        self.row = WorkRow()
        self.row.stop_wanted.connect(self.stop)
        self._work = FileWork(self, self.row, lambda words: self.banner.say(Shape.BAD, words))
        on_key(self.row, "Esc", self.stop)
        self.body.addWidget(self.row)

    def reload(self) -> None:
        """Where the data lies and when it was last backed up."""
        self.folder.set_text(str(self._services.folder))
        at = self._services.safety.trust().backup_at
        told = (
            "ยังไม่มีข้อมูลสำรอง" if at is None else f"สำรองล่าสุด {at.day}/{at.month}/{at.year + 543} {at:%H:%M} น."
        )
        self.backup.set_text(told)

    def go_to_place(self, place: str) -> None:
        """The data; how it moves to another PC where that is asked."""
        target = self.backup_button if place else self.open_button
        target.setFocus()
        if place == MOVING_PLACE:
            self._scrolling.ensureWidgetVisible(self.moving)

    def _back_up(self) -> None:
        made: list[str] = []
        if self.attempt(lambda: made.append(self._services.backups.make().name)):
            self.reload()
            self.banner.say(Shape.OK, f"สำรองข้อมูลและตรวจแล้ว: {made[0]}")

    def _choose_export(self) -> None:
        name = disk_name(self._services.agency.get().name or "สำนักงาน")
        file = ask_file_to_save(self, "ส่งออกไฟล์สำนักงาน", f"{name}.json", OFFICE_FILES, "json")
        if file is not None:
            self.export(file)

    def _choose_package(self) -> None:
        name = disk_name(self._services.agency.get().name or "สำนักงาน")
        file = ask_file_to_save(self, "ส่งออกพร้อมไฟล์หลักฐาน", f"{name}.zip", PACKAGES, "zip")
        if file is not None:
            self.export_package(file)

    def export(self, file: Path) -> None:
        """Write everything as an office file, whole or not at all."""
        if self.attempt(lambda: self._services.exchange.export(file)):
            self.banner.say(Shape.OK, f"ส่งออก {file.name} แล้ว ใน {file.parent}")

    def export_package(self, file: Path) -> None:
        """Write everything with the evidence files, beside the window's own work."""
        packing = self._services.exchange.packing()
        self._work.tell(
            "กำลังส่งออกไฟล์หลักฐาน",
            lambda progress: packing.write(file, progress),
            lambda lost: self._say_package(file, lost),
        )

    def _say_package(self, file: Path, lost: Sequence[str]) -> None:
        done = f"ส่งออก {file.name} แล้ว ใน {file.parent}"
        if not lost:
            self.banner.say(Shape.OK, done)
            return
        more = f" และอีก {len(lost) - 1} ไฟล์" if len(lost) > 1 else ""
        self.banner.say(Shape.CARE, f"{done} แต่ไม่มีไฟล์หลักฐาน {lost[0]}{more} เพราะหายหรือถูกแก้")

    def stop(self) -> None:
        """Let go what is being written."""
        if self._work.stop():
            self.banner.say(Shape.INFO, STOPPED)

    def close_work(self) -> None:
        """The window is closed for good."""
        self._work.stop()
        Work.wait()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._services.folder)))
