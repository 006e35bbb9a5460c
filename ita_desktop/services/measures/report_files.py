"""Files and photographs of what units report: named in a report, checked, with captions."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import NamedTuple

from ita_desktop.domain.evidence import kept_name
from ita_desktop.domain.measures import Progress, RoundKey
from ita_desktop.domain.measures.reporting import report_for, with_report
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.services.changes import Subject
from ita_desktop.services.evidence.files import (
    forget_unnamed,
    put_all,
    told_files,
    what_files,
)
from ita_desktop.services.evidence.kept_files import Attached, EvidenceRow, KeptFiles
from ita_desktop.services.evidence.shown_photos import Photos, ShownPhotos
from ita_desktop.services.measures.few import OpenMeasures, few_opened
from ita_desktop.services.measures.following import told_measures
from ita_desktop.storage import UnitOfWork


class ReportPlace(NamedTuple):
    """The report of a unit on a measure for a round."""

    fiscal_year: int
    key: str
    round: RoundKey
    unit: str | None


class ReportFileService(ShownPhotos[ReportPlace]):
    """Files of reports; each act is one undo. A report is begun with its first file."""

    def files(self, place: ReportPlace) -> tuple[EvidenceRow, ...]:
        """The evidence files of a report."""
        report = self._report(place)
        return self.rows(report.files or () if report else ())

    # -- taking in -------------------------------------------------------------------------------------

    def record(self, place: ReportPlace, kept: KeptFiles) -> Attached:
        """Name kept contents as evidence of a report; EvidenceRefused where there is none."""
        files = told_files(kept, self._context.clock().date())
        with self.acting(f"แนบ {what_files(files)} ที่", place) as unit:
            put = put_all(unit, files, self._begun(unit, place).files or ())
            self._put(
                unit, place, lambda report: replace(report, files=(*(report.files or ()), *put.fresh) or None)
            )
        return Attached(put.names, put.known, kept.refused)

    # -- what is done with them ------------------------------------------------------------------------

    def detach(self, place: ReportPlace, hashes: Iterable[str]) -> None:
        """Take evidence files from a report."""
        gone = frozenset(hashes)
        with self.acting("เอาไฟล์หลักฐานออกจาก", place) as unit:
            self._put(unit, place, lambda report: replace(report, files=_left(report.files, gone)))
            forget_unnamed(unit, gone)

    # -- its photographs -------------------------------------------------------------------------------

    def photos_at(self, unit: UnitOfWork, place: ReportPlace) -> Photos:
        """The photographs of a report, none where it is not begun."""
        return self._begun(unit, place).photos

    def put_photos(self, unit: UnitOfWork, place: ReportPlace, changed: Callable[[Photos], Photos]) -> None:
        """Name others in the report."""
        self._put(unit, place, lambda report: replace(report, photos=changed(report.photos)))

    def acting(self, what: str, place: ReportPlace) -> AbstractContextManager[UnitOfWork]:
        """An act on the measure."""
        with self._context.reading() as unit:
            measure = self._measures(unit, place).measure(place.key)
        title = f"{what} {told_measures([measure])} ปี {place.fiscal_year}"
        return self._context.act(kept_name(title), Subject.PLANS)

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


def _left(files: Sequence[str] | None, gone: frozenset[str]) -> tuple[str, ...] | None:
    return tuple(each for each in files or () if each not in gone) or None
