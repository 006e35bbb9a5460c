"""What is told of evidence files: those of an item, those that were taken in, how far taking in is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ita_desktop.domain.evidence import FileState
from ita_desktop.storage import Content

Progress = Callable[[int, int], bool]
"""Told the kB done and the kB in all; False stops."""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A file of an item as a list shows it; with ``url`` it is that page as it was on the day ``on``."""

    sha256: str
    name: str
    type: str
    size: int | None
    on: date | None
    state: FileState
    url: str | None = None


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """Names and contents that are on the disk, not named by any item yet; ``refused`` says what is not."""

    files: tuple[tuple[str, Content], ...]
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attached:
    """What an act did: names of new files, of those that were there already, and why others were refused."""

    added: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


class Going:
    """How far several files are, in kB: bytes of some thousand MB are more than a window counts."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def on(self, read: int) -> bool:
        """So many bytes more; whether to go on."""
        self._done += read
        return self._progress is None or self._progress(self._done // 1_000, self._total // 1_000)


def size_of(path: Path) -> int:
    """A file's bytes as far as they can be known."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
