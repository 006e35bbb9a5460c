"""Twelve years side by side on the screen over a plain table of as many cells."""

import json
from pathlib import Path

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from ita_desktop import bootstrap
from ita_desktop.ui.analysis.years.view import YearsView
from tests.bench.keystroke import NoBreaks, application
from tests.bench.measuring import ROOT, Ratio, compare

YEARS = range(2557, 2569)
ROWS = 17


def many_years(folder: Path) -> Ratio:
    """Reading, comparing and painting twelve years, over filling and painting a plain table."""
    application()
    services = bootstrap.open_office(folder / "years", write=True)
    case = json.loads((ROOT / "tests" / "cases" / "2568-p1.json").read_text(encoding="utf-8"))
    totals = {"overall": "88.10", "IIT": "87.20", "EIT": "86.30", "OIT": "90.40"}
    case["assessments"] += [{"fiscal_year": year, "scores": totals} for year in YEARS if year < 2566]
    case["assessments"] += [{"fiscal_year": year, "scores": {"overall": "91.00"}} for year in (2566, 2567)]
    file = folder / "years.json"
    file.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
    services.exchange.apply(services.exchange.prepare(file))
    view = YearsView(services, NoBreaks())
    view.resize(1186, 600)
    view.show()

    def ours() -> None:
        view.show_year(2568)
        view.grab()

    def peer() -> None:
        table = QTableWidget(ROWS, len(YEARS))
        table.resize(1186, 600)
        for row in range(ROWS):
            for column in range(len(YEARS)):
                table.setItem(row, column, QTableWidgetItem(f"{row}.{column}"))
        table.show()
        table.grab()
        table.close()

    ratio = compare("twelve years on the screen / a plain table of as many cells", 6, ours, peer, runs=10)
    view.close()
    services.close()
    return ratio
