"""The form of one finding: kind, issue, advice, linked items, and words that may be taken."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.findings import looks
from ita_desktop.ui.findings.linked import read_items
from ita_desktop.ui.findings.rows import has_words
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.code_words import code_words, title_words, titled_lines
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fields import AFTER_TYPING, LineField, keep
from ita_desktop.ui.kit.filling import TextBox, fill
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.offers import Offers
from ita_desktop.ui.kit.segments import Choice, Segments
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.wrapping import SHEET, WrappingField

if TYPE_CHECKING:
    from ita_desktop.services.findings import FindingRow, FindingService, FindingSheet, Words
    from ita_desktop.services.findings.service import Field

ISSUE = {"improve": "ประเด็นที่ต้องปรับปรุง", "keep": "สิ่งที่ทำได้ดี"}
ADVICE = {"improve": "แนวทางแก้ไขปรับปรุง", "keep": "แนวทางรักษาระดับ"}


class FindingForm(QWidget):
    """What is typed is saved on leaving a field, or two seconds after the last key."""

    kind_wanted = Signal(str)
    take_wanted = Signal()
    drop_wanted = Signal()
    part_wanted = Signal()
    score_wanted = Signal()

    def __init__(self, findings: "FindingService", breaker: Breaker) -> None:
        super().__init__()
        self._findings = findings
        self._sheet: FindingSheet | None = None
        self._row: FindingRow | None = None
        self.title = Label(role=Role.HEADING, wraps=True, breaker=breaker)
        self.facts = Label(tone="muted", wraps=True, breaker=breaker)
        self.why = Label(role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.kind = Segments(
            [
                Choice(kind, f"{at} {words}", looks.LOOKS[kind][0])
                for at, (kind, words) in enumerate(looks.KINDS, 1)
            ],
            "ชนิดของข้อค้นพบ",
        )
        self.take = Button("รับข้อเสนอ", shape=Shape.TICK, hint="F8", primary=True)
        self.to_score = Button("ดูคะแนน", shape=Shape.SCORES)
        self.issue, self.advice = WrappingField(breaker, lines=3), WrappingField(breaker, lines=4)
        self.items = LineField(placeholder="o8 o9")
        self._fields: dict[str, LineField | WrappingField] = {
            "issue": self.issue,
            "advice": self.advice,
            "items": self.items,
        }
        self._held = HeldTexts()
        self.names = Label(tone="muted", wraps=True, breaker=breaker)
        self.part = Button("แยกเป็นรายข้อ", shape=Shape.COPY)
        self.drop = Button("ลบข้อค้นพบ", shape=Shape.DELETE)
        self.offers = Offers("ถ้อยคำที่เลือกใช้ได้", "ใช้ถ้อยคำนี้", breaker, hint="F4")
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._form = Form(breaker=breaker)
        self._issue_row = self._form.add(ISSUE["improve"], self.issue)
        self._advice_row = self._form.add(ADVICE["improve"], self.advice)
        self._form.add("รายการ OIT ที่เกี่ยวข้อง", self.items)
        self._form.add_wide(self.names)
        self._lay_out()
        self._connect()
        self.setStyleSheet(SHEET)

    # -- showing ---------------------------------------------------------------------------------------

    @property
    def row(self) -> "FindingRow | None":
        """The row that is shown."""
        return self._row

    def show_row(self, sheet: "FindingSheet", row: "FindingRow") -> None:
        """Show a row; what is being typed in the same one stays."""
        fresh = self._row is None or self._sheet is None or (
            (self._row.key, self._sheet.fiscal_year) != (row.key, sheet.fiscal_year)
        )  # fmt: skip
        if fresh:
            self._held.leave(self._place, self._fields)
        self._sheet, self._row = sheet, row
        framework, shown = sheet.framework, row.shown
        self.title.set_text(f"{code_words(framework, row.codes)} {title_words(framework, row.codes)}")
        self.facts.set_text(looks.fact_words(framework, row, sheet.fiscal_year))
        limits = sheet.thresholds
        score = "" if limits.score is None else str(limits.score)
        self.why.set_text(looks.why_words(framework, row, score, limits.lowest))
        kind = row.kind or "improve"
        self.kind.take(kind)
        for line, words in ((self._issue_row, ISSUE[kind]), (self._advice_row, ADVICE[kind])):
            line.label.set_text(words)
            line.field.setAccessibleName(words)
        self._fill(self.issue, shown.issue or "", fresh)
        self._fill(self.advice, shown.advice or "", fresh)
        self._fill(self.items, " ".join(shown.items or ()), fresh)
        self.names.set_text(titled_lines(framework, shown.items or ()))
        self.names.setVisible(bool(shown.items))
        self._show_ways(row)
        if fresh:
            self._held.come(self._place, self._fields)

    def _show_ways(self, row: "FindingRow") -> None:
        bare = row.finding is not None and row.lacks_words and has_words(row)
        self.take.set_words("เติมถ้อยคำ" if bare else "รับข้อเสนอ")
        self.take.setVisible(row.draft is not None and (row.finding is None or bare))
        self.drop.setVisible(row.finding is not None)
        self.part.setVisible(row.finding is not None and len(row.codes) > 1)
        self.to_score.setEnabled(any(not node.item for node in row.nodes))
        known = self._findings.choices(self._year, row.key)
        shown = row.shown
        other = [
            each for each in known if (each.issue, each.advice) != (shown.issue or "", shown.advice or "")
        ]
        self.offers.show_offers([(each.source, _both(each), partial(self._use, each)) for each in other])

    @staticmethod
    def _fill(field: TextBox, words: str, fresh: bool) -> None:
        """Fill a field; what was saved with blanks at its ends stays as typed while one is in it."""
        if not fresh and field.hasFocus() and (readings.read_text(field.text()) or "") == words:
            return
        fill(field, words, fresh=fresh)

    @property
    def _year(self) -> int:
        return self._sheet.fiscal_year if self._sheet else 0

    # -- what the user does ----------------------------------------------------------------------------

    def commit(self) -> None:
        """Save what is being typed."""
        self._later.stop()
        for field in self._fields.values():
            field.commit()

    def enter(self, name: str = "") -> None:
        """Put the keyboard into a field, the issue without a name."""
        self._fields.get(name, self.issue).setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, field: "Field", typed: str) -> None:
        if self._row is not None:
            text = readings.read_text(typed)
            if text != (getattr(self._row.shown, field) or None):
                self._findings.write(self._year, self._row.key, field, text)

    def _link(self, typed: str) -> None:
        if self._row is not None and self._sheet is not None:
            items = read_items(typed, self._sheet.framework)
            if items != (self._row.shown.items or ()):
                self._findings.link(self._year, self._row.key, items)
            self.items.setText(" ".join(items))

    def _use(self, words: "Words") -> None:
        if self._row is not None:
            self.commit()
            self._findings.use(self._year, self._row.key, words)
            self.enter()

    @property
    def _place(self) -> tuple[int, str] | None:
        return (self._year, self._row.key) if self._row is not None else None

    def _save_later(self) -> None:
        if self.issue.changed or self.advice.changed:
            self._later.start()

    def _save_now(self) -> None:
        for field in (self.issue, self.advice):
            if not field.property("refused"):
                field.commit()

    # -- laying out ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        keep(self.issue, partial(self._write, "issue"))
        keep(self.advice, partial(self._write, "advice"))
        keep(self.items, self._link)
        for field in (self.issue, self.advice):
            field.textChanged.connect(self._save_later)
        self._later.timeout.connect(self._save_now)
        self.kind.chosen.connect(self.kind_wanted)
        for button, signal in (
            (self.take, self.take_wanted),
            (self.drop, self.drop_wanted),
            (self.part, self.part_wanted),
            (self.to_score, self.score_wanted),
        ):
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        column = Column()
        content = column.content
        for widget in (
            self.title,
            _line(self.facts, self.to_score, stretch=self.facts),
            _line(self.kind, self.take),
            self.why,
            self._form,
            _line(self.part, self.drop),
            self.offers,
        ):
            content.addWidget(widget) if isinstance(widget, QWidget) else content.addLayout(widget)
            content.addSpacing(scaled(16 if widget in (self._form, self.why) else 10))
        content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(column)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line at its left."""
        QPainter(self).fillRect(0, 0, 1, self.height(), tokens_of(self).line)


def _line(*widgets: QWidget, stretch: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(scaled(8))
    for widget in widgets:
        row.addWidget(widget, 1 if widget is stretch else 0)
    if stretch is None:
        row.addStretch(1)
    return row


def _both(words: "Words") -> str:
    return "\n".join(filter(None, (words.issue, words.advice)))
