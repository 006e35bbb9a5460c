"""A second start shows who has the data open, and can look without writing; what is shared is explained."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.services.bundle import Services
from ita_desktop.ui.application import Desk
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.opening import HOW_TO_MOVE, SHARED, WRITE
from ita_desktop.ui.unsaved_desk import CLOSE
from tests.ui.conftest import CASES
from tests.ui.offices import put_away

Start = Callable[[Path], Desk]


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Start]:
    """Starts the program on a folder as ``run`` does."""
    desks: list[Desk] = []

    def begin(folder: Path) -> Desk:
        desk = Desk(qapp, folder, partial(bootstrap.open_office, folder), paths.FONTS, paths.WORDS)
        desk.show()
        desks.append(desk)
        return desk

    yield begin
    for desk in desks:
        window = desk.window
        if window is not None:
            window.close()
        desk.end()
        if window is not None:
            put_away(window)


def window_of(desk: Desk) -> MainWindow:
    """The window that is open now."""
    assert desk.window is not None
    return desk.window


def press(window: MainWindow, words: str) -> None:
    """Click a way on in the message at the foot."""
    button = next(each for each in window.page.banner.ways if each.text() == words)
    button.click()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """An office that is open to write, as in another program."""
    services = bootstrap.open_office(tmp_path / "office", True)
    services.exchange.apply(services.exchange.prepare(CASES / "2568-p1.json"))
    yield services
    services.close()


def test_a_second_start_looks_and_later_writes(
    qtbot: QtBot, start: Start, office: Services, tmp_path: Path
) -> None:
    """It says who has the data open; what is written there appears here; when it is free it can be taken."""
    desk = start(tmp_path / "office")
    qtbot.waitUntil(lambda: "เปิดอยู่แล้ว" in window_of(desk).page.banner.words)
    assert "ที่เครื่อง" in window_of(desk).page.banner.words
    press(window_of(desk), "เปิดดูอย่างเดียว")
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.services is not None)
    looking = window_of(desk)
    assert looking.trust.saved.text().startswith("เปิดดูอย่างเดียว")
    looking.go_to("scores")
    office.agency.save(replace(office.agency.get(), name="เทศบาลตำบลสมมุติใหม่"))
    qtbot.waitUntil(lambda: looking.spine.name.text() == "เทศบาลตำบลสมมุติใหม่")
    office.close()
    looking.go_to("home")
    looking.trust.saved.click()
    qtbot.waitUntil(lambda: desk.window is not looking and window_of(desk).services is not None)
    services = window_of(desk).services
    assert services is not None
    assert not services.only_looks
    assert services.agency.get().name == "เทศบาลตำบลสมมุติใหม่"


def test_what_is_typed_while_looking_is_refused_with_words(
    qtbot: QtBot, start: Start, office: Services, tmp_path: Path
) -> None:
    """The text stays in its field, the message says how to write, and closing asks before it goes."""
    desk = start(tmp_path / "office")
    qtbot.waitUntil(lambda: bool(window_of(desk).page.banner.words))
    press(window_of(desk), "เปิดดูอย่างเดียว")
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.services is not None)
    window = window_of(desk)
    assert [way.text() for way in window.page.banner.ways] == [WRITE]
    window.go_to("settings")
    field = next(each for each in window.page.findChildren(LineField) if each.isVisible() and each.text())
    field.setFocus()
    field.insert("เพิ่ม")
    typed = field.text()
    window.go_to("home")
    window.go_to("settings")
    assert "เปิดดูอย่างเดียว" in field.accessibleDescription()
    assert field.text() == typed
    assert office.agency.get().name != typed
    assert not window.close()
    press(window, CLOSE)
    assert window.isHidden()


def test_a_synchronised_folder_is_explained(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    """With the way to where moving is described; work goes on."""
    folder = tmp_path / "OneDrive - สำนักงาน" / "office"
    services = bootstrap.open_office(folder, True)
    services.exchange.apply(services.exchange.prepare(CASES / "2568-p1.json"))
    services.close()
    desk = start(folder)
    qtbot.waitUntil(lambda: window_of(desk).page.banner.words == SHARED["synchronised"])
    press(window_of(desk), HOW_TO_MOVE)
    assert window_of(desk).page.title == "ช่วยเหลือ"
