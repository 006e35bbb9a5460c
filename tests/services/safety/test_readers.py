"""Who may read the data: its owner alone, or the group to which the office gives the folder."""

import os
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from ita_desktop import bootstrap
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.incidents import IncidentLog
from ita_desktop.storage import Database, readers
from ita_desktop.storage.errors import LookingOnly
from ita_desktop.storage.restoring import journal_of
from ita_desktop.ui.window_state import WindowState
from tests.services.safety.groups import some_group

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
CASE = Path(__file__).resolve().parents[2] / "cases" / "2568-p1.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "ข้อมูล สำนักงาน"


@pytest.fixture
def office(folder: Path, tmp_path: Path) -> Iterator[Services]:
    """An office with evidence, a backup, and all else that the program keeps beside the data."""
    services = bootstrap.open_office(folder, True)
    services.exchange.apply(services.exchange.prepare(CASE))
    (tmp_path / "หลักฐาน.txt").write_text("หลักฐาน", encoding="utf-8")
    services.evidence.attach(2568, "o1", [tmp_path / "หลักฐาน.txt"])
    services.backups.make()
    services.backups.second_place.decline()
    services.search.find("คะแนน")
    yield services
    services.close()


def modes(folder: Path) -> dict[str, int]:
    """The modes of everything in a folder, and of the folder."""
    return {
        str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode)
        for path in (folder, *folder.rglob("*"))
    }


def kinds(folder: Path) -> tuple[set[int], set[int]]:
    """Which modes folders have, and which files."""
    told = modes(folder)
    return (
        {mode for name, mode in told.items() if (folder / name).is_dir()},
        {mode for name, mode in told.items() if (folder / name).is_file()},
    )


def write_everything(services: Services, text: Path) -> None:
    """Make or rewrite each file that the program keeps beside the data."""
    services.scores.record(2568, "i2", "11.11")
    services.backups.make()
    text.write_text(str(datetime.now()), encoding="utf-8")
    services.evidence.attach(2568, "o2", [text])
    services.backups.second_place.decline()
    IncidentLog(services.folder).note(ValueError(str(text)))
    WindowState().write(services.folder)


def test_a_group_reads_what_is_there_and_what_comes(office: Services, tmp_path: Path) -> None:
    """Folders 2770, files 0660, whatever the account's own mask; the group is that of each file."""
    office.readers.give(some_group())
    mask = os.umask(0o077)
    try:
        write_everything(office, tmp_path / "อีกไฟล์.txt")
    finally:
        os.umask(mask)
    names = set(modes(office.folder))
    assert {"office.sqlite", "office.lock", "safety.json", "errors.log", "window.json"} <= names
    assert kinds(office.folder) == ({0o2770}, {0o660})
    assert {path.group() for path in (office.folder, *office.folder.rglob("*"))} == {some_group()}
    assert office.safety.verify() == ()
    assert office.readers.group() == some_group() and some_group() in office.readers.groups()


def test_an_unfinished_change_is_for_the_same(office: Services) -> None:
    """SQLite's own journal beside the file, while an act goes on."""
    office.readers.give(some_group())
    with office.context.database.unit("แก้", "") as unit:
        unit.office.put_draft("ที่", "ก", None)
        journal = journal_of(office.context.database.file)
        assert stat.S_IMODE(journal.stat().st_mode) == 0o660
        assert journal.group() == some_group()


def test_a_restore_stays_with_the_group(office: Services) -> None:
    """The data that takes the place, and the former that is kept."""
    office.readers.give(some_group())
    office.restoring.restore(office.backups.all()[0].path)
    assert kinds(office.folder) == ({0o2770}, {0o660})


def test_switching_back_takes_the_rights_away(office: Services, tmp_path: Path) -> None:
    """From every file that is there, and from what comes."""
    office.readers.give(some_group())
    office.readers.give("")
    assert kinds(office.folder) == ({0o700}, {0o600})
    write_everything(office, tmp_path / "อีกไฟล์.txt")
    assert kinds(office.folder) == ({0o700}, {0o600})
    assert office.readers.group() == ""


def test_the_folder_says_it_for_the_next_program(office: Services, folder: Path) -> None:
    """A command or another account needs no setting to go on with the same rights."""
    office.readers.give(some_group())
    office.close()
    with Database.open(folder) as database:
        database.back_up("ตรวจ")
    assert kinds(folder) == ({0o2770}, {0o660})


@pytest.mark.parametrize("mode", [0o770, 0o2775, 0o755, 0o2750, 0o777])
def test_a_folder_of_any_other_mode_is_for_its_owner(folder: Path, mode: int) -> None:
    """A folder that someone made with a wide mask gives nothing away."""
    folder.mkdir()
    folder.chmod(mode)
    with Database.open(folder) as database:
        database.back_up("ตรวจ")
    assert kinds(folder)[1] == {0o600}


def test_a_new_folder_in_a_groups_folder_is_for_its_owner(folder: Path) -> None:
    """What stands above the data says nothing of it."""
    folder.parent.chmod(0o2770)
    with Database.open(folder) as database:
        database.back_up("ตรวจ")
    assert kinds(folder)[1] == {0o600}
    assert {mode & 0o777 for mode in kinds(folder)[0]} == {0o700}


def test_files_that_others_can_read_are_told(office: Services) -> None:
    """Where they can come to the file at all; choosing the readers again mends it."""
    backup = office.backups.all()[0].path
    backup.chmod(0o644)
    assert office.safety.verify() == ()
    office.folder.chmod(0o755)
    backup.parent.chmod(0o755)
    (told,) = office.safety.verify()
    assert told.startswith("ผู้อื่นในเครื่องนี้อ่านไฟล์ในโฟลเดอร์ข้อมูลได้ 1 ไฟล์") and backup.name in told
    office.readers.give("")
    assert office.safety.verify() == ()


def test_files_that_the_group_cannot_read_are_told(office: Services) -> None:
    """Such as one that was copied there by hand."""
    office.readers.give(some_group())
    backup = office.backups.all()[0].path
    backup.chmod(0o600)
    (told,) = office.safety.verify()
    assert told.startswith(f"กลุ่ม {some_group()} อ่านไฟล์ในโฟลเดอร์ข้อมูลไม่ได้ 1 ไฟล์") and backup.name in told
    office.readers.give(some_group())
    assert office.safety.verify() == ()


def test_a_working_folder_stays_with_its_owner(office: Services) -> None:
    """A backup that is looked into is nobody else's while it lies open."""
    office.readers.give(some_group())
    seen: list[int] = []

    def progress(_done: int, _all: int) -> bool:
        seen.extend(stat.S_IMODE(each.stat().st_mode) & 0o077 for each in office.folder.glob("looking-*"))
        office.readers.give(some_group())
        return True

    office.restoring.look(office.backups.all()[0].path, progress)
    assert seen and set(seen) == {0}


def test_a_group_that_is_not_there_changes_nothing(office: Services) -> None:
    before = modes(office.folder)
    with pytest.raises(readers.RightsRefused, match="ไม่พบกลุ่ม"):
        office.readers.give("ไม่มีกลุ่มนี้")
    assert modes(office.folder) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may give to any group")
def test_a_group_of_others_is_refused(office: Services) -> None:
    """An account can only name a group that it is in."""
    import grp

    other = next(each.gr_name for each in grp.getgrall() if each.gr_gid not in os.getgroups())
    before = modes(office.folder)
    with pytest.raises(ItaError):
        office.readers.give(other)
    assert modes(office.folder) == before


def test_who_only_looks_sets_no_rights(office: Services, folder: Path) -> None:
    looking = bootstrap.open_office(folder, False)
    with pytest.raises(LookingOnly):
        looking.readers.give(some_group())
    looking.close()


def test_looking_narrows_a_file_that_lies_open(folder: Path) -> None:
    """A backup that was copied into the place by hand."""
    Database.open(folder).close()
    (folder / "office.sqlite").chmod(0o644)
    with Database.open(folder, write=False) as database:
        assert stat.S_IMODE(database.file.stat().st_mode) == 0o600
