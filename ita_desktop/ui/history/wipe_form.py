"""What is to be wiped: a text, the old values of one place, or what is older than a fiscal year; and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.filter_row import MARGIN
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tick import Tick

TEXT, PLACE, YEAR = "text", "place", "year"
KINDS = (
    Choice(TEXT, "ชื่อหรือข้อความ"),
    Choice(PLACE, "ค่าเดิมของที่ที่เลือก"),
    Choice(YEAR, "เก่ากว่าปีงบประมาณ"),
)
WHAT_IT_IS = (
    "ค่าเดิมถูกลบจากประวัติ รายงานที่เก็บไว้ เอกสารที่พิมพ์แล้ว และข้อความที่พิมพ์ค้าง เหลือรหัสที่พิสูจน์ว่าประวัติไม่ถูกแก้ "
    "ข้อมูลปัจจุบันไม่เปลี่ยน การลบนำกลับมาไม่ได้ เลิกทำไม่ได้ และอยู่ในประวัติ"
)
NO_PLACE = "ยังไม่ได้เลือกที่ใด กลับไปที่รายการ กด Enter ที่การแก้ไขของที่นั้น แล้วเปิดหน้านี้ใหม่"
SUCH_AS = "เช่น ชื่อผู้ร้องเรียน เลขประจำตัวประชาชน เลขไทยและเลขอารบิกนับเป็นข้อความเดียวกัน"
WHY = "ระเบียบหรือคำขอที่ให้ลบ โดยไม่เอ่ยข้อความที่ลบ เหตุผลนี้อยู่ในประวัติ"
PRINTINGS = "ลบเอกสารที่พิมพ์แล้วซึ่งมีข้อความนี้ด้วย"
BACKUPS = "ลบข้อมูลสำรองที่ทำก่อนการลบนี้ด้วย หลังทำและตรวจชุดใหม่แล้ว"


class SoughtField(LineField):
    """Enter looks for the text instead of going on."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks; the keyboard stays."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class WipeForm(QWidget):
    """``wanted`` asks to look for every place, ``changed`` tells that something else is meant."""

    wanted = Signal()
    changed = Signal()

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.kind = TEXT
        self.text, self.why = SoughtField(), LineField()
        self.year = ChoiceField()
        self.place = Label(wraps=True, breaker=breaker)
        self.seek = Button("ค้นหาทุกแห่ง", shape=Shape.SEARCH, hint="Enter")
        self.printings, self.backups = Tick(breaker), Tick(breaker)
        self.printings.show_tick("printings", PRINTINGS, True)
        self.backups.show_tick("backups", BACKUPS, False)
        self._lay_out(breaker)
        self.text.textChanged.connect(lambda _: self.changed.emit())
        self.text.wanted.connect(self.wanted)
        self.seek.clicked.connect(self.wanted)
        self.year.edited.connect(lambda _: self.wanted.emit())
        for tick in (self.printings, self.backups):
            tick.edited.connect(lambda _: self.wanted.emit())

    def _lay_out(self, breaker: Breaker) -> None:
        sought = QWidget()
        beside = QHBoxLayout(sought)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(scaled(8))
        beside.addWidget(self.text, 1)
        beside.addWidget(self.seek)
        self.rows = {
            TEXT: FormRow("ชื่อหรือข้อความที่เก็บไว้ไม่ได้", sought, SUCH_AS, breaker),
            PLACE: FormRow("ที่ที่เลือก", self.place),
            YEAR: FormRow("ลบค่าที่บันทึกก่อนเริ่มปีงบประมาณ", self.year),
        }
        self.rows[TEXT].label.setBuddy(self.text)
        self.text.setAccessibleName("ชื่อหรือข้อความที่เก็บไว้ไม่ได้")
        self.text.setAccessibleDescription(SUCH_AS)
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(24))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row in self.rows.values():
            grid.addWidget(row, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(FormRow("เหตุผล", self.why, WHY, breaker), 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.printings, 1, 0)
        grid.addWidget(self.backups, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, scaled(12), MARGIN, scaled(8))
        column.setSpacing(scaled(12))
        column.addWidget(Label(WHAT_IT_IS, wraps=True, breaker=breaker))
        column.addLayout(grid)

    def show_kind(self, kind: str) -> None:
        """Ask for a text, show the place, or offer the years."""
        self.kind = kind
        for key, row in self.rows.items():
            row.setVisible(key == kind)
        self.printings.setVisible(kind == TEXT)

    def offer(self, years: Sequence[int], where: str) -> None:
        """Begin anew, with the years that may go and the place that was chosen."""
        self.year.set_choices([(str(year), str(year)) for year in years])
        self.year.setCurrentIndex(0)
        self.place.set_text(where or NO_PLACE)
        self.backups.setChecked(False)
        self.printings.setChecked(True)
        self.text.setText("")
        self.why.setText("")
