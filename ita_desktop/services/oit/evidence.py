"""Files that prove what items publish: their contents beside the data, what is known of them in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.evidence import disk_name, kept_name, may_be_opened, page_name, renamed, type_of
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.domain.oit import NOT_STARTED
from ita_desktop.exchange import write_through
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.oit.checklist import begin_list
from ita_desktop.services.oit.kept_files import Attached, EvidenceRow, Going, KeptFiles, Progress, size_of
from ita_desktop.storage import Content, EvidenceRefused, UnitOfWork

READ_ONLY = 0o400


class NotOpened(ItaError):
    """A file of a kind that could do something to the computer is not opened with a key."""

    def __init__(self, name: str) -> None:
        super().__init__(f"ไม่เปิด {name} จากโปรแกรมนี้ เพราะไฟล์ชนิดนี้อาจสั่งให้เครื่องทำงาน คัดลอกออกไปตรวจก่อนแล้วเปิดเอง")


class EvidenceService:
    """Each act is one undo; contents stay on the disk when it is taken back."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.database.evidence
        self._opened: TemporaryDirectory[str] | None = None

    # -- files of an item ------------------------------------------------------------------------------

    def files(self, year: int, code: str) -> tuple[EvidenceRow, ...]:
        """The files of an item in their order; whether they are there is seen by their sizes only."""
        with self._context.reading() as unit:
            item = unit.office.oit_item(year, code)
            known = unit.office.evidence_files()
        return self._rows(item.evidence if item else None, known)

    def of_year(self, year: int) -> Mapping[str, tuple[EvidenceRow, ...]]:
        """The files of each item of a year that has some."""
        with self._context.reading() as unit:
            items = self._context.assessment(unit, year).oit
            known = unit.office.evidence_files()
        return {code: self._rows(item.evidence, known) for code, item in items.items() if item.evidence}

    def _rows(
        self, named: Sequence[str] | None, known: Mapping[str, EvidenceFile]
    ) -> tuple[EvidenceRow, ...]:
        return tuple(self._row(known.get(each) or EvidenceFile(sha256=each)) for each in named or ())

    def _row(self, file: EvidenceFile) -> EvidenceRow:
        name = kept_name(file.name or f"{file.sha256[:12]}")
        size = file.size if file.size is not None else self._store.size(file.sha256)
        state = self._store.state(file.sha256, file.size)
        return EvidenceRow(file.sha256, name, file.type or type_of(name), size, file.on, state, file.url)

    # -- taking files in -------------------------------------------------------------------------------

    def attach(
        self, year: int, codes: str | Iterable[str], paths: Iterable[Path], progress: Progress | None = None
    ) -> Attached:
        """Keep files and name them at items, in one act; those that cannot be kept are told."""
        return self.record(year, codes, self.keep(paths, progress))

    def keep(self, paths: Iterable[Path], progress: Progress | None = None) -> KeptFiles:
        """Put contents on the disk, to be named by ``record``: may run beside the user's work.

        A file that cannot be kept is told; EvidenceStopped, or a disk that fails, ends it for all.
        """
        wanted = tuple(paths)
        going = Going(sum(map(size_of, wanted)), progress)
        files: list[tuple[str, Content]] = []
        refused: list[str] = []
        for path in wanted:
            try:
                files.append((kept_name(path.name), self._store.put(path, going.on)))
            except EvidenceRefused as error:
                refused.append(str(error))
        return KeptFiles(tuple(files), tuple(refused))

    def record(self, year: int, codes: str | Iterable[str], kept: KeptFiles) -> Attached:
        """Name kept contents at items; EvidenceRefused where there is none.

        A content has one name, that under which it came first.
        """
        if not kept.files:
            raise EvidenceRefused(" ".join(kept.refused) or "ยังไม่ได้เลือกไฟล์")
        today = self._context.clock().date()
        files = [
            EvidenceFile(sha256=content.sha256, name=name, type=type_of(name), size=content.size, on=today)
            for name, content in kept.files
        ]
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
        what = kept_name(files[0].name or "") if len(wanted) == 1 else f"{len(wanted)} ไฟล์"
        added: list[str] = []
        known: list[str] = []
        with self._context.act(f"แนบ {what} ที่ {told_codes(at)}", Subject.OIT) as unit:
            begin_list(self._context, unit, year)
            for sha256 in wanted:
                name = self._put(unit, by_hash[sha256])
                fresh = [_add(unit, year, code, sha256) for code in at]
                (added if any(fresh) else known).append(name)
        return tuple(added), tuple(known)

    def _put(self, unit: UnitOfWork, file: EvidenceFile) -> str:
        """Write what is known of a content, once; the name that it has."""
        before = unit.office.evidence_file(file.sha256)
        if before is None:
            unit.office.put_evidence_file(file)
            return file.name or ""
        if before.url is None and file.url is not None:
            unit.office.put_evidence_file(replace(before, url=file.url, on=file.on, type=file.type))
        return before.name or file.name or ""

    # -- what is done with them ------------------------------------------------------------------------

    def detach(self, year: int, code: str, sha256s: Iterable[str]) -> None:
        """Take files from an item; what no item names any more is forgotten, its content stays for undo."""
        gone = frozenset(sha256s)
        with self._context.act(f"เอาไฟล์หลักฐานออกจาก {code}", Subject.OIT) as unit:
            item = unit.office.oit_item(year, code) or NOT_STARTED
            left = tuple(each for each in item.evidence or () if each not in gone)
            unit.office.put_oit_item(year, code, replace(item, evidence=left or None))
            for sha256 in gone - unit.office.evidence_places().keys():
                unit.office.drop_evidence_file(sha256)

    def rename(self, sha256: str, name: str) -> None:
        """Call a file something else, wherever it is named; its ending stays."""
        if not name.strip():
            raise EvidenceRefused("ชื่อไฟล์ว่าง พิมพ์ชื่อที่จะใช้")
        with self._context.act(f"เปลี่ยนชื่อไฟล์เป็น {kept_name(name)}", Subject.OIT) as unit:
            file = unit.office.evidence_file(sha256) or EvidenceFile(sha256=sha256)
            unit.office.put_evidence_file(replace(file, name=renamed(file.name or "", name)))

    def export_copy(self, sha256: str, to: Path) -> None:
        """Write a file's content to ``to``; ContentLost where it is not what was kept."""
        write_through(to, lambda file: file.writelines(self._store.chunks(sha256)))

    def open_path(self, sha256: str) -> Path:
        """A read-only copy with the file's own name, for the system's program; gone when ours ends."""
        name = disk_name(self._named(sha256))
        if not may_be_opened(name):
            raise NotOpened(name)
        if self._opened is None:
            self._opened = TemporaryDirectory(prefix="ita-", ignore_cleanup_errors=True)
        copy = Path(self._opened.name) / sha256[:12] / name
        if not copy.exists():
            copy.parent.mkdir(mode=0o700, exist_ok=True)
            self.export_copy(sha256, copy)
            copy.chmod(READ_ONLY)
        return copy

    def _named(self, sha256: str) -> str:
        with self._context.reading() as unit:
            file = unit.office.evidence_file(sha256)
        if file is None:
            raise NotFound("ไม่มีไฟล์นี้ในข้อมูลแล้ว")
        return file.name or ""


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
