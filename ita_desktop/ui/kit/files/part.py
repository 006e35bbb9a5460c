"""The evidence files of a place: added by choosing, dropping or pasting; opened, copied, taken away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.evidence import disk_name, ending_of
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save, ask_files_to_open, open_file
from ita_desktop.ui.kit.files.adding import FileAdding
from ita_desktop.ui.kit.files.drop import DropVeil, local_files
from ita_desktop.ui.kit.files.table import FileTable
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at, on_key_inside
from ita_desktop.ui.kit.work import Work

if TYPE_CHECKING:
    from ita_desktop.services.evidence import Attached, EvidenceFiles, EvidenceRow, KeptFiles

Attempt = Callable[[Callable[[], object]], bool]
"""Does something that may fail in a known way, and says the failure; whether it was done."""

GAP = 8
NONE = "ยังไม่มีไฟล์ ลากไฟล์มาวางที่นี่ วางด้วย Ctrl+V หรือกดเพิ่มไฟล์"
HINT = "Enter เปิด  F2 เปลี่ยนชื่อ  Del เอาออก"
NO_FILES = "ในคลิปบอร์ดไม่มีไฟล์ คัดลอกไฟล์จากโฟลเดอร์ก่อน แล้ววางใหม่"
NO_PROGRAM = "เครื่องนี้ไม่มีโปรแกรมที่เปิดไฟล์ชนิดนี้ คัดลอกไฟล์ออกไปเปิดในเครื่องอื่น"


@dataclass(frozen=True, slots=True)
class FilePlace:
    """What names files: what it is called, the files that it names, how others are named and taken away."""

    called: str
    rows: "Callable[[], Sequence[EvidenceRow]]"
    record: "Callable[[KeptFiles], Attached]"
    detach: Callable[[Sequence[str]], object]


class FilesPart(Section):
    """``failed`` says what could not be done, ``saved`` which copy was written out.

    ``done`` tells what was done and may be taken back.
    """

    done = Signal(str)
    failed = Signal(str)
    saved = Signal(Path)

    def __init__(self, files: "EvidenceFiles", attempt: Attempt, breaker: Breaker | None = None) -> None:
        super().__init__("ไฟล์หลักฐาน")
        self._files, self._attempt = files, attempt
        self._place: FilePlace | None = None
        self.table = FileTable()
        self.none = Label(NONE, tone="muted", wraps=True, breaker=breaker)
        self.adding = FileAdding(files.keep)
        self.hint = Label(HINT, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.add_button = Button("เพิ่มไฟล์", shape=Shape.PLUS)
        self.open_button, self.copy_button = Button("เปิด"), Button("คัดลอกไป")
        self.drop_button = Button("เอาออก")
        self.veil = DropVeil(self)
        self.setAcceptDrops(True)
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
        self.add_button.clicked.connect(self._choose)
        self.open_button.clicked.connect(self.open_current)
        self.copy_button.clicked.connect(self._copy_out)
        self.drop_button.clicked.connect(self.take_away)
        self.table.opened.connect(lambda _: self.open_current())
        self.adding.kept.connect(self._record)
        self.adding.failed.connect(self.failed)
        on_key_at(self.table, "Del", self.take_away)
        on_key_at(self.table, "F2", lambda: self.table.rename(self._rename))
        on_key_inside(self, "Ctrl+V", self.paste)

    # -- showing ---------------------------------------------------------------------------------------

    def show_place(self, place: FilePlace | None) -> None:
        """Show the files of a place, none without one."""
        self._place = place
        rows = place.rows() if place else ()
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

    def enter(self) -> None:
        """Put the keyboard into the part."""
        self.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit(self) -> None:
        """Save the name that is being typed."""
        self.table.commit()

    def close_work(self) -> None:
        """Let go what is being taken in, and wait until it is let go."""
        self.adding.stop()
        Work.wait()

    # -- adding ----------------------------------------------------------------------------------------

    def _choose(self) -> None:
        if self._place is not None:
            self.take_in(ask_files_to_open(self, f"เพิ่มไฟล์หลักฐานของ {self._place.called}"))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Keep files beside the user's work and name them at the place that is shown now."""
        if paths and self._place is not None:
            self.adding.begin(paths, self._place)

    def _record(self, place: FilePlace, kept: "KeptFiles") -> None:
        made: list[Attached] = []
        if self._attempt(lambda: made.append(place.record(kept))):
            self._tell(place.called, made[0])
        self.show_place(self._place)

    def _tell(self, called: str, attached: "Attached") -> None:
        if attached.refused:
            more = len(attached.refused) - 1
            also = f" และไม่รับอีก {more} ไฟล์" if more else ""
            self.failed.emit(f"เก็บ {len(attached.added)} ไฟล์แล้ว แต่{attached.refused[0]}{also}")
        elif attached.added:
            what = attached.added[0] if len(attached.added) == 1 else f"{len(attached.added)} ไฟล์"
            self.done.emit(f"แนบ {what} ที่ {called} แล้ว")
        else:
            self.failed.emit(f"ไฟล์นี้แนบที่ {called} อยู่แล้ว ในชื่อ {attached.known[0]}")

    def paste(self) -> None:
        """Take in the files that were copied in a window of files."""
        paths = local_files(QGuiApplication.clipboard().mimeData())
        if paths:
            self.take_in(paths)
        else:
            self.failed.emit(NO_FILES)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if local_files(event.mimeData()) and self._place is not None:
            event.acceptProposedAction()
            self.veil.cover(f"ปล่อยเพื่อแนบที่ {self._place.called}")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are taken in."""
        self.veil.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take_in(local_files(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What lies over the part stays as large as it."""
        super().resizeEvent(event)
        self.veil.setGeometry(self.rect())

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
        place, current = self._place, self.table.current()
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
        self.show_place(self._place)
        return True
