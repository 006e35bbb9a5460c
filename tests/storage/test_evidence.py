"""Contents of evidence files: whole on the disk or not there, whatever comes in their way."""

import errno
import os
import signal
import stat
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import MOST_FILE_BYTES
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.storage import Database, EvidenceStore
from ita_desktop.storage.evidence import ContentLost, EvidenceNotKept, EvidenceStopped
from ita_desktop.storage.evidence_sources import CHUNK, EvidenceRefused

PDF = b"%PDF-1.7 " + bytes(range(256)) * 40
NEEDS_POSIX = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")


@pytest.fixture
def store(folder: Path) -> EvidenceStore:
    """The contents of a new office."""
    folder.mkdir(mode=0o700)
    return EvidenceStore(folder)


def file(folder: Path, content: bytes = PDF, name: str = "แผนพัฒนา.pdf") -> Path:
    """A file outside the data."""
    path = folder / name
    path.write_bytes(content)
    return path


def lying(folder: Path) -> list[Path]:
    """Every file below ``evidence``."""
    return [path for path in (folder / "evidence").rglob("*") if path.is_file()]


def test_a_content_lies_once_under_its_hash_for_its_owner_only(
    store: EvidenceStore, folder: Path, tmp_path: Path
) -> None:
    first = store.put(file(tmp_path))
    again = store.put(file(tmp_path, name="ชื่ออื่น.pdf"))
    assert first == again
    assert first.sha256 == sha256(PDF).hexdigest()
    assert first.size == len(PDF)
    (kept,) = lying(folder)
    assert kept == folder / "evidence" / first.sha256[:2] / first.sha256
    assert b"".join(store.chunks(first.sha256)) == PDF
    if os.name != "nt":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_what_is_lost_or_changed_is_noticed_and_healed_by_the_same_file(
    store: EvidenceStore, tmp_path: Path
) -> None:
    name = store.put(file(tmp_path)).sha256
    path = store.path(name)
    assert store.state(name, len(PDF), hashed=True) == "whole"
    path.write_bytes(PDF[:-1] + b"?")
    assert store.state(name, len(PDF)) == "whole", "the cheap look sees sizes only"
    assert store.state(name, len(PDF), hashed=True) == "changed"
    with pytest.raises(ContentLost, match="ไม่ตรงกับเมื่อเก็บ"):
        list(store.chunks(name))
    path.write_bytes(PDF[:-1])
    assert store.state(name, len(PDF)) == "changed"
    path.unlink()
    assert store.state(name, len(PDF)) == "missing"
    with pytest.raises(ContentLost, match="ไม่อยู่ในโฟลเดอร์ evidence"):
        list(store.chunks(name))
    store.put(file(tmp_path))
    assert store.state(name, len(PDF), hashed=True) == "whole"


@pytest.mark.parametrize("name", ["", "../office.sqlite", "/etc/passwd", "ab", "A" * 64, "0" * 63 + "/"])
def test_a_hash_that_is_none_leads_nowhere(store: EvidenceStore, folder: Path, name: str) -> None:
    (folder / "office.sqlite").write_bytes(PDF)
    assert store.state(name) == "missing"
    with pytest.raises(ContentLost):
        list(store.chunks(name))


def a_folder(folder: Path) -> Path:
    path = folder / "โฟลเดอร์"
    path.mkdir()
    return path


def two_gigabytes(folder: Path) -> Path:
    path = folder / "วิดีโอ.mp4"
    with path.open("wb") as big:
        big.truncate(2_000_000_000)
    return path


def unreadable(folder: Path) -> Path:
    path = file(folder, name="ลับ.pdf")
    path.chmod(0)
    return path


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (a_folder, "โฟลเดอร์ เป็นโฟลเดอร์"),
        (lambda folder: folder / "หาย.pdf", "ไม่พบไฟล์ หาย.pdf"),
        (lambda folder: file(folder, b"", "ว่าง.pdf"), "ไฟล์ ว่าง.pdf ว่าง"),
        (two_gigabytes, r"วิดีโอ.mp4 มีขนาด 2.0 GB ใหญ่เกิน 200 MB"),
        (lambda folder: folder / ("ย" * 4000), "ยยย…"),
        (lambda folder: folder / "มี\0ศูนย์", "มี ศูนย์"),
    ],
    ids=["folder", "missing", "empty", "2 GB", "long name", "nul"],
)
def test_what_cannot_be_kept_is_refused_by_its_name(
    store: EvidenceStore, folder: Path, tmp_path: Path, make: Callable[[Path], Path], told: str
) -> None:
    with pytest.raises(EvidenceRefused, match=told):
        store.put(make(tmp_path))
    assert lying(folder) == []


@NEEDS_POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_refused(store: EvidenceStore, tmp_path: Path) -> None:
    with pytest.raises(EvidenceRefused, match=r"ไม่มีสิทธิ์อ่านไฟล์ ลับ\.pdf"):
        store.put(unreadable(tmp_path))


@NEEDS_POSIX
def test_a_pipe_is_refused_without_waiting_for_it(store: EvidenceStore, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ท่อ")
    with pytest.raises(EvidenceRefused, match="ไม่ใช่ไฟล์ธรรมดา"):
        store.put(tmp_path / "ท่อ")


@pytest.mark.parametrize("change", [b"more", None], ids=["grows", "is cut"])
def test_a_file_that_changes_while_it_is_read_is_not_kept(
    store: EvidenceStore, folder: Path, tmp_path: Path, change: bytes | None
) -> None:
    source = file(tmp_path, PDF * 300)

    def meddle(_: int) -> bool:
        with source.open("r+b") as open_elsewhere:
            if change is None:
                open_elsewhere.truncate(CHUNK + 10)
            else:
                open_elsewhere.seek(0, os.SEEK_END)
                open_elsewhere.write(change)
        return True

    with pytest.raises(EvidenceRefused, match=r"แผนพัฒนา\.pdf เปลี่ยนไประหว่างที่อ่าน"):
        store.put(source, meddle)
    assert lying(folder) == []


def test_a_stream_that_never_ends_is_given_up_at_the_limit(store: EvidenceStore, folder: Path) -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return bytes(size or 0)

    read: list[int] = []

    def seen(more: int) -> bool:
        read.append(more)
        return True

    with pytest.raises(EvidenceRefused, match="ใหญ่เกิน"):
        store.put_stream(Endless(), "ไม่จบ", seen)
    assert sum(read) <= MOST_FILE_BYTES
    assert lying(folder) == []


def test_a_stop_leaves_nothing(store: EvidenceStore, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(EvidenceStopped):
        store.put(file(tmp_path, PDF * 300), lambda _: False)
    assert lying(folder) == []


@pytest.mark.parametrize(
    ("code", "why"),
    [(errno.ENOSPC, "พื้นที่ว่าง"), (errno.EROFS, "โฟลเดอร์ข้อมูลเปิดให้อ่าน"), (errno.EIO, "อ่านหรือเขียนดิสก์")],
)
def test_a_failing_disk_is_told_with_the_files_name_and_nothing_is_left(
    store: EvidenceStore, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, why: str
) -> None:
    before = store.put(file(tmp_path, b"before"))

    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(EvidenceNotKept, match=rf"แผนพัฒนา\.pdf ไม่ได้ เพราะ{why}"):
            store.put(file(tmp_path))
    assert store.kept() == {before.sha256}
    assert [path.name for path in lying(folder)] == [before.sha256]


@NEEDS_POSIX
def test_a_disk_that_is_full_in_the_midst_of_a_file(
    store: EvidenceStore, folder: Path, tmp_path: Path
) -> None:
    import resource

    source = file(tmp_path, PDF * 300)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (CHUNK, before[1]))
    try:
        with pytest.raises(EvidenceNotKept):
            store.put(source)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert lying(folder) == []


def test_a_folder_that_cannot_be_written_is_told(store: EvidenceStore, folder: Path, tmp_path: Path) -> None:
    (folder / "evidence").write_bytes(b"a file in its place")
    with pytest.raises(ItaError, match=r"\w"):
        store.put(file(tmp_path))


def keep_until_killed(folder: Path, pipe: int) -> None:
    """Keep one content after another and name each, telling when it is named."""
    database = Database.open(folder)
    while True:
        with database.unit("", "") as unit:
            number = len(unit.office.evidence_files())
        source = file(folder, b"%d" % number * CHUNK, f"{number}.bin")
        content = database.evidence.put(source)
        with database.unit("แนบ", "") as unit:
            unit.office.put_evidence_file(EvidenceFile(sha256=content.sha256, size=content.size))
            unit.commit()
        os.write(pipe, b"%d\n" % number)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_killed_program_leaves_contents_that_nothing_names_at_most(folder: Path) -> None:
    for turn in range(6):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                keep_until_killed(folder, writing)
            finally:
                os._exit(1)
        os.close(writing)
        with os.fdopen(reading) as lines:
            told = [int(next(lines)) for _ in range(2 + turn % 2)]
            draft_there = (folder / "evidence").glob(".draft-*")
            for _ in range(turn * 200):
                if any(draft_there):
                    break
                draft_there = (folder / "evidence").glob(".draft-*")
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            told += [int(line) for line in lines]
        with Database.open(folder) as database:
            with database.unit("", "") as unit:
                named = unit.office.evidence_files()
            assert len(named) in (told[-1] + 1, told[-1] + 2)
            for name, known in named.items():
                assert database.evidence.state(name, known.size, hashed=True) == "whole"
            assert len(database.evidence.unreferenced(named)) <= turn + 1
            assert database.verify() == ()
            database.evidence.put_stream(BytesIO(b"after"), "after")
        assert not list((folder / "evidence").glob(".draft-*"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_program_killed_between_content_and_record_leaves_the_office_as_it_was(
    folder: Path, tmp_path: Path
) -> None:
    source = file(tmp_path)
    child = os.fork()
    if child == 0:
        Database.open(folder).evidence.put(source)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    with Database.open(folder) as database:
        with database.unit("", "") as unit:
            assert unit.office.evidence_files() == {}
        assert database.verify() == ()
        assert database.evidence.unreferenced(()) == {sha256(PDF).hexdigest()}
