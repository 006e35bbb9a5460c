"""Backups beside the window's own work, and when it is closed."""

from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.domain.backups import CLOSING
from ita_desktop.services.bundle import Services
from ita_desktop.services.safety import errands
from ita_desktop.storage.backups import fault
from ita_desktop.storage.backups.making import Backups
from ita_desktop.ui.application import Desk
from ita_desktop.ui.backing_up import BackingUp
from ita_desktop.ui.main_window import MainWindow
from tests.services.safety.drives import CAN_HANG, hung
from tests.ui.conftest import OpenOffice


def is_open(window: MainWindow) -> bool:
    """Whether the data is there."""
    return window.services is not None


def test_closing_the_window_backs_up_what_changed(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    """Once; a window in which nothing was done leaves none."""
    backups = Backups(tmp_path / "copies")
    for name in ("เทศบาลตำบลตัวอย่าง", ""):
        desk = Desk(qapp, tmp_path, partial(bootstrap.open_office, tmp_path), paths.FONTS, paths.WORDS)
        desk.show()
        window = desk.window
        assert window is not None
        qtbot.waitUntil(partial(is_open, window))
        if name:
            assert window.services is not None
            window.services.agency.set("digits", "arabic")
        window.close()
        desk.end()
        (backup,) = backups.all()
        assert backup.reason == CLOSING
        assert fault(backup.path) is None


def test_a_round_goes_beside_the_window_and_tells_the_line(qtbot: QtBot, open_office: OpenOffice) -> None:
    """One at a time; the window is told in its own thread when it is over."""
    services = open_office("2568-p1.json")
    services.backups.make()
    told: list[datetime | None] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    backing_up = BackingUp(services, lambda: told.append(services.safety.trust().tested_at), owner)
    backing_up.look()
    backing_up.look()
    assert backing_up.is_busy
    qtbot.waitUntil(lambda: not backing_up.is_busy, timeout=20_000)
    assert len(told) == 1
    assert told[0] is not None
    backing_up.stop()


def test_closing_waits_for_what_goes_on(qtbot: QtBot, open_office: OpenOffice) -> None:
    """The data is given free only after it."""
    services: Services = open_office("2568-p1.json")
    services.backups.make()
    owner = QWidget()
    qtbot.addWidget(owner)
    told: list[bool] = []
    backing_up = BackingUp(services, lambda: told.append(True), owner)
    backing_up.look()
    backing_up.stop()
    assert not backing_up.is_busy
    assert not list(services.folder.glob("trial-*"))
    assert services.safety.verify() == ()


@pytest.mark.skipif(not CAN_HANG, reason="needs to know which file is written")
def test_closing_waits_for_no_drive_that_hangs(
    qtbot: QtBot,
    open_office: OpenOffice,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The round that goes on is left to itself; the line tells it at the next start."""
    services = open_office("2568-p1.json")
    stick = tmp_path_factory.mktemp("stick")
    services.backups.make()
    services.backups.second_place.choose(stick)
    monkeypatch.setattr(errands, "GRACE_SECONDS", 0.1)
    owner = QWidget()
    qtbot.addWidget(owner)
    backing_up = BackingUp(services, lambda: None, owner)
    with hung(stick, monkeypatch) as drive:
        backing_up.look()
        qtbot.waitUntil(drive.begun.is_set)
        backing_up.stop()
        assert "ไม่ตอบสนอง" in services.safety.trust().second_place.trouble
    drive.come_back()
