"""The bar at the foot of units: what goes out to them at its left, what comes back at its right."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button


class OutAndBackBar(ActionBar):
    """Always in sight; with less room its buttons show words alone."""

    def __init__(self, out: Sequence[Button], back: Sequence[Button]) -> None:
        super().__init__()
        self.setMinimumWidth(1)
        self.words.hide()
        self._buttons = (*out, *back)
        for button in self._buttons:
            self.add(button, right=button in back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other words."""
        super().resizeEvent(event)
        self.fit_buttons(self._buttons, self._buttons)
