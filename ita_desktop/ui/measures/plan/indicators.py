"""The indicators of a measure, chosen from the framework's: a small box each, one stop for the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ita_desktop.domain.frameworks import Indicator
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.tab_order import put_before
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

SIDE, NARROWEST, GAP = 34, 24, 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class IndicatorBox(QAbstractButton):
    """One indicator: its number, filled while it is chosen."""

    stepped = Signal(int)

    def __init__(self, indicator: Indicator, parent: QWidget) -> None:
        super().__init__(parent)
        self.indicator = indicator
        self.setCheckable(True)
        self.setText(indicator.code)
        self.setAccessibleName(f"ตัวชี้วัดที่ {indicator.code} {indicator.title}")
        set_tip(self, f"{indicator.code} {indicator.title}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Narrower where there is little room."""
        return QSize(scaled(NARROWEST), scaled(SIDE))

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(scaled(SIDE), scaled(SIDE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbours, Space and Enter choose."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number; bold on a tint with a frame in the accent while chosen."""
        tokens, painter = tokens_of(self), QPainter(self)
        chosen = self.isChecked()
        fill, edge = (tokens.tint, tokens.accent) if chosen else (tokens.sheet, tokens.line2)
        painting.box(painter, self.rect(), fill=fill, edge=edge, width=2 if chosen else 1)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)
            painting.box(painter, self.rect().adjusted(3, 3, -3, -3), edge=tokens.accent, width=1, radius=3)
        face = fonts.font(weight=fonts.SEMIBOLD if chosen else None)
        painting.text(painter, self.rect(), self.text(), face, tokens.text, painting.CENTRE)


class IndicatorBoxes(QWidget):
    """``edited`` tells the numbers that are chosen, in order."""

    edited = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[IndicatorBox] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(1)

    def offer(self, indicators: Sequence[Indicator], following: QWidget) -> None:
        """The indicators that can be chosen; Tab comes to them before ``following``."""
        if [box.indicator for box in self.boxes] == list(indicators):
            return
        for box in self.boxes:
            box.deleteLater()
        self.boxes = [IndicatorBox(each, self) for each in indicators]
        for at, box in enumerate(self.boxes):
            self._row.insertWidget(at, box)
            box.clicked.connect(lambda *_: self.edited.emit(self.chosen))
            box.stepped.connect(lambda step, at=at: self._go(at + step))
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        put_before(following, *self.boxes)
        self._stop_at(0)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of the chosen ones."""
        return tuple(box.indicator.number for box in self.boxes if box.isChecked())

    @property
    def stop(self) -> IndicatorBox | None:
        """The box at which the keyboard stops, None where none is offered."""
        return next((box for box in self.boxes if box.focusPolicy() == Qt.FocusPolicy.StrongFocus), None)

    def take(self, numbers: Sequence[int]) -> None:
        """Choose without telling."""
        for box in self.boxes:
            box.setChecked(box.indicator.number in numbers)
        if not any(box.hasFocus() for box in self.boxes):
            first = next((at for at, box in enumerate(self.boxes) if box.isChecked()), 0)
            self._stop_at(first)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self.boxes):
            self._stop_at(at)
            self.boxes[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_at(self, stop: int) -> None:
        for at, box in enumerate(self.boxes):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == stop else Qt.FocusPolicy.ClickFocus)
