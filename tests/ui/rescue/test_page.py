"""Data that cannot be opened: the window offers what is left, and opens what was chosen."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.domain.scores import Score
from ita_desktop.ui.application import make_window
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.rescue.page import RescuePage

CASES = Path(__file__).resolve().parents[2] / "cases"
WAIT_MS = 30_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office with a backup, and changes after it."""
    services = bootstrap.open_office(tmp_path, True)
    services.exchange.apply(services.exchange.prepare(CASES / "2568-p1.json"))
    services.backups.make("ปิดโปรแกรม")
    services.scores.record_all(2568, {"i1": Score(9125)})
    services.close()
    return tmp_path


@pytest.fixture
def window(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """A window on the folder, not shown yet."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = make_window(
        application,
        folder,
        lambda: bootstrap.open_office(folder, True),
        paths.FONTS,
        paths.WORDS,
        open_rescue=lambda: bootstrap.open_rescue(folder),
    )
    qtbot.addWidget(made)
    yield made
    made.close()
    if made.services is not None:
        made.services.close()


def shown(window: MainWindow, qtbot: QtBot) -> RescuePage:
    """The rescue page once it knows what is left."""
    window.show()
    qtbot.waitUntil(lambda: isinstance(window.page, RescuePage), timeout=WAIT_MS)
    page = window.page
    assert isinstance(page, RescuePage)
    qtbot.waitUntil(lambda: page.damage is not None, timeout=WAIT_MS)
    return page


def opened(window: MainWindow, qtbot: QtBot) -> str | None:
    """The score that the opened data holds."""
    qtbot.waitUntil(lambda: window.services is not None, timeout=WAIT_MS)
    services = window.services
    assert services is not None
    assert services.safety.verify() == ()
    with services.context.reading() as unit:
        found = unit.office.assessment(2568)
    assert found is not None
    return str((found.scores or {})["i1"])


def test_a_torn_file_is_rescued_whole(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    """What was read is whole and newer than the backup: the keyboard is there, and the window opens it."""
    file = folder / "office.sqlite"
    torn = bytes(100) + file.read_bytes()[100:]
    file.write_bytes(torn)
    page = shown(window, qtbot)
    assert file.read_bytes() == torn
    assert "แนะนำให้ใช้ข้อมูลที่กู้ได้" in page.found.plain
    assert page.rescued_button.hasFocus() or not window.isActiveWindow()
    assert [each.place for each in page.others.records.rows] == ["ปี 2568 คะแนน i1"]
    page.rescued_button.click()
    assert opened(window, qtbot) == "91.25"
    (kept,) = (folder / "copies").glob("*.damaged")
    assert kept.read_bytes() == torn
    assert f"copies/{kept.name}" in window.page.banner.words
    assert not list(folder.glob("rescue-*"))


def test_missing_data_is_no_blank_program(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    """The newest good backup is named with its day, and takes the place."""
    (folder / "office.sqlite").unlink()
    page = shown(window, qtbot)
    assert not (folder / "office.sqlite").exists()
    assert "ปิดโปรแกรม" in page.backup.plain
    assert f"{datetime.now().year + 543}" in page.backup.plain
    assert not page.rescued_button.isEnabled()
    page.backup_button.click()
    assert opened(window, qtbot) != "91.25"


def test_another_backup_can_be_chosen_and_a_wrong_one_is_told(
    window: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    """The page stays with the reason; nothing was changed."""
    (folder / "office.sqlite").write_bytes(b"")
    page = shown(window, qtbot)
    page.take(CASES / "2568-p1.json")
    qtbot.waitUntil(lambda: "2568-p1.json" in page.banner.words, timeout=WAIT_MS)
    assert (folder / "office.sqlite").read_bytes() == b""
    (backup, *_) = sorted((folder / "copies").glob("*.sqlite"))[::-1]
    page.take(backup)
    assert opened(window, qtbot) != "91.25"
