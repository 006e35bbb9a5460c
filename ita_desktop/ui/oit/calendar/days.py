"""The days of a month with what happens on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from ita_desktop.domain.answers import WINDOW_TITLES
from ita_desktop.domain.oit.calendar import Event, Happening, happenings, weeks_of
from ita_desktop.domain.thai.dates import WEEKDAYS, thai_date
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Index
from ita_desktop.ui.kit.tips import plain_tip

if TYPE_CHECKING:
    from ita_desktop.domain.answers import Window
    from ita_desktop.services.oit import Checklist

LOOKS: Mapping[Event, tuple[Shape, str, str]] = {
    "late": (Shape.LATE, "เลยกำหนด", "bad"),
    "due": (Shape.CALENDAR, "กำหนดเสร็จ", "muted"),
    "possible": (Shape.WAITS, "เริ่มทำได้", "muted"),
    "review": (Shape.SEARCH, "ทบทวน", "muted"),
}
_SHORT = {"objection": "ชี้แจง"}
"""Windows whose key is no word."""

DAYS = 7
NO_UNIT = "-"


@dataclass(frozen=True, slots=True)
class Entry:
    """A happening with the words of its item."""

    happening: Happening
    title: str
    unit: str

    @property
    def code(self) -> str:
        """The item's code."""
        return self.happening.code

    @property
    def told(self) -> str:
        """In words: what happens to which item."""
        return f"{LOOKS[self.happening.event][1]} {self.code} {self.title}"


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is shown: in the month or beside it, what happens, the windows that are open."""

    on: date
    inside: bool
    entries: tuple[Entry, ...] = ()
    windows: tuple[str, ...] = ()
    is_today: bool = False

    @property
    def told(self) -> str:
        """The day as one sentence."""
        told = [thai_date(self.on, weekday=True)]
        told += ["วันนี้"] if self.is_today else []
        told += [entry.told for entry in self.entries]
        told += [f"อยู่ในช่วง{self.open_windows}"] if self.windows else []
        return " ".join(told)

    @property
    def open_windows(self) -> str:
        """The windows in full."""
        return " ".join(WINDOW_TITLES[key] for key in self.windows)

    @property
    def strip(self) -> str:
        """The windows in short."""
        return " ".join(_SHORT.get(key, key) for key in self.windows)


def entries_of(checklist: "Checklist", today: date, unit: str) -> Mapping[date, tuple[Entry, ...]]:
    """All that happens to the items of a unit (empty: of all), by day."""
    rows = {row.item.code: row for row in checklist.rows if row.record is not None}
    table = {code: row.record for code, row in rows.items() if row.record is not None}
    found: dict[date, tuple[Entry, ...]] = {}
    for each in happenings(table, rows, today):
        owner = table[each.code].unit or ""
        if unit in ("", owner or NO_UNIT):
            entry = Entry(each, rows[each.code].item.title, owner)
            found[each.on] = (*found.get(each.on, ()), entry)
    return found


class MonthModel(QAbstractTableModel):
    """Weeks by days, from Sunday; a day is spoken as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.month = date.today().replace(day=1)
        self.today = date.today()
        self.entries: Mapping[date, tuple[Entry, ...]] = {}
        self.windows: Mapping[str, Window] = {}
        self._weeks: Sequence[Sequence[Day]] = ()

    def load(
        self, entries: Mapping[date, tuple[Entry, ...]], windows: "Mapping[str, Window]", today: date
    ) -> None:
        """What happens when; the month stays."""
        self.entries, self.windows, self.today = entries, windows, today
        self.show(self.month)

    def show(self, month: date) -> None:
        """Show another month."""
        self.beginResetModel()
        self.month = month.replace(day=1)
        self._weeks = [[self._day(on) for on in week] for week in weeks_of(self.month)]
        self.endResetModel()

    def _day(self, on: date) -> Day:
        if (on.year, on.month) != (self.month.year, self.month.month):
            return Day(on, False)
        named = tuple(key for key, window in self.windows.items() if _holds(window, on))
        return Day(on, True, self.entries.get(on, ()), named, on == self.today)

    @property
    def title(self) -> str:
        """The month with its Buddhist year."""
        return thai_date(self.month).partition(" ")[2]

    def sums(self) -> Mapping[Event, int]:
        """How often each thing happens in the month."""
        inside = [entry for week in self._weeks for day in week for entry in day.entries]
        return {event: sum(entry.happening.event == event for entry in inside) for event in LOOKS}

    def day(self, index: Index) -> Day:
        """The day of a cell."""
        return self._weeks[index.row()][index.column()]

    def index_of(self, on: date) -> QModelIndex:
        """The cell of a day in the month."""
        for row, week in enumerate(self._weeks):
            for column, day in enumerate(week):
                if day.on == on and day.inside:
                    return self.index(row, column)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Weeks."""
        return 0 if parent is not None and parent.isValid() else len(self._weeks)

    def columnCount(self, parent: Index | None = None) -> int:
        """Days of a week."""
        return 0 if parent is not None and parent.isValid() else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The day's number, its sentence for screen readers and as tip."""
        if not index.isValid():
            return None
        day = self.day(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.on.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return day.told
        if role == Qt.ItemDataRole.ToolTipRole and (day.entries or day.windows):
            return plain_tip("\n".join([*(entry.told for entry in day.entries), day.open_windows]).strip())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the days."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return WEEKDAYS[(section - 1) % DAYS]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(painting.LEFT)
        return fonts.font(Role.SMALL, fonts.SEMIBOLD) if role == Qt.ItemDataRole.FontRole else None


def _holds(window: "Window", on: date) -> bool:
    opens, closes = window.opens, window.closes
    if opens is None and closes is None:
        return False
    return (opens or on) <= on <= (closes or opens or on)
