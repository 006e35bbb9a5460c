"""Damage that shows only while the window is open: told once, typing kept, nothing written, rescue."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.ui.application import Desk
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.opening import DAMAGED_LOOK
from ita_desktop.ui.rescue.page import RescuePage
from ita_desktop.ui.rescue.words import TYPED_KEPT
from tests.ui.conftest import CASES
from tests.ui.offices import put_away
from tests.ui.typing_keys import type_text

PAGE = 4_096
FILE = "office.sqlite"
WAIT_MS = 60_000
SPEECH = "ita|1/2566|agenda|4|1|1"
Start = Callable[[bool], Desk]


def fill(folder: Path, count: int) -> None:
    """Put files of 1 MB into the data, as printed papers lie there."""
    with closing(sqlite3.connect(folder / FILE)) as raw, raw:
        for _ in range(count):
            content = os.urandom(1_000_000)
            raw.execute("INSERT INTO stored_file VALUES (?, ?)", (sha256(content).hexdigest(), content))


def zero_last_leaf(folder: Path, table: str) -> int:
    """Overwrite the page with the last rows of a table; its number."""
    file = folder / FILE
    with closing(sqlite3.connect(file)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    content = bytearray(file.read_bytes())
    while content[(page - 1) * PAGE] == 5:  # an inner page names the one with the last rows
        page = int.from_bytes(content[(page - 1) * PAGE + 8 : (page - 1) * PAGE + 12])
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    file.write_bytes(content)
    return page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office of 20 MB with a meeting in the middle of its file, and a backup from before a change."""
    place = tmp_path / "office"
    bootstrap.open_office(place, True).close()
    fill(place, 10)
    services = bootstrap.open_office(place, True)
    services.exchange.apply(services.exchange.prepare(CASES / "2566-p5.json"))
    services.backups.make()
    services.backups.second_place.decline()
    services.agency.act_as("นักวิเคราะห์")
    services.close()
    fill(place, 10)
    return place


@pytest.fixture
def start(qapp: QApplication, folder: Path) -> Iterator[Start]:
    """Starts the program on the folder as ``run`` does, to write or to look."""
    desks: list[Desk] = []

    def begin(write: bool) -> Desk:
        desk = Desk(
            qapp,
            folder,
            partial(bootstrap.open_office, folder),
            paths.FONTS,
            paths.WORDS,
            lambda: bootstrap.open_rescue(folder),
        )
        desk.show(write=write)
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


def opened(qtbot: QtBot, desk: Desk) -> tuple[MainWindow, Services]:
    """The window once it shows the data."""
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.services is not None, timeout=WAIT_MS)
    assert desk.window is not None and desk.window.services is not None
    return desk.window, desk.window.services


def rescued(qtbot: QtBot, desk: Desk) -> RescuePage:
    """The page of rescue once it knows what is left."""
    qtbot.waitUntil(
        lambda: desk.window is not None and isinstance(desk.window.page, RescuePage), timeout=WAIT_MS
    )
    assert desk.window is not None
    page = desk.window.page
    assert isinstance(page, RescuePage)
    qtbot.waitUntil(lambda: page.damage is not None, timeout=WAIT_MS)
    return page


def test_a_page_that_cannot_be_read_leads_to_rescue(qtbot: QtBot, start: Start, folder: Path) -> None:
    """In the middle of a large file, met when it is shown; what was rescued is the meeting again."""
    number = zero_last_leaf(folder, "entry")
    size = (folder / FILE).stat().st_size
    assert size > 20_000_000 and size / 3 < number * PAGE < 2 * size / 3
    damaged = (folder / FILE).read_bytes()
    desk = start(True)
    page = rescued(qtbot, desk)
    assert "เสียหาย" in page.happened.plain
    assert (folder / FILE).read_bytes() == damaged
    page.rescued_button.click()
    _, services = opened(qtbot, desk)
    assert services.meetings.meetings()[0].agenda[3].topics[0].entries
    assert services.safety.verify() == ()
    assert any(kept.read_bytes() == damaged for kept in (folder / "copies").glob("*.damaged"))


def test_damage_found_beside_the_work_keeps_what_is_typed(qtbot: QtBot, start: Start, folder: Path) -> None:
    """No key is lost: the text waits beside the data, is told, and can be copied after the rescue."""
    zero_last_leaf(folder, "stored_file")
    desk = start(True)
    window, services = opened(qtbot, desk)
    window.go_to("settings")
    field = next(each for each in window.page.findChildren(LineField) if each.isVisible() and each.text())
    field.setFocus()
    QTest.keyClicks(field, "added ")
    typed, before = field.text(), (folder / FILE).read_bytes()
    services.backups.round()
    page = rescued(qtbot, desk)
    assert TYPED_KEPT in page.happened.plain
    assert (folder / FILE).read_bytes() == before
    page.rescued_button.click()
    window, services = opened(qtbot, desk)
    qtbot.waitUntil(lambda: typed in window.page.banner.words)
    assert "นำข้อมูลมาใช้แทนแล้ว" in window.page.banner.words
    next(way for way in window.page.banner.ways if way.text() == "คัดลอก").click()
    assert QApplication.clipboard().text() == typed
    next(way for way in window.page.banner.ways if way.text() == "ทิ้ง").click()
    assert not services.typing.waiting()
    assert not (folder / "typed.json").exists()


def test_a_speech_comes_back_into_its_field(qtbot: QtBot, start: Start, folder: Path) -> None:
    """What is typed in the minutes when damage is met elsewhere stands there again after the rescue."""
    zero_last_leaf(folder, "stored_file")
    desk = start(True)
    window, services = opened(qtbot, desk)
    window.go_to("meetings", SPEECH)
    speech = QApplication.focusWidget()
    assert isinstance(speech, QPlainTextEdit)
    type_text(speech, " กล่าวต่อ")
    typed = speech.toPlainText()
    services.backups.round()
    rescued(qtbot, desk).rescued_button.click()
    window, services = opened(qtbot, desk)
    assert services.meetings.meetings()[0].agenda[3].topics[0].entries[0].text == typed
    assert "กลับมาแล้ว" in window.page.banner.words
    assert not services.typing.waiting()


def test_damage_is_told_once_and_nothing_is_written(qtbot: QtBot, start: Start, folder: Path) -> None:
    """Neither by the page nor by closing; the open data is given free as it is."""
    zero_last_leaf(folder, "stored_file")
    desk = start(True)
    window, services = opened(qtbot, desk)
    before = (folder / FILE).read_bytes()
    told: list[int] = []
    window.damage_met.connect(lambda: told.append(1))
    for _ in range(2):
        with suppress(ItaError):
            services.context.database.look_through()
    with pytest.raises(ItaError, match="เสียหาย"):
        services.scores.record(2566, "i2", "11.11")
    rescued(qtbot, desk)
    assert told == [1]
    assert desk.window is not None
    desk.window.close()
    desk.end()
    assert (folder / FILE).read_bytes() == before
    assert not list((folder / "copies").glob("*ปิดโปรแกรม*"))


def test_who_only_looks_is_told_where_to_mend_it(qtbot: QtBot, start: Start, folder: Path) -> None:
    """Nothing is offered there that could not be done there."""
    zero_last_leaf(folder, "entry")
    desk = start(False)
    qtbot.waitUntil(
        lambda: desk.window is not None and desk.window.page.banner.words == DAMAGED_LOOK, timeout=WAIT_MS
    )
    assert desk.window is not None
    assert not isinstance(desk.window.page, RescuePage)
