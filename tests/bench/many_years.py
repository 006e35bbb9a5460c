"""Twelve full years side by side on the screen over a plain table of as many cells.

The aim of 12: painting alone is some four times a plain table's, as in the grid of scores. Beside it twelve
years are read whole with their checklists, for a year that holds anything but totals may not be typed here;
each is summed, and every question and item is followed through the lists of all years.
"""

from pathlib import Path

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from ita_desktop.ui.analysis.years.view import YearsView
from tests.bench.keystroke import YEARS, NoBreaks, application
from tests.bench.measuring import Ratio, compare
from tests.bench.offices import YEAR, open_long_office

SIZE = 1186, 600


def many_years(folder: Path) -> Ratio:
    """Reading, comparing and painting all years, over filling and painting a plain table."""
    application()
    services = open_long_office(folder / "years", YEARS)
    view = YearsView(services, NoBreaks())
    view.resize(*SIZE)
    view.show()
    view.show_year(YEAR)
    model = view.table.model()
    rows, columns = model.rowCount(), model.columnCount()

    def ours() -> None:
        view.show_year(YEAR)
        view.grab()

    def peer() -> None:
        table = QTableWidget(rows, columns)
        table.resize(*SIZE)
        for row in range(rows):
            for column in range(columns):
                table.setItem(row, column, QTableWidgetItem(f"{row}.{column}"))
        table.show()
        table.grab()
        table.close()

    ratio = compare("twelve years on the screen / a plain table of as many cells", 12, ours, peer, runs=10)
    view.close()
    services.close()
    return ratio
