"""The links of the item with what the last check showed; added, changed, ordered, opened in the browser."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.oit import Link
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form, FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.panel.item_fields import ItemFields
from ita_desktop.ui.oit.panel.link_line import LinkLine
from ita_desktop.ui.oit.panel.link_words import browse, link_words, pasted_addresses
from ita_desktop.ui.oit.panel.part import GAP, Attempt, Part, Pool
from ita_desktop.ui.oit.panel.sheet import Sheet
from ita_desktop.ui.oit.panel.standing import LABEL

if TYPE_CHECKING:
    from ita_desktop.services.oit.links import LinkService

HINT = "Enter เปิด  F2 แก้  Del ลบ  Alt+ลูกศร ย้าย"


class LinksPart(Part):
    """The list, what is done with the current link, its fields while it is changed, a field for more."""

    def __init__(self, acts: "LinkService", attempt: Attempt, breaker: Breaker) -> None:
        super().__init__("ลิงก์")
        self._acts, self._attempt = acts, attempt
        self._sheet: Sheet | None = None
        self.at, self.changing = 0, False
        self.lines: Pool[LinkLine] = Pool(self._line)
        self.url, self.name = LineField(), LineField(placeholder="ไม่ใส่ก็ได้")
        self.fields = ItemFields()
        self.fields.add("url", self.url, lambda sheet: self._link(sheet).url, self._change_url)
        self.fields.add("title", self.name, lambda sheet: self._link(sheet).title, self._change_title)
        self.form = Form(breaker=breaker, beside=LABEL, gap=GAP)
        self.form.add("ที่อยู่", self.url).field.setAccessibleName("ที่อยู่ของลิงก์")
        self.form.add("ชื่อเรียก", self.name).field.setAccessibleName("ชื่อเรียกลิงก์")
        self.hint = Label(HINT, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.more = LineField(placeholder="วางหรือพิมพ์ลิงก์ แล้วกด Enter", most=readings.LONGEST_TEXT)
        self.more_row = FormRow("เพิ่มลิงก์", self.more, breaker=breaker)
        self.adding = ItemFields()
        self.adding.add("more", self.more, lambda sheet: "", self._add)
        self._lay_out()

    def _lay_out(self) -> None:
        self.buttons: dict[str, Button | IconButton] = {
            "open": Button("เปิด"),
            "edit": Button("แก้"),
            "delete": Button("ลบ"),
            "up": IconButton(Shape.CHEVRON_UP, "ย้ายลิงก์ขึ้น"),
            "down": IconButton(Shape.CHEVRON_DOWN, "ย้ายลิงก์ลง"),
        }
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for wish, button in self.buttons.items():
            button.clicked.connect(lambda _=False, wish=wish: self._do(wish))
            row.addWidget(button)
        row.addStretch(1)
        for field in (self.url, self.name, self.more):
            field.installEventFilter(self)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.bar, self.hint, self.form, self.more_row):
            column.addWidget(widget)
        self.add(self.lines)
        self.add(below)

    # -- showing ---------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        if self._sheet is None or self._sheet.place != sheet.place:
            self.at, self.changing = 0, False
        self._sheet = sheet
        links = sheet.record.links
        self.at = min(self.at, max(0, len(links) - 1))
        self.changing = self.changing and bool(links)
        for line, link in zip(self.lines.take(len(links)), links, strict=True):
            line.show_link(*link_words(sheet, link))
        self.adding.load(sheet)
        self._show_current()

    def _show_current(self) -> None:
        assert self._sheet is not None
        links = self._sheet.record.links
        for at, line in enumerate(self.lines.shown):
            line.mark(at == self.at and len(links) > 1)
        for widget in (self.bar, self.hint):
            widget.setVisible(bool(links))
        for wish, able in (("up", self.at > 0), ("down", self.at < len(links) - 1)):
            self.buttons[wish].setEnabled(able)
            self.buttons[wish].setVisible(len(links) > 1)
        self.form.setVisible(self.changing)
        self.fields.load(self._sheet, str(self.at) if self.changing else "")

    def first(self) -> QWidget:
        """The first link, else the field for one."""
        return self.lines.shown[0] if self.lines.count else self.more

    def commit(self) -> None:
        """Save what is being typed."""
        self.fields.commit()
        self.adding.commit()

    # -- what is done with the current link ---------------------------------------------------------------

    def _link(self, sheet: Sheet) -> Link:
        links = sheet.record.links
        return links[self.at] if self.changing and self.at < len(links) else Link()

    @property
    def _links(self) -> tuple[Link, ...]:
        return self._sheet.record.links if self._sheet else ()

    @property
    def _place(self) -> tuple[int, str]:
        assert self._sheet is not None
        return self._sheet.place

    def _do(self, wish: str) -> None:
        links = self._links
        if not links:
            return
        if wish == "open":
            self._attempt(lambda: browse(links[self.at].url or ""))
        elif wish == "edit":
            self._change(not self.changing)
        elif wish == "delete":
            self._delete()
        else:
            self._move(-1 if wish == "up" else 1)

    def _change(self, changing: bool) -> None:
        """Open or close the fields of the current link."""
        self.commit()
        self.changing = changing
        self._show_current()
        target: QWidget = self.url if changing else self.lines.shown[self.at]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        self.changing = False
        if self._attempt(lambda: self._acts.remove(self._place[0], [(self._place[1], self.at)])):
            self.done.emit("ลบลิงก์แล้ว")
            target = self.lines.shown[self.at] if self.lines.count else self.more
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, step: int) -> None:
        at, to = self.at, self.at + step
        if not 0 <= to < len(self._links):
            return
        self.commit()
        focused = self.lines.shown[at].hasFocus()
        self.at = to
        if self._attempt(lambda: self._acts.move(*self._place, at, to)) and focused:
            self.lines.shown[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_url(self, typed: str) -> None:
        if self.changing:
            self._acts.change(*self._place, self.at, typed)

    def _change_title(self, typed: str) -> None:
        if self.changing:
            self._acts.name(*self._place, self.at, readings.read_line(typed))

    def _add(self, typed: str) -> None:
        if typed.strip():
            code = self._place[1]
            self._acts.add_all(self._place[0], [(code, url, None) for url in pasted_addresses(typed)])
        self.more.set_text("")

    def _line(self) -> LinkLine:
        line, at = LinkLine(), len(self.lines.made)
        line.reached.connect(lambda: self._reach(at))
        line.wanted.connect(self._do)
        return line

    def _reach(self, at: int) -> None:
        if at != self.at:
            self.commit()
            self.at, self.changing = at, False
            self._show_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and Enter at the end close the fields of a link; Enter in the last field adds and stays."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.more:
            if enters and self.more.changed:
                self.more.commit()
                return True
            return False
        leaves = event.key() == Qt.Key.Key_Escape and not getattr(watched, "changed", False)
        if leaves or (enters and watched is self.name):
            self._change(False)
            return True
        return False
