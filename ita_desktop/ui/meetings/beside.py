"""The minutes as they are printed, beside the editor: set anew when the hand rests, at what is written."""

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ita_desktop.services.papers import Request
from ita_desktop.services.papers.requests import year_of
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.paper.page_search import PageSearch, Spot
from ita_desktop.ui.kit.paper.pane import SETTING, PaperPane
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.kit.paper.preview import Preview
from ita_desktop.ui.meetings.written import Written

if TYPE_CHECKING:
    from ita_desktop.services.papers import PaperService

REST_MS = 300
"""So long no key must come before the paper is set anew."""


class Beside(QObject):
    """``typed`` tells the meeting as it is being typed, None where none is open.

    Nothing is set while the pane is not seen. What takes longer than a key is done in threads, one after
    another, and is let go when a key comes.
    """

    def __init__(
        self, papers: "PaperService", pane: PaperPane, editor: QWidget, typed: Callable[[], Written | None]
    ) -> None:
        super().__init__(pane)
        self.pane, self._editor, self._typed = pane, editor, typed
        self.preview = Preview(papers, self)
        self._finding = OneWork(
            self, moved=lambda *_: None, ended=lambda: None, failed=lambda words: pane.say_nothing(words)
        )
        self._shown: bytes | None = None
        self._field: QPlainTextEdit | None = None
        self._later = QTimer(self, singleShot=True, interval=REST_MS)
        self._later.timeout.connect(self.set_now)
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether the paper is being set, or will be soon."""
        return self._later.isActive() or self.preview.is_setting or self._finding.is_busy

    def show_meeting(self, *, fresh: bool) -> None:
        """The open meeting is another one (``fresh``), or was changed."""
        if fresh:
            self.forget()
        self._later.start(0 if fresh else REST_MS)

    def show_place(self) -> None:
        """The keyboard came to another paragraph: mark it on the paper that is shown."""
        if not self._later.isActive() and not self.preview.is_setting:
            self._mark()

    def set_now(self) -> None:
        """Set the paper as the meeting is typed now."""
        self._later.stop()
        typed = self._typed() if self.pane.isVisible() else None
        if typed is None:
            return
        meeting = typed.meeting
        request = Request("minutes", year_of(meeting), None, meeting.number, meeting.committee)
        self.preview.show_typed(request, meeting)

    def rest(self) -> None:
        """Let go what is being set; the picture that is shown stays."""
        self._later.stop()
        self._finding.stop()
        self.preview.rest()

    def forget(self) -> None:
        """No meeting is open."""
        self.rest()
        self.preview.forget()
        self.pane.say_nothing()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pane comes into sight, or leaves it."""
        if event.type() == QEvent.Type.Show:
            self._later.start(0)
        elif event.type() == QEvent.Type.Hide:
            self.rest()
        return False

    def _keyed(self) -> None:
        """A key came: what is being set is old already."""
        self.rest()
        self._later.start(REST_MS)

    def _began(self, content: bytes) -> None:
        if self.pane.view.pages is None:
            self.pane.show_pages(PdfPages(content), keep=False)

    def _mark(self) -> None:
        """Find what is being written on the paper; a newer paper is shown together with its mark."""
        content, typed = self.preview.content, self._typed()
        if content is not None and typed is not None:
            self._finding.begin(lambda _: _found(content, typed), lambda spots: self._show(content, spots))

    def _show(self, content: bytes, spots: list[Spot]) -> None:
        if content is not self._shown:
            self.pane.show_pages(PdfPages(content), keep=self.pane.view.pages is not None)
            self._shown = content
        self.pane.view.mark_written(spots, scroll=self.pane.follows)

    def _focused(self, _: QWidget | None, now: QWidget | None) -> None:
        """Follow the keys of the text in which the keyboard is."""
        if self._field is not None and isValid(self._field):
            self._field.textChanged.disconnect(self._keyed)
        here = isinstance(now, QPlainTextEdit) and self._editor.isAncestorOf(now)
        self._field = now if here and isinstance(now, QPlainTextEdit) else None
        if self._field is not None:
            self._field.textChanged.connect(self._keyed)

    def _connect(self) -> None:
        self.preview.cleared.connect(self.pane.say_nothing)
        self.preview.began.connect(self._began)
        self.preview.arrived.connect(lambda _: self._mark())
        self.preview.failed.connect(self.pane.say_nothing)
        self.pane.taken.connect(lambda _: self.show_place())
        self.pane.installEventFilter(self)
        self.pane.say_nothing(SETTING)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focused)


def _found(content: bytes, typed: Written) -> list[Spot]:
    """Where the passage that is being written stands on the paper."""
    if not typed.passage:
        return []
    with closing(PdfPages(content)) as pages:
        return PageSearch(pages).passage(typed.passage, typed.occurrence)
