"""F4 at the opening of the minutes: sentences with which a meeting is opened."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.sentences import Filled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.gaps import put
from ita_desktop.ui.meetings.sentence_picker import SentencePicker


class OpeningSentences(QObject):
    """Offers them over a section and puts the chosen one into its field."""

    def __init__(self, view: QWidget, field: WrappingField, desk: Desk, breaker: Breaker) -> None:
        super().__init__(view)
        self._view, self._field, self._desk = view, field, desk
        self.picker = SentencePicker(view, breaker)
        self.picker.picked.connect(self._take)
        self.picker.left.connect(field.setFocus)

    def open(self) -> None:
        """Show the sentences below the field."""
        if self._desk.sentences is None:
            return
        offered = self._desk.sentences.offered(self._desk.open_meeting)
        at = self._field.mapTo(self._view, QPoint(0, self._field.height() + 2))
        self.picker.open(at, [one for one in offered if one.sentence.kind == "opening"])

    def _take(self, chosen: Filled) -> None:
        put(self._field, chosen.text)
