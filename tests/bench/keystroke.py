"""From a typed score to the grid that shows what it makes of the others."""

import statistics
from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

from ita_desktop import paths
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.reconciliation import check
from ita_desktop.domain.scores import Score
from ita_desktop.ui.application import complete, prepare
from ita_desktop.ui.scores.page import ScoresPage
from tests.bench.measuring import Amount, Ratio, compare, timed
from tests.bench.offices import open_case

YEAR, FRAME_MS = 2568, 1000 / 60


class NoBreaks:
    """Breaks nowhere."""

    def breaks(self, text: str, /) -> list[int]:
        """No line may end within a text."""
        return []


def application() -> QApplication:
    """The program's style and typefaces, offscreen."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    QApplication.setStyle("Fusion")
    made = QApplication([])
    complete(made, prepare(made, paths.FONTS), paths.FONTS)
    return made


def plain_means(framework: Framework, entered: dict[str, Decimal]) -> dict[str, Decimal]:
    """The same nodes in a plain loop: each parent's weighted mean where its parts are known."""
    known = dict(entered)
    for code in reversed(framework.codes):
        terms = framework.terms(code)
        if terms and code not in known and all(term.code in known for term in terms):
            weight = sum(term.weight for term in terms)
            known[code] = sum((known[term.code] * term.weight for term in terms), Decimal(0)) / weight
    return known


def plain_table(page: ScoresPage) -> QTableWidget:
    """Qt's own table with the texts of the grid's cells."""
    model = page.grid.scores
    table = QTableWidget(model.rowCount(), model.columnCount())
    table.resize(page.grid.size())
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            table.setItem(row, column, QTableWidgetItem(str(model.index(row, column).data() or "")))
    table.show()
    return table


def keystroke(folder: Path) -> Iterator[Ratio | Amount]:
    """Checking over a plain loop; all until the grid holds the score, in frames of 60 Hz; painting."""
    application()
    services = open_case(folder / "keystroke", "2568-p1.json")
    with services.context.reading() as unit:
        assessment = services.context.assessment(unit, YEAR)
        framework = services.context.framework(unit, YEAR)
    entered = {code: score.value for code, score in assessment.scores.items()}
    yield compare(
        "recompute and check / plain loop over the same nodes", 50,
        lambda: check(framework, assessment), lambda: plain_means(framework, entered), runs=50,
    )  # fmt: skip
    page = ScoresPage(services, NoBreaks())
    services.changes.subscribe(lambda subjects: page.subjects_changed(subjects, page.year))
    page.resize(1186, 690)
    page.show()
    page.open_year(YEAR)
    page.activate("i2")
    ticks = count()

    def type_one() -> None:
        services.scores.record(YEAR, "i2", str(Score(9_000 + next(ticks) % 1_000)))

    type_one()
    taken = statistics.median(timed(type_one) for _ in range(40)) * 1000
    yield Amount("typed, durable, checked and in the grid; a frame of 60 Hz", taken, FRAME_MS, "ms")
    yield compare(
        "painting the grid / a plain table of as many cells",
        6,
        page.grid.grab,
        plain_table(page).grab,
        runs=20,
    )
    page.close()
    services.close()
