"""Files and photographs of what units report: named in a report, checked, with captions."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from ita_desktop.domain.evidence import kept_name
from ita_desktop.domain.measures import Progress, RoundKey
from ita_desktop.domain.measures.reporting import report_for, with_report
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.domain.photographs import Photo
from ita_desktop.services.changes import Subject
from ita_desktop.services.evidence.files import (
    EvidenceFiles,
    forget_unnamed,
    put_known,
    told_files,
    what_files,
)
from ita_desktop.services.evidence.kept_files import Attached, EvidenceRow, KeptFiles
from ita_desktop.services.evidence.kept_files import Progress as Going
from ita_desktop.services.evidence.photographs import fit_photographs
from ita_desktop.services.measures.few import OpenMeasures, few_opened
from ita_desktop.services.measures.following import told_measures
from ita_desktop.storage import UnitOfWork

LONGEST_CAPTION = 1_000


class ReportPlace(NamedTuple):
    """The report of a unit on a measure for a round."""

    fiscal_year: int
    key: str
    round: RoundKey
    unit: str | None


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A photograph as a list shows it."""

    caption: str
    file: EvidenceRow


class ReportFileService(EvidenceFiles):
    """Files of reports; each act is one undo. A report is begun with its first file."""

    def files(self, place: ReportPlace) -> tuple[EvidenceRow, ...]:
        """The evidence files of a report."""
        report = self._report(place)
        return self.rows(report.files or () if report else ())

    def photos(self, place: ReportPlace) -> tuple[ShownPhoto, ...]:
        """The photographs of a report in their order."""
        report = self._report(place)
        photos = [each for each in (report.photos if report else ()) if each.sha256]
        rows = self.rows([each.sha256 or "" for each in photos])
        return tuple(ShownPhoto(each.caption or "", row) for each, row in zip(photos, rows, strict=True))

    # -- taking in -------------------------------------------------------------------------------------

    def keep_photos(self, paths: Iterable[Path], progress: Going | None = None) -> KeptFiles:
        """Put photographs on the disk; what is no photograph that papers can show is refused in words."""
        fit, refused = fit_photographs(paths)
        kept = self.keep(fit, progress) if fit else KeptFiles(())
        return KeptFiles(kept.files, (*refused, *kept.refused))

    def record(self, place: ReportPlace, kept: KeptFiles) -> Attached:
        """Name kept contents as evidence of a report; EvidenceRefused where there is none."""

        def with_files(report: Progress, hashes: Sequence[str]) -> Progress:
            return replace(report, files=(*(report.files or ()), *hashes))

        return self._name("แนบ", place, kept, lambda report: report.files or (), with_files)

    def record_photos(self, place: ReportPlace, kept: KeptFiles) -> Attached:
        """Name kept contents as photographs of a report; their captions are still to be written."""

        def with_photos(report: Progress, hashes: Sequence[str]) -> Progress:
            return replace(report, photos=(*report.photos, *(Photo(sha256=each) for each in hashes)))

        return self._name("เพิ่มภาพ", place, kept, photo_hashes, with_photos)

    def _name(
        self,
        what: str,
        place: ReportPlace,
        kept: KeptFiles,
        named: Callable[[Progress], Sequence[str]],
        added: Callable[[Progress, Sequence[str]], Progress],
    ) -> Attached:
        files = told_files(kept, self._context.clock().date())
        names: list[str] = []
        known: list[str] = []
        with self._acting(f"{what} {what_files(files)} ที่", place) as unit:
            before = named(self._begun(unit, place))
            for file in {each.sha256: each for each in reversed(files)}.values():
                name = put_known(unit, file)
                (known if file.sha256 in before else names).append(name)
            fresh = dict.fromkeys(each.sha256 for each in files if each.sha256 not in before)
            self._put(unit, place, lambda report: added(report, tuple(fresh)))
        return Attached(tuple(names), tuple(known), kept.refused)

    # -- what is done with them ------------------------------------------------------------------------

    def detach(self, place: ReportPlace, hashes: Iterable[str]) -> None:
        """Take evidence files from a report."""
        gone = frozenset(hashes)
        with self._acting("เอาไฟล์หลักฐานออกจาก", place) as unit:
            self._put(unit, place, lambda report: replace(report, files=_left(report.files, gone)))
            forget_unnamed(unit, gone)

    def detach_photos(self, place: ReportPlace, hashes: Iterable[str]) -> None:
        """Take photographs from a report."""
        gone = frozenset(hashes)
        with self._acting("เอาภาพออกจาก", place) as unit:
            self._put(unit, place, lambda report: replace(report, photos=_shown(report.photos, gone)))
            forget_unnamed(unit, gone)

    def set_caption(self, place: ReportPlace, sha256: str, caption: str) -> None:
        """Say in one line what a photograph shows."""
        words = " ".join(caption.split())[:LONGEST_CAPTION] or None

        def told(report: Progress) -> Progress:
            photos = (
                replace(each, caption=words) if each.sha256 == sha256 else each for each in report.photos
            )
            return replace(report, photos=tuple(photos))

        with self._acting("เขียนคำบรรยายภาพที่", place) as unit:
            self._put(unit, place, told)

    # -- the report ------------------------------------------------------------------------------------

    def _report(self, place: ReportPlace) -> Progress | None:
        with self._context.reading() as unit:
            measure = self._measures(unit, place).measure(place.key)
        return report_for(measure, round_of(place.fiscal_year, place.round), place.unit)

    def _begun(self, unit: UnitOfWork, place: ReportPlace) -> Progress:
        """The report, a new one where there is none."""
        measure = self._measures(unit, place).measure(place.key)
        kept = report_for(measure, round_of(place.fiscal_year, place.round), place.unit)
        return kept or Progress(on=self._context.clock().date(), round=place.round, unit=place.unit)

    def _put(self, unit: UnitOfWork, place: ReportPlace, changed: Callable[[Progress], Progress]) -> None:
        few = self._measures(unit, place)
        measure = few.measure(place.key)
        former = report_for(measure, round_of(place.fiscal_year, place.round), place.unit)
        few.put(with_report(measure, former, changed(self._begun(unit, place))))
        few.close()

    def _measures(self, unit: UnitOfWork, place: ReportPlace) -> OpenMeasures:
        return few_opened(self._context, unit, place.fiscal_year, (place.key,))

    def _acting(self, what: str, place: ReportPlace) -> AbstractContextManager[UnitOfWork]:
        with self._context.reading() as unit:
            measure = self._measures(unit, place).measure(place.key)
        title = f"{what} {told_measures([measure])} ปี {place.fiscal_year}"
        return self._context.act(kept_name(title), Subject.PLANS)


def photo_hashes(report: Progress) -> tuple[str, ...]:
    """The contents of a report's photographs."""
    return tuple(each.sha256 for each in report.photos if each.sha256)


def _left(files: Sequence[str] | None, gone: frozenset[str]) -> tuple[str, ...] | None:
    return tuple(each for each in files or () if each not in gone) or None


def _shown(photos: Sequence[Photo], gone: frozenset[str]) -> tuple[Photo, ...]:
    return tuple(each for each in photos if each.sha256 not in gone)
