"""แหล่งที่มา: the values that sources give for a cell, the chosen one, and room for one more."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.assessments import Source
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.reconciliation.sources import UNNAMED
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.buttons import Button, RowButton
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.scores.settling.acts import SettlingActs
from ita_desktop.ui.scores.settling.asides import Asides
from ita_desktop.ui.scores.settling.entry import Begun, EntryField, focus_later

VALUE, FROM = "source value", "source from"
ROW_HEIGHT = 56


class SourceRow(RowButton):
    """One source: Enter takes its value, Delete forgets it."""

    dropped = Signal()

    def __init__(self, source: Source, *, taken: bool, fits: bool) -> None:
        self._source = source
        self._name = source.from_ or UNNAMED
        self._state = " · ".join(word for word, holds in (("ใช้ค่านี้", taken), ("เข้ากับยอดอื่น", fits)) if holds)
        self._taken = taken
        super().__init__(f"{source.value} {self._name} {self._state}".strip(), ROW_HEIGHT)
        self.setAccessibleDescription("Enter ใช้ค่านี้ Delete ลบแหล่งนี้")
        set_tip(self, self._name)

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """Mark, value and state on the first line, the source's name on the second."""
        tokens = tokens_of(self)
        side, line = scaled(shapes.ROW_ICON), fonts.line_height()
        top = rect.top() + (rect.height() - line - fonts.line_height(Role.SMALL)) // 2
        shape = Shape.OK if self._taken else Shape.NOT_STARTED
        at = QRect(rect.left() + scaled(4), top + (line - side) // 2, side, side)
        shapes.paint(painter, at, shape, getattr(tokens, shapes.tone_of(shape)))
        left = at.right() + scaled(8)
        room = QRect(left, top, rect.right() - left - 4, line)
        used = painting.text(
            painter, room, f"{self._source.value}", fonts.font(weight=fonts.SEMIBOLD), tokens.text
        )
        beside = room.adjusted(used + scaled(10), 0, 0, 0)
        painting.text(painter, beside, self._state, fonts.font(Role.SMALL), tokens.text)
        below = QRect(left, top + line, room.width(), fonts.line_height(Role.SMALL))
        painting.text(painter, below, self._name, fonts.font(Role.SMALL), tokens.muted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete forgets the source."""
        if event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class SourcesPart(QWidget):
    """The list of a cell's sources and the fields for another."""

    def __init__(self, told: Asides, acts: SettlingActs, begun: Begun, breaker: Breaker | None) -> None:
        super().__init__()
        self._told, self._acts, self._begun, self._breaker = told, acts, begun, breaker
        self.setAccessibleName("แหล่งที่มา")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[SourceRow] = []
        if told.sources:
            head = Label("แหล่งที่มา", role=Role.SMALL, weight=fonts.SEMIBOLD, tone="muted")
            self._column.addWidget(head)
            for at, source in enumerate(told.sources):
                self._add_row(at, source)
            help_words = Label("Enter ใช้ค่า · Delete ลบแหล่ง", role=Role.SMALL, tone="muted")
            self._column.addSpacing(4)
            self._column.addWidget(help_words)
        self.more = Button("เพิ่มค่าจากแหล่งอื่น", shape=Shape.PLUS)
        self.more.setObjectName("add source")
        self.more.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more.clicked.connect(self.open)
        self._column.addSpacing(8)
        self._column.addWidget(self.more)
        self.fields: tuple[EntryField, EntryField] | None = None
        if begun.text(told.place, VALUE) is not None or begun.text(told.place, FROM) is not None:
            self._ask()

    def _add_row(self, at: int, source: Source) -> None:
        told = self._told
        assert source.value is not None
        row = SourceRow(
            source,
            taken=bool(source.chosen) and source.value.same_as(told.score),
            fits=source.value.same_as(told.favoured),
        )
        row.setObjectName(f"source {at}")
        row.clicked.connect(lambda: self._acts.choose_source(told.code, at))
        row.dropped.connect(lambda: self._acts.drop_source(told.code, at))
        self.rows.append(row)
        self._column.addWidget(row)

    def open(self) -> None:
        """Ask for another value and where it comes from."""
        self._begun.note(self._told.place, VALUE, "")
        self._ask()
        assert self.fields is not None
        focus_later(self.fields[0])

    def _ask(self) -> None:
        place = self._told.place
        value, name = EntryField(self._begun, place, VALUE, most=100), EntryField(self._begun, place, FROM)
        name.setPlaceholderText("เช่น รายงานการประชุม สไลด์หน้า 4")
        name.complete_from(self._told.names)
        self.fields = (value, name)
        value.taken.connect(lambda: name.setFocus(Qt.FocusReason.TabFocusReason))
        name.taken.connect(self._take)
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(FormRow("ค่าที่แหล่งนี้ให้", value, breaker=self._breaker))
        column.addWidget(FormRow("มาจาก", name, breaker=self._breaker))
        add = Button("เพิ่มแหล่งนี้", hint="Enter")
        add.clicked.connect(self._take)
        close = Button("ไม่เพิ่ม", hint="Esc")
        close.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in self.fields:
            field.closed.connect(self._close)
        for button in (add, close):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.more.hide()
        self._column.addWidget(self._form)

    def _take(self) -> None:
        assert self.fields is not None
        place, (value, name) = self._told.place, self.fields
        texts = value.text(), name.text()
        if not texts[1].strip():
            name.refuse("พิมพ์ว่าค่านี้มาจากที่ใด จะได้เทียบกันภายหลังได้")
            focus_later(name)
            return
        for field in self.fields:
            field.accept()
        try:
            self._begun.drop(place, VALUE, FROM)
            self._acts.add_source(self._told.code, *texts)
        except ItaError as error:
            self._begun.note(place, VALUE, texts[0])
            self._begun.note(place, FROM, texts[1])
            value.refuse(str(error))
            focus_later(value)

    def _close(self) -> None:
        self._begun.drop(self._told.place, VALUE, FROM)
        self._form.hide()
        self._form.deleteLater()
        self.fields = None
        self.more.show()
        focus_later(self.more)
