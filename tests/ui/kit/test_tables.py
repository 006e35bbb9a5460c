"""Tables keep the keyboard's place, and paint what a record says."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.kit.tokens import LIGHT


@dataclass(frozen=True)
class Item:
    """A row of the tests."""

    code: str
    done: bool = False
    group: bool = False


ROWS = [Item("9.1", group=True), Item("o1", done=True), Item("o2"), Item("9.2", group=True), Item("o3")]


class Bench(QWidget):
    """A table between two fields."""

    def __init__(self) -> None:
        super().__init__()
        columns: list[Column[Item]] = [
            Column("รหัส", lambda row: Cell(row.code), 80),
            Column("รายการ", lambda row: Cell(f"รายการ {row.code}", tip="ทั้งข้อความ")),
            Column(
                "สถานะ", lambda row: Cell("เสร็จ" if row.done else "", Shape.OK if row.done else None), 120
            ),
            Column("ลิงก์", lambda row: Cell("3"), 60, right=True),
        ]
        model = RecordModel(columns, is_group=lambda row: row.group)
        self.before, self.after = LineField(), LineField()
        self.table = RecordTable(model, name="รายการ OIT", key=lambda row: row.code, multiple=True)
        column = QVBoxLayout(self)
        for widget in (self.before, self.table, self.after):
            column.addWidget(widget)
        self.table.show_rows(ROWS)


@pytest.fixture
def bench(show: Callable[[QWidget], QWidget]) -> Bench:
    """The table, shown, with the keyboard in it."""
    made = Bench()
    show(made)
    made.table.setFocus()
    return made


def colour_at(table: RecordTable, row: int, x: int, from_top: int = 4) -> str:
    """The colour of a pixel in a row."""
    image = table.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    y = table.rowViewportPosition(row) + from_top
    return image.pixelColor(int(x * ratio), int(y * ratio)).name().upper()


def test_the_keyboard_starts_at_the_first_record(bench: Bench) -> None:
    """Not at the group row; the row is selected."""
    assert bench.table.current() == Item("o1", done=True)
    assert bench.table.selected() == [Item("o1", done=True)]


def test_the_place_stays_where_its_record_is(bench: Bench) -> None:
    """Rows come and go around it."""
    told: list[Item] = []
    bench.table.go_to("o2")
    bench.table.moved.connect(told.append)
    bench.table.show_rows([Item("o0"), *ROWS])
    assert bench.table.current() == Item("o2")
    bench.table.show_rows([Item("o0"), Item("o2", done=True)])
    assert bench.table.current() == Item("o2", done=True)


def test_a_change_of_one_row_keeps_what_is_selected(bench: Bench) -> None:
    """The same rows with another status."""
    bench.table.selectAll()
    bench.table.show_rows([Item(row.code, done=True, group=row.group) for row in ROWS])
    assert [row.code for row in bench.table.selected()] == ["o1", "o2", "o3"]
    assert all(row.done for row in bench.table.selected())


def test_enter_opens_the_record(bench: Bench) -> None:
    """And a double click."""
    told: list[Item] = []
    bench.table.opened.connect(told.append)
    bench.table.go_to("o3")
    QTest.keyClick(bench.table, Qt.Key.Key_Return)
    bench.table.doubleClicked.emit(bench.table.records.index(2, 0))
    assert [row.code for row in told] == ["o3", "o2"]


def test_tab_leaves_the_table(bench: Bench) -> None:
    """Forward and back."""
    QTest.keyClick(bench.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bench.after
    bench.table.setFocus()
    QTest.keyClick(bench.table, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is bench.before


def test_an_unknown_key_is_nowhere(bench: Bench) -> None:
    """Groups are no places either."""
    assert not bench.table.go_to("o99")
    assert not bench.table.go_to("9.2")


def test_rows_show_where_the_keyboard_is(bench: Bench, theme: Theme) -> None:
    """Ring and tint with the keyboard, sunk without it; groups are sunk."""
    bench.table.go_to("o2")
    middle = bench.table.width() // 2
    assert colour_at(bench.table, 2, middle) == LIGHT.tint
    assert colour_at(bench.table, 2, middle, 0) == LIGHT.accent
    assert colour_at(bench.table, 2, 1, 10) == LIGHT.accent
    assert colour_at(bench.table, 0, middle) == LIGHT.sunk
    assert colour_at(bench.table, 4, middle) == LIGHT.sheet
    bench.after.setFocus()
    assert colour_at(bench.table, 2, middle) == LIGHT.sunk


def test_widths_fill_the_table_and_rows_grow(bench: Bench, theme: Theme) -> None:
    """The loose column takes what is left."""
    widths = [bench.table.columnWidth(at) for at in range(4)]
    assert sum(widths) == bench.table.viewport().width()
    assert widths[0] == 80
    before = bench.table.rowHeight(1)
    theme.set_percent(130)
    assert bench.table.rowHeight(1) > before


def test_the_model_tells_words_for_readers(bench: Bench) -> None:
    """Text, whole text, alignment of head and cell."""
    model = bench.table.records
    assert model.index(1, 2).data() == "เสร็จ"
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == "ทั้งข้อความ"
    assert model.headerData(3, Qt.Orientation.Horizontal) == "ลิงก์"
    align = Qt.ItemDataRole.TextAlignmentRole
    assert model.headerData(3, Qt.Orientation.Horizontal, align) == model.index(1, 3).data(align)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
