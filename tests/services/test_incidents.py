"""What is written down of a failure says where in the program it was, and no one's words."""

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ita_desktop import bootstrap, paths
from ita_desktop.services.incidents import CRASH, FORMER, LOG, MOST_BYTES, CrashWatch, IncidentLog
from ita_desktop.storage.errors import DiskFull

PERSON = "นายสมมุติ ใจดี 1-2345-67890-12-1"


def raised(error: BaseException) -> BaseException:
    """A failure as it arrives: with its trace."""
    try:
        raise error
    except BaseException as caught:
        return caught


def test_no_message_and_no_value_is_written_down(tmp_path: Path) -> None:
    """Not the failure's own, nor that of the one it came from, nor a path with a person's name."""
    try:
        try:
            raise KeyError(PERSON)
        except KeyError as error:
            raise OSError(28, "No space left", f"/home/{PERSON}/x") from error
    except OSError as error:
        IncidentLog(tmp_path).note(error, "การประชุม")
    text = IncidentLog(tmp_path).text()
    assert "builtins.OSError errno 28" in text
    assert "builtins.KeyError" in text
    assert "test_incidents.py:" in text
    assert PERSON not in text
    assert str(tmp_path) not in text


def test_failures_stand_one_after_the_other(tmp_path: Path) -> None:
    log = IncidentLog(tmp_path)
    log.note(raised(ValueError()))
    log.note(raised(DiskFull()))
    text = log.text()
    assert text.index("builtins.ValueError") < text.index("storage.errors.DiskFull")


def test_one_failure_over_and_over_does_not_fill_the_log(tmp_path: Path) -> None:
    """As when the same widget cannot be painted."""
    log = IncidentLog(tmp_path)
    error = raised(ValueError())
    for _ in range(5_000):
        log.note(error)
    assert log.text().count("builtins.ValueError") == 1
    assert "ValueError × 5000" in log.text()


def test_the_log_rotates(tmp_path: Path) -> None:
    """A thousand different failures take a bounded room, and the newest is there."""
    error = raised(ValueError())
    for number in range(40):
        log = IncidentLog(tmp_path)
        log.note(error, f"{number} " + "x" * MOST_BYTES)
    assert len(list(tmp_path.glob(f"{LOG}*"))) == FORMER + 1
    assert log.text().rindex("39 x") > log.text().rindex("38 x")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_logs_are_their_owners_only(tmp_path: Path) -> None:
    former = os.umask(0)
    try:
        for number in range(3):
            IncidentLog(tmp_path).note(raised(ValueError()), f"{number} " + "x" * MOST_BYTES)
    finally:
        os.umask(former)
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}


def test_a_folder_that_is_gone_costs_only_the_log(tmp_path: Path) -> None:
    IncidentLog(tmp_path / "gone").note(raised(ValueError()))
    assert not CrashWatch(tmp_path / "gone").begin()
    assert not (tmp_path / "gone").exists()


def test_the_death_of_the_process_is_told_at_the_next_start(tmp_path: Path) -> None:
    """A real process that dies in native code; its words stay unknown."""
    dying = (
        "import faulthandler, sys; from pathlib import Path;"
        "from ita_desktop.services.incidents import CrashWatch;"
        f"CrashWatch(Path({str(tmp_path)!r})).begin(); faulthandler._sigabrt()"
    )
    ended = subprocess.run([sys.executable, "-c", dying], cwd=paths.PROJECT, capture_output=True, check=False)
    assert ended.returncode != 0
    watch = CrashWatch(tmp_path)
    assert watch.begin()
    watch.end()
    assert "Fatal Python error" in IncidentLog(tmp_path).text()
    assert str(paths.PROJECT) not in IncidentLog(tmp_path).text()
    assert not (tmp_path / CRASH).exists()
    assert not CrashWatch(tmp_path).begin()


def test_the_report_tells_numbers_and_places_only(tmp_path: Path) -> None:
    """It can be sent to anyone: rows are counted, nothing of them is told."""
    with_words = bootstrap.open_office(tmp_path, True)
    with_words.agency.save(replace(with_words.agency.get(), name="เทศบาลตำบลสมมุติ"))
    IncidentLog(tmp_path).note(raised(ValueError(PERSON)))
    report = with_words.incidents.report("Qt 6", 0)
    with_words.incidents.save(tmp_path / "report.txt", report)
    with_words.close()
    assert "builtins.ValueError" in report
    assert "journal 1" in report
    assert "ผลตรวจข้อมูล ครบถ้วน" in report
    assert "สมมุติ" not in report
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == report


def test_a_report_of_damaged_data_says_so(tmp_path: Path) -> None:
    """It is wanted most when nothing else goes."""
    services = bootstrap.open_office(tmp_path, True)
    services.close()
    (tmp_path / "office.sqlite").write_bytes(b"not a database" * 100)
    assert "อ่านไฟล์ข้อมูลไม่ได้ (DatabaseError SQLITE_NOTADB)" in services.incidents.report("", None)
