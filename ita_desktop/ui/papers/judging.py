"""Judging the papers of the list one after another, beside the user's work."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.papers.states import Verdict

if TYPE_CHECKING:
    from ita_desktop.documents.checks import Checked
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import PaperState

REST_MS, BETWEEN_MS = 600, 20


class Judging(QObject):
    """``told`` after each paper; former verdicts hold until there are new ones."""

    told = Signal()

    def __init__(self, services: "Services", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._waiting: list[PaperState] = []
        self._work: Work | None = None
        self.verdicts: dict[str, Verdict] = {}
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._judge_one)

    @property
    def is_busy(self) -> bool:
        """Whether papers wait to be judged."""
        return bool(self._waiting) or self._work is not None

    def begin(self, states: "Sequence[PaperState]", first: str = "") -> None:
        """Judge these papers anew, the one whose place is ``first`` before the others."""
        self.stop()
        self._waiting = sorted(states, key=lambda state: state.request.place != first)
        self._next.start(REST_MS if self.verdicts else BETWEEN_MS)

    def pause(self) -> None:
        """Let the rest be for a while."""
        self._next.stop()

    def resume(self) -> None:
        """Go on with the rest."""
        if self._waiting and self._work is None and not self._next.isActive():
            self._next.start(BETWEEN_MS)

    def stop(self) -> None:
        """Let the rest be for good."""
        self._next.stop()
        self._waiting = []
        if self._work is not None:
            self._work.stop()
            self._work = None

    def _judge_one(self) -> None:
        if not self._waiting:
            return
        state = self._waiting.pop(0)
        try:
            changed = self._has_changed(state)
            run = self._services.papers.checking(state.request) if not state.lacks else None
        except ItaError:
            changed, run = False, None
        if run is None:
            self._tell(state, Verdict(changed=changed))
            return
        work = self._work = Work(lambda _: run(), self)
        work.at(work.done, lambda checked: self._checked(work, state, checked, changed))
        work.at(work.failed, lambda _: self._checked(work, state, None, changed))
        work.start()

    def _has_changed(self, state: "PaperState") -> bool:
        """Whether a paper that was printed would say something else now."""
        if state.printed_at is None:
            return False
        printings = self._services.printings
        return not printings.is_current(printings.of(state.request)[0])

    def _checked(self, work: Work, state: "PaperState", checked: "Checked | None", changed: bool) -> None:
        if work is self._work:
            self._work = None
            self._tell(state, Verdict(len(checked.findings) if checked is not None else 0, changed))

    def _tell(self, state: "PaperState", verdict: Verdict) -> None:
        self.verdicts[state.request.place] = verdict
        self.told.emit()
        if self._waiting:
            self._next.start(BETWEEN_MS)
