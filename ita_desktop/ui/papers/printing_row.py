"""A former printing of the paper: when, how, by whom, and whether the data changed since."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.thai.dates import short_moment
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.buttons import RowButton
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.paper.output import FORMS as SAVED
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

if TYPE_CHECKING:
    from ita_desktop.domain.printings import Printing

SIDE = 16
FORMS = {"printer": "เครื่องพิมพ์", **SAVED}
CHANGED = "ข้อมูลเปลี่ยนหลังพิมพ์"


def when(printing: "Printing") -> str:
    """``24 ต.ค. 66 14:32 น.``."""
    return short_moment(printing.at)


class PrintingRow(RowButton):
    """Pressing it shows the printed file as it was."""

    def __init__(self, printing: "Printing", current: bool, parent: QWidget | None = None) -> None:
        self.printing = printing
        self._first = f"{when(printing)}  {FORMS.get(printing.form, printing.form)}"
        self._second = printing.actor or "ไม่ได้บอกชื่อผู้พิมพ์"
        self._changed = not current
        words = f"{self._first} {self._second} {CHANGED if self._changed else ''}".strip()
        super().__init__(words, height=92 if self._changed else 68, parent=parent)
        set_tip(self, words)

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """When and how; by whom; what changed."""
        tokens = tokens_of(self)
        left = rect.left() + scaled(SIDE + 23)
        width = rect.right() - scaled(SIDE) - left
        line = fonts.line_height()
        top = rect.top() + scaled(10)
        painting.text(painter, QRect(left, top, width, line), self._first, fonts.font(), tokens.text)
        face = fonts.font(Role.SMALL)
        painting.text(painter, QRect(left, top + line, width, line), self._second, face, tokens.muted)
        if self._changed:
            side = scaled(shapes.ROW_ICON)
            top += 2 * line
            shapes.paint(painter, QRect(left, top + (line - side) // 2, side, side), Shape.INFO, tokens.muted)
            room = QRect(left + side + scaled(6), top, width - side - scaled(6), line)
            painting.text(painter, room, CHANGED, face, tokens.text)
