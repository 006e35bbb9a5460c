"""Files that prove what items publish: named at items, kept pages, taken away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from ita_desktop.domain.evidence import page_name
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.domain.oit import NOT_STARTED
from ita_desktop.services.changes import Subject
from ita_desktop.services.evidence.files import (
    EvidenceFiles,
    forget_unnamed,
    put_known,
    told_files,
    what_files,
)
from ita_desktop.services.evidence.kept_files import Attached, EvidenceRow, KeptFiles, Progress
from ita_desktop.services.oit.checklist import begin_list
from ita_desktop.storage import UnitOfWork


class EvidenceService(EvidenceFiles):
    """Files of items; each act is one undo."""

    # -- files of an item ------------------------------------------------------------------------------

    def files(self, year: int, code: str) -> tuple[EvidenceRow, ...]:
        """The files of an item in their order; whether they are there is seen by their sizes only."""
        with self._context.reading() as unit:
            item = unit.office.oit_item(year, code)
            known = unit.office.evidence_files()
        return self.rows_of(item.evidence if item else None, known)

    def of_year(self, year: int) -> Mapping[str, tuple[EvidenceRow, ...]]:
        """The files of each item of a year that has some."""
        with self._context.reading() as unit:
            items = self._context.assessment(unit, year).oit
            known = unit.office.evidence_files()
        return {code: self.rows_of(item.evidence, known) for code, item in items.items() if item.evidence}

    # -- taking files in -------------------------------------------------------------------------------

    def attach(
        self, year: int, codes: str | Iterable[str], paths: Iterable[Path], progress: Progress | None = None
    ) -> Attached:
        """Keep files and name them at items, in one act; those that cannot be kept are told."""
        return self.record(year, codes, self.keep(paths, progress))

    def record(self, year: int, codes: str | Iterable[str], kept: KeptFiles) -> Attached:
        """Name kept contents at items; EvidenceRefused where there is none.

        A content has one name, that under which it came first.
        """
        files = told_files(kept, self._context.clock().date())
        added, known = self._name(year, codes, files)
        return Attached(added, known, kept.refused)

    def keep_page(self, year: int, code: str, url: str, content: bytes, type: str, name: str) -> Attached:
        """Keep a page as it is today, named by its address and the day.

        Where the very same content was kept before, that file and its day stay: the page has not changed.
        """
        kept = self._store.put_stream(BytesIO(content), name)
        page = EvidenceFile(
            sha256=kept.sha256,
            name=page_name(name, type),
            type=type,
            size=kept.size,
            on=self._context.clock().date(),
            url=url,
        )
        return Attached(*self._name(year, code, (page,)))

    def _name(
        self, year: int, codes: str | Iterable[str], files: Sequence[EvidenceFile]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Write what is known of files and name them at items; names of the new ones, and of the others."""
        at = (codes,) if isinstance(codes, str) else tuple(codes)
        by_hash = {file.sha256: file for file in reversed(files)}
        wanted = tuple(dict.fromkeys(file.sha256 for file in files))
        added: list[str] = []
        known: list[str] = []
        with self._context.act(f"แนบ {what_files(files)} ที่ {told_codes(at)}", Subject.OIT) as unit:
            begin_list(self._context, unit, year)
            for sha256 in wanted:
                name = put_known(unit, by_hash[sha256])
                fresh = [_add(unit, year, code, sha256) for code in at]
                (added if any(fresh) else known).append(name)
        return tuple(added), tuple(known)

    # -- what is done with them ------------------------------------------------------------------------

    def detach(self, year: int, code: str, sha256s: Iterable[str]) -> None:
        """Take files from an item; what no item names any more is forgotten, its content stays for undo."""
        gone = frozenset(sha256s)
        with self._context.act(f"เอาไฟล์หลักฐานออกจาก {code}", Subject.OIT) as unit:
            item = unit.office.oit_item(year, code) or NOT_STARTED
            left = tuple(each for each in item.evidence or () if each not in gone)
            unit.office.put_oit_item(year, code, replace(item, evidence=left or None))
            forget_unnamed(unit, gone)


def told_codes(codes: Sequence[str]) -> str:
    """Items as the title of an act names them."""
    return " ".join(codes[:3]) + (f" และอีก {len(codes) - 3} รายการ" if len(codes) > 3 else "")


def _add(unit: UnitOfWork, year: int, code: str, sha256: str) -> bool:
    """Name a file at an item; False where it was named there."""
    item = unit.office.oit_item(year, code) or NOT_STARTED
    named = item.evidence or ()
    if sha256 in named:
        return False
    unit.office.put_oit_item(year, code, replace(item, evidence=(*named, sha256)))
    return True
