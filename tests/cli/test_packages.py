"""Offices that travel with their evidence files at the command line."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from ita_desktop import bootstrap
from tests.cli.test_commands import P1, Run, run

__all__ = ["run"]


@pytest.fixture
def office(run: Run, tmp_path: Path) -> Path:
    """P1's office with two files at o1; the folder of its data."""
    assert run("import", P1)[0] == 0
    services = bootstrap.open_office(tmp_path / "data", True)
    for name in ("แผน <1>.pdf", "ภาพ.png"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        services.evidence.attach(2568, "o1", [tmp_path / name])
    services.close()
    return tmp_path / "data"


def test_an_office_comes_back_with_its_files_byte_for_byte(run: Run, office: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    assert run("export", first, "--with-files") == (0, "", "")
    assert run("import", first, data="other")[0] == 0
    assert run("export", second, "--with-files", data="other") == (0, "", "")
    assert first.read_bytes() == second.read_bytes()
    assert run("verify", data="other")[0] == 0
    with ZipFile(first) as package:
        assert len(package.namelist()) == 3


def test_the_same_package_twice_changes_nothing(run: Run, office: Path, tmp_path: Path) -> None:
    run("export", tmp_path / "o.zip", "--with-files")
    status, out, _ = run("import", tmp_path / "o.zip", "--json")
    assert status == 0
    assert {entry["state"] for entry in json.loads(out)} == {"same"}


def test_a_dry_run_keeps_nothing(run: Run, office: Path, tmp_path: Path) -> None:
    run("export", tmp_path / "o.zip", "--with-files")
    status, out, _ = run("import", tmp_path / "o.zip", "--dry-run", "--json", data="other")
    assert status == 0
    states = {entry["place"]: entry["state"] for entry in json.loads(out)}
    assert states["files[0].content"] == "new"
    assert not (tmp_path / "other" / "evidence").exists()


def test_a_lost_file_is_told_by_verify_and_export_and_comes_back_from_a_package(
    run: Run, office: Path, tmp_path: Path
) -> None:
    run("export", tmp_path / "o.zip", "--with-files")
    lost = min(path for path in (office / "evidence").rglob("*") if path.is_file())
    content = lost.read_bytes()
    lost.write_bytes(content[::-1])
    status, _, err = run("verify")
    assert status == 1
    assert "ของรายการ o1 ปี 2568 ไม่ตรงกับเมื่อเก็บ" in err
    lost.unlink()
    assert "หายไปจากโฟลเดอร์ evidence" in run("verify")[2]
    status, _, err = run("export", tmp_path / "less.zip", "--with-files")
    assert status == 0
    assert "ไม่มีเนื้อหาของไฟล์หลักฐาน" in err
    assert run("import", tmp_path / "o.zip")[0] == 0
    assert lost.read_bytes() == content
    assert run("verify")[0] == 0


def test_a_package_with_less_is_taken_and_says_so(run: Run, office: Path, tmp_path: Path) -> None:
    next(path for path in (office / "evidence").rglob("*") if path.is_file()).unlink()
    run("export", tmp_path / "less.zip", "--with-files")
    status, out, _ = run("import", tmp_path / "less.zip", data="other")
    assert status == 0
    assert "รายการจะแสดงว่าไฟล์หาย" in out
    assert run("verify", data="other")[0] == 1


def test_a_changed_package_is_refused_and_nothing_is_kept(run: Run, office: Path, tmp_path: Path) -> None:
    path = tmp_path / "o.zip"
    run("export", path, "--with-files")
    content = path.read_bytes()
    path.write_bytes(content.replace("ภาพ.png".encode(), "ภาพ.pnX".encode(), 1))
    status, _, err = run("import", path, data="other")
    assert status == 1
    assert "ไม่ตรงกับรหัสของไฟล์" in err
    assert run("check", "2568", data="other")[0] == 1
    assert not (tmp_path / "other" / "evidence").exists()


@pytest.mark.parametrize(
    "words", [("o.json", "--with-files"), ("o.zip",), ("o.txt",), ("o", "--with-files")], ids="-".join
)
def test_the_ending_must_fit(run: Run, office: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    status, _, err = run("export", tmp_path / words[0], *words[1:])
    assert status == 2
    assert "ต้องลงท้ายด้วย" in err
    assert not (tmp_path / words[0]).exists()
