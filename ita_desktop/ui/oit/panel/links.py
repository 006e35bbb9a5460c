"""The links of the item with what the last check showed; added, changed, ordered, opened in the browser."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.domain.oit import Link
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form, FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.panel.item_fields import ItemFields
from ita_desktop.ui.oit.panel.link_line import LinkLine
from ita_desktop.ui.oit.panel.part import GAP, Attempt, Part, Pool
from ita_desktop.ui.oit.panel.sheet import Sheet
from ita_desktop.ui.oit.panel.standing import LABEL, Put

if TYPE_CHECKING:
    pass

HINT = "Enter เปิด  F2 แก้  Del ลบ  Alt+ลูกศร ย้าย"
VERDICTS: dict[str | None, tuple[Shape, str, str]] = {
    "reachable": (Shape.OK, "เปิดได้", "muted"),
    "moved": (Shape.CARE, "ย้ายที่อยู่", "care"),
    "gone": (Shape.BAD, "ไม่พบหน้า", "bad"),
    "unreachable": (Shape.BAD, "เปิดไม่ได้", "bad"),
    "refused": (Shape.CARE, "ไม่ตรวจ", "care"),
    None: (Shape.LINK, "ยังไม่ได้ตรวจ", "muted"),
}


class LinksPart(Part):
    """The list, what is done with the current link, its fields while it is changed, a field for more."""

    def __init__(self, put: Put, attempt: Attempt, breaker: Breaker) -> None:
        super().__init__("ลิงก์")
        self._put, self._attempt = put, attempt
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
        keep(self.more, self._add)
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
        self.form.installEventFilter(self)
        for field in (self.url, self.name):
            field.installEventFilter(self)
        self.add(self.lines)
        for widget in (self.bar, self.hint, self.form, self.more_row):
            self.add(widget, GAP)

    # -- showing ---------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        if self._sheet is None or self._sheet.place != sheet.place:
            self.at, self.changing = 0, False
            self.more.set_text("", fresh=True)
            self.more.clear()
        self._sheet = sheet
        links = sheet.record.links
        self.at = min(self.at, max(0, len(links) - 1))
        self.changing = self.changing and bool(links)
        for line, link in zip(self.lines.take(len(links)), links, strict=True):
            line.show_link(*link_words(link))
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
        self.more.commit()

    # -- what is done with the current link ---------------------------------------------------------------

    def _link(self, sheet: Sheet) -> Link:
        links = sheet.record.links
        return links[self.at] if self.changing and self.at < len(links) else Link()

    @property
    def _links(self) -> tuple[Link, ...]:
        return self._sheet.record.links if self._sheet else ()

    def _do(self, wish: str) -> None:
        links = self._links
        if not links:
            return
        if wish == "open":
            browse(links[self.at].url or "")
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
        links, at = self._links, self.at
        self.changing = False
        rest = links[:at] + links[at + 1 :]
        if self._attempt(lambda: self._put("links", rest)):
            self.done.emit("ลบลิงก์แล้ว")
            target = self.lines.shown[self.at] if self.lines.count else self.more
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, step: int) -> None:
        links, to = list(self._links), self.at + step
        if not 0 <= to < len(links):
            return
        self.commit()
        links[self.at], links[to] = links[to], links[self.at]
        focused = self.lines.shown[self.at].hasFocus()
        self.at = to
        if self._attempt(lambda: self._put("links", tuple(links))) and focused:
            self.lines.shown[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_url(self, typed: str) -> None:
        self._replace(url=readings.read_line(typed), checks=())

    def _change_title(self, typed: str) -> None:
        self._replace(title=readings.read_line(typed))

    def _replace(self, **changes: Any) -> None:
        links = self._links
        if self.changing and self.at < len(links):
            changed = replace(links[self.at], **changes)
            self._put("links", (*links[: self.at], changed, *links[self.at + 1 :]))

    def _add(self, typed: str) -> None:
        urls = typed.split()
        if urls:
            self._put("links", (*self._links, *(Link(url=url) for url in urls)))
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
        """Esc that the fields do not need, and Enter in the last one, close them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is not self.form:
            key, field = event.key(), watched
            leaves = key == Qt.Key.Key_Escape and not getattr(field, "changed", False)
            if leaves or (field is self.name and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
                self._change(False)
                return True
        return False


def link_words(link: Link) -> tuple[str, str, Shape, str, str]:
    """A link as its line shows it: name, address, shape, what the last check showed, tone."""
    url = link.url or ""
    name = link.title or url.removeprefix("https://").removeprefix("http://")
    check = link.checks[-1] if link.checks else None
    shape, word, tone = VERDICTS[check.verdict if check else None]
    when = f" {short_date(check.on)}" if check and check.on else ""
    return name, url, shape, word + when, tone


def browse(url: str) -> None:
    """Open a page in the browser; what is no page of the web is not opened."""
    address = QUrl(url)
    if address.scheme() in ("http", "https"):
        QDesktopServices.openUrl(address)
