"""Files taken in at a place beside the user's work: chosen, dropped, or pasted from a window of files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.file_dialogs import ask_files_to_open
from ita_desktop.ui.kit.files.adding import FileAdding
from ita_desktop.ui.kit.files.drop import DropVeil, local_files
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.work import Work

if TYPE_CHECKING:
    from ita_desktop.services.evidence import Attached, EvidenceRow, KeptFiles
    from ita_desktop.ui.kit.files.adding import Keep

Attempt = Callable[[Callable[[], object]], bool]
"""Does something that may fail in a known way, and says the failure; whether it was done."""

GAP = 8
NO_FILES = "ในคลิปบอร์ดไม่มีไฟล์ คัดลอกไฟล์จากโฟลเดอร์ก่อน แล้ววางใหม่"


@dataclass(frozen=True, slots=True)
class FilePlace:
    """What names files: what it is called, the files that it names, how others are named and taken away."""

    called: str
    rows: "Callable[[], Sequence[EvidenceRow]]"
    record: "Callable[[KeptFiles], Attached]"
    detach: Callable[[Sequence[str]], object]


class TakingPart(Section):
    """``failed`` says what could not be done, ``done`` what was done and may be taken back.

    ``what`` is what files are called here; a subclass shows those of a place in ``show_files``.
    """

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, title: str, what: str, keep: "Keep", attempt: Attempt) -> None:
        super().__init__(title)
        self._what, self._attempt = what, attempt
        self.place: FilePlace | None = None
        self.adding = FileAdding(keep)
        self.adding.kept.connect(self._record)
        self.adding.failed.connect(self.failed)
        self.veil = DropVeil(self)
        self.setAcceptDrops(True)
        on_key_inside(self, "Ctrl+V", self.paste)

    def show_place(self, place: FilePlace | None) -> None:
        """Show the files of a place, none without one."""
        self.place = place
        self.show_files(place.rows() if place else ())

    def show_files(self, rows: "Sequence[EvidenceRow]") -> None:
        """Show files."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """The control at which the keyboard enters the part."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the keyboard into the part."""
        self.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_work(self) -> None:
        """Let go what is being taken in, and wait until it is let go."""
        self.adding.stop()
        Work.wait()

    # -- adding ----------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask which files to take in."""
        if self.place is not None:
            self.take_in(ask_files_to_open(self, f"เพิ่ม{self._what}ของ {self.place.called}"))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Keep files beside the user's work and name them at the place that is shown now."""
        if paths and self.place is not None:
            self.adding.begin(paths, self.place)

    def _record(self, place: FilePlace, kept: "KeptFiles") -> None:
        made: list[Attached] = []
        if self._attempt(lambda: made.append(place.record(kept))):
            self._tell(place.called, made[0])
        self.show_place(self.place)

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
        """Take in what was copied."""
        paths = self.pasted(QGuiApplication.clipboard().mimeData())
        if paths:
            self.take_in(paths)
        else:
            self.failed.emit(NO_FILES)

    def pasted(self, given: QMimeData) -> list[Path]:
        """The files that were copied in a window of files."""
        return local_files(given)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if local_files(event.mimeData()) and self.place is not None:
            event.acceptProposedAction()
            self.veil.cover(f"ปล่อยเพื่อแนบที่ {self.place.called}")

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
