"""The commands that keep the data: a backup wherever it is wanted, and the check of all of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_desktop import bootstrap
from ita_desktop.storage import Database
from ita_desktop.storage.backups import is_whole

P1 = Path(__file__).resolve().parents[1] / "cases" / "2568-p1.json"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a folder; its exit status, stdout and stderr."""

    def command(*words: str | Path, data: str = "data") -> tuple[int, str, str]:
        status = bootstrap.command_line(["--data", str(tmp_path / data), *map(str, words)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_a_backup_is_made_and_its_path_printed(run: Run, tmp_path: Path) -> None:
    """Nothing else on stdout; beside the data, and whole."""
    run("import", P1)
    status, out, err = run("backup")
    backup = Path(out.removesuffix("\n"))
    assert (status, err) == (0, "")
    assert backup.parent == tmp_path / "data" / "copies"
    assert is_whole(backup)
    assert run("verify")[0] == 0


def test_a_backup_goes_where_it_is_wanted(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One file in the folder, made where it is not there; put back by hand it is the office."""
    run("import", P1)
    monkeypatch.chdir(tmp_path)
    status, out, _ = run("backup", "--to", "แฟลชไดรฟ์")
    backup = Path(out.removesuffix("\n"))
    assert status == 0
    assert backup.is_absolute()
    assert [path.samefile(backup) for path in (tmp_path / "แฟลชไดรฟ์").iterdir()] == [True]
    (tmp_path / "other").mkdir()
    shutil.copyfile(backup, tmp_path / "other" / "office.sqlite")
    run("export", tmp_path / "first.json")
    run("export", tmp_path / "second.json", data="other")
    assert (tmp_path / "first.json").read_bytes() == (tmp_path / "second.json").read_bytes()


def test_a_backup_is_made_beside_an_open_window(run: Run, tmp_path: Path) -> None:
    """Which goes on writing."""
    run("import", P1)
    with Database.open(tmp_path / "data") as window:
        assert run("backup")[0] == 0
        with window.unit("พิมพ์", "") as unit:
            unit.office.put_draft("ที่", "ก", None)
            unit.commit()


def test_a_backup_that_cannot_be_made_is_refused(run: Run, tmp_path: Path) -> None:
    """Without data, or where the folder is a file; in Thai, with nothing left behind."""
    status, out, err = run("backup")
    assert (status, out) == (1, "")
    assert "ยังไม่มีข้อมูล" in err
    run("import", P1)
    (tmp_path / "ไฟล์").write_text("")
    status, out, err = run("backup", "--to", tmp_path / "ไฟล์")
    assert (status, out) == (1, "")
    assert "สำรองข้อมูลไม่สำเร็จ" in err
    status, out, err = run("backup", "--to", tmp_path / "ไม่มี" / "ข้างใน")
    assert (status, out) == (1, "")
    assert not (tmp_path / "ไม่มี").exists()


def test_a_damaged_backup_is_told(run: Run) -> None:
    """By its name, each on a line."""
    run("import", P1)
    backup = Path(run("backup")[1].strip())
    backup.write_bytes(backup.read_bytes()[:9000])
    status, out, err = run("verify")
    assert (status, out) == (1, "")
    assert err == f"ข้อมูลสำรอง {backup.name} เสียหาย ใช้แทนข้อมูลไม่ได้\n"
