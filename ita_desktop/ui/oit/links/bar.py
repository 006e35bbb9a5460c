"""The bar at the foot while links are selected: checking, opening, keeping, changing them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.links.lines import LinkLine


class LinkBar(ActionBar):
    """``wanted`` tells what is to be done with the selected links."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)
        self.words.hide()
        self.check = self._button("check", "ตรวจที่เลือก", "Shift+F5", Shape.TICK)
        self.open = self._button("open", "เปิดในเบราว์เซอร์", "Ctrl+Enter", Shape.LINK)
        self.keep = self._button("keep", "เก็บหน้าเป็นหลักฐาน", "Ctrl+K", Shape.DOWNLOAD)
        self.renew = self._button("renew", "ใช้ที่อยู่ใหม่", "F8", Shape.ARROW_RIGHT)
        self.edit = self._button("edit", "แก้ไข", "F2", Shape.EDIT, right=True)
        self.insert = self._button("insert", "เพิ่มลิงก์", "Ins", Shape.PLUS, right=True)
        self.remove = self._button("remove", "ลบ", "Del", Shape.DELETE, right=True)

    def _button(self, key: str, words: str, hint: str, shape: Shape, *, right: bool = False) -> Button:
        button = Button(words, hint=hint, shape=shape)
        button.clicked.connect(lambda: self.wanted.emit(key))
        self.add(button, right=right)
        return button

    def show_selected(self, lines: list[LinkLine], *, is_going: bool) -> None:
        """What can be done with the selected lines; nothing else is asked for during a run."""
        linked = [line for line in lines if line.url]
        self.setVisible(bool(lines) and not is_going)
        self.check.setEnabled(bool(linked))
        self.open.setEnabled(bool(linked))
        self.keep.setEnabled(len(linked) == 1)
        self.renew.setVisible(len(lines) == 1 and bool(lines[0].new_address))
        self.edit.setEnabled(len(linked) == 1)
        self.remove.setEnabled(bool(linked))
        self._fit()

    def _fit(self) -> None:
        """With less room the buttons that are least needed show words alone, then all."""
        buttons = [self.check, self.open, self.keep, self.renew, self.edit, self.insert, self.remove]
        shown = [button for button in buttons if not button.isHidden()]
        self.fit_buttons(shown, shown[4:], shown[1:], shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other words."""
        super().resizeEvent(event)
        self._fit()
