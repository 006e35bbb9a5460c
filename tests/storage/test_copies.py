"""Checked copies: whole, in order of time, the newest kept."""

from pathlib import Path

import pytest

from ita_desktop.storage import Database, copies
from ita_desktop.storage.errors import CopyFailed
from tests.storage.offices import from_case


def test_a_copy_is_an_office_of_its_own(database: Database, tmp_path: Path) -> None:
    """With the history in it."""
    office = from_case("2568-p1.json")
    with database.unit("นำเข้า", "") as unit:
        unit.office.put(office)
        unit.commit()
    copy = database.checked_copy("ก่อน/นำเข้า ไฟล์: *?")
    assert copy.name.endswith("Z-ก่อน-นำเข้า-ไฟล์-.sqlite")
    other = tmp_path / "อื่น"
    other.mkdir()
    (other / "office.sqlite").write_bytes(copy.read_bytes())
    with Database.open(other) as restored, restored.unit("", "") as unit:
        assert unit.office.load() == office
        assert unit.journal.undoable() == "นำเข้า"
        assert restored.verify() == ()


def test_the_newest_thirty_stay(database: Database) -> None:
    """Names sort by time, also of copies that follow at once or where the clock went back."""
    future = database.folder / "copies" / "20991231T235959.000000Z-x.sqlite"
    made = [database.checked_copy("ตรวจ") for _ in range(2)]
    made[-1].rename(future)
    made[-1] = future
    made += [database.checked_copy("ตรวจ") for _ in range(copies.MOST)]
    assert made == sorted(made)
    assert database.copies() == tuple(made[-copies.MOST :])


def test_what_an_interrupted_copy_left_is_cleared(database: Database) -> None:
    """It never looked like a copy."""
    left = database.folder / "copies" / "20250101T000000.000000Z-x.partial"
    left.parent.mkdir()
    left.write_bytes(b"half")
    assert database.copies() == ()
    database.checked_copy("ตรวจ")
    assert len(list(left.parent.iterdir())) == 1


def test_a_damaged_copy_is_found(database: Database) -> None:
    """And told by its name."""
    copy = database.checked_copy("ตรวจ")
    content = copy.read_bytes()
    copy.write_bytes(content[: len(content) // 2])
    (problem,) = database.verify()
    assert copy.name in problem


def test_a_copy_that_cannot_be_made_is_told(database: Database) -> None:
    """Here a file stands where the folder of copies should."""
    (database.folder / "copies").write_text("")
    with pytest.raises(CopyFailed, match="ทำสำเนาข้อมูลไม่สำเร็จ"):
        database.checked_copy("ก่อนนำเข้า")
