"""Asks before a meeting is taken away; the button names it."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.meetings.telling import sentence


class DeleteDialog(QDialog):
    """Accepted only by the button that names the meeting; Esc and Enter keep it."""

    def __init__(self, meeting: Meeting, breaker: Breaker, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("ลบการประชุม")
        entries = sum(len(topic.entries) for item in meeting.agenda for topic in item.topics)
        said = f"ถ้อยคำ {entries} รายการ " if entries else ""
        words = Label(
            f"{sentence(meeting)} {said}และรายชื่อผู้มาประชุมจะถูกลบ เลิกทำได้ด้วย Ctrl+Z", wraps=True, breaker=breaker
        )
        words.setFixedWidth(scaled(420))
        self.keep = Button("ไม่ลบ")
        self.delete = Button(f"ลบการประชุม ครั้งที่ {meeting.number}", shape=Shape.DELETE)
        self.keep.clicked.connect(self.reject)
        self.delete.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[scaled(24)] * 4)
        column.setSpacing(scaled(16))
        column.addWidget(Label("ลบการประชุมนี้หรือไม่", role=Role.HEADING))
        column.addWidget(words)
        column.addLayout(buttons)
        self.keep.setDefault(True)
        self.keep.setFocus()
