"""The check before print of the open meeting, beside the user's work, after each save."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting
from ita_desktop.services.papers import Request
from ita_desktop.services.papers.requests import year_of
from ita_desktop.ui.kit.one_work import OneWork

if TYPE_CHECKING:
    from ita_desktop.documents.checks import Checked, PaperFinding
    from ita_desktop.services.papers import PaperService

REST_MS = 700
"""So long nothing must be saved before the meeting is looked at."""


class LiveCheck(QObject):
    """``found`` tells what the minutes should be looked at for; quiet while they cannot be made."""

    found = Signal(object)

    def __init__(self, papers: "PaperService", meeting: Callable[[], Meeting | None], owner: QObject) -> None:
        super().__init__(owner)
        self._papers, self._meeting = papers, meeting
        self._work = OneWork(self, moved=lambda *_: None, ended=lambda: None, failed=lambda _: self._tell(()))
        self._later = QTimer(self, singleShot=True, interval=REST_MS)
        self._later.timeout.connect(self.check_now)

    @property
    def is_busy(self) -> bool:
        """Whether the meeting is being looked at, or will be soon."""
        return self._later.isActive() or self._work.is_busy

    def check_later(self, *, fresh: bool) -> None:
        """The meeting changed; another one (``fresh``) begins with nothing found."""
        if fresh:
            self._tell(())
        self._later.start()

    def check_now(self) -> None:
        """Look at the meeting as it is kept."""
        meeting = self._meeting()
        if meeting is None:
            self._tell(())
            return
        request = Request("minutes", year_of(meeting), None, meeting.number, meeting.committee)
        try:
            run = self._papers.checking(request, meeting)
        except ItaError:
            self._tell(())
            return
        self._work.begin(lambda _: run(), self._show)

    def stop(self) -> None:
        """Let go what is being looked at."""
        self._later.stop()
        self._work.stop()

    def _show(self, checked: "Checked") -> None:
        self._tell(checked.findings)

    def _tell(self, findings: "Sequence[PaperFinding]") -> None:
        self.found.emit(findings)
