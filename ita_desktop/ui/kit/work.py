"""What takes longer than a moment is done beside the window's own work, so that the page stays usable."""

from collections.abc import Callable
from threading import Thread
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ita_desktop.domain.errors import ItaError

Progress = Callable[[int, int], bool]
BROKEN = "ทำงานนี้ไม่สำเร็จ ข้อมูลที่บันทึกแล้วอยู่ครบ"


class Work(QObject):
    """One thing being done: ``done`` gives what was made, ``failed`` the Thai message, ``moved`` progress.

    With ``first`` a first part (a paper's first page) comes before the whole, in ``began``. An unforeseen
    failure is told in ``failed`` as well, before it goes its way to ``threading.excepthook``.

    The widget, its ``owner``, may go while the work goes on: what is told then reaches no one.
    The work itself stays until its thread has ended, and goes in the window's thread: Qt must find it
    there whenever the thread tells something.
    """

    began = Signal(bytes)
    done = Signal(object)
    failed = Signal(str)
    moved = Signal(int, int)
    _ended = Signal()
    _going: ClassVar[set["Work"]] = set()

    def __init__(
        self, run: Callable[[Progress], Any], owner: QObject, first: Callable[[], bytes] | None = None
    ) -> None:
        super().__init__()
        self._owner = owner
        self._run, self._first = run, first
        self._stopped = False
        self._thread = Thread(target=self._set)
        self._ended.connect(self._leave)

    @classmethod
    def wait(cls) -> None:
        """Wait until no thread is at work any more: before the data is closed, and Qt with it."""
        for work in tuple(cls._going):
            work._leave()

    def start(self) -> None:
        """Begin; the signals arrive in the thread of whoever connected to them."""
        self._going.add(self)
        self._thread.start()

    def at(self, signal: Any, slot: Callable[..., object]) -> None:
        """Call ``slot`` at one of the signals, as long as the owner is there."""
        signal.connect(lambda *told: slot(*told) if isValid(self._owner) else None)

    def stop(self) -> None:
        """Let it go; nothing is told any more."""
        self._stopped = True

    def _set(self) -> None:
        try:
            self._tell_all()
        finally:
            self._ended.emit()

    def _tell_all(self) -> None:
        failure = BROKEN
        content: Any = None
        try:
            if self._first is not None:
                self._tell_first(self._first())
            content = b"" if self._stopped else self._run(self._progress)
        except ItaError as error:
            failure = str(error)
        finally:
            if not self._stopped and content is None:
                self.failed.emit(failure)
        if not self._stopped and content is not None:
            self.done.emit(content)

    def _tell_first(self, content: bytes) -> None:
        if not self._stopped:
            self.began.emit(content)

    def _progress(self, done: int, total: int) -> bool:
        if not self._stopped:
            self.moved.emit(done, total)
        return not self._stopped

    def _leave(self) -> None:
        """The thread is at its end: after it no one but the window's thread holds the work."""
        self._thread.join()
        if self in self._going:
            self._going.discard(self)
            self.deleteLater()
