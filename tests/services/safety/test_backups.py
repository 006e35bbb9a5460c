"""Backups need no act: made when there is something new, tried out, brought to a second place."""

import gzip
import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ita_desktop.domain.backups import ASKED, CLOSING, WORKING
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from ita_desktop.services.safety import errands
from ita_desktop.storage import machine_state
from tests.services.conftest import P1, P5, Clock, open_again, take_in
from tests.services.safety.drives import CAN_HANG, hung

RELEASED = Path(__file__).resolve().parents[2] / "storage" / "fixtures"
HALF_AN_HOUR = timedelta(minutes=30)


def write(office: Services, text: str) -> None:
    """A change of the office's data."""
    office.agency.save(replace(office.agency.get(), name=text))


def reasons(office: Services) -> list[str]:
    return [each.reason for each in office.backups.all()]


def test_half_an_hour_of_changes_is_backed_up(office: Services, clock: Clock) -> None:
    """Not before, not without changes, and again half an hour later."""
    write(office, "เทศบาลตำบลตัวอย่าง")
    assert not office.backups.due()
    clock.now += HALF_AN_HOUR
    assert office.backups.due()
    office.backups.round()
    assert reasons(office) == [WORKING]
    assert not office.backups.due()
    clock.now += HALF_AN_HOUR
    assert not office.backups.due()
    write(office, "เทศบาลตำบลอื่น")
    office.backups.round()
    assert reasons(office) == [WORKING, WORKING]
    assert office.safety.trust().backup_at == clock.now


def test_closing_backs_up_what_changed(office: Services, tmp_path: Path, clock: Clock) -> None:
    """Once: an office that is new, or was only looked at, leaves none."""
    office.backups.at_close()
    assert reasons(office) == []
    write(office, "เทศบาลตำบลตัวอย่าง")
    office.backups.at_close()
    assert reasons(office) == [CLOSING]
    office.close()
    again = open_again(tmp_path, clock)
    again.backups.at_close()
    assert reasons(again) == [CLOSING]
    write(again, "เทศบาลตำบลอื่น")
    again.backups.at_close()
    assert reasons(again) == [CLOSING, CLOSING]
    again.close()


def test_printing_is_a_change_too(office: Services, tmp_path: Path) -> None:
    """It stands outside of the history, and is backed up all the same."""
    take_in(office, P1)
    office.backups.make()
    assert not office.backups.is_behind()
    office.printings.print_to(tmp_path / "ตาราง.pdf", Request("oit-status", 2568))
    assert office.backups.is_behind()


def test_a_backup_that_fails_is_told_and_the_work_goes_on(office: Services, clock: Clock) -> None:
    """The line says so until one is made."""
    copies = office.folder / "copies"
    copies.write_text("")
    write(office, "เทศบาลตำบลตัวอย่าง")
    clock.now += HALF_AN_HOUR
    office.backups.round()
    office.backups.at_close()
    assert "สำรองข้อมูลไม่สำเร็จ" in office.safety.trust().backup_trouble
    with pytest.raises(ItaError):
        office.backups.make()
    write(office, "เทศบาลตำบลอื่น")
    copies.unlink()
    office.backups.round()
    assert office.safety.trust().backup_trouble == ""


def test_a_backup_goes_into_a_folder_of_the_users(office: Services, tmp_path: Path) -> None:
    """Nothing else there is touched, however many there are."""
    take_in(office, P1)
    folder = tmp_path.parent / f"{tmp_path.name} ไดรฟ์"
    made = [office.backups.make(folder=folder) for _ in range(15)]
    assert sorted(folder.iterdir()) == made
    assert len({each.stat().st_size for each in made}) == 1


@pytest.mark.parametrize("case", [P1, P5], ids=["p1", "p5"])
def test_a_restore_is_tried_out(office: Services, clock: Clock, case: Path) -> None:
    """In a folder of its own that is gone after it; the data is as it was."""
    take_in(office, case)
    backup = office.backups.make()
    before = office.context.database.contents()
    assert office.safety.trust().tested_at is None
    assert office.backups.tested(backup) == ()
    assert office.safety.trust().tested_at == clock.now
    assert office.context.database.contents() == before
    assert not list(office.folder.glob("trial-*"))


def test_a_backup_that_cannot_stand_in_is_told(office: Services) -> None:
    """Damaged, or of another program; the last good test stays noted."""
    take_in(office, P1)
    backup = office.backups.make()
    office.backups.tested(backup)
    content = bytearray(backup.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 5000] = b"x" * 5000
    backup.write_bytes(content)
    (problem,) = office.backups.tested(backup)
    assert backup.name in problem
    assert office.safety.trust().test_trouble == problem
    assert office.safety.trust().tested_at is not None
    assert office.backups.tested(office.folder / "ไม่มี.sqlite")


def test_a_backup_is_tried_out_once_a_month(office: Services, clock: Clock) -> None:
    """By itself, beside the work; what a killed program left of a former trial is cleared."""
    left = office.folder / "trial-x"
    left.mkdir()
    office.backups.make()
    first = clock.now
    office.backups.round()
    assert office.safety.trust().tested_at == first
    assert not left.exists()
    clock.now += timedelta(days=29)
    office.backups.round()
    assert office.safety.trust().tested_at == first
    clock.now += timedelta(days=2)
    office.backups.round()
    assert office.safety.trust().tested_at == clock.now


@pytest.fixture
def stick(office: Services, tmp_path: Path) -> Path:
    """A chosen second place."""
    folder = tmp_path.parent / f"{tmp_path.name} แฟลชไดรฟ์"
    folder.mkdir()
    office.backups.second_place.choose(folder)
    return folder


def test_the_second_place_follows(office: Services, stick: Path, clock: Clock) -> None:
    """Same after a round, older after the next backup, same again; on one disk it is told."""
    take_in(office, P1)
    office.backups.round()
    place = office.safety.trust().second_place
    assert (place.folder, place.state, place.seen_at) == (stick, "same", clock.now)
    assert place.on_same_disk
    clock.now += timedelta(hours=1)
    write(office, "เทศบาลตำบลตัวอย่าง")
    office.backups.make()
    assert office.safety.trust().second_place.state == "older"
    office.backups.round()
    assert office.safety.trust().second_place.state == "same"
    (there,) = stick.iterdir()
    newest = office.backups.all()[0].path
    assert (there / "copies" / newest.name).read_bytes() == newest.read_bytes()
    assert office.safety.verify() == ()


def test_evidence_follows_a_backup_that_is_there_already(
    office: Services, stick: Path, tmp_path: Path
) -> None:
    """It lies outside of the backup."""
    take_in(office, P1)
    office.backups.round()
    (tmp_path / "ประกาศ.pdf").write_bytes(b"%PDF-1.7")
    office.evidence.attach(2568, "o1", [tmp_path / "ประกาศ.pdf"])
    office.backups.at_close()
    (there,) = stick.glob("ITA Desktop */evidence/*/*")
    assert there.read_bytes() == b"%PDF-1.7"
    assert office.safety.trust().second_place.state == "same"


def test_a_place_that_is_away_is_told_since_when(office: Services, stick: Path, clock: Clock) -> None:
    """After two weeks with care; back again it is brought up to date."""
    take_in(office, P1)
    office.backups.round()
    seen = clock.now
    away = stick.rename(stick.with_name("ถอดแล้ว"))
    for days, long_unseen in ((3, False), (15, True)):
        clock.now = seen + timedelta(days=days)
        office.backups.round()
        place = office.safety.trust().second_place
        assert (place.state, place.seen_at) == ("unseen", seen)
        assert place.is_long_unseen(clock.now) is long_unseen
    stick.mkdir()
    office.backups.round()
    assert office.safety.trust().second_place.state == "unseen"
    assert list(stick.iterdir()) == []
    stick.rmdir()
    away.rename(stick)
    write(office, "เทศบาลตำบลตัวอย่าง")
    office.backups.at_close()
    assert office.safety.trust().second_place.state == "same"


def test_a_second_place_that_fails_never_fails_the_backup(
    office: Services, stick: Path, clock: Clock
) -> None:
    """Here a file stands where its backups should; the line says why."""
    take_in(office, P1)
    (root,) = stick.iterdir()
    (root / "evidence").write_text("")
    (office.folder / "หลักฐาน.txt").write_text("หลักฐาน")
    office.evidence.attach(2568, "o1", [office.folder / "หลักฐาน.txt"])
    clock.now += HALF_AN_HOUR
    office.backups.round()
    place = office.safety.trust().second_place
    assert place.state == "older"
    assert str(stick) in place.trouble
    assert reasons(office)[0] == WORKING
    assert office.safety.trust().backup_trouble == ""
    (root / "evidence").unlink()
    office.backups.round()
    assert office.safety.trust().second_place.trouble == ""


def test_the_second_place_is_asked_for_once(office: Services, tmp_path: Path, clock: Clock) -> None:
    """Declined it stays declined, also after a restart; a choice survives it too."""
    second = office.backups.second_place
    assert not second.now().was_asked
    second.decline()
    assert second.now().was_asked
    office.close()
    again = open_again(tmp_path, clock)
    assert again.safety.trust().second_place.was_asked
    assert again.safety.trust().second_place.folder is None
    folder = tmp_path.parent / f"{tmp_path.name} ไดรฟ์"
    folder.mkdir()
    again.backups.second_place.choose(folder)
    again.close()
    assert open_again(tmp_path, clock).safety.trust().second_place.folder == folder


def test_a_folder_that_cannot_be_a_second_place_is_refused(office: Services, tmp_path: Path) -> None:
    """Not there, or within the data itself; nothing is remembered."""
    (office.folder / "ข้างใน").mkdir()
    for folder, why in ((tmp_path / "ไม่มี", "ไม่พบโฟลเดอร์"), (office.folder / "ข้างใน", "โฟลเดอร์ข้อมูลเอง")):
        with pytest.raises(ItaError, match=why):
            office.backups.second_place.choose(folder)
    assert not machine_state.read(office.folder).second_place


def test_a_damaged_backup_in_the_second_place_is_found(office: Services, stick: Path) -> None:
    take_in(office, P1)
    office.backups.round()
    (there,) = stick.glob("ITA Desktop */copies/*.sqlite")
    there.write_bytes(there.read_bytes()[:5000])
    (problem,) = office.safety.verify()
    assert problem.startswith("ที่เก็บที่สอง")
    assert there.name in problem
    shutil.rmtree(stick)
    assert office.safety.verify() == ()


def test_a_clock_that_ran_ahead_hides_no_backup(office: Services, clock: Clock) -> None:
    """What it dated in the future is not taken for the newest."""
    right = clock.now
    clock.now = datetime(2099, 1, 1)
    write(office, "เทศบาลตำบลตัวอย่าง")
    office.backups.make(ASKED)
    clock.now = right + HALF_AN_HOUR
    assert office.backups.newest_at() is None
    office.backups.round()
    assert office.backups.newest_at() == clock.now
    assert len(office.backups.all()) == 2


@pytest.mark.parametrize("version", sorted(path.name for path in RELEASED.glob("*.sqlite.gz")))
def test_a_backup_of_each_released_version_is_tried_out(
    office: Services, tmp_path: Path, version: str
) -> None:
    """Brought up to date in a folder of its own; the backup stays as it is."""
    old = tmp_path / "20250101T000000.000000Z-เดิม.sqlite"
    old.write_bytes(gzip.decompress((RELEASED / version).read_bytes()))
    before = old.read_bytes()
    assert office.backups.tested(old) == ()
    assert old.read_bytes() == before
    assert office.safety.trust().tested_at is not None


def test_what_failed_is_tried_until_it_goes_well(office: Services, clock: Clock) -> None:
    """The trouble goes with the first try that goes well, by itself or by the user's own."""
    take_in(office, P1)
    for well in (office.backups.round, office.backups.make):
        copies = office.folder / "copies"
        copies.rename(office.folder / "away")
        copies.write_text("")
        clock.now += HALF_AN_HOUR
        write(office, f"เทศบาล {clock.now}")
        office.backups.round()
        assert "สำรองข้อมูลไม่สำเร็จ" in office.safety.trust().backup_trouble
        copies.unlink()
        (office.folder / "away").rename(copies)
        well()
        assert office.safety.trust().backup_trouble == ""


@pytest.mark.skipif(not CAN_HANG, reason="needs to know which file is written")
def test_a_drive_that_never_answers_holds_nobody(
    office: Services, stick: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing goes on with the backup of this machine; the drive is told and brought up at the next start."""
    monkeypatch.setattr(errands, "GRACE_SECONDS", 0.1)
    monkeypatch.setattr("ita_desktop.services.safety.backups.CLOSING_SECONDS", 0.1)
    write(office, "เทศบาลตำบลตัวอย่าง")
    with hung(stick, monkeypatch) as drive:
        office.backups.at_close()
        assert reasons(office)[0] == CLOSING
        assert "ไม่ตอบสนอง" in office.safety.trust().second_place.trouble
        office.backups.second_place.bring_up()
        told = (office.folder / machine_state.FILE).read_bytes()
    drive.come_back()
    assert (office.folder / machine_state.FILE).read_bytes() == told
    office.close()
    again = open_again(office.folder, clock)
    again.backups.round()
    place = again.safety.trust().second_place
    assert (place.state, place.trouble) == ("same", "")
    again.close()
