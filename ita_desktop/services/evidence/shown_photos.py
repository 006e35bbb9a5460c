"""Photographs that papers show, wherever they are named: taken in, captioned, put in order, taken away."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from ita_desktop.domain.photographs import Photo
from ita_desktop.services.evidence.files import (
    EvidenceFiles,
    forget_unnamed,
    put_all,
    told_files,
    what_files,
)
from ita_desktop.services.evidence.kept_files import Attached, EvidenceRow, KeptFiles, Progress
from ita_desktop.services.evidence.photographs import fit_photographs
from ita_desktop.storage import UnitOfWork

LONGEST_CAPTION = 1_000
Photos = tuple[Photo, ...]
Place = TypeVar("Place")


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A photograph as a list shows it."""

    caption: str
    file: EvidenceRow


class ShownPhotos(EvidenceFiles, Generic[Place]):
    """Photographs of a place; each act is one undo.

    A subclass says which photographs a place has, how others are put there, and what begins an act on it.
    """

    def photos_at(self, unit: UnitOfWork, place: Place) -> Photos:
        """The photographs that a place names."""
        raise NotImplementedError

    def put_photos(self, unit: UnitOfWork, place: Place, changed: Callable[[Photos], Photos]) -> None:
        """Name others there."""
        raise NotImplementedError

    def acting(self, what: str, place: Place) -> AbstractContextManager[UnitOfWork]:
        """An act on the place, called ``what`` and the place."""
        raise NotImplementedError

    def photos(self, place: Place) -> tuple[ShownPhoto, ...]:
        """The photographs of a place in their order."""
        with self._context.reading() as unit:
            photos = [each for each in self.photos_at(unit, place) if each.sha256]
            known = unit.office.evidence_files()
        rows = self.rows_of([each.sha256 or "" for each in photos], known)
        return tuple(ShownPhoto(each.caption or "", row) for each, row in zip(photos, rows, strict=True))

    def keep_photos(self, paths: Iterable[Path], progress: Progress | None = None) -> KeptFiles:
        """Put photographs on the disk; what is no photograph that papers can show is refused in words."""
        fit, refused = fit_photographs(paths)
        kept = self.keep(fit, progress) if fit else KeptFiles(())
        return KeptFiles(kept.files, (*refused, *kept.refused))

    def record_photos(self, place: Place, kept: KeptFiles) -> Attached:
        """Name kept contents as photographs, after those that are there; captions are still to be written."""
        files = told_files(kept, self._context.clock().date())
        with self.acting(f"เพิ่มภาพ {what_files(files)} ที่", place) as unit:
            before = hashes_of(self.photos_at(unit, place))
            put = put_all(unit, files, before)
            fresh = tuple(Photo(sha256=each) for each in put.fresh)
            self.put_photos(unit, place, lambda photos: (*photos, *fresh))
        return Attached(put.names, put.known, kept.refused)

    def detach_photos(self, place: Place, hashes: Iterable[str]) -> None:
        """Take photographs away."""
        gone = frozenset(hashes)
        with self.acting("เอาภาพออกจาก", place) as unit:
            self.put_photos(unit, place, lambda photos: tuple(p for p in photos if p.sha256 not in gone))
            forget_unnamed(unit, gone)

    def set_caption(self, place: Place, sha256: str, caption: str) -> None:
        """Say in one line what a photograph shows."""
        words = " ".join(caption.split())[:LONGEST_CAPTION] or None

        def told(photos: Photos) -> Photos:
            return tuple(replace(p, caption=words) if p.sha256 == sha256 else p for p in photos)

        with self.acting("เขียนคำบรรยายภาพที่", place) as unit:
            self.put_photos(unit, place, told)

    def move_photo(self, place: Place, sha256: str, step: int) -> None:
        """Put a photograph so many places further back, before the first or behind the last at most."""

        def moved(photos: Photos) -> Photos:
            at = next((at for at, each in enumerate(photos) if each.sha256 == sha256), None)
            if at is None:
                return photos
            rest = [*photos[:at], *photos[at + 1 :]]
            rest.insert(min(max(0, at + step), len(rest)), photos[at])
            return tuple(rest)

        with self.acting("จัดลำดับภาพที่", place) as unit:
            self.put_photos(unit, place, moved)


def hashes_of(photos: Sequence[Photo]) -> tuple[str, ...]:
    """The contents of photographs; one without a content has none."""
    return tuple(each.sha256 for each in photos if each.sha256)
