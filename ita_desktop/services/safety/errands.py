"""Work on a drive that may never answer: waited for as long as one wants to, then left to itself."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Generic, TypeVar

from ita_desktop.domain.errors import ItaError

Told = TypeVar("Told")
Going = Callable[[], bool]
"""Asked again and again whether to go on."""

ASK_SECONDS = 0.05
GRACE_SECONDS = 2.0
"""So long may the drive take to come to an end in order, once no one wants to go on."""


class NotAnswered(ItaError):
    """The drive does not answer; what was begun there is left to itself."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"ที่เก็บที่สอง {folder} ไม่ตอบสนอง โปรแกรมจะคัดลอกต่อเมื่อเปิดครั้งหน้า ข้อมูลสำรองในเครื่องนี้ครบแล้ว")


class Errand(Generic[Told]):
    """One thing that is done on a drive. ``is_left``: no one waits for it, it must tell nobody anything."""

    def __init__(self, do: "Callable[[Errand[Told]], Told]", goes_on: Going) -> None:
        self.goes_on = goes_on
        self.is_left = False
        self._do = do
        self._over = Event()
        self._told: Told | None = None
        self._error: BaseException | None = None
        Thread(target=self._run, daemon=True).start()  # the program ends without it

    @property
    def is_over(self) -> bool:
        """Whether it came to its end."""
        return self._over.is_set()

    def _run(self) -> None:
        try:
            self._told = self._do(self)
        except BaseException as error:
            self._error = error
        finally:
            self._over.set()

    def wait(self) -> bool:
        """Until it is over, or no one wants to go on and the grace is over too; whether it is over."""
        until: float | None = None
        while not self._over.wait(ASK_SECONDS):
            if until is None and not self.goes_on():
                until = monotonic() + GRACE_SECONDS
            if until is not None and monotonic() >= until:
                self.is_left = True
                return False
        return True

    def told(self) -> Told:
        """What it gave; raises what it raised."""
        if self._error is not None:
            raise self._error
        return self._told  # type: ignore[return-value]


class Errands:
    """One errand at a time to each folder: one that was left and still goes on is not followed by another."""

    def __init__(self) -> None:
        self._left: dict[Path, Errand[object]] = {}

    def run(self, folder: Path, do: Callable[[Errand[Told]], Told], goes_on: Going) -> Told:
        """Do something in a folder; NotAnswered where it, or one before it, does not come to an end."""
        former = self._left.get(folder)
        if former is not None and not former.is_over:
            raise NotAnswered(folder)
        with suppress(KeyError):
            del self._left[folder]
        errand = Errand(do, goes_on)
        if not errand.wait():
            self._left[folder] = errand  # type: ignore[assignment]
            raise NotAnswered(folder)
        return errand.told()
