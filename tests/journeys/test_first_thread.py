"""From real figures to the printed minutes, by hand, in the window."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import paths
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.services.bundle import Services
from ita_desktop.ui.first_run.page import FirstRunPage
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.oit.page import OitPage
from ita_desktop.ui.papers.page import PapersPage
from ita_desktop.ui.scores.page import ScoresPage
from tests.journeys.conftest import Start
from tests.ui.offices import focused, hit, write

CASES = Path(__file__).resolve().parent.parent / "cases"
SHIFT = Qt.KeyboardModifier.ShiftModifier
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
YEAR = 2568


def case(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((CASES / name).read_text("utf-8"))
    return read


def services_of(window: MainWindow) -> Services:
    assert window.services is not None
    return window.services


def mixed(text: str) -> str:
    """Every second digit as a Thai one."""
    return "".join(c.translate(THAI) if at % 2 else c for at, c in enumerate(text))


def words(content: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages)


def shown_paper(qtbot: QtBot, window: MainWindow, place: str) -> str:
    window.go_to("papers", place)
    page = window.page
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: page.preview.is_ready)
    assert page.stage.pages is not None
    return words(page.stage.pages.content)


def begin_office(window: MainWindow) -> None:
    """The first page: name, province, year, then typing by hand."""
    page = window.page
    assert isinstance(page, FirstRunPage)
    page.name.setFocus()
    write("เทศบาลเมืองตัวอย่าง")
    hit(Qt.Key.Key_Return)
    page.fiscal_year.take(str(YEAR))
    page.fiscal_year.edited.emit(str(YEAR))
    by_hand = page.ways.rows[0]
    assert isinstance(by_hand, QAbstractButton)
    by_hand.click()


def test_scores_typed_suggestion_taken_items_done_restart_print(qtbot: QtBot, start: Start) -> None:
    """The whole thread of an office without any data."""
    window = start()
    begin_office(window)
    page = window.page
    assert isinstance(page, ScoresPage)
    typed = case("2568-p1.json")["assessments"][0]["scores"]
    for code, text in typed.items():
        page.go_to_place(code)
        write(mixed(text))
        hit(Qt.Key.Key_Return)
    kept = {code: str(score) for code, score in services_of(window).scores.sheet(YEAR).entered.items()}
    assert kept == typed

    page.go_to_place("i2")
    row = page.grid.current_row()
    assert row is not None
    assert row.verdict.word == "สงสัย"
    hit(Qt.Key.Key_F8)
    assert str(services_of(window).scores.sheet(YEAR).entered["i2"]) == "93.13"

    window.go_to("oit", "o1")
    checklist = window.page
    assert isinstance(checklist, OitPage)
    for _ in range(2):
        hit(Qt.Key.Key_Down, held=SHIFT)
    hit(Qt.Key.Key_1, "1")
    write("รวมอยู่ในหน้าเดียว")
    hit(Qt.Key.Key_Return)

    window = start()
    sheet = services_of(window).scores.sheet(YEAR)
    assert {code: str(score) for code, score in sheet.entered.items()} == typed | {"i2": "93.13"}
    done = [r.item.code for r in services_of(window).oit.checklist(YEAR).rows if r.state == "done"]
    assert done == ["o1", "o2", "o3"]
    assert services_of(window).agency.get().name == "เทศบาลเมืองตัวอย่าง"

    text = shown_paper(qtbot, window, f"oit-status|{YEAR}")
    assert "เทศบาลเมืองตัวอย่าง" in text
    assert text.count("ดำเนินการเรียบร้อยแล้ว") >= 3


def test_minutes_of_a_real_meeting_from_the_window(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    """An imported meeting, printed from the meetings page."""
    window = start()
    services = services_of(window)
    services.exchange.apply(services.exchange.prepare(CASES / "2566-p5.json"))
    window.go_to("meetings", "ita|1/2566")
    hit(Qt.Key.Key_F9)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, PapersPage))
    page = window.page
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: page.preview.is_ready)
    page.acts.save_to(tmp_path / "minutes.pdf")
    text = words((tmp_path / "minutes.pdf").read_bytes())
    rows = services.oit.checklist(2567).rows
    assert len(rows) == 43
    missing = [row.item.code for row in rows if "".join(to_thai(row.item.title).split()) not in text]
    assert missing == []
    assert "เลิกประชุมเวลา๑๑.๓๐น." in text


def test_a_text_that_is_no_score_is_still_there_after_a_restart(start: Start) -> None:
    """The red cell waits for the clerk."""
    window = start()
    begin_office(window)
    assert isinstance(window.page, ScoresPage)
    window.page.go_to_place("i1")
    write("๙๗๑.๓")
    hit(Qt.Key.Key_Return)
    window = start()
    sheet = services_of(window).scores.sheet(YEAR)
    assert sheet.drafts["i1"].text == "๙๗๑.๓"
    assert "i1" not in sheet.entered


def test_every_page_opens_and_the_keyboard_has_a_place(qtbot: QtBot, start: Start) -> None:
    """With the sample office: each tab in turn, nothing fails, something has the keyboard."""
    window = start()
    services = services_of(window)
    services.exchange.fill_sample(paths.SAMPLE)
    for key in window.spine.tabs:
        window.go_to(key)
        qtbot.waitUntil(lambda: window.page.isVisible())
        assert window.page.isAncestorOf(focused()) or window.spine.isAncestorOf(focused())
