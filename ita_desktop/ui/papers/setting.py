"""Setting a paper beside the window's own work, so that the page stays usable."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from ita_desktop.domain.errors import ItaError

Progress = Callable[[int, int], bool]


class Work(QThread):
    """One paper being set: ``done`` gives the file, ``failed`` the Thai message, ``moved`` the pages."""

    done = Signal(bytes)
    failed = Signal(str)
    moved = Signal(int, int)

    def __init__(self, run: Callable[[Progress], bytes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._stopped = False

    def stop(self) -> None:
        """Let it go; nothing is told any more."""
        self._stopped = True

    def run(self) -> None:
        """Set the paper; runs in the thread."""
        try:
            content = self._run(self._progress)
        except ItaError as error:
            if not self._stopped:
                self.failed.emit(str(error))
            return
        if not self._stopped:
            self.done.emit(content)

    def _progress(self, done: int, total: int) -> bool:
        self.moved.emit(done, total)
        return not self._stopped
