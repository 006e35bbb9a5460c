"""What the command line tells of printings, and what becomes of a file that cannot be written."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ita_desktop import bootstrap
from tests.cli.test_commands import P5, ROOT, Run
from tests.cli.test_commands import run as run

MINUTES = ("print", "minutes", "--year", "2566", "--meeting", "1/2566", "--to")
DATA = "data"


def printings(run: Run) -> list[dict[str, Any]]:
    status, out, err = run("printings", "--json")
    assert (status, err) == (0, "")
    found: list[dict[str, Any]] = json.loads(out)
    return found


def test_each_print_is_recorded(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    assert run(*MINUTES, tmp_path / "m.pdf") == (0, "", "")
    assert (
        run("print", "oit-status", "--year", "2567", "--digits", "arabic", "--to", tmp_path / "s.pdf")[0] == 0
    )
    newest, first = printings(run)
    assert (first["number"], first["place"], first["form"]) == (1, "minutes|ita|1/2566", ".pdf")
    assert first["size"] == (tmp_path / "m.pdf").stat().st_size
    assert (newest["place"], newest["digits"]) == ("oit-status|2567", "arabic")
    lines = run("printings")[1].splitlines()
    assert [line.split("\t")[0] for line in lines] == ["2", "1"]
    assert "รายงานการประชุม" in lines[1]


def test_nothing_printed_yet_is_told(run: Run) -> None:
    run("import", P5)
    assert printings(run) == []
    assert "ยังไม่มีการพิมพ์" in run("printings")[1]


def test_print_again_gives_the_very_bytes(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    run(*MINUTES, tmp_path / "m.pdf")
    name = printings(run)[0]["sha256"][:10]
    for number, printing in enumerate(("1", "๑", name), 2):
        target = tmp_path / f"again-{number}.pdf"
        assert run("print-again", printing, "--to", target) == (0, "", "")
        assert target.read_bytes() == (tmp_path / "m.pdf").read_bytes()
        assert len(printings(run)) == number


def test_print_again_refuses_what_was_never_printed_and_another_form(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    run(*MINUTES, tmp_path / "m.pdf")
    status, _, err = run("print-again", "7", "--to", tmp_path / "x.pdf")
    assert (status, "7" in err) == (1, True)
    status, _, err = run("print-again", "1", "--to", tmp_path / "x.docx")
    assert (status, ".pdf" in err) == (2, True)
    assert not list(tmp_path.glob("x.*"))


@pytest.mark.parametrize("words", [MINUTES, ("print-again", "1", "--to")])
def test_beside_an_open_window_it_prints_and_says_that_it_is_not_recorded(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    run("import", P5)
    run(*MINUTES, tmp_path / "first.pdf")
    services = bootstrap.open_office(tmp_path / DATA, write=True)
    try:
        status, out, err = run(*words, tmp_path / "m.pdf")
    finally:
        services.close()
    assert (status, out) == (0, "")
    assert "ไม่ได้ลงบันทึกการพิมพ์" in err
    assert "เปิดอยู่แล้ว" in err
    assert (tmp_path / "m.pdf").read_bytes() == (tmp_path / "first.pdf").read_bytes()
    assert len(printings(run)) == 1


def test_a_data_folder_that_is_read_only_prints_all_the_same(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("import", P5)
    opened = os.open

    def forbid(path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if str(path).startswith(str(tmp_path / DATA)) and flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, "Read-only file system")
        return opened(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", forbid)
    status, out, err = run(*MINUTES, tmp_path / "m.pdf")
    assert (status, out) == (0, "")
    assert "ไม่ได้ลงบันทึกการพิมพ์" in err
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF")
    monkeypatch.undo()
    assert printings(run) == []


def test_printing_makes_no_data_where_there_is_none(run: Run, tmp_path: Path) -> None:
    status, _, err = run(*MINUTES, tmp_path / "m.pdf")
    assert (status, "ยังไม่มีข้อมูล" in err) == (1, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_keeps_the_old_file_and_records_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    run("import", P5)
    folder = tmp_path / "papers"
    folder.mkdir()
    target = folder / "m.pdf"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    status, _, err = run(*MINUTES, target)
    monkeypatch.undo()
    assert (status, "ดิสก์เต็ม" in err) == (1, True)
    assert target.read_bytes() == b"old"
    assert list(folder.iterdir()) == [target]
    assert printings(run) == []


def test_targets_that_cannot_be_are_told_and_not_recorded(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "old.pdf").write_bytes(b"old")
    (tmp_path / "old.pdf").chmod(0o444)
    for target, told in (
        ("folder.pdf", "เป็นโฟลเดอร์"),
        ("none/m.pdf", "ไม่มีโฟลเดอร์"),
        ("old.pdf", "อ่านอย่างเดียว"),
        (f"{'ก' * 200}.pdf", "เลือกที่เก็บอื่น"),
    ):
        status, out, err = run(*MINUTES, tmp_path / target)
        assert (status, out) == (1, "")
        assert told in err
    assert (tmp_path / "old.pdf").read_bytes() == b"old"
    assert printings(run) == []


def test_printings_travel_with_the_data_and_in_no_office_file(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    run(*MINUTES, tmp_path / "m.pdf")
    assert run("export", tmp_path / "office.json")[0] == 0
    assert run("import", tmp_path / "office.json", data="other")[0] == 0
    assert run("printings", "--json", data="other")[1].strip() == "[]"
    shutil.copytree(tmp_path / DATA, tmp_path / "moved")
    assert len(json.loads(run("printings", "--json", data="moved")[1])) == 1
    assert run("verify", data="moved")[0] == 0


def test_listing_and_recording_need_no_screen(tmp_path: Path) -> None:
    """As processes: nothing of Qt, the record stands when the command ends."""
    python = [sys.executable, "-m", "ita_desktop", "--data", str(tmp_path / DATA)]
    for words in (["import", str(P5)], [*MINUTES, str(tmp_path / "m.pdf")]):
        subprocess.run([*python, *words], cwd=ROOT, check=True, capture_output=True)
    done = subprocess.run([*python, "printings", "--json"], cwd=ROOT, capture_output=True, check=True)
    assert len(json.loads(done.stdout.decode("utf-8"))) == 1
