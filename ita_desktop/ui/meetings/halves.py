"""The editor and the paper: beside each other where there is room, else the paper is a tab."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.paper.pane import PaperPane
from ita_desktop.ui.kit.segments import Choice, Segments

LEAST_EDITOR, PAPER, WIDE_FROM, WIDE_PAPER = 500, 414, 1150, 600
"""Pixels at the usual size of type: so wide is the paper, wider where editor and paper have so much."""
EDITOR, SHEET = "editor", "paper"


class Halves(QWidget):
    """``editor`` keeps at least its room; F12 folds the paper away or, as a tab, brings it into sight."""

    def __init__(self, editor: QWidget, pane: PaperPane) -> None:
        super().__init__()
        self.editor, self.pane = editor, pane
        self.folded = False
        self.tabs = Segments([Choice(EDITOR, "แบบกรอก"), Choice(SHEET, "รายงานที่จะพิมพ์")], "แบบกรอกหรือรายงาน")
        self.tab_row = QWidget()
        row = QHBoxLayout(self.tab_row)
        row.setContentsMargins(24, 10, 24, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(editor, 1)
        beside.addWidget(pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tab_row)
        whole.addLayout(beside, 1)
        self.tabs.chosen.connect(lambda _: self._fit())

    @property
    def is_tabbed(self) -> bool:
        """Whether only one of them has room."""
        return self.width() < scaled(LEAST_EDITOR + PAPER)

    def toggle(self) -> None:
        """Fold the paper away, or show it; as a tab, go from one to the other."""
        if self.is_tabbed:
            self.tabs.take(EDITOR if self.tabs.taken == SHEET else SHEET)
        else:
            self.folded = not self.folded
        self._fit()

    def show_editor(self) -> None:
        """Bring the editor into sight."""
        self.tabs.take(EDITOR)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other halves."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tabbed = self.is_tabbed
        paper = self.tabs.taken == SHEET if tabbed else not self.folded
        self.tab_row.setVisible(tabbed)
        if tabbed:
            self.pane.setMaximumWidth(16_777_215)
            self.pane.setMinimumWidth(0)
        else:
            fonts.set_width(self.pane, WIDE_PAPER if self.width() >= scaled(WIDE_FROM) else PAPER)
        self.editor.setVisible(not (tabbed and paper))
        self.pane.setVisible(paper)
