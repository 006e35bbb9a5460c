"""Setting and checking papers beside the window's own work, so that the page stays usable."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ita_desktop.domain.errors import ItaError

Progress = Callable[[int, int], bool]
BROKEN = "จัดหน้าเอกสารนี้ไม่สำเร็จ ข้อมูลที่บันทึกแล้วอยู่ครบ"


class Work(QObject):
    """One paper being set: ``done`` gives what was made, ``failed`` the Thai message, ``moved`` the pages.

    With ``first`` its first page comes before the whole, in ``began``. An unforeseen failure is told in
    ``failed`` as well, before it goes its way to ``threading.excepthook``.

    A plain thread, so that a page may go while its paper is still being set: what is told then reaches no
    one. No child of its ``owner``, which may go while the thread is telling.
    """

    began = Signal(bytes)
    done = Signal(object)
    failed = Signal(str)
    moved = Signal(int, int)

    def __init__(
        self, run: Callable[[Progress], Any], owner: QObject, first: Callable[[], bytes] | None = None
    ) -> None:
        super().__init__()
        self._owner = owner
        self._run, self._first = run, first
        self._stopped = False

    def start(self) -> None:
        """Begin; the signals arrive in the thread of whoever connected to them."""
        Thread(target=self._set, daemon=True).start()

    def at(self, signal: Any, slot: Callable[..., object]) -> None:
        """Call ``slot`` at one of the signals, as long as the owner is there."""
        signal.connect(lambda *told: slot(*told) if isValid(self._owner) else None)

    def stop(self) -> None:
        """Let it go; nothing is told any more."""
        self._stopped = True

    def _set(self) -> None:
        with suppress(RuntimeError):  # the page and with it this object may be gone by now
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
        self.moved.emit(done, total)
        return not self._stopped
