"""Notes on the disk what is being typed, a second after the key, until its field is saved or given up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.readings import LONGEST_TEXT, TooLong, pasted

if TYPE_CHECKING:
    from ita_desktop.services.typing import TypingService

AFTER_MS = 700
"""From the first key that is not noted; also while one types on, so that no pause is waited for."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A field in which one may type: its place, what is kept of it, what is known of a new record."""

    place: str
    before: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)


class TypingKeeper(QObject):
    """Watches the field of a page that has the keyboard; ``locate`` tells of which place a widget is.

    ``failed`` is told why a text could not be noted, and None when that is over.
    """

    def __init__(
        self,
        typing: "TypingService",
        locate: Callable[[QWidget], Typed | None],
        failed: Callable[[ItaError | None], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._typing, self._locate, self._failed = typing, locate, failed
        self._field: Any = None
        self._noted, self._troubled = "", False
        self._refused: dict[str, Any] = {}
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.note)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focused)

    def note(self) -> None:
        """Write down what stands in the field, if it is not kept yet."""
        field = self._field
        if field is None or not field.changed:
            self.settle()
            return
        at = self._locate(field)
        if at is None:
            return
        if self._noted and self._noted != at.place:
            self.settle()
        try:
            self._typing.note(at.place, _plain(field.text()), at.before, at.beside)
        except ItaError as error:
            self._troubled = True
            self._failed(error)
            self._timer.start()
            return
        self._noted = at.place
        if self._troubled:
            self._troubled = False
            self._failed(None)

    def settle(self) -> None:
        """What was noted is saved or given up."""
        place, self._noted = self._noted, ""
        if place:
            self._forget(place)

    def _forget(self, place: str) -> None:
        try:
            self._typing.forget(place)
        except ItaError as error:
            self._failed(error)

    def _put_by(self) -> None:
        """A text that its field refused stays noted until it is mended or given up there."""
        for place, refused in [*self._refused.items()]:
            if isValid(refused) and not refused.changed:
                del self._refused[place]
                self._forget(place)
        if self._noted and self._field.changed:
            self._refused[self._noted] = self._field
            self._noted = ""

    def _focused(self, _: QWidget | None, now: QWidget | None) -> None:
        """The keyboard moved: what was left is saved by now, or refused and still to be kept."""
        if now is self._field:
            return
        if self._field is not None and isValid(self._field):
            self._field.textChanged.disconnect(self._typed)
            self._field.edited.disconnect(self._typed)
            self._timer.stop()
            self.note()
            self._put_by()
        self._field = None
        if now is not None and self._locate(now) is not None:
            self._field = now
            now.textChanged.connect(self._typed)  # type: ignore[attr-defined]
            now.edited.connect(self._typed)  # type: ignore[attr-defined]

    def _typed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()


def _plain(typed: str) -> str:
    """What saving would take of a text, its ends untouched; TooLong where it takes none of it."""
    plain = pasted(typed)
    if len(plain) > LONGEST_TEXT:
        raise TooLong(len(plain), LONGEST_TEXT)
    return plain
