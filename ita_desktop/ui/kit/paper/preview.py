"""The chosen paper as it is set: its first page soon, then the whole, and anew after each change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.work import Work

if TYPE_CHECKING:
    from ita_desktop.services.papers import Draft, PaperService, Request, Setting

AFTER_CHANGE_MS, SLOW_MS = 300, 1_000


class Preview(QObject):
    """``began`` gives a new paper's first page, ``arrived`` the whole; ``moved`` tells of slow work only.

    ``cleared`` says that another paper is being set: what is shown is not it any more.
    """

    cleared = Signal()
    began = Signal(bytes)
    arrived = Signal(bytes)
    failed = Signal(str)
    moved = Signal(int, int)

    def __init__(self, papers: "PaperService", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._papers = papers
        self._work: Work | None = None
        self._request: Request | None = None
        self._draft: Draft | None = None
        self.setting: Setting | None = None
        self.content: bytes | None = None
        self._later = QTimer(self, singleShot=True, interval=AFTER_CHANGE_MS)
        self._later.timeout.connect(self.refresh)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)

    @property
    def is_ready(self) -> bool:
        """Whether the whole paper is there as it is now."""
        return self.content is not None and not self.is_setting and not self.is_waiting

    @property
    def is_setting(self) -> bool:
        """Whether it is being set just now."""
        return self._work is not None

    @property
    def is_waiting(self) -> bool:
        """Whether a change is to be shown soon."""
        return self._later.isActive()

    @property
    def draft(self) -> "Draft | None":
        """What is typed and not kept yet, where it shows that."""
        return self._draft

    def show(self, request: "Request") -> None:
        """Set a paper; nothing happens where it is the one that is shown, and as it is shown."""
        former = self._request
        if request == former and self.setting is not None:
            return
        if former is None or former.place != request.place or self.setting is None:
            self.forget()
            self.cleared.emit()
        self._request = request
        self.refresh()

    def show_draft(self, draft: "Draft") -> None:
        """Set the paper that is shown with what is typed and not kept yet."""
        self._draft = draft
        self.refresh()

    def show_typed(self, request: "Request", draft: "Draft") -> None:
        """Set a paper as it is being typed; of the same one what is shown stays until it is there."""
        if self._request is None or self._request.place != request.place:
            self.forget()
            self.cleared.emit()
        self._request = request
        self.show_draft(draft)

    def refresh_later(self) -> None:
        """The data changed: set anew as soon as it rests."""
        self._draft = None
        if self._request is not None:
            self._later.start()

    def pause(self) -> None:
        """The change is not shown for now."""
        self._later.stop()

    def refresh(self) -> None:
        """Set the paper anew now; the one that is shown stays until the new one is there."""
        self._later.stop()
        if self._request is None:
            return
        self._let_go()
        try:
            setting = self._papers.setting(self._request, self._draft)
        except ItaError as error:
            self.setting = self.content = None
            self.failed.emit(str(error))
            return
        work = Work(setting.run, self, setting.first_page if self.content is None else None)
        self.setting, self._work = setting, work
        work.at(work.began, lambda content: self._began(work, content))
        work.at(work.done, lambda content: self._arrived(work, content))
        work.at(work.failed, lambda message: self._failed(work, message))
        work.at(work.moved, lambda done, total: self._moved(work, done, total))
        self._patience.start()
        work.start()

    def rest(self) -> None:
        """Let go what is being set, as other words are being typed; what is shown stays."""
        self._later.stop()
        self._let_go()

    def stop(self) -> bool:
        """Give up the setting; False where nothing was being set."""
        stopped = self._work is not None
        self._let_go()
        if stopped:
            self.setting = self.content = None
        return stopped

    def forget(self) -> None:
        """No paper is shown."""
        self._later.stop()
        self._let_go()
        self._request, self._draft, self.setting, self.content = None, None, None, None

    def _let_go(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None

    def _began(self, work: Work, content: bytes) -> None:
        if work is self._work:
            self.began.emit(content)

    def _arrived(self, work: Work, content: bytes) -> None:
        if work is self._work:
            self._work = None
            self.content = content
            self.arrived.emit(content)

    def _failed(self, work: Work, message: str) -> None:
        if work is self._work:
            self._work = None
            self.setting = self.content = None
            self.failed.emit(message)

    def _moved(self, work: Work, done: int, total: int) -> None:
        if work is self._work and not self._patience.isActive():
            self.moved.emit(done, total)
