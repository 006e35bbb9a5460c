"""Drives that do not do what is asked."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest

CAN_HANG = Path("/proc/self/fd").exists()
"""Whether one can know here which file is written."""


class Hung(NamedTuple):
    """Whether a write was begun, and a wait for its end once the drive is back."""

    begun: Event
    come_back: Callable[[], object]


@contextmanager
def hung(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hung]:
    """A drive on which a write never ends, until the block is left."""
    begun, back, real = Event(), Event(), os.fsync
    before = set(threading.enumerate())

    def fsync(handle: int) -> None:
        if str(folder) in str(Path(f"/proc/self/fd/{handle}").readlink()):
            begun.set()
            back.wait()
        real(handle)

    def came_back() -> None:
        for thread in set(threading.enumerate()) - before:
            thread.join()

    monkeypatch.setattr(os, "fsync", fsync)
    try:
        yield Hung(begun, came_back)
    finally:
        back.set()
        monkeypatch.setattr(os, "fsync", real)
