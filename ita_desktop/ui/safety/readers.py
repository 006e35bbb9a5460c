"""The line that tells who may read the data, and where it is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.file_dialogs import open_folder
from ita_desktop.ui.kit.filter_row import MARGIN
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import ElidedLabel, Label
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

TITLE = "ผู้อ่านและแก้ไฟล์ข้อมูล"
ALONE = "เจ้าของบัญชีนี้เท่านั้น"
FIELD = 260
WHO_COMES = "คนในกลุ่มเปิดโปรแกรมกับโฟลเดอร์นี้ได้จากบัญชีของตน แก้ได้ทีละคน"
NO_GROUP = "บัญชีนี้ไม่อยู่ในกลุ่มใด ให้ผู้ดูแลเครื่องเพิ่มเข้ากลุ่มก่อน"
BY_FOLDER = "ใน Windows ตั้งที่คุณสมบัติของโฟลเดอร์ แท็บความปลอดภัย โปรแกรมไม่เปลี่ยนสิทธิ์ที่ตั้งไว้"


def words_of(group: str) -> str:
    """A choice."""
    return f"กลุ่ม {group}" if group else ALONE


class ReadersRow(QWidget):
    """``chosen`` tells the group, empty for the owner alone."""

    chosen = Signal(str)

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.field = ChoiceField()
        self.field.setAccessibleName(TITLE)
        self.field.setFixedWidth(scaled(FIELD))
        self.words = ElidedLabel(tone="muted")
        self.folder = Button("เปิดโฟลเดอร์", shape=Shape.FOLDER)
        self.folder.clicked.connect(lambda: open_folder(services.folder))
        self.field.edited.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, scaled(8), MARGIN, scaled(8))
        row.setSpacing(scaled(12))
        for part in (Label(TITLE), self.field, self.folder):
            row.addWidget(part)
        row.addWidget(self.words, 1)

    def show_now(self) -> None:
        """Who may read it now, and who could."""
        readers = self._services.readers
        self.field.setVisible(readers.can_be_set)
        self.folder.setVisible(not readers.can_be_set)
        if not readers.can_be_set:
            self.words.set_text(BY_FOLDER)
            return
        groups = readers.groups()
        self.field.set_choices([("", ALONE), *((group, words_of(group)) for group in groups)])
        self.field.take(readers.group())
        self.field.setEnabled(not self._services.only_looks)
        self.words.set_text(WHO_COMES if groups else NO_GROUP)
