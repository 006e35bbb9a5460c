"""A plan without measures: the ways to begin one, a line each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape

WAYS = (
    ("coverage", "ทำจากสิ่งที่ต้องตอบ", Shape.FINDINGS, "ดูข้อที่ต้องปรับปรุงและรายการที่เสียคะแนน แล้วทำมาตรการจากข้อนั้น"),
    ("copying", "คัดจากปีก่อน", Shape.COPY, "นำมาตรการของปีก่อนมาใช้ต่อ เลื่อนปีในข้อความและระยะเวลาให้ดูก่อน"),
    ("new", "เพิ่มมาตรการ", Shape.PLUS, "เขียนมาตรการแรกเอง"),
    ("paste", "วางตาราง", Shape.CLIPBOARD, "คัดลอกตารางมาตรการจาก Word หรือ Excel แล้ววางที่นี่"),
    ("file", "เปิดไฟล์", Shape.FOLDER, "อ่านตารางมาตรการจากสมุดงาน Excel หรือไฟล์ CSV"),
)
HINTS = {"new": "Ins", "paste": "Ctrl+V"}
WIDEST = 720


class EmptyPlan(QWidget):
    """``wanted`` tells the way that is taken."""

    wanted = Signal(str)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.title = Label(role=Role.HEADING)
        self.words = Label(tone="muted", wraps=True, breaker=breaker)
        self.ways: dict[str, Button] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(20))
        grid.setVerticalSpacing(scaled(12))
        grid.setColumnStretch(1, 1)
        for at, (key, words, shape, told) in enumerate(WAYS):
            button = self.ways[key] = Button(
                words, shape=shape, hint=HINTS.get(key, ""), primary=key == "coverage"
            )
            button.clicked.connect(lambda _=False, key=key: self.wanted.emit(key))
            grid.addWidget(button, at, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Label(told, wraps=True, breaker=breaker), at, 1)
        inner = QWidget()
        inner.setMaximumWidth(scaled(WIDEST))
        column = QVBoxLayout(inner)
        column.setSpacing(scaled(12))
        column.addStretch(2)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(scaled(8))
        column.addLayout(grid)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addWidget(inner)

    def say(self, year: int, answered: int) -> None:
        """Of which plan it is and which result that answers."""
        self.title.set_text(f"ยังไม่มีมาตรการในแผนปี {year}")
        self.words.set_text(f"แผนนี้ตอบผลประเมินปี {answered} เริ่มได้ห้าทาง")
