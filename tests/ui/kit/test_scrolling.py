"""What gets the keyboard comes into sight, also where it was just added or is higher than the view."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.ui.kit.scrolling import Scrolling

Show = Callable[[QWidget], QWidget]


def scrolling_with(show: Show, heights: list[int]) -> tuple[Scrolling, list[QPushButton]]:
    """An area that is shown and then filled with rows, which have no place yet."""
    content = QWidget()
    column = QVBoxLayout(content)
    area = Scrolling(content)
    show(area)
    area.resize(300, 200)
    rows = []
    for height in heights:
        row = QPushButton()
        row.setFixedHeight(height)
        column.addWidget(row)
        row.show()
        rows.append(row)
    return area, rows


def top_of(row: QWidget, area: Scrolling) -> int:
    return row.mapTo(area.viewport(), row.rect().topLeft()).y()


def test_a_row_that_was_just_added_is_scrolled_to(show: Show) -> None:
    area, rows = scrolling_with(show, [50] * 40)
    rows[-1].setFocus()
    assert area.verticalScrollBar().value() > 0
    assert 0 <= top_of(rows[-1], area) <= area.viewport().height() - 50


def test_the_head_of_a_row_higher_than_the_view_is_seen(show: Show) -> None:
    area, rows = scrolling_with(show, [50, 900, 50, 900])
    rows[1].setFocus()
    assert top_of(rows[1], area) == 0
    rows[-1].setFocus()
    assert top_of(rows[-1], area) == 0
