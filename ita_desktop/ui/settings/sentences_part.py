"""The office's own stock sentences: a list in the order in which F4 offers them, beside it their fields."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.sentences import (
    NAMES,
    Sentence,
    as_setting,
    key_typed,
    keyed,
    own_sentences,
    readable,
    title_of,
    unknown,
)
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.line_editor import Line, LineEditor, LineTable
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.kit.wrapping import SHEET, WrappingField

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

KINDS = (("speech", "ถ้อยคำ"), ("resolution", "มติ"), ("opening", "คำเปิดประชุม"))
SPEAKERS = (
    ("", "ใครก็ได้"),
    ("chair", "ประธาน"),
    ("secretary", "เลขานุการ"),
    ("assistant", "ผู้ช่วยเลขานุการ"),
    ("member", "กรรมการ"),
)
EMPTY = (
    "ยังไม่มีประโยคของหน่วยงาน กด Ins เพื่อเพิ่ม หรือในวาระของการประชุมเลือก เพิ่มเติม เก็บเป็นประโยคสำเร็จ\n"
    "ประโยคที่มากับโปรแกรมยังใช้ได้ตามเดิม กด F4 ขณะเขียนรายงานการประชุม"
)
ABOUT_KEY = "ไม่เกิน 3 ตัว พิมพ์หลัง F4 เว้นว่างได้"
ABOUT_TEXT = "{ชื่อ} โปรแกรมเติมจากข้อมูลจริง  «คำ» คือที่ว่างให้พิมพ์ตอนใช้"
GAP = "ที่ว่างให้พิมพ์เอง"
NEW = Sentence(key="", title="", kind="speech", text="", own=True)
PANEL = (420, 600)


class SentencesPart(QWidget):
    """Saved on leaving each field; a sentence without a text waits here for one."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._sentences = services.sentences
        self._own: tuple[Sentence, ...] = ()
        self._bound = Bindings[Sentence](self.sentence)
        self.key, self.title = LineField(), LineField()
        self.kind, self.by = ChoiceField(KINDS), ChoiceField(SPEAKERS)
        self.text = WrappingField(breaker, lines=4)
        self.fill = Button("แทรกที่เติมให้", shape=Shape.PLUS, hint="F4", drops=True)
        self.table = LineTable(_columns(), "ประโยคสำเร็จของหน่วยงาน")
        empty = Label(EMPTY, tone="muted", wraps=True, breaker=breaker)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setContentsMargins(24, 24, 24, 24)
        self.lines = LineEditor(self.table, self._form(breaker), "เพิ่มประโยค", empty, spare=2, widths=PANEL)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.lines)
        self.setStyleSheet(SHEET)
        self._connect()

    def sentence(self) -> Sentence:
        """The sentence at whose fields the user is."""
        at = self.lines.at
        return NEW if at is None else self._own[at]

    def reload(self) -> None:
        """Show what is kept; one without a text stays while nothing else changed."""
        kept = self._sentences.own()
        if own_sentences(as_setting(self._own)) != kept:
            self._own = kept
        self._show()

    def add(self) -> None:
        """One more after the current one, ready to be typed."""
        to = 0 if self.lines.at is None else self.lines.at + 1
        self._own = (*self._own[:to], NEW, *self._own[to:])
        self._show()
        self.lines.go_to(to)
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the current one out; undo brings back."""
        at = self.lines.at
        if at is not None:
            self._keep((*self._own[:at], *self._own[at + 1 :]))
            self._show_sentence(fresh=True)

    def shift(self, step: int) -> None:
        """Move the current one."""
        at = self.lines.at
        if at is None or not 0 <= at + step < len(self._own):
            return
        own = list(self._own)
        own.insert(at + step, own.pop(at))
        self._keep(own)
        self.lines.go_to(at + step)

    def drop_names(self) -> QMenu:
        """Open the list of what the program fills in; the chosen one stands at the cursor."""
        menu = QMenu(self.fill)
        for name in NAMES.values():
            menu.addAction(name, partial(self._insert, f"{{{name}}}"))
        menu.addSeparator()
        menu.addAction(GAP, lambda: self._insert("«คำ»"))
        menu.popup(self.fill.mapToGlobal(QPoint(0, self.fill.height())))
        return menu

    def _form(self, breaker: Breaker) -> QWidget:
        form = Form(2, breaker=breaker)
        self.key_row = form.add("รหัสสั้น", self.key, ABOUT_KEY)
        form.add("ใช้เป็น", self.kind)
        form.add("ชื่อในรายการ", self.title, "เว้นว่างได้ ใช้ต้นประโยคแทน", span=2)
        self.text_row = form.add("ถ้อยคำ", self.text, ABOUT_TEXT, span=2)
        form.add_wide(self.fill)
        form.add("ผู้พูด", self.by, span=2)
        return form

    def _connect(self) -> None:
        self._bound.add(self.key, lambda one: one.key, lambda typed: self._change(key=key_typed(typed)))
        self._bound.add(self.kind, lambda one: one.kind, lambda kind: self._change(kind=kind))
        self._bound.add(self.title, lambda one: one.title, self._save_title)
        self._bound.add(self.text, lambda one: readable(one.text), self._save_text)
        self._bound.add(self.by, lambda one: one.by, lambda by: self._change(by=by or None))
        self.table.moved.connect(lambda _: self._show_sentence(fresh=True))
        self.table.opened.connect(lambda _: self.key.setFocus(Qt.FocusReason.TabFocusReason))
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self.remove)
        self.table.move_wanted.connect(self.shift)
        self.fill.clicked.connect(self.drop_names)
        on_key_at(self.text, "F4", self.drop_names)

    def _insert(self, words: str) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.insertPlainText(words)

    def _save_title(self, typed: str) -> None:
        self._change(title=readings.read_line(typed) or title_of(self.sentence().text))

    def _save_text(self, typed: str) -> None:
        text = keyed(readings.read_text(typed) or "")
        former = self.sentence()
        unnamed = former.title in ("", title_of(former.text))
        self._change(text=text, **({"title": title_of(text)} if unnamed else {}))

    def _change(self, **fields: Any) -> None:
        at = self.lines.at
        if at is not None:
            changed = replace(self._own[at], **fields)
            self._keep((*self._own[:at], changed, *self._own[at + 1 :]))

    def _keep(self, own: Sequence[Sentence]) -> None:
        """Keep all of them; SentenceKeyTaken is shown beside the field."""
        former, self._own = self._own, tuple(own)
        try:
            self._sentences.set_own(self._own)
        except ItaError:
            self._own = former
            raise
        self._show()

    def _show(self) -> None:
        self.lines.show_lines(self._own)
        self._show_sentence(fresh=False)

    def _show_sentence(self, *, fresh: bool) -> None:
        if self.lines.at is None:
            return
        one = self.sentence()
        self._bound.load(one, at=self.lines.at, fresh=fresh)
        self.by.setEnabled(one.kind == "speech")
        shipped = self._sentences.replaced(one)
        self.key_row.remark(f"ใช้แทนประโยคของโปรแกรม {shipped.title}" if shipped else "")
        self.text_row.remark(_unknown(one.text))


def _unknown(text: str) -> str:
    names = unknown(text)
    return f"ไม่รู้จัก {{{names[0]}}} จะพิมพ์ตามนี้ กด F4 เพื่อเลือกชื่อที่เติมให้ได้" if names else ""


def _columns() -> tuple[Column[Line], ...]:
    kinds = dict(KINDS)
    return (
        Column("รหัส", lambda line: Cell(line[1].key, tone="muted"), 64),
        Column("ชื่อในรายการ", _title),
        Column("ใช้เป็น", lambda line: Cell(kinds[line[1].kind]), 120),
    )


def _title(line: Line) -> Cell:
    one: Sentence = line[1]
    if not one.text:
        return Cell(one.title or "ยังไม่มีถ้อยคำ", tone="muted")
    return Cell(one.title, tip=readable(one.text))
