"""A sealed office put back from the command line: the passphrase comes unseen, only the right one opens."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ita_desktop import bootstrap
from tests.cli.test_commands import P1, Run, run
from tests.cli.test_restoring import exported

__all__ = ["run"]

SECRET = "ต้นไม้ ทะเล รถไฟ ดินสอ"


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a piece of evidence, in a sealed file."""
    place = tmp_path_factory.mktemp("sealed")
    services = bootstrap.open_office(place / "old", True)
    services.exchange.apply(services.exchange.prepare(P1))
    (place / "หลักฐาน.txt").write_text("หลักฐาน", encoding="utf-8")
    services.evidence.attach(2568, "o1", [place / "หลักฐาน.txt"])
    services.whole_office.pack(place / "สำนักงาน.age", SECRET)
    services.close()
    return place / "สำนักงาน.age"


def command(data: Path, file: Path) -> list[str]:
    return [sys.executable, "-m", "ita_desktop", "--data", str(data), "restore", str(file)]


def restored(data: Path, file: Path, typed: bytes) -> "subprocess.CompletedProcess[bytes]":
    """The command in a process of its own, without a terminal."""
    return subprocess.run(command(data, file), input=typed, capture_output=True, check=False)


@pytest.mark.parametrize("ending", ["", "\n", "\r\nบรรทัดต่อไป"])
def test_the_first_line_of_standard_input_opens_it(
    run: Run, tmp_path: Path, sealed: Path, ending: str
) -> None:
    """With data and evidence; however the line ends."""
    ended = restored(tmp_path / "data", sealed, f"{SECRET}{ending}".encode())
    assert (ended.returncode, ended.stderr.decode()) == (0, "")
    assert "ไม่มีข้อมูลเดิม" in ended.stdout.decode()
    assert run("verify")[0] == 0
    shutil.copytree(sealed.parent / "old", tmp_path / "old")
    assert exported(run, tmp_path) == exported(run, tmp_path, data="old")
    assert len([file for file in (tmp_path / "data" / "evidence").rglob("*") if file.is_file()]) == 1


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (f"{SECRET} \n".encode(), "รหัสผ่านไม่ถูกต้อง"),
        (b"\xff\xfe\n", "รหัสผ่านไม่ถูกต้อง"),
        (b"\n", "บรรทัดแรกทาง stdin"),
        (b"", "บรรทัดแรกทาง stdin"),
    ],
    ids=["wrong", "no text", "blank", "none"],
)
def test_without_the_right_one_nothing_changes(
    run: Run, tmp_path: Path, sealed: Path, typed: bytes, told: str
) -> None:
    """Refused in Thai, without a traceback; a folder that was not there is not made."""
    run("import", P1, data="data")
    before = {path: path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file()}
    for data in ("data", "ใหม่"):
        ended = restored(tmp_path / data, sealed, typed)
        assert (ended.returncode, ended.stdout) == (1, b"")
        assert told in ended.stderr.decode()
        assert "Traceback" not in ended.stderr.decode()
    assert {path: path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file()} == before
    assert not (tmp_path / "ใหม่").exists()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal of Unix")
def test_at_a_terminal_it_is_asked_for_and_not_shown(run: Run, tmp_path: Path, sealed: Path) -> None:
    """What is typed is echoed nowhere."""
    terminal, inner = os.openpty()
    with subprocess.Popen(
        command(tmp_path / "data", sealed),
        stdin=inner,
        stdout=subprocess.PIPE,
        stderr=inner,
        start_new_session=True,
    ) as process:
        os.close(inner)
        asked = b""
        while "ปรากฏ".encode() not in asked:
            asked += os.read(terminal, 1_000)
        os.write(terminal, f"{SECRET}\n".encode())
        assert process.stdout is not None
        out = process.stdout.read().decode()
    assert process.returncode == 0
    assert "กู้คืนแล้ว" in out
    rest = os.read(terminal, 1_000)
    os.close(terminal)
    assert "สำนักงาน.age" in asked.decode()
    assert SECRET.encode() not in asked + rest
    assert run("verify")[0] == 0


def test_a_file_that_is_not_sealed_asks_for_nothing(run: Run, tmp_path: Path) -> None:
    """What stands on standard input stays there."""
    run("import", P1)
    backup = Path(run("backup")[1].strip())
    ended = restored(tmp_path / "data", backup, b"")
    assert ended.returncode == 0
