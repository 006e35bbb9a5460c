"""What a wipe leaves outside the data: backups from before it, the second place, files beside the data."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.backups import going_by
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.context import Context
from ita_desktop.services.safety import standing as told
from ita_desktop.services.safety.machine import Machine
from ita_desktop.services.safety.rewriting import rewritten
from ita_desktop.services.safety.standing import Standing
from ita_desktop.storage.backups import knows_change, look_into
from ita_desktop.storage.backups.reading import made_of
from ita_desktop.storage.database import FILE
from ita_desktop.storage.spellings import file_holds

if TYPE_CHECKING:
    from ita_desktop.services.safety.backups import BackupService
    from ita_desktop.storage.backups import Backup

AFTER_WIPE = "หลังลบข้อมูลที่เก็บไว้ไม่ได้"
OF_THE_WINDOW = ("window.json", "errors.log*", "crash.log")
"""Files beside the data that cost nothing but the window's look and the log of failures."""

OF_OTHERS = frozenset({FILE, f"{FILE}-journal", "search.sqlite", "search.sqlite-journal", "office.lock"})


class NoNewBackup(ItaError):
    """The new backup does not hold the wipe, so the former ones stay."""

    def __init__(self) -> None:
        super().__init__("ทำข้อมูลสำรองชุดใหม่แล้วแต่ยืนยันไม่ได้ว่าเป็นชุดหลังการลบ จึงยังไม่ได้ลบชุดเดิม ลองอีกครั้ง")


class Sweep:
    """Backups are from before a wipe where they do not know its change: no value is needed to tell them."""

    def __init__(self, context: Context, machine: Machine, backups: "BackupService") -> None:
        self._context, self._machine, self._backups = context, machine, backups

    # -- backups and former data -----------------------------------------------------------------------

    def held(self) -> "tuple[Backup, ...]":
        """The backups and damaged former data from before the last wipe, newest first; none without one."""
        wipe = self.last()
        if not wipe:
            return ()
        return tuple(each for each in self._all() if not knows_change(each.path, wipe))

    def remove_held(self) -> tuple[Path, ...]:
        """Back up what is left, then remove what is from before the wipe; what could not go.

        The second place follows where it is seen, later where it is not. NoNewBackup and BackupFailed leave
        every backup as it is.
        """
        wipe, held = self.last(), self.held()
        if not wipe:
            return ()
        if not knows_change(self._backups.make(AFTER_WIPE), wipe):
            raise NoNewBackup
        for each in held:
            with suppress(OSError):
                each.path.unlink()
        self._backups.second_place.let_go(wipe=wipe)
        return tuple(each.path for each in held if each.path.exists())

    def last(self) -> str:
        """The hash of the last wipe, empty where there was none."""
        with self._context.reading() as unit:
            return unit.wiping.last()

    def _all(self) -> "Iterator[Backup]":
        backups = self._context.database.backups
        yield from backups.all()[::-1]
        yield from map(look_into, backups.damaged())

    def backups_standing(self, *, chosen: bool, wiped: bool) -> Iterator[Standing]:
        """The backups that are or will be from before the wipe, here and in the second place."""
        held = self.held() if wiped else tuple(self._all())
        damaged = frozenset(self._context.database.backups.damaged())
        whole = [each for each in held if each.path not in damaged]
        if whole:
            made = [found for each in whole if (found := made_of(each.path))]
            by = going_by(made, self._context.clock())
            days = [day for day in by.values() if day]
            for_ever = None in by.values()
            yield told.backups(len(whole), max(days, default=None), for_ever=for_ever, chosen=chosen)
        if len(held) > len(whole):
            yield told.damaged(len(held) - len(whole), chosen=chosen)
        place = self._backups.second_place.now()
        if not wiped or place.wipe_since or held:
            standing = told.second_place(place, chosen=chosen or place.wipe_since is not None)
            if standing is not None:
                yield standing
        former = self._backups.second_place.former_with_wipe()
        if former is not None:
            yield told.former_place(former)

    # -- the data file and what lies beside it ---------------------------------------------------------

    def rewrite(self) -> str:
        """Write the data file anew; why that could not be, empty where it was: it is tried again then."""
        return rewritten(self._context, self._machine)

    def beside(self, forms: Sequence[bytes], step: Callable[[int], object]) -> tuple[list[Path], list[Path]]:
        """The files beside the data that hold one of the forms: those that may go, and the others."""
        folder = self._context.database.folder
        may_go = {file for names in OF_THE_WINDOW for file in folder.glob(names)}
        going: list[Path] = []
        staying: list[Path] = []
        for file in sorted(folder.iterdir()):
            step(0)
            if file.name in OF_OTHERS or not file.is_file():
                continue
            with suppress(OSError):
                if file_holds(file, forms):
                    (going if file in may_go else staying).append(file)
        return going, staying

    def remove_beside(self, files: Sequence[Path]) -> None:
        """Remove files beside the data, and what killed programs left there."""
        for file in files:
            with suppress(OSError):
                file.unlink()
        self._context.database.clear_left()
