"""Judging the papers of the list one after another, in the gaps of the user's work."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.papers.states import Verdict

if TYPE_CHECKING:
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
        self.verdicts: dict[str, Verdict] = {}
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._judge_one)

    def begin(self, states: "Sequence[PaperState]", first: str = "") -> None:
        """Judge these papers anew, the one whose place is ``first`` before the others."""
        self._waiting = sorted(states, key=lambda state: state.request.place != first)
        self._next.start(REST_MS if self.verdicts else BETWEEN_MS)

    @property
    def is_busy(self) -> bool:
        """Whether papers wait to be judged."""
        return bool(self._waiting)

    def pause(self) -> None:
        """Let the rest be for a while."""
        self._next.stop()

    def resume(self) -> None:
        """Go on with the rest."""
        if self._waiting and not self._next.isActive():
            self._next.start(BETWEEN_MS)

    def _judge_one(self) -> None:
        if not self._waiting:
            return
        state = self._waiting.pop(0)
        self.verdicts[state.request.place] = self._judge(state)
        self.told.emit()
        if self._waiting:
            self._next.start(BETWEEN_MS)

    def _judge(self, state: "PaperState") -> Verdict:
        changed = False
        try:
            if state.printed_at is not None:
                printings = self._services.printings
                changed = not printings.is_current(printings.of(state.request)[0])
            findings = 0 if state.lacks else len(self._services.papers.check(state.request).findings)
        except ItaError:
            return Verdict(changed=changed)
        return Verdict(findings, changed)
