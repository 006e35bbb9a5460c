"""One thing at a time beside the window's own work; what was let go tells nothing any more."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ita_desktop.domain.evidence import size_words
from ita_desktop.ui.kit.work import Progress, Work
from ita_desktop.ui.kit.work_row import WorkRow


class OneWork:
    """``moved`` is told how far it is, ``ended`` that it is over, ``failed`` then the Thai message."""

    def __init__(
        self,
        owner: QObject,
        *,
        moved: Callable[[int, int], object],
        ended: Callable[[], object],
        failed: Callable[[str], object],
    ) -> None:
        self._owner = owner
        self._moved, self._ended, self._failed = moved, ended, failed
        self._work: Work | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._work is not None

    def begin(self, run: Callable[[Progress], Any], done: Callable[[Any], object]) -> None:
        """Do something; ``done`` gets what it made. What was being done is let go."""
        self.stop()
        work = self._work = Work(run, self._owner)
        work.at(work.moved, lambda at, total: self._moved(at, total) if work is self._work else None)
        work.at(work.failed, lambda words: self._end(work, lambda: self._failed(words)))
        work.at(work.done, lambda made: self._end(work, lambda: done(made)))
        work.start()

    def stop(self) -> bool:
        """Let go what is being done; False where nothing is."""
        work = self._work
        if work is None:
            return False
        work.stop()
        self._end(work, lambda: None)
        return True

    def _end(self, work: Work, then: Callable[[], object]) -> None:
        if work is self._work:
            self._work = None
            self._ended()
            then()


class FileWork(OneWork):
    """Reading or writing many bytes, told in a row: its progress counts kB."""

    def __init__(self, owner: QObject, row: WorkRow, failed: Callable[[str], object]) -> None:
        super().__init__(owner, moved=self._show, ended=row.hide, failed=failed)
        self._row, self._words = row, ""

    def tell(self, words: str, run: Callable[[Progress], Any], done: Callable[[Any], object]) -> None:
        """Do something that is called ``words``."""
        self._words = words
        self._row.say(words, 0, 1)
        self.begin(run, done)

    def _show(self, done: int, total: int) -> None:
        self._row.say(told_bytes(self._words, done, total), done, total)


def told_bytes(words: str, done: int, total: int) -> str:
    """``words`` with the kB done and in all."""
    return f"{words} {size_words(done * 1_000)} จาก {size_words(total * 1_000)}" if total else words
