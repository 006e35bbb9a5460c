"""The measures under the hand: digits set a status, Enter goes to the report."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.domain.measures.standings import STATUSES
from ita_desktop.ui.kit.scan_codes import digit_pressed
from ita_desktop.ui.kit.tables import RecordModel, RecordTable
from ita_desktop.ui.measures.following.columns import LEFT_OUT

if TYPE_CHECKING:
    from ita_desktop.services.measures import FollowedMeasure


class FollowTable(RecordTable):
    """Tells which status is wanted for the selected measures; columns go where there is no room."""

    spare = LEFT_OUT
    least = 240

    status_wanted = Signal(str)
    picked = Signal()

    def __init__(self, model: "RecordModel[FollowedMeasure]") -> None:
        super().__init__(model, name="มาตรการที่ติดตาม", key=lambda row: row.key, multiple=True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        model.modelReset.connect(self.picked)

    def keys(self) -> tuple[str, ...]:
        """The keys of the selected measures, of the current one where none is selected."""
        row = self.current()
        chosen = self.selected() or ([row] if row is not None else [])
        return tuple(each.key for each in chosen)

    def step(self, by: int) -> None:
        """Make the measure above or below current."""
        at = self.currentIndex().row() + by
        if 0 <= at < len(self.records.rows):
            self.go_to(self.records.rows[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits set the status of the selected measures; F2 opens as Enter does."""
        digit = digit_pressed(event)
        if digit is not None and 1 <= digit <= len(STATUSES) and self.keys():
            self.status_wanted.emit(STATUSES[digit - 1])
        elif event.key() == Qt.Key.Key_F2 and self.current() is not None:
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)
