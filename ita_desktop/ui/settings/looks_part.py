"""How papers and the window look: digits, emblem, size of type, own words."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import TextField, keep
from ita_desktop.ui.kit.file_dialogs import ask_file_to_open
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.segments import Choice, Segments
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.settings.agency_part import lines
from ita_desktop.ui.settings.part import Part

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

EMBLEM_SIDE = 96
NO_EMBLEM = "ยังไม่มีภาพตรา ใช้ไฟล์ PNG หรือ JPEG ไม่เกิน 5 MB"
IMAGES = "ภาพตรา (*.png *.jpg *.jpeg)"


class EmblemView(QWidget):
    """The emblem as it stands on papers: on white."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, content: bytes | None) -> None:
        """Show an image's bytes, nothing where there are none."""
        self._picture = QPixmap()
        if content:
            self._picture.loadFromData(content)
        self.setAccessibleName("ภาพตราของหน่วยงาน" if content else "ยังไม่มีภาพตรา")
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether no emblem is shown."""
        return self._picture.isNull()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(fonts.scaled(EMBLEM_SIDE), fonts.scaled(EMBLEM_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, frame, image."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painting.box(painter, self.rect(), fill=tokens.paper, edge=tokens.line2, radius=4)
        if not self._picture.isNull():
            inner = self.rect().adjusted(6, 6, -6, -6)
            size = self._picture.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
            inner.setSize(size)
            inner.moveCenter(self.rect().center())
            painter.drawPixmap(inner, self._picture)


class LooksPart(Part):
    """Each choice is saved at once."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._services = services
        self.digits = ChoiceField([("thai", "เลขไทย ๑๒๓"), ("arabic", "เลขอารบิก 123")])
        self.type_size = Segments([Choice("100", "ปกติ"), Choice("115", "ใหญ่"), Choice("130", "ใหญ่มาก")])
        self.words = TextField(lines=4)
        keep(self.digits, lambda key: services.agency.set("digits", key))
        keep(self.words, lambda text: services.agency.save_dictionary(lines(text)))
        self.type_size.chosen.connect(lambda key: services.agency.set("type_size", int(key)))
        form = Form(2, breaker=breaker)
        form.head("เอกสาร")
        form.add("ตัวเลขในเอกสาร", self.digits, "บนหน้าจอเป็นเลขอารบิกเสมอ พิมพ์ได้ทั้งสองแบบ")
        form.add_wide(self._emblem_row())
        hint = "ชื่อคนและชื่อสถานที่ที่ไม่ให้แยกบรรทัด หนึ่งคำต่อหนึ่งบรรทัด"
        form.add("คำเฉพาะของหน่วยงาน", self.words, hint, span=2)
        form.head("หน้าจอ")
        size = QWidget()
        row = QHBoxLayout(size)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.type_size)
        row.addStretch(1)
        form.add("ขนาดตัวอักษร", size, "สีสว่างหรือมืดตามที่ตั้งไว้ในระบบ")
        self.type_size.setAccessibleName("ขนาดตัวอักษร")
        self.column.addWidget(form)
        self.column.addStretch(1)

    def reload(self) -> None:
        """Show what is kept."""
        settings = self._services.agency.settings()
        self.digits.take(settings.digits)
        self.type_size.take(str(settings.type_size))
        self.words.set_text("\n".join(self._services.agency.dictionary()))
        self.emblem.show_image(self._services.agency.emblem())
        self.clear_button.setVisible(not self.emblem.is_empty)
        self.emblem_words.set_text(NO_EMBLEM if self.emblem.is_empty else "", "muted")

    def _emblem_row(self) -> QWidget:
        self.emblem = EmblemView()
        self.emblem_words = Label(NO_EMBLEM, tone="muted")
        self.choose_button, self.clear_button = Button("เลือกภาพตรา"), Button("นำภาพตราออก")
        self.choose_button.clicked.connect(self._choose)
        self.clear_button.clicked.connect(lambda: self.take_emblem(None))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.clear_button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(Label("ภาพตราของหน่วยงาน", weight=fonts.SEMIBOLD))
        column.addLayout(buttons)
        column.addWidget(self.emblem_words)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.emblem)
        row.addLayout(column, 1)
        return whole

    def _choose(self) -> None:
        chosen = ask_file_to_open(self, "เลือกภาพตรา", IMAGES)
        if chosen is not None:
            self.take_emblem(chosen)

    def take_emblem(self, file: Path | None) -> None:
        """Take an image as the emblem, or none; a refusal is said beside it."""
        try:
            self._services.agency.set_emblem(file)
        except ItaError as error:
            self.emblem_words.set_text(str(error), "bad")
