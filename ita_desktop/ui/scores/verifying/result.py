"""The end of a second look: what differs with both figures, the way to each, and the yes that keeps it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.scores import Refusal, parse_score
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button, RowButton
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.scores.verifying.status import WAYS
from ita_desktop.ui.scores.verifying.steps import Progress, Step, Way

ROW_HEIGHT = 56


class FoundRow(RowButton):
    """A figure that differs or is still open; pressing it goes there."""

    def __init__(self, step: Step, shape: Shape, told: str) -> None:
        self._step, self._shape, self._told = step, shape, told
        super().__init__(f"{step.words} {told}", ROW_HEIGHT)
        set_tip(self, step.words)

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """What the figure is on the first line, what was found on the second."""
        tokens, side, line = tokens_of(self), scaled(shapes.ROW_ICON), fonts.line_height()
        top = rect.top() + (rect.height() - 2 * line) // 2
        at = QRect(rect.left() + scaled(4), top + (line - side) // 2, side, side)
        shapes.paint(painter, at, self._shape, getattr(tokens, shapes.tone_of(self._shape)))
        left = at.right() + scaled(10)
        room = QRect(left, top, rect.right() - left - scaled(8), line)
        painting.text(painter, room, self._step.words, fonts.font(), tokens.text)
        face = fonts.font(weight=fonts.SEMIBOLD)
        painting.text(painter, room.translated(0, line), self._told, face, tokens.text)


class ResultView(QWidget):
    """``taken`` keeps the result, ``back`` goes on looking, ``wanted`` goes to a figure's cell."""

    taken = Signal()
    back = Signal()
    wanted = Signal(str)
    open_wanted = Signal(str)

    def __init__(self, breaker: Breaker | None) -> None:
        super().__init__()
        self.words = Label(role=Role.HEADING, wraps=True, breaker=breaker)
        self.hint = Label(tone="muted", wraps=True, breaker=breaker)
        self.rows: list[FoundRow] = []
        self.list = Column()
        for label in (self.words, self.hint):
            self.list.content.addWidget(label)
        self.list.content.addSpacing(12)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.list.content.addLayout(self._rows)
        self.list.content.addStretch(1)
        self.bar = ActionBar()
        self.take = Button("บันทึกผล", hint="F8", primary=True)
        self.more = Button("กลับไปแก้", hint="Esc")
        self.bar.add(self.take, right=True)
        self.bar.add(self.more, right=True)
        self.bar.say("")
        self.bar.words.hide()
        self.take.clicked.connect(self.taken)
        self.more.clicked.connect(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.bar)

    def show_result(self, progress: Progress, way: Way, empty: int) -> None:
        """List what differs; while figures are open, those instead, and nothing can be kept yet."""
        waiting, differing = progress.open_steps(way), progress.different(way)
        total = len(progress.steps)
        self.take.setVisible(not waiting)
        if waiting:
            self.words.set_text(f"ยังเหลือ {len(waiting)} จาก {total} ช่อง")
            self.hint.set_text("เลือกช่องเพื่อทำต่อ ผลบันทึกได้เมื่อครบทุกช่อง")
        else:
            found = f"ไม่ตรง {len(differing)} ช่อง" if differing else "ตรงทุกช่อง"
            self.words.set_text(f"{WAYS[way]}ครบ {total} ช่อง {found}")
            hints = ["เลือกช่องที่ไม่ตรงเพื่อไปดูในตาราง ผลจะบันทึกให้ด้วย"] if differing else []
            hints += [f"ยังไม่ได้กรอก {empty} ช่อง จึงไม่ได้เทียบ"] if empty and way == "read_back" else []
            self.hint.set_text(" ".join(hints))
        self.hint.setVisible(bool(self.hint.plain))
        self._show_rows(
            [self._open_row(step) for step in waiting]
            if waiting
            else [self._different_row(progress, way, step) for step in differing]
        )

    def _open_row(self, step: Step) -> FoundRow:
        row = FoundRow(step, Shape.NOT_STARTED, "ยังไม่ได้ทำ")
        row.clicked.connect(lambda: self.open_wanted.emit(step.code))
        return row

    def _different_row(self, progress: Progress, way: Way, step: Step) -> FoundRow:
        told = f"ในตาราง {step.text} ไม่ตรงกับประกาศ"
        if way == "re_key":
            again = parse_score(progress.typed.get(step.code, ""))
            assert not isinstance(again, Refusal)
            told = f"ในตาราง {step.text}   พิมพ์ซ้ำ {again.value}"
        row = FoundRow(step, Shape.BAD, told)
        row.clicked.connect(lambda: self.wanted.emit(step.code))
        return row

    def _show_rows(self, rows: list[FoundRow]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = rows
        for row in rows:
            self._rows.addWidget(row)

    def take_keyboard(self) -> None:
        """The keyboard is at what is to be done: the first row, else the yes."""
        first = self.rows[0] if self.rows else self.take
        first.setFocus(Qt.FocusReason.OtherFocusReason)
