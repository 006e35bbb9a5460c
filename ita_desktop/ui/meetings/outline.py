"""The outline of 232 left of the editor: which meeting, and its parts in the order of the paper."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit import fonts, painting, readings, shapes
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.meetings import edits, places, telling
from ita_desktop.ui.meetings.approving.words import shape_of
from ita_desktop.ui.meetings.findings_foot import FindingsFoot

WIDTH, ROW, BAR = 232, 32, 4
AIR = 8
ICON_AT, WORDS_AT, RIGHT = 14, 40, 16
LONG_TITLE = 20


class OutlineRow(QAbstractButton):
    """A part of the meeting; a click shows it, Enter goes into it."""

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section, self.at = "", tuple[int, ...]()
        self._mark, self._count = "", ""
        self._shape: Shape | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(
        self,
        section: str,
        at: tuple[int, ...],
        words: str,
        *,
        shape: Shape | None = None,
        mark: str = "",
        count: str = "",
    ) -> None:
        """Stand for a part: its words, the icon or number before them, how much it holds."""
        self.section, self.at = section, at
        self._shape = shape
        self._mark, self._count = mark, count
        self.setText(words)
        set_tip(self, words)
        self.setAccessibleName(" ".join(filter(None, (mark, words, count))))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scaled(WIDTH), scaled(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint and bar of the open part, icon or number, words, count, ring."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(tokens.tint))
            painter.fillRect(0, 0, scaled(BAR), self.height(), QColor(tokens.accent))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.sunk))
        face = fonts.font(weight=fonts.SEMIBOLD if self.isChecked() else None)
        if self._shape:
            side = scaled(shapes.ROW_ICON)
            icon = QRect(scaled(ICON_AT), (self.height() - side) // 2, side, side)
            shapes.paint(painter, icon, self._shape, getattr(tokens, shapes.tone_of(self._shape)))
        width = QFontMetrics(face).horizontalAdvance(self._count)
        right = self.width() - scaled(RIGHT) - width
        left = scaled(WORDS_AT)
        if self._mark and len(self.at) == 1:
            painting.text(
                painter, QRect(scaled(ICON_AT), 0, left, self.height()), self._mark, face, tokens.text
            )
        words = f"{self._mark} {self.text()}".strip() if len(self.at) > 1 else self.text()
        painting.text(
            painter, QRect(left, 0, right - left - scaled(8), self.height()), words, face, tokens.text
        )
        painting.text(painter, QRect(right, 0, width + 2, self.height()), self._count, face, tokens.muted)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent, radius=4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the part; up and down are told to the outline."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class Rule(QWidget):
    """A line between groups of the outline."""

    def __init__(self) -> None:
        super().__init__()
        fonts.set_height(self, 17)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One pixel."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() // 2, self.width(), 1, QColor(tokens_of(self).line))


class Outline(QWidget):
    """``wanted`` tells which section and place to show, ``entered`` that the keyboard goes there too."""

    wanted = Signal(str, tuple)
    entered = Signal(str, tuple)
    meeting_wanted = Signal(str)
    list_wanted = Signal()

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        fonts.set_width(self, WIDTH)
        self.findings = FindingsFoot(breaker)
        self._open: tuple[str, tuple[int, ...]] = ("", ())
        self.back = OutlineRow()
        self.back.setCheckable(False)
        self.back.show_part("", (), "การประชุมทั้งหมด", shape=Shape.CHEVRON_LEFT)
        self.back.clicked.connect(self.list_wanted)
        self.back.entered.connect(self.list_wanted)
        self.meetings = ChoiceField()
        self.meetings.setAccessibleName("การประชุม")
        self.meetings.setMinimumContentsLength(10)
        self.meetings.edited.connect(self.meeting_wanted)
        self.data, self.roll, self.end, self.signers, self.photos = (self._row() for _ in range(5))
        self.carried = self._row()
        self.approval = self._row()
        self._agenda: list[OutlineRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()

    @property
    def rows(self) -> list[OutlineRow]:
        """The rows of the open meeting in their order."""
        seen = [row for row in self._agenda if not row.isHidden()]
        return [
            self.data,
            self.roll,
            *seen,
            self.carried,
            self.end,
            self.signers,
            self.photos,
            self.approval,
        ]

    @property
    def pane_stop(self) -> OutlineRow:
        """The row of the open part: there F6 puts the keyboard."""
        return next((row for row in self.rows if row.isChecked()), self.data)

    def show_meetings(self, meetings: Sequence[Meeting]) -> None:
        """The meetings among which one may choose."""
        self.meetings.set_choices(
            [(str(places.Place(key_of(m))), telling.short_sentence(m)) for m in meetings]
        )

    def show_meeting(self, meeting: Meeting, digits: str, *, quorate: bool = True) -> None:
        """Show the parts of a meeting; ``quorate`` where enough members came."""
        paper = to_thai if digits == "thai" else str
        self.meetings.take(str(places.Place(key_of(meeting))))
        self.data.show_part(places.DATA, (), "ข้อมูลการประชุม", shape=Shape.CALENDAR)
        count = telling.came(meeting)
        full = (Shape.OK if quorate else Shape.CARE) if count else Shape.NOT_STARTED
        self.roll.show_part(places.ROLL, (), "ผู้มาประชุม", shape=full, count=count)
        parts = list(agenda_parts(meeting))
        while len(self._agenda) < len(parts):
            self._agenda.append(self._row())
            self._rows.addWidget(self._agenda[-1])
        for row, part in zip(self._agenda, parts, strict=False):
            at, number, words, count = part
            row.show_part(places.AGENDA, at, words, mark=paper(number), count=count)
            row.show()
        for row in self._agenda[len(parts) :]:
            row.hide()
        self.carried.show_part(places.CARRIED, (), "มติและงาน", shape=Shape.TICK)
        end = f"เลิกประชุม {readings.time_words(meeting.end)}".strip()
        self.end.show_part(places.CLOSING, (), end, shape=Shape.WAITS)
        self.signers.show_part(places.CLOSING, (1,), "ผู้จดและผู้ตรวจ", shape=Shape.PERSON)
        photos = str(len(meeting.photos)) if meeting.photos else ""
        self.photos.show_part(places.PHOTOS, (), "ภาพถ่าย", shape=Shape.IMAGE, count=photos)
        self.approval.show_part(
            places.APPROVAL, (), "การรับรอง", shape=shape_of(meeting.state), count=short_state(meeting)
        )
        self._mark_open()

    def open(self, section: str, at: tuple[int, ...]) -> None:
        """Mark the part that the editor shows."""
        self._open = (section, at)
        self._mark_open()
        self._scroll.later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that parts it from the editor."""
        QPainter(self).fillRect(self.width() - 1, 0, 1, self.height(), QColor(tokens_of(self).line))

    def _mark_open(self) -> None:
        section, at = self._open
        rows = self.rows
        fits = [row for row in rows if row.section == section and row.at == at[: len(row.at)]]
        taken = max(fits, key=lambda row: len(row.at), default=None)
        for row in rows:
            row.setChecked(row is taken)

    def _follow(self) -> None:
        """Bring the marked row into sight."""
        marked = next((row for row in self.rows if row.isChecked()), None)
        if marked is not None:
            self._scroll.ensureWidgetVisible(marked, 0, scaled(AIR))

    def _step(self, row: OutlineRow, step: int) -> None:
        rows = self.rows
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.OtherFocusReason)
            self.wanted.emit(rows[at].section, rows[at].at)

    def _row(self) -> OutlineRow:
        row = OutlineRow()
        row.stepped.connect(lambda step: self._step(row, step))
        row.clicked.connect(lambda: self.wanted.emit(row.section, row.at))
        row.entered.connect(lambda: self.entered.emit(row.section, row.at))
        return row

    def _lay_out(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.back)
        column.addSpacing(4)
        box = QVBoxLayout()
        box.setContentsMargins(scaled(12), 0, scaled(12), 0)
        box.addWidget(self.meetings)
        column.addLayout(box)
        column.addSpacing(12)
        for row in (self.data, self.roll):
            column.addWidget(row)
        column.addWidget(Rule())
        head = Label("ระเบียบวาระ", role=Role.SMALL, weight=fonts.SEMIBOLD, tone="muted")
        head.setIndent(scaled(ICON_AT + 2))
        column.addWidget(head)
        column.addLayout(self._rows)
        column.addWidget(Rule())
        for row in (self.carried, self.end, self.signers, self.photos, self.approval):
            column.addWidget(row)
        column.addStretch(1)
        scroll = self._scroll = _OutlineScroll(self._follow)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.findings)


class _OutlineScroll(QScrollArea):
    """Scrolls up and down; with less room it follows the marked row again."""

    def __init__(self, follow: Callable[[], None]) -> None:
        super().__init__()
        self.later = QTimer(self, singleShot=True, interval=0)
        self.later.timeout.connect(follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Findings came below, or the window is lower."""
        super().resizeEvent(event)
        self.later.start()


def agenda_parts(meeting: Meeting) -> list[tuple[tuple[int, ...], str, str, str]]:
    """Place from 1, printed number, words and count of each item and of its titled topics."""
    parts: list[tuple[tuple[int, ...], str, str, str]] = []
    for position, item in enumerate(meeting.agenda):
        count = sum(len(topic.entries) for topic in item.topics)
        title = short_title(item.title) or "ยังไม่มีชื่อวาระ"
        parts.append(((position + 1,), str(position + 1), title, str(count) if count else "–"))
        for at, number in enumerate(edits.topic_numbers(item, position)):
            if number:
                words = " ".join((item.topics[at].title or "").split())
                parts.append(((position + 1, at + 1), number, words, ""))
    return parts


def short_title(title: str | None) -> str:
    """An item's title for the narrow outline: a long one without the words that all of them share."""
    words = " ".join((title or "").split())
    if len(words) > LONG_TITLE:
        words = words.removeprefix("เรื่อง").removeprefix("ที่").strip()
    return words


def short_state(meeting: Meeting) -> str:
    """How far the minutes are, where it is worth a word: nothing for a draft."""
    return telling.state_words(meeting.state) if meeting.state in ("checked", "approved") else ""
