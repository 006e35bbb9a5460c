"""Evidence files themselves: taken in, told of, named, opened; who names them is told elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.evidence import disk_name, kept_name, may_be_opened, renamed, type_of
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.exchange import write_through
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.evidence.kept_files import EvidenceRow, Going, KeptFiles, Progress, size_of
from ita_desktop.storage import Content, EvidenceRefused, UnitOfWork
from ita_desktop.storage.rights import make_folder

READ_ONLY = 0o400


class NotOpened(ItaError):
    """A file of a kind that could do something to the computer is not opened with a key."""

    def __init__(self, name: str) -> None:
        super().__init__(f"ไม่เปิด {name} จากโปรแกรมนี้ เพราะไฟล์ชนิดนี้อาจสั่งให้เครื่องทำงาน คัดลอกออกไปตรวจก่อนแล้วเปิดเอง")


class EvidenceFiles:
    """Contents lie beside the data, what is known of them in it; contents stay when an act is taken back."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.database.evidence
        self._opened: TemporaryDirectory[str] | None = None

    # -- telling ---------------------------------------------------------------------------------------

    def rows(self, named: Iterable[str]) -> tuple[EvidenceRow, ...]:
        """The files of these hashes; whether they are there is seen by their sizes only."""
        with self._context.reading() as unit:
            known = unit.office.evidence_files()
        return self.rows_of(named, known)

    def rows_of(
        self, named: Iterable[str] | None, known: Mapping[str, EvidenceFile]
    ) -> tuple[EvidenceRow, ...]:
        """The files of these hashes, of which ``known`` tells."""
        return tuple(self._row(known.get(each) or EvidenceFile(sha256=each)) for each in named or ())

    def _row(self, file: EvidenceFile) -> EvidenceRow:
        name = kept_name(file.name or f"{file.sha256[:12]}")
        size = file.size if file.size is not None else self._store.size(file.sha256)
        state = self._store.state(file.sha256, file.size)
        return EvidenceRow(file.sha256, name, file.type or type_of(name), size, file.on, state, file.url)

    def content(self, sha256: str) -> bytes:
        """A file's content; ContentLost where it is not what was kept."""
        return b"".join(self._store.chunks(sha256))

    # -- taking in -------------------------------------------------------------------------------------

    def keep(self, paths: Iterable[Path], progress: Progress | None = None) -> KeptFiles:
        """Put contents on the disk, to be named by an act: may run beside the user's work.

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

    # -- what is done with them ------------------------------------------------------------------------

    def rename(self, sha256: str, name: str) -> None:
        """Call a file something else, wherever it is named; its ending stays."""
        if not name.strip():
            raise EvidenceRefused("ชื่อไฟล์ว่าง พิมพ์ชื่อที่จะใช้")
        with self._context.act(f"เปลี่ยนชื่อไฟล์เป็น {kept_name(name)}", Subject.OIT, Subject.PLANS) as unit:
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
            make_folder(copy.parent)
            self.export_copy(sha256, copy)
            copy.chmod(READ_ONLY)
        return copy

    def _named(self, sha256: str) -> str:
        with self._context.reading() as unit:
            file = unit.office.evidence_file(sha256)
        if file is None:
            raise NotFound("ไม่มีไฟล์นี้ในข้อมูลแล้ว")
        return file.name or ""


def told_files(kept: KeptFiles, today: date) -> tuple[EvidenceFile, ...]:
    """What is to be known of kept contents; EvidenceRefused with the reasons where there is none."""
    if not kept.files:
        raise EvidenceRefused(" ".join(kept.refused) or "ยังไม่ได้เลือกไฟล์")
    return tuple(
        EvidenceFile(sha256=content.sha256, name=name, type=type_of(name), size=content.size, on=today)
        for name, content in kept.files
    )


def what_files(files: Sequence[EvidenceFile]) -> str:
    """Files as the title of an act names them."""
    count = len({file.sha256 for file in files})
    return kept_name(files[0].name or "") if count == 1 else f"{count} ไฟล์"


def put_known(unit: UnitOfWork, file: EvidenceFile) -> str:
    """Write what is known of a content, once; the name that it has, that under which it came first."""
    before = unit.office.evidence_file(file.sha256)
    if before is None:
        unit.office.put_evidence_file(file)
        return file.name or ""
    if before.url is None and file.url is not None:
        unit.office.put_evidence_file(replace(before, url=file.url, on=file.on, type=file.type))
    return before.name or file.name or ""


class Put(NamedTuple):
    """What was written of several contents: names of new ones, of known ones, the hashes of the new."""

    names: tuple[str, ...]
    known: tuple[str, ...]
    fresh: tuple[str, ...]


def put_all(unit: UnitOfWork, files: Sequence[EvidenceFile], before: Sequence[str]) -> Put:
    """Write what is known of contents at a place that names ``before`` already; each content counts once."""
    names: list[str] = []
    known: list[str] = []
    for file in {each.sha256: each for each in reversed(files)}.values():
        (known if file.sha256 in before else names).append(put_known(unit, file))
    fresh = dict.fromkeys(each.sha256 for each in files if each.sha256 not in before)
    return Put(tuple(names), tuple(known), tuple(fresh))


def forget_unnamed(unit: UnitOfWork, gone: Iterable[str]) -> None:
    """Forget the files that nothing names any more; their contents stay for undo."""
    for sha256 in frozenset(gone) - unit.office.evidence_places().keys():
        unit.office.drop_evidence_file(sha256)
