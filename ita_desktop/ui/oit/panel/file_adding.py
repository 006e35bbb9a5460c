"""Files being taken in beside the user's work: how far it is, and the way to stop it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.evidence import size_words
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.kit.work_row import Bar

if TYPE_CHECKING:
    from ita_desktop.services.oit import EvidenceService

SOON_MS = 400
BUSY = "กำลังเก็บไฟล์อยู่ รอให้เสร็จก่อน หรือกดยกเลิก"
STOPPED = "ยกเลิกแล้ว ไม่มีไฟล์ใดถูกแนบ"


class FileAdding(QWidget):
    """Seen only while it takes longer than a moment.

    ``kept`` gives the year and code of the item for which it was begun, and what is on the disk.
    """

    kept = Signal(object, object)
    failed = Signal(str)
    begun = Signal()
    ended = Signal()

    def __init__(self, files: "EvidenceService") -> None:
        super().__init__()
        self._files = files
        self._work: Work | None = None
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
        return self._work is not None

    def begin(self, paths: Sequence[Path], at: tuple[int, str]) -> None:
        """Take files in for an item; one lot at a time."""
        if self.is_busy:
            self.failed.emit(BUSY)
            return
        work = self._work = Work(lambda progress: self._files.keep(paths, progress), self)
        work.at(work.moved, lambda done, total: self._moved(work, done, total))
        work.at(work.failed, lambda words: self._failed(work, words))
        work.at(work.done, lambda kept: self._done(work, at, kept))
        self._say(0, 0)
        self.begun.emit()
        self._soon.start()
        work.start()

    def give_up(self) -> None:
        """Stop, and say so."""
        if self.stop():
            self.failed.emit(STOPPED)

    def stop(self) -> bool:
        """Let go what is being taken in; False where nothing is."""
        busy = self._work is not None
        if self._work is not None:
            self._work.stop()
            self._finish()
        return busy

    def _say(self, done: int, total: int) -> None:
        how_far = f" {size_words(done * 1_000)} จาก {size_words(total * 1_000)}" if total else ""
        self.words.set_text(f"กำลังเก็บไฟล์{how_far}")
        self.bar.show_done(done, total)

    def _moved(self, work: Work, done: int, total: int) -> None:
        if work is self._work:
            self._say(done, total)

    def _failed(self, work: Work, words: str) -> None:
        if work is self._work:
            self._finish()
            self.failed.emit(words)

    def _done(self, work: Work, at: tuple[int, str], kept: object) -> None:
        if work is self._work:
            self._finish()
            self.kept.emit(at, kept)

    def _finish(self) -> None:
        self._work = None
        self._soon.stop()
        self.hide()
        self.ended.emit()
