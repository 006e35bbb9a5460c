"""Backup, restore and verify from the command line, on whole, damaged and missing data."""

from pathlib import Path

from tests.cli.test_commands import P1, Run, run

__all__ = ["run"]


def exported(run: Run, tmp_path: Path, data: str = "data") -> bytes:
    file = tmp_path / "export.json"
    assert run("export", file, data=data)[0] == 0
    return file.read_bytes()


def test_a_restored_backup_says_where_the_former_data_is(run: Run, tmp_path: Path) -> None:
    """And that can be restored again."""
    run("import", P1)
    before = exported(run, tmp_path)
    status, out, _ = run("backup", "--to", tmp_path / "usb")
    assert status == 0
    backup = Path(out.strip())
    run("sample", data="other")
    sample = exported(run, tmp_path, data="other")
    status, out, err = run("restore", backup, data="other")
    assert (status, err) == (0, "")
    assert exported(run, tmp_path, data="other") == before
    assert run("verify", data="other")[0] == 0
    assert run("restore", out.strip(), data="other")[0] == 0
    assert exported(run, tmp_path, data="other") == sample


def test_a_restore_that_cannot_be_done_says_why(run: Run, tmp_path: Path) -> None:
    """Exit 1, no traceback, nothing changed; 2 where the file is not named."""
    run("import", P1)
    before = exported(run, tmp_path)
    status, out, err = run("restore", P1)
    assert (status, out) == (1, "")
    assert "กู้คืนจาก 2568-p1.json ไม่ได้" in err
    assert run("restore", tmp_path / "ไม่มี.sqlite")[0] == 1
    assert run("restore")[0] == 2
    assert exported(run, tmp_path) == before


def test_damaged_or_missing_data_names_the_command_that_helps(run: Run, tmp_path: Path) -> None:
    """With the newest good backup; after it all is there again."""
    run("import", P1)
    before = exported(run, tmp_path)
    backup = run("backup")[1].strip()
    file = tmp_path / "data" / "office.sqlite"
    for spoil in (lambda: file.write_bytes(b"\0" * 9_000), file.unlink):
        spoil()
        status, _, err = run("check", "2568")
        assert status == 1
        assert f"restore {backup}" in err.splitlines()[-1]
        assert run("restore", backup)[0] == 0
        assert exported(run, tmp_path) == before
