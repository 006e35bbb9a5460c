"""Keys hold where they should and nowhere else."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.shortcuts import on_key, on_key_at, on_key_inside


def test_each_reach_of_a_key(show: Callable[[QWidget], QWidget]) -> None:
    """At a widget, inside it, anywhere in the window while it is seen."""
    window, group = QWidget(), QWidget()
    inner, outer = Button("ใน"), Button("นอก")
    row, inside = QHBoxLayout(window), QHBoxLayout(group)
    inside.addWidget(inner)
    row.addWidget(group)
    row.addWidget(outer)
    told: list[str] = []
    on_key(group, "F7", lambda: told.append("seen"))
    on_key_inside(group, "F8", lambda: told.append("inside"))
    on_key_at(group, "F9", lambda: told.append("at"))
    group.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    show(window)
    reached = {}
    for name, widget in (("outer", outer), ("inner", inner), ("group", group)):
        told.clear()
        widget.setFocus()
        for key in (Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9):
            QTest.keyClick(widget, key)
        reached[name] = list(told)
    assert reached == {"outer": ["seen"], "inner": ["seen", "inside"], "group": ["seen", "inside", "at"]}
    group.hide()
    told.clear()
    QTest.keyClick(outer, Qt.Key.Key_F7)
    assert told == []
