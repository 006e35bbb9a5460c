"""Ten years of checklists opened and filtered, over a plain list of the same items.

The aim of 3: both read each year, show it, take every filter in turn and paint. The plain list shows a text a
line; the checklist counts, groups and keeps its places, and paints shapes, words, bars and the group on top
in six columns.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QListView

from ita_desktop.domain.oit.reminders import late_days
from ita_desktop.services.bundle import Services
from ita_desktop.services.oit import Checklist, ChecklistRow
from ita_desktop.ui.oit.checklist.filters import FILTERS
from ita_desktop.ui.oit.checklist.view import ChecklistView
from tests.bench.keystroke import NoBreaks, application
from tests.bench.measuring import Ratio, compare
from tests.bench.offices import YEAR, open_long_office

YEARS = 10
SIZE = 1186, 690
KEPT = {
    "all": ("done", "current", "review", "in_progress", "partly", "waiting", "due", "not_started", "missing"),
    "done": ("done", "current", "review"),
    "in_work": ("in_progress", "partly"),
    "waiting": ("waiting", "due"),
    "not_started": ("not_started",),
    "missing": ("missing",),
}


class PlainLines(QAbstractListModel):
    """A text a line."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: Sequence[str] = ()

    def show(self, texts: Sequence[str]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.texts = texts
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.texts)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The line."""
        return self.texts[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


def checklist(folder: Path) -> Ratio:
    """Opening and filtering ten years, ours over the plain list."""
    application()
    services = open_long_office(folder / "checklist", YEARS)
    view = ChecklistView(services, NoBreaks())
    model, plain = PlainLines(), QListView()
    plain.setModel(model)
    for widget in (view, plain):
        widget.resize(*SIZE)
        widget.show()
    years = range(YEAR - YEARS + 1, YEAR + 1)
    ratio = compare(
        "ten checklists opened and filtered / a plain list of them",
        3,
        lambda: ours(view, years),
        lambda: peer(services, model, plain, years),
        runs=5,
    )
    view.close()
    plain.close()
    services.close()
    return ratio


def ours(view: ChecklistView, years: Sequence[int]) -> None:
    """Each year under each filter, painted."""
    for year in years:
        view.show_year(year)
        for segment in FILTERS:
            view.narrower.narrow(filter=segment.key)
            painted(view)


def peer(services: Services, model: PlainLines, plain: QListView, years: Sequence[int]) -> None:
    """The same in a list of texts."""
    for year in years:
        read = services.oit.checklist(year)
        for segment in FILTERS:
            model.show(texts_of(services, read, segment.key))
            painted(plain)


def texts_of(services: Services, read: Checklist, key: str) -> list[str]:
    """The heads and items that a filter keeps, a text each."""
    today = services.context.clock().date()

    def is_kept(row: ChecklistRow) -> bool:
        if key == "late":
            return row.record is not None and late_days(row.record, today) is not None
        return row.state in KEPT[key]

    texts: list[str] = []
    for group in read.groups:
        rows = [row for row in group.rows if is_kept(row)]
        texts += [f"{group.sub_indicator.code} {group.sub_indicator.title}"] if rows else []
        texts += [told(row) for row in rows]
    return texts


def told(row: ChecklistRow) -> str:
    """All that stands in the item's line."""
    record = row.record
    kept = (record.wording, record.unit, record.due) if record else ()
    return "  ".join([row.item.code, row.item.title, row.state, *(str(each) for each in kept if each)])


def painted(widget: QListView | ChecklistView) -> None:
    """Painted now."""
    widget.repaint()
    QApplication.processEvents()
