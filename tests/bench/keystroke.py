"""From a typed score to the painted grid that shows what it makes of the others, in an office of 12 years.

Aims. The check looks at each sum in some ten ways (differences, what is open, decimals, levels, answers) and
words what it finds, where the plain loop only adds: 20. What is typed must be recomputed within a frame
of 60 Hz and seen within two; the wait for the disk is measured by ``field_save`` and is not in it. The grid
draws grounds, edges, shapes and figures on their decimal point where a plain table draws a text: 6.
"""

import statistics
from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

from ita_desktop import paths
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.reconciliation import check
from ita_desktop.domain.scores import Score, compute
from ita_desktop.services.bundle import Services
from ita_desktop.ui.application import complete, prepare
from ita_desktop.ui.scores.page import ScoresPage
from tests.bench.measuring import Amount, Ratio, compare, worked
from tests.bench.offices import YEAR, open_long_office

YEARS, FRAME_MS = 12, 1000 / 60


class NoBreaks:
    """Breaks nowhere."""

    def breaks(self, text: str, /) -> list[int]:
        """No line may end within a text."""
        return []

    def words(self, text: str, /) -> list[str]:
        """The whole text is one word."""
        return [text] if text else []


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
    """Checking over a plain loop; recomputing in a frame of 60 Hz, painting in two; the whole grid."""
    made = application()
    services = open_long_office(folder / "keystroke", YEARS)
    yield checking(services)
    yield recomputing(services)
    page = ScoresPage(services, NoBreaks())
    services.changes.subscribe(lambda subjects: page.subjects_changed(subjects, page.year))
    page.resize(1186, 690)
    page.show()
    page.activateWindow()
    page.open_year(YEAR)
    page.activate("i2")
    ticks = count()

    def type_one() -> None:
        services.scores.record(YEAR, "i2", str(Score(9_000 + next(ticks) % 1_000)))
        made.processEvents()

    for _ in range(3):
        type_one()
    taken = statistics.median(worked(type_one) for _ in range(60)) * 1000
    yield Amount("typed, recomputed and painted; two frames of 60 Hz", taken, 2 * FRAME_MS, "ms")
    grid, plain = page.grid, plain_table(page)
    yield compare("painting the grid / a plain table of as many cells", 6, grid.grab, plain.grab, runs=20)
    page.close()
    services.close()


def recomputing(services: Services) -> Amount:
    """One score written and the whole year read, summed and checked anew; the page is not there yet."""
    ticks = count()

    def type_one() -> None:
        services.scores.record(YEAR, "i2", str(Score(9_000 + next(ticks) % 1_000)))
        services.scores.sheet(YEAR)

    type_one()
    taken = statistics.median(worked(type_one) for _ in range(60)) * 1000
    return Amount("typed, recorded, recomputed and checked; a frame of 60 Hz", taken, FRAME_MS, "ms")


def checking(services: Services) -> Ratio:
    """Sums and findings of a whole year over a plain loop."""
    with services.context.reading() as unit:
        assessment = services.context.assessment(unit, YEAR)
        framework = services.context.framework(unit, YEAR)
    leaves = {code: score.value for code, score in assessment.scores.items() if not framework.terms(code)}

    def ours() -> None:
        compute(framework, assessment.scores)
        check(framework, assessment)

    name = "recompute and check / plain loop over the same nodes"
    return compare(name, 20, ours, lambda: plain_means(framework, leaves), runs=50)
