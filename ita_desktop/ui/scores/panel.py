"""The side panel of the score page: explains the current row and offers the way out."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.keys import digit_of
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import ICON
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.scores.explanation import Explanation, Proposal
from ita_desktop.ui.scores.settling.acts import SettlingActs
from ita_desktop.ui.scores.settling.asides import Asides
from ita_desktop.ui.scores.settling.entry import Begun
from ita_desktop.ui.scores.settling.keeping import KeepingPart
from ita_desktop.ui.scores.settling.respondents import RespondentsPart
from ita_desktop.ui.scores.settling.sources import SourcesPart
from ita_desktop.ui.scores.sum_view import SumView
from ita_desktop.ui.scores.verdicts import Verdict

WIDTH, WIDE_WIDTH, LEAST_WIDTH = 300, 380, 260
MARGIN = 16
KEYS = (
    ("Enter", "ลงหนึ่งแถว"),
    ("Tab", "ไปช่องกรอกถัดไป"),
    ("F2", "แก้ในช่อง"),
    ("Esc", "คืนค่าเดิม"),
    ("Alt+ลง", "ไปจุดถัดไปที่ต้องดู"),
    ("Ctrl+V", "วางจาก Excel หรือ ITAS"),
    ("Ctrl+D", "เติมค่าลง"),
    ("Ctrl+F", "ค้นหา"),
)


class SidePanel(QScrollArea):
    """Shows one explanation and what the clerk may settle there.

    ``taken`` tells the values that the user accepts, ``left`` that the keyboard goes back to the grid.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, breaker: Breaker | None, acts: SettlingActs) -> None:
        super().__init__()
        self._breaker, self._acts, self._begun = breaker, acts, Begun()
        self._shown: Explanation | None = None
        self._beside: Asides | None = None
        self.buttons: list[Button] = []
        self.setAccessibleName("คำอธิบายของแถว")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fit(wide=False, room=scaled(WIDTH))

    def fit(self, *, wide: bool, room: int) -> None:
        """Be as wide as a wide window or a usual one has it; no wider than the grid leaves."""
        self.setFixedWidth(max(LEAST_WIDTH, min(scaled(WIDE_WIDTH if wide else WIDTH), room)))

    @property
    def proposal(self) -> Proposal | None:
        """What F8 takes: the only thing that is proposed."""
        offered = self._shown.proposals if self._shown else ()
        return offered[0] if len(offered) == 1 else None

    def show_explanation(self, told: Explanation, beside: Asides | None = None) -> None:
        """Say something of another row; the keyboard stays at what it was at, if that is still there."""
        if (told, beside) == (self._shown, self._beside):
            return
        self._shown, self._beside = told, beside
        held = self._held_name()
        self.buttons = []
        inner = QWidget()
        inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inner)
        column.setContentsMargins(scaled(MARGIN), scaled(12), scaled(MARGIN), scaled(MARGIN))
        column.setSpacing(4)
        self._add_head(column, told)
        for paper in told.sums:
            column.addSpacing(8)
            column.addWidget(SumView(paper))
        self._add_proposals(column, told)
        if beside is not None and (beside.kept is not None or beside.doubt):
            column.addWidget(KeepingPart(beside, self._acts, self._begun, self._breaker))
        self._add_notes(column, told)
        if beside is not None and beside.respondents is not None:
            column.addWidget(RespondentsPart(beside, self._acts, self._begun, self._breaker))
        if beside is not None and beside.typed and (beside.score is not None or beside.sources):
            column.addWidget(SourcesPart(beside, self._acts, self._begun, self._breaker))
        self._add_pairs(column, told.facts)
        if not told.sums and not told.proposals:
            self._add_keys(column)
        column.addStretch(1)
        self._put(inner, held)

    def _held_name(self) -> str | None:
        """The name of the part at which the keyboard is, None where it is elsewhere."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None and self.isAncestorOf(focused) else None

    def _put(self, inner: QWidget, held: str | None) -> None:
        """Show another content; the former one may be amid an event, so it goes a little later."""
        former = self.takeWidget()
        self.setWidget(inner)
        inner.show()
        if former is not None:
            former.hide()
            former.deleteLater()
        if held is None:
            return
        again: QWidget | None = self.findChild(QWidget, held) if held else None
        again = again or (self.findChild(QWidget, "add source") if held.startswith("source") else None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def commit(self) -> None:
        """Save what is typed here and saved by leaving."""
        for field in self.findChildren(LineField):
            field.commit()

    def go_to_proposals(self) -> None:
        """Put the keyboard at the first of several proposals."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(self.buttons[-1])
            self.ensureWidgetVisible(self.buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit takes the proposal of that number, Esc goes back to the grid."""
        digit = digit_of(event)
        if digit is not None and len(self.buttons) > 1 and 1 <= digit <= len(self.buttons):
            self.buttons[digit - 1].click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add_head(self, column: QVBoxLayout, told: Explanation) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        if told.shape is not None:
            mark = ShapeMark(told.shape, ICON)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self._label(told.headline, role=Role.HEADING), 1)
        column.addLayout(row)
        if told.subtitle:
            column.addWidget(self._label(told.subtitle, tone="muted"))

    def _add_proposals(self, column: QVBoxLayout, told: Explanation) -> None:
        if told.proposals:
            column.addSpacing(12)
        alone = len(told.proposals) == 1
        if not alone and told.proposals:
            column.addWidget(self._label("เลือกค่าที่ตรงกับประกาศ (F8 แล้วกดเลข)", role=Role.SMALL, tone="muted"))
        for number, proposal in enumerate(told.proposals, 1):
            button = Button(
                proposal.words, hint="F8" if alone else f"{number}" if number < 10 else "", primary=alone
            )
            button.setObjectName(f"proposal {number}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            values: Mapping[str, str] = proposal.values
            button.clicked.connect(lambda _=False, values=values: self.taken.emit(values))
            self.buttons.append(button)
            column.addWidget(button)
            column.addSpacing(4)

    def _add_notes(self, column: QVBoxLayout, told: Explanation) -> None:
        for note in told.notes:
            column.addSpacing(8)
            column.addLayout(self._note(note))

    def _note(self, note: Verdict) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if note.shape is not None:
            mark = ShapeMark(note.shape)
            holder = QVBoxLayout()
            holder.setContentsMargins(0, 4, 0, 0)
            holder.addWidget(mark)
            holder.addStretch(1)
            row.addLayout(holder)
        row.addWidget(self._label(note.word, tone=note.tone), 1)
        return row

    def _add_pairs(self, column: QVBoxLayout, pairs: tuple[tuple[str, str], ...]) -> None:
        column.addSpacing(8)
        column.addWidget(Rule())
        column.addSpacing(4)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, scaled(80))
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(pairs):
            grid.addWidget(Label(name, tone="muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._label(value), at, 1)
        column.addLayout(grid)

    def _add_keys(self, column: QVBoxLayout) -> None:
        column.addSpacing(8)
        column.addWidget(Label("แป้นพิมพ์", role=Role.SMALL, weight=fonts.SEMIBOLD, tone="muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, scaled(56))
        grid.setColumnStretch(1, 1)
        for at, (key, does) in enumerate(KEYS):
            name = Label(key, weight=fonts.SEMIBOLD)
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._label(does, tone="muted"), at, 1)
        column.addLayout(grid)

    def _label(self, text: str, *, role: Role = Role.BODY, tone: str = "text") -> Label:
        return Label(text, role=role, tone=tone, wraps=True, breaker=self._breaker)


class Rule(QWidget):
    """A line of one pixel: across the panel, or beside it where it stands upright."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self._upright = upright
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line; what parts two panes is the stronger one."""
        tokens = tokens_of(self)
        QPainter(self).fillRect(self.rect(), tokens.line2 if self._upright else tokens.line)
