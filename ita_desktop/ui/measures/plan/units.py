"""The units that do a measure: a line each, ticked in the office's list or typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.readings import read_line, read_lines
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.wrapping import WrappingField

NO_UNITS = "ยังไม่มีหน่วยงาน เพิ่มได้ที่ตั้งค่า"
_TAKING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TickMenu(QMenu):
    """Several lines may be ticked before it closes; then ``finish`` is told which are, where that changed."""

    def __init__(
        self,
        words: Sequence[str],
        ticked: Sequence[str],
        finish: Callable[[Sequence[str]], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._former, self._finish = list(ticked), finish
        for each in words:
            action = self.addAction(each.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each in ticked)
            action.setData(each)
        if not words:
            self.addAction(NO_UNITS).setEnabled(False)
        self.aboutToHide.connect(self._close)

    def open_at(self, widget: QWidget, *, above: bool = False) -> None:
        """Open below or above a widget, the first line chosen."""
        down = -self.sizeHint().height() - 2 if above else widget.height() + 2
        self.popup(widget.mapToGlobal(QPoint(0, down)))
        if self.actions():
            self.setActiveAction(self.actions()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick and stay; Esc closes."""
        action = self.activeAction()
        if event.key() in _TAKING and action is not None and action.isEnabled():
            action.trigger()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click ticks and stays."""
        action: QAction | None = self.actionAt(event.position().toPoint())
        if action is not None and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def _close(self) -> None:
        ticked = [each.data() for each in self.actions() if each.isChecked()]
        if ticked != [each for each in self._former if each in {one.data() for one in self.actions()}]:
            self._finish(ticked)


class UnitsField(QWidget):
    """``lines`` holds the units, one a line; F4 or the button opens the list of the office's."""

    def __init__(self, breaker: Breaker, name: str) -> None:
        super().__init__()
        self._offered: Sequence[str] = ()
        self.lines = WrappingField(breaker, name, placeholder="พิมพ์หนึ่งหน่วยงานต่อบรรทัด")
        self.choose = Button("เลือก", shape=Shape.PERSON, hint="F4", drops=True)
        self.choose.setAccessibleName(f"เลือก{name}")
        self.choose.clicked.connect(self.open_list)
        on_key_inside(self, "F4", self.open_list)
        self.setFocusProxy(self.lines)
        self.refused = self.lines.refused
        buttons = QVBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(self.lines, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(buttons)

    def offer(self, units: Sequence[str]) -> None:
        """The office's units, and others that the plan names."""
        self._offered = tuple(units)

    def open_list(self) -> None:
        """Tick units; those that are typed and not in the list stay."""
        now = read_units(self.lines.text())
        TickMenu(self._offered, now, self._take, self).open_at(self.lines)

    def _take(self, ticked: Sequence[str]) -> None:
        now = read_units(self.lines.text())
        kept = [unit for unit in now if unit in ticked or unit not in self._offered]
        new = [unit for unit in ticked if unit not in kept]
        self.lines.selectAll()
        self.lines.insertPlainText("\n".join([*kept, *new]))
        self.lines.commit()
        self.lines.setFocus(Qt.FocusReason.PopupFocusReason)


def read_units(typed: str) -> tuple[str, ...]:
    """Units as they are typed, one a line, each once."""
    return tuple(dict.fromkeys(unit for line in read_lines(typed) or () if (unit := read_line(line))))
