"""What the check before print finds in the open meeting, at the foot of its outline."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper.finding_row import FindingRow
from ita_desktop.ui.kit.paper.links import way_to
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ita_desktop.documents.checks import PaperFinding

HEAD, ROW, MOST_ROWS = 36, 54, 3


class FindingsFoot(QWidget):
    """Not seen where nothing is found; ``go`` tells the finding whose place is wanted."""

    go = Signal(object)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self._breaker = breaker
        self.rows: list[FindingRow] = []
        self.words = Label("", weight=fonts.SEMIBOLD)
        head = QHBoxLayout()
        head.setContentsMargins(scaled(14), scaled(10), scaled(8), 0)
        head.setSpacing(scaled(10))
        mark = ShapeMark(Shape.CARE)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.words, 1)
        inner = QWidget()
        self._held = QVBoxLayout(inner)
        self._held.setContentsMargins(0, 0, 0, 0)
        self._held.setSpacing(0)
        self.scrolling = Scrolling(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.scrolling, 1)
        self.hide()

    def show_findings(self, findings: "Sequence[PaperFinding]") -> None:
        """Show what was found; rows that stay keep the keyboard."""
        if list(findings) == [row.finding for row in self.rows]:
            return
        focused = any(row.hasFocus() for row in self.rows)
        for row in self.rows:
            self._held.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(finding) for finding in findings]
        self.words.set_text(f"ควรดู {len(findings)} แห่ง")
        fonts.set_height(self, HEAD + ROW * min(len(findings), MOST_ROWS))
        self.setVisible(bool(findings))
        if focused and self.rows:
            self.rows[0].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _row(self, finding: "PaperFinding") -> FindingRow:
        row = FindingRow(finding, self._breaker, brief=True)
        row.go.connect(lambda: self.go.emit(finding))
        self._held.addWidget(row)
        row.show()
        return row


def follow(page: Page, finding: "PaperFinding") -> None:
    """Go from the page of meetings to the place in the data that a finding means, in its year."""
    way = way_to(finding.place)
    if way is None:
        return
    page.commit()
    if way.page == "meetings":
        page.go_to_place(way.place)
        return
    if way.year and way.year != page.year:
        page.year_wanted.emit(way.year)
    page.go_to.emit(way.page, way.place)
