"""Over the list: what may not be kept is chosen, looked at, and goes for good; then the backups of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.filter_row import MARGIN, FilterRow
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.safety import WipingService
    from ita_desktop.services.safety.wiping import Choice as Wanted
    from ita_desktop.services.safety.wiping import Looked

TEXT, PLACE, YEAR = "text", "place", "year"
KINDS = (
    Choice(TEXT, "ชื่อหรือข้อความ"),
    Choice(PLACE, "ค่าเดิมของที่ที่เลือก"),
    Choice(YEAR, "เก่ากว่าปีงบประมาณ"),
)
WHAT_IT_IS = (
    "ค่าเดิมในประวัติ รายงานการประชุมที่เก็บไว้ และข้อความที่พิมพ์ค้าง จะถูกลบออกจากไฟล์ข้อมูล "
    "เหลือเพียงรหัสที่พิสูจน์ว่าประวัติไม่ถูกแก้ ข้อมูลปัจจุบันไม่เปลี่ยน การลบนำกลับมาไม่ได้ และอยู่ในประวัติ"
)
NOT_TOUCHED = "เอกสารที่พิมพ์แล้ว ไฟล์หลักฐาน ที่เก็บที่สอง และสำเนาที่ส่งออกไปแล้วไม่ถูกลบ ตรวจและลบเองตามระเบียบ"
NO_PLACE = "ยังไม่ได้เลือกที่ใด กลับไปที่รายการ กด Enter ที่การแก้ไขของที่นั้น แล้วเปิดหน้านี้ใหม่"
NOTHING = "ไม่พบค่าเดิมที่ต้องลบ"
NO_YEAR = "ประวัติทั้งหมดเป็นของปีงบประมาณนี้ ยังไม่มีปีที่พ้นกำหนดเก็บ"
SUCH_AS = "เช่น ชื่อผู้ร้องเรียน เลขประจำตัวประชาชน"
WHY = "ระเบียบหรือคำขอที่ให้ลบ โดยไม่เอ่ยข้อความที่ลบ เหตุผลนี้อยู่ในประวัติ"
HELD = "\nข้อมูลสำรอง {count} ชุดที่ทำก่อนหน้านี้ยังมีค่านั้น เก็บไว้หรือลบได้ที่ปุ่มข้างล่าง"
BACKUPS_GONE = "ทำข้อมูลสำรองใหม่และลบชุดที่ยังมีค่านั้นแล้ว"
BACKUPS_LEFT = "ลบไม่ได้ {names} ปิดโปรแกรมที่เปิดไฟล์นั้นแล้วลองใหม่"
WIDEST = 760


class WipeView(QWidget):
    """``left`` tells that the list is wanted again; looking changes nothing, the one button does."""

    left = Signal()

    def __init__(self, wiping: "WipingService", breaker: Breaker) -> None:
        super().__init__()
        self._wiping, self._breaker = wiping, breaker
        self._place, self._where = "", ""
        self._looked: Looked | None = None
        self.kinds = FilterRow(KINDS)
        self.text, self.why = LineField(), LineField()
        self.year = ChoiceField()
        self.place = Label(wraps=True, breaker=breaker)
        self.told = Label(wraps=True, breaker=breaker)
        self.bar = ActionBar()
        self.wipe = Button("", shape=Shape.DELETE)
        self.remove = Button("", shape=Shape.DELETE)
        self.back = Button("กลับ", hint="Esc")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(scaled(WIDEST))
        form = QVBoxLayout(inner)
        form.setContentsMargins(MARGIN, 16, MARGIN, 16)
        form.setSpacing(16)
        self.rows = {
            TEXT: FormRow("ชื่อหรือข้อความที่เก็บไว้ไม่ได้", self.text, SUCH_AS, self._breaker),
            PLACE: FormRow("ที่ที่เลือก", self.place),
            YEAR: FormRow("ลบค่าที่บันทึกก่อนเริ่มปีงบประมาณ", self.year),
        }
        reason = FormRow("เหตุผล", self.why, WHY, self._breaker)
        parts = (*self.rows.values(), reason, self.told)
        for part in (Label(WHAT_IT_IS, wraps=True, breaker=self._breaker), *parts):
            form.addWidget(part)
        form.addWidget(Label(NOT_TOUCHED, tone="muted", wraps=True, breaker=self._breaker))
        form.addStretch(1)
        self.bar.add(self.wipe)
        self.bar.add(self.remove)
        self.bar.add(self.back, right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.kinds)
        column.addWidget(Scrolling(inner), 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _: self.look())
        self.text.textChanged.connect(lambda _: self.look())
        self.year.edited.connect(lambda _: self.look())
        self.wipe.clicked.connect(self.take)
        self.remove.clicked.connect(self.remove_backups)
        self.back.clicked.connect(self.left)

    def open_for(self, place: str, where: str) -> None:
        """Begin with one record, else with a text."""
        self._place, self._where = place, where
        self.kinds.take(PLACE if place else TEXT)
        self.year.set_choices([(str(year), str(year)) for year in self._wiping.years()])
        self.year.setCurrentIndex(0)
        self.text.setText("")
        self.why.setText("")
        self.look()
        (self.why if place else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Tell what would go."""
        kind = self.kinds.taken
        for key, row in self.rows.items():
            row.setVisible(key == kind)
        self.place.set_text(self._where or NO_PLACE)
        self._looked, words = None, ""
        wanted = self._wanted()
        if wanted is None:
            words = {TEXT: "", PLACE: "", YEAR: NO_YEAR}[kind]
        else:
            try:
                self._looked = self._wiping.look(wanted)
                words = self._sentence(self._looked)
            except ItaError as error:
                words = str(error)
        self._say(words)

    def _wanted(self) -> "Wanted | None":
        from ita_desktop.services.safety.wiping import Choice as Wanted

        match self.kinds.taken:
            case "place":
                return Wanted(place=self._place) if self._place else None
            case "year":
                return Wanted(before_year=int(self.year.taken)) if self.year.taken else None
        return Wanted(text=self.text.text()) if self.text.text().strip() else None

    def _sentence(self, looked: "Looked") -> str:
        told = f"จะลบ{looked.words}" if looked.wipe else NOTHING
        if looked.still:
            places = " ".join(f"{name} {count} แห่ง" for name, count in looked.still.items())
            told = f"{told}\nข้อความนี้ยังอยู่ใน {places} แก้ที่หน้านั้นก่อน แล้วจึงลบค่าเดิมที่นี่"
        return told

    def _say(self, words: str) -> None:
        """What would go, or went; the buttons name how much."""
        self.told.set_text(words)
        goes = self._looked.words if self._looked else ""
        self.wipe.set_words(f"ลบถาวร {goes}".strip())
        self.wipe.setEnabled(bool(goes))
        held = len(self._wiping.holding())
        self.remove.set_words(f"ลบข้อมูลสำรองที่ยังมีค่านั้น {held} ชุด")
        self.remove.setVisible(held > 0)
        self.bar.show()

    def take(self) -> None:
        """Let it go; a refusal stands where the sentence was."""
        wanted = self._wanted()
        if wanted is None:
            return
        try:
            went = self._wiping.take(wanted, self.why.text())
        except ItaError as error:
            self._say(str(error))
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._looked = None
        self.text.setText("")
        held = self._wiping.holding()
        more = HELD.format(count=len(held)) if held else ""
        self._say(f"ลบ{went.words}แล้ว{more}")

    def remove_backups(self) -> None:
        """Back up what is left, then let the backups go that hold what went."""
        try:
            left = self._wiping.remove_holding()
        except ItaError as error:
            self._say(str(error))
            return
        names = " ".join(path.name for path in left)
        self._say(BACKUPS_LEFT.format(names=names) if left else BACKUPS_GONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
