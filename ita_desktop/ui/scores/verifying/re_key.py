"""พิมพ์ยอดซ้ำ: the totals typed a second time without seeing the first.

Nothing is compared before all is typed: whoever sees that a row differs looks at the first figure instead of
the paper, and the second entry is worth nothing.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.scores import Refusal, parse_score
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel, Label
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.scores.verifying.steps import Progress, Step

FIELD_WIDTH, LABEL_WIDTH, ROOM = 128, 64, 560
HOW = "พิมพ์ยอดจากประกาศอีกครั้ง โปรแกรมเทียบให้เมื่อพิมพ์ครบ ตัวเลขในตารางไม่เปลี่ยน"


class BlindField(LineField):
    """One total typed again; Enter, Up and Down go between the fields."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down to the next field, Up to the one before."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.commit()
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.commit()
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)


class ReKeyView(QWidget):
    """A field for each total; ``ended`` asks for the comparison."""

    left = Signal()
    ended = Signal()

    def __init__(self, breaker: Breaker | None) -> None:
        super().__init__()
        self._breaker = breaker
        self.progress = Progress()
        self._steps: tuple[Step, ...] = ()
        self.fields: list[BlindField] = []
        self.below: list[Label] = []
        self.bar = ActionBar()
        self.compare = Button("เทียบกับตาราง", hint="F8", primary=True)
        self.leave = Button("พักไว้", hint="Esc")
        self.bar.add(self.compare, right=True)
        self.bar.add(self.leave, right=True)
        self.compare.clicked.connect(self.ended)
        self.leave.clicked.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._form: QWidget = QWidget()
        self._column.addWidget(self._form, 1)
        self._column.addWidget(self.bar)

    def show_progress(self, progress: Progress) -> None:
        """Go on where a look was left; what was typed stands in its field."""
        self.progress = progress
        asked = tuple((step.code, step.words) for step in progress.steps)
        if asked != tuple((step.code, step.words) for step in self._steps) or not self.fields:
            self._steps = progress.steps
            self._build()
        self._steps = progress.steps
        for step, field in zip(progress.steps, self.fields, strict=True):
            field.set_text(progress.typed.get(step.code, ""), fresh=True)
            _judge(field, field.text())
        self._count()

    def _build(self) -> None:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(24, 12, 24, 24)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        how = Label(HOW, tone="muted", wraps=True, breaker=self._breaker)
        grid.addWidget(how, 0, 0, 1, 4)
        self.fields, self.below = [], []
        for at, step in enumerate(self._steps):
            self._add_row(grid, at, step)
        grid.setRowStretch(len(self._steps) + 1, 1)
        former, self._form = self._form, Scrolling(content)
        self._form.setFrameShape(Scrolling.Shape.NoFrame)
        self._column.replaceWidget(former, self._form)
        self._column.setStretch(0, 1)
        former.hide()
        former.deleteLater()

    def _add_row(self, grid: QGridLayout, at: int, step: Step) -> None:
        label = Label(step.label, weight=fonts.SEMIBOLD)
        title = ElidedLabel(" ".join(filter(None, (step.title, step.part))))
        fonts.set_width(label, LABEL_WIDTH)
        fonts.set_width(title, ROOM if self.width() > 1000 else ROOM - 140)
        field, below = BlindField(most=100), Label(role=Role.SMALL, tone="bad", wraps=True)
        fonts.set_width(field, FIELD_WIDTH)
        field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        field.setAccessibleName(f"{step.words} พิมพ์ซ้ำ")
        below.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        field.edited.connect(lambda text, step=step, field=field: self._keep(step, field, text))
        field.refused.connect(below.set_text)
        field.stepped.connect(lambda by, at=at: self._go(at + by))
        for column, widget in enumerate((label, title, field, below)):
            grid.addWidget(widget, at + 1, column)
        self.fields.append(field)
        self.below.append(below)

    def _keep(self, step: Step, field: BlindField, text: str) -> None:
        self.progress.typed[step.code] = text
        _judge(field, text)
        self._count()

    def _go(self, at: int) -> None:
        if at >= len(self.fields):
            self.compare.setFocus(Qt.FocusReason.TabFocusReason)
        elif at >= 0:
            self.fields[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _count(self) -> None:
        left = len(self.progress.open_steps("re_key"))
        self.bar.say(f"เหลือ {left} จาก {len(self._steps)} ช่อง" if left else "พิมพ์ครบแล้ว")

    def commit(self) -> None:
        """Keep what is being typed."""
        for step, field in zip(self._steps, self.fields, strict=True):
            if field.text() != self.progress.typed.get(step.code, ""):
                self._keep(step, field, field.text())

    def take_keyboard(self) -> None:
        """The keyboard is at the first field that is open."""
        waiting = {step.code for step in self.progress.open_steps("re_key")}
        at = next((at for at, step in enumerate(self._steps) if step.code in waiting), None)
        (self.compare if at is None else self.fields[at]).setFocus(Qt.FocusReason.OtherFocusReason)


def _judge(field: BlindField, text: str) -> None:
    """Say beside a field why its text is no score; never whether it is the right one."""
    read = parse_score(text) if text.strip() else None
    if isinstance(read, Refusal):
        field.refuse(read.reason)
    else:
        field.accept()
