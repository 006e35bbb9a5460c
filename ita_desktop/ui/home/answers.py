"""ผู้ตอบแบบวัด: answers received so far beside the minimum, and how many days are left."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.answers import WINDOW_TITLES, Progress, Verdict, Window
from ita_desktop.domain.reconciliation.naming import named
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.home.rows import Line, LineRow
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.readings import count_words, read_count
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from datetime import date

    from ita_desktop.services.answers import AnswerService, YearAnswers

SHAPES: dict[Verdict, Shape] = {
    "enough": Shape.OK,
    "on_pace": Shape.IN_WORK,
    "behind": Shape.CARE,
    "short": Shape.BAD,
    "not_yet": Shape.WAITS,
    "unknown": Shape.NOT_STARTED,
}
OF_ITEMS = ("OIT", "objection")
LEAD, FIELD = 150, 72


def window_words(window: Window, today: "date") -> str:
    """What is to be known of a window today; empty where neither day is known."""
    stage = window.stage(today)
    if stage == "not_yet":
        assert window.opens is not None
        return f"เปิด {short_date(window.opens)} อีก {window.days_before(today):,} วัน"
    if stage == "closed":
        assert window.closes is not None
        return f"ปิดแล้ว {short_date(window.closes)}"
    left = window.days_left(today)
    if left is not None and window.closes is not None:
        return f"ถึง {short_date(window.closes)} {f'เหลือ {left:,} วัน' if left else 'วันนี้วันสุดท้าย'}"
    return "เปิดอยู่ ยังไม่ได้ตั้งวันสุดท้าย" if stage == "open" else ""


def progress_words(progress: Progress) -> str:
    """How many of how many, what is missing, the window, the pace."""
    if progress.minimum is None:
        counted = ""
    elif progress.missing:
        counted = f"ขั้นต่ำ {progress.minimum:,} ขาด {progress.missing:,}"
    else:
        counted = f"ครบขั้นต่ำ {progress.minimum:,} แล้ว"
    pace = f"ต้องได้วันละ {progress.pace:,}" if progress.pace else ""
    slow = "ช้ากว่าเวลาที่ผ่านไป" if progress.verdict == "behind" else ""
    told = (counted, window_words(progress.window, progress.today), pace, slow)
    return " · ".join(filter(None, told)) or "ยังไม่ได้ตั้งขั้นต่ำและช่วงเวลา"


class AnswerRow(QWidget):
    """One instrument or part: its mark, its name, the field for the number, what that means."""

    def __init__(self, code: str, title: str, breaker: Breaker | None) -> None:
        super().__init__()
        self.code = code
        self.mark = ShapeMark(Shape.NOT_STARTED)
        self.field = LineField(most=20)
        self.field.setAccessibleName(f"จำนวนผู้ตอบ {title}")
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        fonts.set_width(self.field, FIELD)
        self.words = Label("", role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self._words = ""
        self.field.refused.connect(self._say)
        lead = Label(title, weight=fonts.SEMIBOLD)
        lead.setBuddy(self.field)
        fonts.set_width(lead, LEAD - 26)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(2), 6, 0, 6)
        row.setSpacing(8)
        for widget in (self.mark, lead, self.field, Label("คน", tone="muted")):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.words, 1)

    def show_progress(self, progress: Progress) -> None:
        """Show what is known now; a text that is being typed stays."""
        self._words = progress_words(progress)
        self.mark.show_shape(SHAPES[progress.verdict])
        self.words.set_text(self._words)
        self.field.set_text(count_words(progress.received))

    def _say(self, reason: str) -> None:
        self.words.set_text(reason or self._words, "bad" if reason else "muted")


class AnswersPart(QWidget):
    """Shown while a window is open or the year has no scores; ``go_to`` leads to the settings."""

    go_to = Signal(str, str)

    def __init__(self, answers: "AnswerService", breaker: Breaker | None) -> None:
        super().__init__()
        self._answers = answers
        self._breaker = breaker
        self._year = 0
        self._unsaved = HeldTexts()
        self.section = Section("ผู้ตอบแบบวัด")
        self.rows: dict[str, AnswerRow] = {}
        self._windows: list[LineRow] = []
        fields = QWidget()
        self._fields = QVBoxLayout(fields)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(0)
        self.section.add(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)

    def show_year(self, year: int) -> None:
        """Read a year's answers anew."""
        known = self._answers.of(year)
        self.setVisible(known.is_wanted)
        if not known.is_wanted:
            return
        if year != self._year or tuple(self.rows) != tuple(each.code for each in known.progress):
            self._unsaved.leave(self._year, self._boxes)
            self._year = year
            self._make_rows(known)
            for each in known.progress:
                self.rows[each.code].show_progress(each)
            self._unsaved.come(year, self._boxes)
        for each in known.progress:
            self.rows[each.code].show_progress(each)
        self._show_windows(known)

    @property
    def _boxes(self) -> dict[str, TextBox]:
        return {code: row.field for code, row in self.rows.items()}

    def _make_rows(self, known: "YearAnswers") -> None:
        for former in self.rows.values():
            former.hide()
            self._fields.removeWidget(former)
            former.deleteLater()
        self.rows = {}
        for each in known.progress:
            row = AnswerRow(each.code, named(known.framework, each.code), self._breaker)
            keep(row.field, partial(self._record, each.code))
            self.rows[each.code] = row
            self._fields.addWidget(row)

    def _record(self, code: str, text: str) -> None:
        self._answers.record(self._year, code, read_count(text))

    def _show_windows(self, known: "YearAnswers") -> None:
        told = {key: window_words(known.windows[key], known.today) for key in OF_ITEMS}
        lines = [
            Line(_window_shape(known, key), WINDOW_TITLES[key], words, "settings", "windows")
            for key, words in told.items()
            if words
        ]
        lines.append(Line(Shape.CALENDAR, "ตั้งช่วงเวลาและขั้นต่ำ", "", "settings", "windows"))
        if [row.target for row in self._windows] == lines:
            return
        self._windows = [LineRow(line, LEAD if line.text else 300) for line in lines]
        for row in self._windows:
            row.clicked.connect(partial(self.go_to.emit, row.target.page, row.target.place))
        self.section.show_rows(self._windows)


def _window_shape(known: "YearAnswers", key: str) -> Shape:
    stage = known.windows[key].stage(known.today)
    return {"open": Shape.IN_WORK, "not_yet": Shape.WAITS}.get(stage, Shape.MINUS)
