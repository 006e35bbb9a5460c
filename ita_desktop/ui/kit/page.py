"""The frame that every page fills: header, body, message at the foot; when it loads and reloads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.header import Header
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.changes import Subject
    from ita_desktop.ui.kit.banner import Banner
    from ita_desktop.ui.kit.typing_keeper import Typed


Keys = tuple[tuple[str, str], ...]
"""Keys and, beside each, what it does."""

UNDO = "เลิกทำ"
NOT_NOTED = "ข้อความที่กำลังพิมพ์ยังไม่ได้เก็บลงดิสก์"


class Page(QWidget):
    """A page of the window; subclasses add to ``body`` and say in ``reload`` what they show.

    ``shows`` names the subjects on whose change the page reloads: at once while it is seen, else when it is
    next opened. ``go_to`` asks the window for another page and a place on it, ``year_wanted`` for another
    fiscal year.
    """

    title: ClassVar[str] = ""
    shows: "ClassVar[frozenset[Subject]]" = frozenset()
    keys: Keys = ()
    """Keys that hold on this page, with what they do: shown at the right of the trust line."""

    keys_changed = Signal()
    go_to = Signal(str, str)
    back_wanted = Signal()
    """The page that was open before, with the keyboard where it was."""

    year_wanted = Signal(int)

    text_gone = Signal(str)
    """A text that may not be kept any more: no page is to remember it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = 0
        self._stale = True
        self._done = ""
        self.header = Header(self.title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._frame = frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self.header)
        frame.addLayout(self.body, 1)

    @cached_property
    def banner(self) -> "Banner":
        """The message at the foot, made when it is first asked for."""
        from ita_desktop.ui.kit.banner import Banner

        banner = Banner()
        self._frame.addWidget(banner)
        return banner

    def open_year(self, year: int) -> None:
        """Show another fiscal year."""
        if year != self.year:
            self.year = year
            self._refresh_or_mark()

    def activate(self, place: str = "") -> None:
        """The page comes into sight: load what is stale and put the keyboard at ``place``."""
        if self._stale:
            self._stale = False
            self.reload()
        self.go_to_place(place)

    def subjects_changed(self, subjects: "frozenset[Subject]", year: int) -> None:
        """Something changed in the office's data; ``year`` is the one to show now."""
        self.banner.clear_if(self._done)
        if subjects & self.shows or year != self.year:
            self.year = year
            self._refresh_or_mark()

    def forget(self) -> None:
        """What the page shows is gone: it loads anew when it is next opened."""
        self.year, self._stale = 0, True

    def reload(self) -> None:
        """Read what the page shows anew; keeps the keyboard's place."""

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at a place of this page (a code, a key); the page's first field without one."""

    def commit(self) -> None:
        """Save what is typed and not saved yet: called before the page or the year is left."""
        for widget in self.findChildren(QWidget):
            if getattr(widget, "changed", None) is True:
                widget.commit()  # type: ignore[attr-defined]
        focused = QApplication.focusWidget()
        if focused is None or focused is self or not self.isAncestorOf(focused):
            return
        save = getattr(focused, "commit", None)
        if save is not None:
            save()

    def unsaved(self) -> Iterator[tuple[str, str]]:
        """The texts that are typed and not saved: page and field in words, and the text."""
        for widget in self.findChildren(QWidget):
            if getattr(widget, "changed", None) is True:
                field = widget.accessibleName() or widget.toolTip()
                yield f"{self.title} {field}".strip(), widget.text()  # type: ignore[attr-defined]

    def typed_at(self, widget: QWidget) -> "Typed | None":
        """Where a long text is that is noted while it is typed; None for other widgets.

        The texts of a page that notes them itself are not told here.
        """
        from ita_desktop.ui.kit.fields import TextField

        if not isinstance(widget, TextField) or not self.isAncestorOf(widget):
            return None
        from ita_desktop.domain.journal_words import place_words
        from ita_desktop.domain.typing import IN, LEFT
        from ita_desktop.ui.kit.typing_keeper import Typed

        record = self.record
        where = place_words(record, {}) if record else self.title
        return Typed(f"{LEFT}{record}{IN}{where} {widget.accessibleName()}".strip())

    def tell_not_noted(self, error: ItaError | None) -> None:
        """Say why what is being typed is not on the disk yet, or that it is."""
        if error is not None:
            self.banner.say(Shape.BAD, f"{NOT_NOTED} {error}")
        elif self.banner.words.startswith(NOT_NOTED):
            self.banner.clear()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that may fail in a known way; the failure is said at the foot of the page."""
        try:
            act()
        except ItaError as error:
            self.banner.say(Shape.BAD, str(error))
            return False
        return True

    def tell_done(self, words: str) -> None:
        """Say what was done and offer to take it back, until something else is done."""
        self._done = words
        self.banner.say(Shape.OK, words, (UNDO, self.header.undo_wanted.emit))

    def hold(self, keys: Keys) -> None:
        """Other keys hold now: another part of the page is seen."""
        if keys != self.keys:
            self.keys = keys
            self.keys_changed.emit()

    def step_back(self) -> None:
        """Close the message, or go back to the page before where there is none."""
        if self.banner.words:
            self.banner.clear()
        else:
            self.back_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no part of the page takes closes the message at its foot."""
        if event.key() == Qt.Key.Key_Escape and self.banner.words:
            self.banner.clear()
        else:
            super().keyPressEvent(event)

    def panes(self) -> Sequence[QWidget]:
        """The parts of the page between which F6 moves, in order."""
        return (self,)

    @property
    def record(self) -> str:
        """The place in history of the record at which the keyboard is, empty where there is none."""
        return ""

    def forget_text(self, text: str) -> None:
        """Keep nothing of a text that is gone for good: what was sought, what narrows."""

    def close_work(self) -> None:
        """Bring to an end what goes on beside the user's work: the window is closed for good."""

    def get_state(self) -> Mapping[str, Any]:
        """What of the page's look is worth keeping: filter, current row, folds."""
        return {}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back that ``get_state`` gave."""

    def _refresh_or_mark(self) -> None:
        if self.isVisible():
            self._stale = False
            self.reload()
        else:
            self._stale = True


class Badge(NamedTuple):
    """The one count on a page's tab: how many of the gravest kind there are."""

    shape: Shape
    number: int


class PageSpec(NamedTuple):
    """A page's line in the window: how its tab looks, and how it is made when it is first opened.

    ``make`` imports the page's package only then. ``badge`` may be None where there is nothing to count; a
    page without a ``tab`` lies over the page from which it was opened.
    """

    key: str
    title: str
    shape: Shape
    make: "Callable[[Services, Breaker], Page]"
    foot: bool = False
    tab: bool = True
    badge: "Callable[[Services, int], Badge | None] | None" = None
