"""The second place of backups: chosen or declined once, brought up to date whenever it is seen."""

from collections.abc import Iterable
from pathlib import Path
from secrets import token_hex
from typing import Any

from ita_desktop.domain.backups import Place
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.context import Context
from ita_desktop.services.safety.errands import Errand, Errands, NotAnswered
from ita_desktop.services.safety.machine import Machine
from ita_desktop.storage.backups.second_place import Going, SecondPlace


class PlaceRefused(ItaError):
    """The folder cannot be a second place."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"ใช้ {folder} เป็นที่เก็บที่สองไม่ได้ เพราะ{why}")


class SecondPlaceService:
    """What touches the drive (``choose``, ``bring_up``, ``faults``) may take long; ``now`` never does."""

    def __init__(self, context: Context, machine: Machine) -> None:
        self._context = context
        self._machine = machine
        self._place: SecondPlace | None = None
        self._is_seen = True
        self._is_same = True
        self._on_same_disk = False
        self._errands = Errands()

    def now(self) -> Place:
        """What is known of the second place since it was last looked at."""
        known = self._machine.state
        if not known.second_place:
            return Place(was_asked=known.second_place_asked)
        newest = self._context.database.backups.newest(self._context.clock())
        same = self._is_same and newest is not None and newest.name == known.copied
        return Place(
            folder=Path(known.second_place),
            state="unseen" if not self._is_seen else "same" if same else "older",
            seen_at=known.second_place_seen_at,
            was_asked=True,
            on_same_disk=self._on_same_disk,
            trouble=known.second_place_trouble,
            wipe_since=known.wipe_at if known.wipe_folder == known.second_place else None,
        )

    def choose(self, folder: Path, goes_on: Going = lambda: True) -> None:
        """Take a folder as the second place; PlaceRefused, or SecondPlaceFailed where it takes no writing.

        NotAnswered where the drive does not answer and no one wants to go on.
        """
        mark = self._machine.state.mark or token_hex(4)
        self._errands.run(folder, lambda _: self._begin(folder, mark), goes_on)
        self._place, self._is_seen, self._is_same = None, True, True
        self._machine.choose(
            mark=mark, second_place=str(folder), second_place_asked=True, copied="",
            second_place_seen_at=self._context.clock(), second_place_trouble="",
        )  # fmt: skip

    def _begin(self, folder: Path, mark: str) -> None:
        data = self._context.database.folder
        if not folder.is_dir():
            raise PlaceRefused(folder, "ไม่พบโฟลเดอร์นี้ เสียบแฟลชไดรฟ์แล้วเลือกใหม่")
        if folder.resolve().is_relative_to(data.resolve()):
            raise PlaceRefused(folder, "อยู่ในโฟลเดอร์ข้อมูลเอง เลือกแฟลชไดรฟ์หรือไดรฟ์อื่น")
        SecondPlace(folder, mark).begin()

    def decline(self) -> None:
        """Go without a second place, and be asked no more; what lies in a former one stays there."""
        self._place = None
        self._machine.choose(
            second_place="", second_place_asked=True, copied="", second_place_trouble="",
            second_place_seen_at=None,
        )  # fmt: skip

    def bring_up(self, goes_on: Going = lambda: True) -> None:
        """Look for the second place; where it is seen, copy the newest backup and the missing evidence files.

        What does not go well is told by ``now``, also that the drive does not answer: then it is left to
        itself soon after no one wants to go on.
        """
        chosen = self._machine.state.second_place
        if not chosen:
            return
        try:
            self._errands.run(Path(chosen), self._brought, goes_on)
        except NotAnswered as error:
            self._is_same = False
            self._machine.note(second_place_trouble=str(error))

    def _brought(self, errand: Errand[None]) -> None:
        place = self._there()
        if place is None:
            return
        self._on_same_disk = place.is_on_disk_of(self._context.database.folder)
        now = self._context.clock()
        newest = self._context.database.backups.newest(now)
        evidence = self._context.database.evidence
        try:
            if newest is not None and place.lacks(newest, evidence):
                place.bring(newest, now)
                whole = place.bring_evidence(evidence, errand.goes_on)
            else:
                whole = newest is not None
            self._follow_wipe(place, errand)
        except ItaError as error:
            self._is_same = False
            self._note(errand, second_place_trouble=str(error))
            return
        self._is_same = whole
        if newest is not None:
            self._note(errand, copied=newest.name, second_place_seen_at=now, second_place_trouble="")

    def _note(self, errand: Errand[None], **changes: Any) -> None:
        """Remember what happened; the data may be given free where no one waits for it any more."""
        if not errand.is_left:
            self._machine.note(**changes)

    def let_go(self, *, wipe: str = "", contents: Iterable[str] = ()) -> None:
        """What a wipe takes: the backups that do not know it, evidence contents; now, or when it is seen."""
        known = self._machine.state
        if not known.second_place or not (wipe or contents):
            return
        same = known.wipe_folder == known.second_place
        self._machine.note(
            wipe=wipe or (known.wipe if same else ""),
            wipe_at=self._context.clock(),
            wipe_folder=known.second_place,
            wipe_contents=" ".join((*(known.wipe_contents.split() if same else ()), *contents)),
        )
        self.bring_up()

    def former_with_wipe(self) -> str | None:
        """The second place of before for which a wipe waits, None where it is the present one."""
        known = self._machine.state
        return known.wipe_folder if known.wipe_folder not in ("", known.second_place) else None

    def _follow_wipe(self, place: SecondPlace, errand: Errand[None]) -> None:
        """Do there what a wipe waits for; what cannot be done goes on waiting."""
        known = self._machine.state
        if known.wipe_folder != known.second_place or not known.wipe_folder:
            return
        left = [each for each in known.wipe_contents.split() if not place.evidence.remove(each)]
        wipe = known.wipe if known.wipe and not place.remove_before(known.wipe) else ""
        waits = bool(left or wipe)
        self._note(
            errand,
            wipe=wipe,
            wipe_at=known.wipe_at if waits else None,
            wipe_folder=known.wipe_folder if waits else "",
            wipe_contents=" ".join(left),
        )

    def faults(self, goes_on: Going = lambda: True) -> tuple[str, ...]:
        """What is wrong with the backups in the second place, where it is seen; a Thai line each."""
        chosen = self._machine.state.second_place
        if not chosen:
            return ()
        try:
            return self._errands.run(Path(chosen), lambda _: self._faults(), goes_on)
        except NotAnswered as error:
            return (str(error),)

    def _faults(self) -> tuple[str, ...]:
        place = self._there()
        return tuple(f"ที่เก็บที่สอง {told}" for told in place.backups.faults()) if place else ()

    def _there(self) -> SecondPlace | None:
        """The second place where it is seen."""
        known = self._machine.state
        if not known.second_place:
            return None
        chosen = Path(known.second_place)
        if self._place is None or self._place.chosen != chosen:
            self._place = SecondPlace(chosen, known.mark)
        self._is_seen = self._place.is_seen()
        return self._place if self._is_seen else None
