"""What the secretary notes on a topic and no paper prints."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.kit.wrapping import WrappingField


class NotesLine(QWidget):
    """The mark that it is not printed, and the text."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.label = Label("บันทึก ไม่พิมพ์", role=Role.SMALL, weight=fonts.SEMIBOLD, tone="muted")
        self.field = WrappingField(
            breaker, "บันทึกช่วยจำ ไม่พิมพ์", quiet=True, placeholder="จดไว้ช่วยจำ ไม่พิมพ์ลงในเอกสารใด"
        )
        self.label.setContentsMargins(scaled(8), scaled(10), 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, scaled(4), scaled(4), 0)
        grid.setHorizontalSpacing(scaled(4))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.field, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(RefusedWords(breaker, self.field), 1, 1)
