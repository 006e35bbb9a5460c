"""A part of the panel: a heading over a line, what belongs to it below; and widgets used again."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit.files.taking import GAP as GAP
from ita_desktop.ui.kit.files.taking import Attempt as Attempt
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.oit.panel.sheet import Sheet

W = TypeVar("W", bound=QWidget)


class Part(Section):
    """Made once, filled with each item; ``done`` tells what was done and may be taken back."""

    done = Signal(str)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        raise NotImplementedError

    def commit(self) -> None:
        """Save what is being typed."""

    def first(self) -> QWidget | None:
        """The control at which the keyboard enters the part, None where there is none."""
        return None

    def enter(self) -> None:
        """Put the keyboard into the part."""
        first = self.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)


class Pool(QWidget, Generic[W]):
    """Widgets of one kind below each other: as many as are needed are seen, none is made twice."""

    def __init__(self, make: Callable[[], W], gap: int = 0) -> None:
        super().__init__()
        self._make, self.made = make, list[W]()
        self.count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)

    def take(self, count: int) -> list[W]:
        """The first widgets, seen; the others are hidden."""
        while len(self.made) < count:
            made = self._make()
            self.made.append(made)
            self._column.addWidget(made)
        for at, widget in enumerate(self.made):
            widget.setVisible(at < count)
        self.count = count
        self.setVisible(count > 0)
        return self.made[:count]

    @property
    def shown(self) -> list[W]:
        """The widgets that are seen."""
        return self.made[: self.count]
