"""The photographs of a place, each with its caption: added by choosing, dropping or pasting."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import open_file
from ita_desktop.ui.kit.files.drop import local_files
from ita_desktop.ui.kit.files.photo_row import PhotoRow, small_image
from ita_desktop.ui.kit.files.taking import GAP, Attempt, FilePlace, TakingPart
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.evidence import EvidenceRow, ShownPhotos

NONE = "ยังไม่มีภาพ ลากภาพมาวางที่นี่ วางด้วย Ctrl+V หรือกดเพิ่มภาพ"
PASTED = "ภาพที่วาง.png"


class PhotosPart(TakingPart):
    """Rows stay as long as their photographs do: the keyboard keeps its place.

    ``roomy`` where buttons have room that move a photograph; the keys move it everywhere.
    """

    def __init__(
        self, files: "ShownPhotos[Any]", attempt: Attempt, breaker: Breaker, *, roomy: bool = False
    ) -> None:
        super().__init__("ภาพถ่าย", "ภาพถ่าย", files.keep_photos, attempt)
        self._files, self._breaker, self._roomy = files, breaker, roomy
        self._at: Any = None
        self._unsaved = HeldTexts()
        self._images: dict[str, QPixmap] = {}
        self._folder: TemporaryDirectory[str] | None = None
        self.photo_rows: list[PhotoRow] = []
        self.none = Label(NONE, tone="muted", wraps=True, breaker=breaker)
        self.add_button = Button("เพิ่มภาพ", shape=Shape.PLUS)
        self.add_button.clicked.connect(self.choose)
        self._held = QVBoxLayout()
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._held)
        for widget in (self.none, self.adding):
            column.addWidget(widget)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(below)

    def show_photos(self, at: Any, called: str) -> None:
        """Show the photographs of a place as its service knows it, none without one."""
        fresh, former = at != self._at, self._at
        if fresh:
            self._unsaved.leave(former, self._captions)
        self._at = at
        files = self._files
        place = None
        if at is not None:
            place = FilePlace(
                called,
                lambda: [each.file for each in files.photos(at)],
                partial(files.record_photos, at),
                partial(files.detach_photos, at),
            )
        self.show_place(place)
        if fresh:
            self._unsaved.come(at, self._captions)

    @property
    def _captions(self) -> dict[str, TextBox]:
        return {row.sha256: row.caption for row in self.photo_rows}

    def show_files(self, rows: "Sequence[EvidenceRow]") -> None:
        """Show photographs with their captions."""
        photos = self._files.photos(self._at) if self._at is not None else ()
        hashes = [each.file.sha256 for each in photos]
        if hashes != [row.sha256 for row in self.photo_rows]:
            self._rebuild(rows)
        for at, (row, photo) in enumerate(zip(self.photo_rows, photos, strict=True)):
            row.caption.show_text(photo.caption)
            row.show_order(first=at == 0 or not self._roomy, last=at == len(photos) - 1 or not self._roomy)
        self.none.setVisible(not photos)

    def first(self) -> QWidget:
        """The first caption, else the button that adds."""
        return self.photo_rows[0].caption if self.photo_rows else self.add_button

    def commit(self) -> None:
        """Save the caption that is being typed."""
        for row in self.photo_rows:
            row.caption.commit()

    def pasted(self, given: QMimeData) -> list[Path]:
        """Files that were copied, else an image that was copied in another program."""
        files = local_files(given)
        if files or not given.hasImage():
            return files
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="ita-", ignore_cleanup_errors=True)
        path = Path(mkdtemp(dir=self._folder.name)) / PASTED
        image = given.imageData()
        return [path] if isinstance(image, QImage) and image.save(str(path)) else []

    def _rebuild(self, rows: "Sequence[EvidenceRow]") -> None:
        """The rows of these photographs in their order; one that stays keeps the keyboard."""
        known = {row.sha256: row for row in self.photo_rows}
        self.photo_rows = [known.pop(row.sha256) if row.sha256 in known else self._made(row) for row in rows]
        for gone in known.values():
            self._held.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, row in enumerate(self.photo_rows):
            self._held.insertWidget(at, row)
        self._chain()

    def _chain(self) -> None:
        """Tab goes through the photographs, then to the button that adds."""
        made = (stop for row in self.photo_rows for stop in row.stops)
        for before, after in pairwise((self.adding.stop_button, *made, self.add_button)):
            self.setTabOrder(before, after)

    def _made(self, file: "EvidenceRow") -> PhotoRow:
        row = PhotoRow(file.sha256, file.name, self._image(file), self._caption, self._breaker)
        row.dropped.connect(self.take_away)
        row.opened.connect(self._open)
        row.moved.connect(self._move)
        return row

    def _image(self, file: "EvidenceRow") -> QPixmap:
        if file.state != "whole":
            return QPixmap()
        if file.sha256 not in self._images:
            try:
                self._images[file.sha256] = small_image(self._files.content(file.sha256))
            except ItaError:
                return QPixmap()
        return self._images[file.sha256]

    def _caption(self, sha256: str, text: str) -> None:
        at = self._at
        if at is not None:
            self._files.set_caption(at, sha256, text)

    def _move(self, sha256: str, step: int) -> None:
        at, place = self._at, self.place
        if at is not None and self._attempt(lambda: self._files.move_photo(at, sha256, step)):
            self.show_place(place)

    def take_away(self, sha256: str) -> None:
        """Take a photograph away; undo brings it back."""
        place = self.place
        if place is not None and self._attempt(lambda: place.detach([sha256])):
            self.show_place(place)
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)
            self.done.emit(f"เอาภาพออกจาก {place.called} แล้ว")

    def _open(self, sha256: str) -> None:
        self._attempt(lambda: open_file(self._files.open_path(sha256)))
