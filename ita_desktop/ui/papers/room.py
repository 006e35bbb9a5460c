"""Which parts of the page have room: the panel folds away first, then form and paper become tabs."""

from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.papers.head import Head
from ita_desktop.ui.papers.panel import Panel
from ita_desktop.ui.papers.stage import Stage

LIST, PANEL, PANEL_ROOM, FORM_ROOM, HEAD_ROOM = 276, 288, 1120, 420, 1040
"""So wide must the page be for the panel, and so much wider where a form stands beside the paper."""


class Room:
    """``wanted`` is what the user said of the panel, None while the width decides.

    ``home`` takes the keyboard from a panel that is folded away.
    """

    def __init__(self, stage: Stage, panel: Panel, head: Head, home: QWidget) -> None:
        self._stage, self._panel, self._head, self._home = stage, panel, head, home
        self._width = 0
        self.wanted: bool | None = None

    def fit(self, width: int) -> None:
        """Lay the page out for its width."""
        self._width = width
        form = FORM_ROOM if self._stage.form is not None else 0
        shown = width >= scaled(PANEL_ROOM + form) if self.wanted is None else self.wanted
        focused = QApplication.focusWidget()
        if not shown and focused is not None and self._panel.isAncestorOf(focused):
            self._home.setFocus()
        self._panel.setVisible(shown)
        self._head.show_panel(shown, plain=width < scaled(HEAD_ROOM))
        left = width - scaled(LIST) - (scaled(PANEL) if shown else 0)
        self._stage.fit(left, tabbed=width < scaled(PANEL_ROOM))

    def toggle_panel(self) -> None:
        """Show the panel or fold it away."""
        self.wanted = not self._panel.isVisible()
        self.fit(self._width)
