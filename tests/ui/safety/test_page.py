"""Backups in the window: what is in each, what it would change, putting one back, the office in one file."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.safety.page import STOPPED, WELL, SafetyPage
from ita_desktop.ui.safety.panel import SAME
from ita_desktop.ui.safety.readers import ALONE
from tests.services.safety.groups import some_group
from tests.ui.conftest import NoBreaker

SECRET = "ต้นไม้ ทะเล รถไฟ ดินสอ"
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(p1: Services, show: Show) -> SafetyPage:
    """The page of an office with one backup, after which a score was changed."""
    p1.backups.make("ก่อนแก้")
    p1.scores.record(2568, "i2", "11.11")
    made = SafetyPage(p1, NoBreaker())
    show(made)
    made.activate()
    return made


def idle(qtbot: QtBot, page: SafetyPage) -> None:
    """Until the work that goes on beside is over."""
    qtbot.waitUntil(lambda: page.row.isHidden() and not page._work.is_busy)


def newest(page: SafetyPage) -> None:
    """Go to the newest backup."""
    page.table.setFocus()
    page.table.go_to_first()


def exported(services: Services) -> bytes:
    """What the office holds."""
    return services.exchange.exported()


def test_a_backup_tells_what_it_would_change(qtbot: QtBot, page: SafetyPage) -> None:
    """Enter compares: the part of the office, and the value now and then."""
    newest(page)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    idle(qtbot, page)
    assert "คะแนน" in page.panel.told and "จะเปลี่ยน 1" in page.panel.told
    assert "ปี 2568 คะแนน i2: 11.11 →" in page.panel.told


def test_a_backup_is_put_back_and_can_be_taken_back(qtbot: QtBot, p1: Services, page: SafetyPage) -> None:
    """F8 restores; what was there before is the newest backup, and F8 on it brings it back."""
    changed = exported(p1)
    newest(page)
    QTest.keyClick(page, Qt.Key.Key_F8)
    idle(qtbot, page)
    assert page.banner.words.startswith("กู้คืนแล้ว ข้อมูลก่อนหน้าเก็บไว้ที่")
    assert exported(p1) != changed
    former = next(each for each in page.table.records.rows if each.reason == "ก่อนกู้คืน")
    page.table.go_to(former.path.name)
    QTest.keyClick(page, Qt.Key.Key_F8)
    idle(qtbot, page)
    assert exported(p1) == changed
    assert p1.safety.verify() == ()


def test_a_damaged_backup_is_told_in_the_list(p1: Services, page: SafetyPage) -> None:
    """It cannot be chosen to restore."""
    newest(page)
    page.table.current().path.write_bytes(b"damaged" * 1000)
    page.reload()
    newest(page)
    page._take(page.table.current())
    assert "เปิดอ่านไม่ได้" in page.table.records.index(0, 1).data()
    assert not page.panel.restore.isEnabled()


def test_backing_up_trying_out_and_checking(qtbot: QtBot, p1: Services, page: SafetyPage) -> None:
    """Each says what came of it."""
    QTest.keyClick(page, Qt.Key.Key_F5)
    idle(qtbot, page)
    assert page.banner.words.startswith("สำรองและตรวจแล้ว")
    newest(page)
    QTest.keyClick(page, Qt.Key.Key_F7)
    idle(qtbot, page)
    assert "ทดลองกู้คืนแล้ว" in page.banner.words
    assert p1.safety.trust().tested_at is not None
    page.verify.click()
    idle(qtbot, page)
    assert page.banner.words == WELL


def test_the_whole_office_goes_out_sealed_and_comes_back(
    qtbot: QtBot, p1: Services, page: SafetyPage, tmp_path: Path
) -> None:
    """A wrong passphrase is told; the right one shows what is in it."""
    file = tmp_path / "สำนักงาน.age"
    page.packing.write(file, SECRET)
    idle(qtbot, page)
    assert "แผ่นกู้คืน" in page.banner.words
    page.open_backup(file)
    assert page.ask.is_open
    page.ask.field.setText("wrong passphrase")
    page.ask.take()
    idle(qtbot, page)
    assert "รหัสผ่านไม่ถูกต้อง" in page.banner.words
    page.open_backup(file)
    page.ask.field.setText(SECRET)
    page.ask.take()
    idle(qtbot, page)
    assert page.panel.told == SAME
    before = exported(p1)
    p1.scores.record(2568, "i2", "22.22")
    page.restore()
    idle(qtbot, page)
    assert exported(p1) == before


def test_a_second_place_is_chosen_and_filled(
    qtbot: QtBot, p1: Services, page: SafetyPage, tmp_path: Path
) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    page.use_place(folder)
    idle(qtbot, page)
    assert p1.safety.trust().second_place.folder == folder
    assert list(folder.rglob("*.sqlite"))
    page.use_place(tmp_path / "none")
    idle(qtbot, page)
    assert "ไม่พบโฟลเดอร์นี้" in page.banner.words


def test_a_file_that_is_no_backup_is_refused(qtbot: QtBot, page: SafetyPage, tmp_path: Path) -> None:
    """With words, and the data as it was."""
    other = tmp_path / "other.sqlite"
    other.write_text("นี่ไม่ใช่ข้อมูลสำรอง", encoding="utf-8")
    page.open_backup(other)
    idle(qtbot, page)
    assert "ไม่ใช่ข้อมูลสำรอง" in page.banner.words


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_the_office_names_the_group_that_may_read(qtbot: QtBot, p1: Services, page: SafetyPage) -> None:
    """Told where it is chosen, and taken back there; what cannot be is told and the choice stays."""
    field = page.readers.field
    assert field.currentText() == ALONE
    page.let_read(some_group())
    idle(qtbot, page)
    assert field.taken == some_group() and some_group() in page.banner.words
    assert p1.context.database.file.stat().st_mode & 0o777 == 0o660
    page.let_read("ไม่มีกลุ่มนี้")
    idle(qtbot, page)
    assert field.taken == some_group() and "ไม่พบกลุ่ม" in page.banner.words
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Home)
    idle(qtbot, page)
    assert field.currentText() == ALONE and ALONE in page.banner.words
    assert p1.context.database.file.stat().st_mode & 0o777 == 0o600


def test_the_line_follows_what_is_done_here(qtbot: QtBot, p1: Services, page: SafetyPage) -> None:
    """A backup that fails, and one that goes well, are told to all that show it."""
    told: list[str] = []
    p1.changes.subscribe(lambda _: told.append(p1.safety.trust().backup_trouble))
    copies = p1.folder / "copies"
    copies.rename(p1.folder / "away")
    copies.write_text("")
    page.back_up.click()
    idle(qtbot, page)
    assert "สำรองข้อมูลไม่สำเร็จ" in told[-1]
    copies.unlink()
    page.back_up.click()
    idle(qtbot, page)
    assert told[-1] == ""


def test_stopping_a_restore_says_what_came_of_it(qtbot: QtBot, p1: Services, page: SafetyPage) -> None:
    """Stopped in time nothing changed; what came to its end is told as done."""
    changed = exported(p1)
    newest(page)
    page.restore()
    page.stop()
    idle(qtbot, page)
    if exported(p1) == changed:
        assert page.banner.words == STOPPED
    else:
        assert page.banner.words.startswith("กู้คืนแล้ว")
