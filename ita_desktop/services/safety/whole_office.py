"""The whole office in one file: data, history and evidence, to leave the room or to move to another PC."""

import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.errors import ItaError
from ita_desktop.exchange import Package, bytes_in, read_package, write_package
from ita_desktop.exchange.files import write_file
from ita_desktop.exchange.office_package.writing import DATA
from ita_desktop.exchange.problems import ReadingError
from ita_desktop.services.context import Context
from ita_desktop.services.evidence.kept_files import Going, Progress
from ita_desktop.storage import EvidenceStore
from ita_desktop.storage.backups.sealing import MARK, MOST_BYTES, TooLargeToSeal, sealed, unsealed
from ita_desktop.storage.errors import FolderUnusable, RestoreRefused
from ita_desktop.storage.private_folders import WHOLE, private_folder, remove_left
from ita_desktop.storage.rights import make_file, make_own_folder

if TYPE_CHECKING:
    from ita_desktop.rendering.thai_text import Typesetter

REASON = "ชุดข้อมูลทั้งสำนักงาน"
SQLITE = b"SQLite format 3\x00"
CHUNK = 1 << 20
LEAST_PASSPHRASE = 12
NO_BACKUP = "ไม่ใช่ข้อมูลสำรองของโปรแกรมนี้ เลือกไฟล์ .sqlite .zip หรือ .age ที่โปรแกรมทำไว้"


class PassphraseMissing(ItaError):
    """The file is sealed."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file.name} เข้ารหัสไว้ ใส่รหัสผ่านที่อยู่ในแผ่นกู้คืน")


class PassphraseShort(ItaError):
    """A passphrase that is soon guessed."""

    def __init__(self) -> None:
        super().__init__(f"รหัสผ่านสั้นเกินไป ใช้ {LEAST_PASSPHRASE} ตัวอักษรขึ้นไป เช่นคำสี่คำที่ไม่เกี่ยวกัน")


class PackingStopped(ItaError):
    """The user stopped it; nothing was written."""

    def __init__(self) -> None:
        super().__init__("ยกเลิกแล้ว ยังไม่ได้เขียนไฟล์")


class Opened(NamedTuple):
    """A backup that can be looked into: a data file of its own, and what evidence came with it."""

    data: Path
    package: Package | None


def refuse_short(passphrase: str) -> None:
    """PassphraseShort where there is one and it is soon guessed."""
    if passphrase and len(passphrase) < LEAST_PASSPHRASE:
        raise PassphraseShort


class WholeOfficeService:
    """Packs the office, sealed or not."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def pack(self, target: Path, passphrase: str = "", progress: Progress | None = None) -> tuple[str, ...]:
        """Write everything into one file, whole or not at all; the hashes of evidence that is lost.

        With a passphrase the file is sealed: see ``storage.backups.sealing``.
        """
        refuse_short(passphrase)
        store = self._context.database.evidence
        with _beside(self._context.database.folder) as folder:
            data = self._context.database.back_up(REASON, self._context.clock(), folder)
            names = sorted(store.kept())
            going = Going(data.stat().st_size + 2 * sum(store.size(name) or 0 for name in names), progress)
            whole = [name for name in names if _is_whole(store, name, going)]

            def evidence(name: str) -> Iterator[bytes]:
                return _pieces(store.chunks(name), going)

            def head() -> Iterator[bytes]:
                return _pieces(_chunks(data), going)

            contents = {name: partial(evidence, name) for name in whole}
            if not passphrase:
                write_package(target, head, contents, DATA)
            else:
                packed = folder / "packed.zip"
                write_package(packed, head, contents, DATA)
                content = sealed(packed.read_bytes(), passphrase)
                _go_on(going, 0)
                write_file(target, content)
        return tuple(name for name in names if name not in whole)

    def recovery_sheet(self, file: Path, typesetter: "Typesetter") -> bytes:
        """The sheet (PDF) that goes with a sealed file: how to open it, with room for the passphrase."""
        from ita_desktop.documents.recovery_sheet import RecoverySheet, build
        from ita_desktop.rendering.pdf import render_pdf

        seen = sha256()
        for piece in _chunks(file):
            seen.update(piece)
        with self._context.reading() as unit:
            agency = unit.office.agency() or Agency()
            digits = unit.office.settings().get("digits")
        sheet = RecoverySheet(
            agency=agency,
            name=file.name,
            made_at=datetime.fromtimestamp(file.stat().st_mtime),
            size=bytes_in(file),
            sha256=seen.hexdigest(),
            digits="arabic" if digits == "arabic" else "thai",
        )
        return render_pdf(build(sheet), typesetter)


@contextmanager
def opened_backup(
    file: Path, beside: Path, passphrase: str = "", progress: Progress | None = None
) -> Iterator[Opened]:
    """A backup in any of its forms (data file, package, sealed package) as a data file to read.

    What is unpacked lies in a private folder in ``beside`` and goes with the block. PassphraseMissing,
    PassphraseWrong, RestoreRefused, ReadingError.
    """
    with _beside(beside) as folder:
        chosen, form = file, _begins(file)
        if form.startswith(MARK):
            if not passphrase:
                raise PassphraseMissing(file)
            if bytes_in(file) > MOST_BYTES:
                raise TooLargeToSeal
            opened = folder / "opened"
            make_file(opened)
            opened.write_bytes(unsealed(file.read_bytes(), passphrase))
            file, form = opened, _begins(opened)
        if form.startswith(SQLITE):
            yield Opened(file, None)
        elif zipfile.is_zipfile(file):
            package = read_package(file, Going(bytes_in(file), progress).on, DATA)
            yield Opened(_unpacked(package, folder / DATA), package)
        else:
            raise RestoreRefused(chosen, NO_BACKUP)


def is_sealed(file: Path) -> bool:
    """Whether a file is one that needs a passphrase; ReadingError where it cannot be read."""
    return _begins(file).startswith(MARK)


def keep_evidence(store: EvidenceStore, package: Package, progress: Progress | None = None) -> None:
    """Put the evidence of a package on the disk; what is there already stays, damaged parts are left out."""
    wanted = [name for name in sorted(package.sizes) if name not in package.damaged]
    going = Going(sum(package.sizes[name] for name in wanted), progress)
    for name in wanted:
        with package.open(name) as content:
            store.put_stream(content, name, going.on, expected=name)


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A private folder on the same disk, gone afterwards; so is ``folder`` where it was made for nothing.

    One that a failing disk did not let go goes now.
    """
    with ExitStack() as stack:
        try:
            if not folder.exists():
                stack.callback(_remove_empty, folder)
            make_own_folder(folder)
            remove_left(folder, WHOLE)
            made = stack.enter_context(private_folder(folder, WHOLE))
        except OSError as error:
            raise FolderUnusable(folder) from error
        yield made


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _begins(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(64)
    except OSError as error:
        raise ReadingError(f"อ่าน {file.name} ไม่ได้ ตรวจว่าไฟล์ยังอยู่และมีสิทธิ์อ่าน แล้วลองใหม่") from error


def _unpacked(package: Package, target: Path) -> Path:
    make_file(target)
    with package.open_head() as head, target.open("wb") as data:
        while piece := head.read(CHUNK):
            data.write(piece)
    return target


def _is_whole(store: EvidenceStore, name: str, going: Going) -> bool:
    whole = store.state(name, hashed=True) == "whole"
    _go_on(going, store.size(name) or 0)
    return whole


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as data:
        while piece := data.read(CHUNK):
            yield piece


def _pieces(chunks: Iterator[bytes], going: Going) -> Iterator[bytes]:
    for piece in chunks:
        _go_on(going, len(piece))
        yield piece


def _go_on(going: Going, read: int) -> None:
    if not going.on(read):
        raise PackingStopped
