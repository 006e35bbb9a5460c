"""Files are written whole or not at all."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ita_desktop.exchange import WritingError, write_file

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="modes and limits of POSIX")


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "office.json"
    write_file(target, b"one")
    write_file(target, "สอง".encode())
    assert target.read_text("utf-8") == "สอง"
    assert list(tmp_path.iterdir()) == [target]


@POSIX
def test_only_the_owner_can_read(tmp_path: Path) -> None:
    target = tmp_path / "office.json"
    target.write_bytes(b"open")
    target.chmod(0o644)
    write_file(target, b"closed")
    assert target.stat().st_mode & 0o777 == 0o600


@POSIX
def test_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link = tmp_path / "office.json"
    link.symlink_to(tmp_path / "disk" / "office.json")
    write_file(link, b"data")
    assert link.is_symlink()
    assert (tmp_path / "disk" / "office.json").read_bytes() == b"data"


@POSIX
def test_no_room_keeps_the_old_file(tmp_path: Path) -> None:
    """A process that may write 1,000 bytes a file stands for a full disk."""
    target = tmp_path / "office.json"
    target.write_bytes(b"old")
    program = (
        "import resource, sys\nfrom pathlib import Path\n"
        "from ita_desktop.exchange import WritingError, write_file\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    write_file(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except WritingError as error:\n    sys.stdout.buffer.write(str(error).encode())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)], capture_output=True, check=True, cwd=ROOT
    )
    assert "ดิสก์เต็ม" in done.stdout.decode()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_failure_at_any_step_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = tmp_path / "office.json"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(WritingError, match="ดิสก์เต็ม"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_missing_folder_and_folder_as_target_are_told(tmp_path: Path) -> None:
    with pytest.raises(WritingError, match="ไม่มีโฟลเดอร์"):
        write_file(tmp_path / "none" / "office.json", b"")
    (tmp_path / "file").touch()
    with pytest.raises(WritingError, match="ไม่มีโฟลเดอร์"):
        write_file(tmp_path / "file" / "office.json", b"")
    with pytest.raises(WritingError, match="เป็นโฟลเดอร์"):
        write_file(tmp_path, b"")


def test_forbidden_place_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "replace", forbid)
    with pytest.raises(WritingError, match="เปิดอยู่ในโปรแกรมอื่น"):
        write_file(tmp_path / "office.json", b"")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(WritingError, match="ตรวจ"):
        write_file(tmp_path / f"{'x' * 300}.json", b"data")


def test_a_file_that_is_read_only_is_not_replaced(tmp_path: Path) -> None:
    """Also where the system would let its name be taken."""
    target = tmp_path / "minutes.pdf"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(WritingError, match="อ่านอย่างเดียว"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@POSIX
def test_what_is_no_plain_file_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(WritingError, match="ไม่ใช่ไฟล์ธรรมดา"):
        write_file(pipe, b"new")
    assert pipe.is_fifo()


@POSIX
def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to(tmp_path / "b.pdf")
    (tmp_path / "b.pdf").symlink_to(tmp_path / "a.pdf")
    with pytest.raises(WritingError, match="เลือกที่เก็บอื่น"):
        write_file(tmp_path / "a.pdf", b"new")
    assert len(list(tmp_path.iterdir())) == 2


@POSIX
def test_a_folder_that_cannot_be_read_takes_files_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Writing into it is allowed, listing and so syncing it is not."""
    opened = os.open

    def forbid(path: str | Path, flags: int, *rest: int) -> int:
        if Path(path) == tmp_path:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, flags, *rest)

    monkeypatch.setattr(os, "open", forbid)
    write_file(tmp_path / "minutes.pdf", b"new")
    assert (tmp_path / "minutes.pdf").read_bytes() == b"new"
