"""กู้ข้อมูล: data that cannot be opened, what is left of it, and the choice what takes its place."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import ask_file_to_open, open_folder
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tables import RecordModel, RecordTable
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.rescue.words import (
    COUNTED,
    DIFFERING,
    backup_words,
    counts_of,
    differences_of,
    rescued_words,
    what_happened,
)

if TYPE_CHECKING:
    from ita_desktop.services.safety.rescuing import Damage, RescueService

MARGIN = 24
BACKUPS = "ข้อมูลสำรอง (*.sqlite)"
LOOKING = "กำลังอ่านไฟล์ที่เสียหายและข้อมูลสำรอง"
TAKING = "กำลังนำข้อมูลมาใช้แทน"
STOPPED = "หยุดแล้ว ยังไม่มีอะไรเปลี่ยน"
LOOK, STOP = "ตรวจดูอีกครั้ง", "ยกเลิก"


class RescuePage(Page):
    """Nothing is changed before a choice; the damaged file is kept after it. ``rescued``: open it again."""

    title = "กู้ข้อมูล"
    keys = (("F8", "ใช้ข้อมูลสำรองนี้"), ("F9", "ใช้ข้อมูลที่กู้ได้"), ("Ctrl+O", "เลือกข้อมูลสำรองอื่น"))

    rescued = Signal(str)
    """What was chosen stands in the data's place: the words that tell it."""

    def __init__(
        self, service: "RescueService", why: str, breaker: Breaker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self.damage: Damage | None = None
        self.header.title.set_text(self.title)
        self.happened = Label(
            what_happened(why, keeps_typed=service.keeps_typed), wraps=True, breaker=breaker
        )
        self.backup = Label(wraps=True, breaker=breaker)
        self.found = Label(wraps=True, breaker=breaker)
        self.counts: RecordTable = RecordTable(
            RecordModel(COUNTED), name="มีอะไรอยู่", key=lambda each: each.subject
        )
        self.others: RecordTable = RecordTable(
            RecordModel(DIFFERING), name="ข้อมูลที่กู้ได้ต่างจากข้อมูลสำรอง", key=lambda each: each.place
        )
        self.others_title = Label("ข้อมูลที่กู้ได้ต่างจากข้อมูลสำรอง", role=Role.HEADING)
        self.backup_button = Button("ใช้ข้อมูลสำรองนี้", hint="F8", primary=True)
        self.rescued_button = Button("ใช้ข้อมูลที่กู้ได้", hint="F9")
        self.other_button = Button("เลือกข้อมูลสำรองอื่น", hint="Ctrl+O")
        self.folder_button = Button("เปิดโฟลเดอร์", shape=Shape.FOLDER)
        self.look_button = Button(LOOK)
        self.row = WorkRow()
        self.row.stop_wanted.connect(self.stop)
        self.row.hide()
        self._words = LOOKING
        self._work = OneWork(self, moved=self._show_moved, ended=self.row.hide, failed=self._say_failed)
        self._connect()
        self._lay_out()
        self._show(None)

    def _connect(self) -> None:
        acts: tuple[tuple[Button, Callable[[], object], str], ...] = (
            (self.backup_button, self.take_backup, "F8"),
            (self.rescued_button, self.take_rescued, "F9"),
            (self.other_button, self._choose, "Ctrl+O"),
            (self.folder_button, lambda: open_folder(self._service.folder), ""),
            (self.look_button, self.look, "F5"),
        )
        for button, act, key in acts:
            button.clicked.connect(lambda _=False, act=act: act())
            if key:
                on_key(self, key, act)
        on_key(self, "Esc", self.stop)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        for button in (
            self.backup_button, self.rescued_button, self.other_button, self.folder_button, self.look_button
        ):  # fmt: skip
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        column.setSpacing(scaled(10))
        for widget in (self.happened, self.backup, self.found):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.counts, 3)
        column.addWidget(self.others_title)
        column.addWidget(self.others, 2)
        self.body.addLayout(column, 1)
        self.body.addWidget(self.row)

    def look(self) -> None:
        """Read what can be read, beside the window."""
        self._begin(LOOKING, self._service.look, self._show)

    def take_backup(self) -> None:
        """Use the newest good backup."""
        if self.damage is not None and self.damage.backup is not None:
            self.take(self.damage.backup.path)

    def take_rescued(self) -> None:
        """Use what was read of the damaged file."""
        if self.damage is not None and self.damage.rescued is not None:
            self.take(self.damage.rescued.file)

    def take(self, file: Path) -> None:
        """Put a file in the data's place, then open it."""
        self._begin(TAKING, lambda _progress: (self._service.take(file),), self._taken)

    def stop(self) -> None:
        """Let go what is being read."""
        if self._words == LOOKING and self._work.stop():
            self.banner.say(Shape.CARE, STOPPED)

    def close_work(self) -> None:
        """The window is closed, or another page stands here."""
        self._work.stop()
        Work.wait()
        self._service.close()

    def _begin(self, words: str, run: Callable[[Any], Any], done: Callable[[Any], object]) -> None:
        if self._work.is_busy:
            return
        self._words = words
        self.banner.clear()
        self.row.say(words, 0, 1)
        self._work.begin(run, done)

    def _show_moved(self, done: int, total: int) -> None:
        self.row.say(self._words, done, total)

    def _say_failed(self, words: str) -> None:
        self.banner.say(Shape.BAD, words)

    def _show(self, damage: "Damage | None") -> None:
        """Show what is left."""
        self.damage = damage
        for label, words in (
            (self.backup, backup_words(damage) if damage else ""),
            (self.found, rescued_words(damage) if damage else ""),
        ):
            label.set_text(words)
            label.setVisible(bool(words))
        self.counts.show_rows(counts_of(damage) if damage else [])
        others = differences_of(damage) if damage else []
        self.others.show_rows(others)
        self.others.setVisible(bool(others))
        self.others_title.setVisible(bool(others))
        self.backup_button.setEnabled(damage is not None and damage.backup is not None)
        self.rescued_button.setEnabled(damage is not None and damage.rescued is not None)
        whole = damage is not None and damage.rescued is not None and damage.rescued.is_whole
        first = self.backup_button if self.backup_button.isEnabled() and not whole else self.rescued_button
        for button in (self.backup_button, self.rescued_button):
            button.show_primary(button is first)
        (first if first.isEnabled() else self.other_button).setFocus()

    def _taken(self, former: tuple[Path | None]) -> None:
        kept = f"ไฟล์เดิมเก็บไว้ที่ {former[0].parent.name}/{former[0].name}" if former[0] else "ไม่มีไฟล์เดิมให้เก็บ"
        self._service.close()
        self.rescued.emit(f"นำข้อมูลมาใช้แทนแล้ว {kept}")

    def _choose(self) -> None:
        file = ask_file_to_open(self, "เลือกข้อมูลสำรอง", BACKUPS)
        if file is not None:
            self.take(file)
