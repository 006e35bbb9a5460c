"""Files being taken in beside the user's work: how far it is, and the way to stop it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.one_work import OneWork, told_bytes
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.work_row import Bar

if TYPE_CHECKING:
    from ita_desktop.services.evidence import KeptFiles, Progress

    Keep = Callable[[Iterable[Path], Progress | None], KeptFiles]

SOON_MS = 400
BUSY = "กำลังเก็บไฟล์อยู่ รอให้เสร็จก่อน หรือกดยกเลิก"
STOPPED = "ยกเลิกแล้ว ไม่มีไฟล์ใดถูกแนบ"


class FileAdding(QWidget):
    """Seen only while it takes longer than a moment.

    ``kept`` gives the place for which it was begun, and what is on the disk.
    """

    kept = Signal(object, object)
    failed = Signal(str)

    def __init__(self, keep: "Keep") -> None:
        super().__init__()
        self._keep = keep
        self._work = OneWork(self, moved=self.show_done, ended=self._end, failed=self.failed.emit)
        self.words = ElidedLabel()
        self.bar = Bar()
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.stop_button = Button("ยกเลิก", hint="Esc")
        self.stop_button.clicked.connect(self.give_up)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addLayout(row)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.show)
        on_key(self, "Esc", self.give_up)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether files are being taken in."""
        return self._work.is_busy

    def begin(self, paths: Sequence[Path], place: object) -> None:
        """Take files in for a place; one lot at a time."""
        if self.is_busy:
            self.failed.emit(BUSY)
            return
        self.show_done(0, 0)
        self._soon.start()
        self._work.begin(
            lambda progress: self._keep(paths, progress), lambda kept: self.kept.emit(place, kept)
        )

    def give_up(self) -> None:
        """Stop, and say so."""
        if self.stop():
            self.failed.emit(STOPPED)

    def stop(self) -> bool:
        """Let go what is being taken in; False where nothing is."""
        return self._work.stop()

    def show_done(self, done: int, total: int) -> None:
        """So many kB of so many."""
        self.words.set_text(told_bytes("กำลังเก็บไฟล์", done, total))
        self.bar.show_done(done, total)

    def _end(self) -> None:
        self._soon.stop()
        self.hide()
