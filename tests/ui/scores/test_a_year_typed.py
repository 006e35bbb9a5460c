"""A clerk types a whole year from the announcement, by keyboard alone."""

import json

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.services.bundle import Services
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import CASES, P1, NoBreaks, focused, hit, show_page, write


def test_a_whole_year_by_tab_with_mixed_digits(qtbot: QtBot, p5: Services) -> None:
    """Every figure of P1 goes where it belongs; then i2 is marked and F8 takes the suggestion."""
    announced: dict[str, str] = json.loads((CASES / P1).read_text(encoding="utf-8"))["assessments"][0][
        "scores"
    ]
    p5.years.add(2568)
    page = ScoresPage(p5, NoBreaks())
    show_page(qtbot, page, p5, 2568, "overall")
    visited: list[str] = []
    while focused() is page.grid and page.grid.current_code() not in visited:
        code = page.grid.current_code()
        visited.append(code)
        if code in announced:
            write(to_thai(announced[code]) if len(visited) % 2 else announced[code])
        hit(Qt.Key.Key_Tab)
    kept = {code: str(score) for code, score in p5.scores.sheet(2568).entered.items()}
    assert kept == announced
    page.go_to_place("i2")
    row = page.grid.current_row()
    assert row is not None and row.verdict.word == "สงสัย"
    qtbot.keyClick(page.grid, Qt.Key.Key_F8)
    assert [
        finding.kind for finding in p5.scores.check(2568) if finding.kind in ("mismatch", "precision")
    ] == []
