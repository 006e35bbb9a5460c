"""The evidence files of a place: added by choosing, dropping or pasting; opened, copied, taken away."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.evidence import disk_name, ending_of
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save, open_file
from ita_desktop.ui.kit.files.table import FileTable
from ita_desktop.ui.kit.files.taking import GAP, Attempt, TakingPart
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at

if TYPE_CHECKING:
    from ita_desktop.services.evidence import EvidenceFiles, EvidenceRow

NONE = "ยังไม่มีไฟล์ ลากไฟล์มาวางที่นี่ วางด้วย Ctrl+V หรือกดเพิ่มไฟล์"
HINT = "Enter เปิด  F2 เปลี่ยนชื่อ  Del เอาออก"
NO_PROGRAM = "เครื่องนี้ไม่มีโปรแกรมที่เปิดไฟล์ชนิดนี้ คัดลอกไฟล์ออกไปเปิดในเครื่องอื่น"


class FilesPart(TakingPart):
    """``saved`` tells which copy was written out."""

    saved = Signal(Path)

    def __init__(self, files: "EvidenceFiles", attempt: Attempt, breaker: Breaker | None = None) -> None:
        super().__init__("ไฟล์หลักฐาน", "ไฟล์หลักฐาน", files.keep, attempt)
        self._files = files
        self.table = FileTable()
        self.none = Label(NONE, tone="muted", wraps=True, breaker=breaker)
        self.hint = Label(HINT, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.add_button = Button("เพิ่มไฟล์", shape=Shape.PLUS)
        self.open_button, self.copy_button = Button("เปิด"), Button("คัดลอกไป")
        self.drop_button = Button("เอาออก")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.open_button, self.copy_button, self.drop_button):
            row.addWidget(button)
        row.addStretch(1)
        self.add(self.table)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.none, self.bar, self.hint, self.adding):
            column.addWidget(widget)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(below)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.choose)
        self.open_button.clicked.connect(self.open_current)
        self.copy_button.clicked.connect(self._copy_out)
        self.drop_button.clicked.connect(self.take_away)
        self.table.opened.connect(lambda _: self.open_current())
        on_key_at(self.table, "Del", self.take_away)
        on_key_at(self.table, "F2", lambda: self.table.rename(self._rename))

    # -- showing ---------------------------------------------------------------------------------------

    def show_files(self, rows: "Sequence[EvidenceRow]") -> None:
        """Show the files of the place."""
        self.table.show_rows(rows)
        for widget in (self.table, self.bar, self.hint):
            widget.setVisible(bool(rows))
        self.none.setVisible(not rows)

    @property
    def shown(self) -> "Sequence[EvidenceRow]":
        """The files that are shown."""
        return tuple(self.table.records.rows)

    def first(self) -> QWidget:
        """The list, else the button that begins it."""
        return self.table if self.table.records.rows else self.add_button

    def commit(self) -> None:
        """Save the name that is being typed."""
        self.table.commit()

    # -- what is done with them ------------------------------------------------------------------------

    def open_current(self) -> None:
        """Open a copy of the current file with the system's program."""
        row = self.table.current()
        if row is not None:
            self._attempt(lambda: self._open(row.sha256))

    def _open(self, sha256: str) -> None:
        if not open_file(self._files.open_path(sha256)):
            self.failed.emit(NO_PROGRAM)

    def _copy_out(self) -> None:
        row = self.table.current()
        if row is None:
            return
        name = disk_name(row.name)
        to = ask_file_to_save(self, "คัดลอกไฟล์หลักฐานไปที่", name, "ทุกไฟล์ (*)", ending_of(name)[1:])
        if to is not None:
            self.copy_to(to)

    def copy_to(self, to: Path) -> None:
        """Write a copy of the current file."""
        row = self.table.current()
        if row is not None and self._attempt(lambda: self._files.export_copy(row.sha256, to)):
            self.saved.emit(to)

    def take_away(self) -> None:
        """Take the selected files from the place; undo brings them back."""
        place, current = self.place, self.table.current()
        chosen = self.table.selected() or ([current] if current else [])
        if place is None or not chosen:
            return
        at = self.shown.index(chosen[0])
        hashes = [row.sha256 for row in chosen]
        if self._attempt(lambda: place.detach(hashes)):
            what = chosen[0].name if len(chosen) == 1 else f"{len(chosen)} ไฟล์"
            self.show_place(place)
            if self.shown:
                self.table.go_to(self.shown[min(at, len(self.shown) - 1)].sha256)
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)
            self.done.emit(f"เอา {what} ออกจาก {place.called} แล้ว")

    def _rename(self, sha256: str, name: str) -> bool:
        if not self._attempt(lambda: self._files.rename(sha256, name)):
            return False
        self.show_place(self.place)
        return True
