"""Only what changed is painted and told, and what is seen is never older than the data."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.services.bundle import Services
from ita_desktop.ui.scores.grid import ScoreGrid
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import CASES, P1, NoBreaks, hit, show_page, write

YEAR = 2568
SHIFT = Qt.KeyboardModifier.ShiftModifier
Change = Callable[[Services, Path], object]


def on_screen(grid: ScoreGrid) -> QImage:
    """What was painted of the grid so far."""
    QCoreApplication.processEvents()
    screen, window = QApplication.primaryScreen(), grid.window()
    spot = grid.mapTo(window, grid.rect().topLeft())
    return (
        screen.grabWindow(window.winId(), spot.x(), spot.y(), grid.width(), grid.height())
        .toImage()
        .convertToFormat(QImage.Format.Format_RGB32)
    )


def painted_anew(grid: ScoreGrid) -> QImage:
    """The grid painted whole."""
    return grid.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def enter(text: str) -> None:
    """Type over the current cell and leave it downwards."""
    write(text)
    hit(Qt.Key.Key_Return)


def test_what_is_painted_in_parts_is_what_would_be_painted_whole(page: ScoresPage) -> None:
    """Through typing, refusing, going on, a block, another widget with the keyboard, and undo."""
    steps: tuple[Callable[[], object], ...] = (
        lambda: hit(Qt.Key.Key_Down),
        lambda: enter("93.13"),
        lambda: enter("971"),
        lambda: hit(Qt.Key.Key_Up),
        lambda: hit(Qt.Key.Key_Escape),
        lambda: hit(Qt.Key.Key_Down, held=SHIFT),
        lambda: hit(Qt.Key.Key_Down, held=SHIFT),
        lambda: hit(Qt.Key.Key_Up, held=SHIFT),
        lambda: hit(Qt.Key.Key_Down),
        lambda: page.filters.setFocus(),
        lambda: page.grid.setFocus(),
        lambda: page.take_proposal(),
        lambda: page.grid.go_to(OVERALL),
        lambda: page.grid.go_to("o1"),
    )
    for number, step in enumerate(steps):
        step()
        assert on_screen(page.grid) == painted_anew(page.grid), f"step {number}"


def test_a_keystroke_tells_of_the_rows_that_differ_and_of_no_other(page: ScoresPage, p1: Services) -> None:
    """i2 and what is made of it; the rest of the grid is not painted."""
    told: set[str] = set()

    def note(first: QModelIndex, last: QModelIndex) -> None:
        told.update(row.key for row in page.grid.scores.rows[first.row() : last.row() + 1])

    page.grid.scores.dataChanged.connect(note)
    p1.scores.record(YEAR, "i2", "93.13")
    assert {"i2", "1"} <= told
    assert told <= {"i2", "1", "IIT", OVERALL}
    told.clear()
    page.reload()
    assert told == set()


def other_years_scores(services: Services, _folder: Path) -> None:
    """The year before begins and gets scores."""
    services.comparison.add_totals(YEAR - 1, {"overall": "88.10", "IIT": "87.20"})


def import_of_another_score(services: Services, folder: Path) -> None:
    """The same office file with another score."""
    office = json.loads((CASES / P1).read_text(encoding="utf-8"))
    office["assessments"][0]["scores"]["i2"] = "61.00"
    file = folder / "other.json"
    file.write_text(json.dumps(office, ensure_ascii=False), encoding="utf-8")
    services.exchange.apply(services.exchange.prepare(file))


CHANGES: dict[str, Change] = {
    "a score": lambda services, _: services.scores.record(YEAR, "i2", "93.13"),
    "no score": lambda services, _: services.scores.record(YEAR, "i2", "x"),
    "the level": lambda services, _: services.scores.record_level(YEAR, "ผ่าน"),
    "undo": lambda services, _: services.history.undo(),
    "import": import_of_another_score,
    "the year before": other_years_scores,
    "the year before again": lambda services, _: services.scores.record(YEAR - 1, "IIT", "99.10"),
    "undone": lambda services, _: services.history.undo(),
    "a correction": lambda services, _: services.years.correct(YEAR, "i2.title", "คำถามที่แก้แล้ว"),
    "no correction": lambda services, _: services.years.correct(YEAR, "i2.title", None),
}


def test_the_page_shows_what_one_opened_now_would(
    qtbot: QtBot, page: ScoresPage, p1: Services, tmp_path: Path
) -> None:
    """After each way in which data gets changed, here or elsewhere."""
    for name, change in CHANGES.items():
        change(p1, tmp_path)
        fresh = ScoresPage(p1, NoBreaks())
        fresh.set_state(page.get_state())
        show_page(qtbot, fresh, p1, YEAR, page.grid.current_code())
        assert page.grid.scores.columns == fresh.grid.scores.columns, name
        assert page.grid.scores.rows == fresh.grid.scores.rows, name
        fresh.close()
        page.activateWindow()


def test_each_of_the_changes_is_seen(page: ScoresPage, p1: Services, tmp_path: Path) -> None:
    """None of them would leave the page as it was: the test above looks at something."""
    for name, change in CHANGES.items():
        before = (page.grid.scores.columns, page.grid.scores.rows)
        change(p1, tmp_path)
        assert before != (page.grid.scores.columns, page.grid.scores.rows), name
