"""The agenda with which new meetings begin: its items in their order, and their topics."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings.agenda_template import TemplateItem, setting_of
from ita_desktop.ui.kit import fonts, readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField, TextField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.line_editor import Line, LineEditor, LineTable
from ita_desktop.ui.kit.tables import Cell, Column

if TYPE_CHECKING:
    from ita_desktop.services.meetings.templates import AgendaTemplateService

HEIGHT = 392
ORDER = "เลขวาระนับจาก 1 ตามลำดับในรายการเสมอ"


class AgendaTemplateEditor(QWidget):
    """Saved on leaving each field; an item that has no title yet waits here for one."""

    def __init__(self, template: "AgendaTemplateService", breaker: Breaker) -> None:
        super().__init__()
        self._template = template
        self._items: tuple[TemplateItem, ...] = ()
        self._bound = Bindings[TemplateItem](self._current)
        self.title, self.topics = LineField(), TextField(lines=4)
        self.table = LineTable(_columns(), "แม่แบบระเบียบวาระ")
        self.says = Label(ORDER, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.reset = Button("ใช้ห้าวาระตามระเบียบ")
        form = Form(breaker=breaker)
        form.add("ชื่อระเบียบวาระ", self.title)
        form.add("เรื่องที่มีทุกครั้ง", self.topics, "หนึ่งเรื่องต่อหนึ่งบรรทัด")
        self.lines = LineEditor(self.table, form, "เพิ่มวาระ", QWidget())
        fonts.set_height(self.lines, HEIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        for part in (self.lines, self.says):
            whole.addWidget(part)
        whole.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def reload(self) -> None:
        """Show what is kept; an item without a title stays while nothing else changed."""
        kept = self._template.items()
        if setting_of(self._items) != setting_of(kept) or not self._items:
            self._items = kept
        self._show()

    def add(self) -> None:
        """One more item after the current one, ready to be typed."""
        to = 0 if self.lines.at is None else self.lines.at + 1
        self._items = (*self._items[:to], TemplateItem(""), *self._items[to:])
        self._show()
        self.lines.go_to(to)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the current item away; the last one stays."""
        at = self.lines.at
        if at is not None:
            self._try(lambda: self._keep((*self._items[:at], *self._items[at + 1 :])))

    def shift(self, step: int) -> None:
        """Move the current item."""
        at = self.lines.at
        if at is None or not 0 <= at + step < len(self._items):
            return
        items = list(self._items)
        items.insert(at + step, items.pop(at))
        if self._try(lambda: self._keep(items)):
            self.lines.go_to(at + step)

    def _connect(self) -> None:
        self._bound.add(self.title, lambda item: item.title, self._save_title)
        self._bound.add(self.topics, lambda item: "\n".join(item.topics), self._save_topics)
        self.table.moved.connect(lambda _: self._show_item(fresh=True))
        self.table.opened.connect(lambda _: self.title.setFocus(Qt.FocusReason.TabFocusReason))
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self.remove)
        self.table.move_wanted.connect(self.shift)
        self.reset.clicked.connect(self._reset)

    def _save_title(self, typed: str) -> None:
        self._change(title=readings.read_line(typed) or "")

    def _save_topics(self, typed: str) -> None:
        self._change(topics=readings.read_lines(typed) or ())

    def _change(self, **fields: object) -> None:
        at = self.lines.at
        if at is not None:
            changed = replace(self._items[at], **fields)  # type: ignore[arg-type]
            self._keep((*self._items[:at], changed, *self._items[at + 1 :]))

    def _keep(self, items: Sequence[TemplateItem]) -> None:
        former, self._items = self._items, tuple(items)
        try:
            self._template.save(self._items)
        except ItaError:
            self._items = former
            raise
        self.says.set_text(ORDER, "muted")
        self._show()

    def _reset(self) -> None:
        self._items = ()
        self._try(self._template.reset)
        self.reload()

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except ItaError as error:
            self.says.set_text(str(error), "bad")
            return False
        self.says.set_text(ORDER, "muted")
        return True

    def _current(self) -> TemplateItem:
        at = self.lines.at
        return TemplateItem("") if at is None else self._items[at]

    def _show(self) -> None:
        self.lines.show_lines(self._items)
        self.reset.setEnabled(self._template.is_own())
        self._show_item(fresh=False)

    def _show_item(self, *, fresh: bool) -> None:
        if self.lines.at is not None:
            self._bound.load(self._current(), at=self.lines.at, fresh=fresh)


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column("วาระ", lambda line: Cell(str(line[0] + 1), tone="muted"), 60, right=True),
        Column("ชื่อระเบียบวาระ", _title),
        Column("เรื่อง", lambda line: Cell(str(len(line[1].topics) or "")), 64, right=True),
    )


def _title(line: Line) -> Cell:
    item: TemplateItem = line[1]
    return Cell(item.title, tip=item.title) if item.title else Cell("ยังไม่มีชื่อวาระ", tone="muted")
