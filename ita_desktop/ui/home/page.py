"""หน้าแรก: where the year stands, what is wrong, what is next, what is entered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.services.changes import Subject
from ita_desktop.ui.home import next_steps, summaries
from ita_desktop.ui.home.answers import AnswersPart
from ita_desktop.ui.home.rows import HeadRow, Line, LineRow, Wrong, WrongRow
from ita_desktop.ui.home.scale import Scale
from ita_desktop.ui.home.standing import standing
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button, RowButton
from ita_desktop.ui.kit.file_dialogs import IMPORTABLE, ask_file_to_open
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

MARGIN, GAP, RIGHT_WIDTH = 24, 40, 372
RIGHT_SHARE = 0.36
STEP_LEAD, PLACE_LEAD = 126, 140


class HomePage(Page):
    """The year at a glance; every row goes to its place."""

    title = "หน้าแรก"
    shows = frozenset(
        {
            *(Subject.YEARS, Subject.SCORES, Subject.OIT, Subject.MEETINGS, Subject.PLANS),
            *(Subject.FRAMEWORKS, Subject.SETTINGS),
        }
    )
    keys = (("Enter", "ไปที่แถวนี้"),)

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.figure = Label(role=Role.FIGURE)
        self.headline = Label(weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.reason = Label(tone="muted", wraps=True, breaker=breaker)
        self.scale = Scale()
        self.wrong = Section("ต้องแก้ก่อนทำรายงาน")
        self.nothing_wrong = Label()
        self.left_off = Section("ทำต่อจากที่ค้าง")
        self.next = Section("ขั้นต่อไป")
        self.nothing_next = Label(next_steps.NOTHING, tone="muted")
        self.filled = Section("กรอกแล้ว")
        self.answers = AnswersPart(services.answers, breaker)
        self.answers.go_to.connect(self.go_to)
        fonts.set_height(self.nothing_wrong, 40)
        fonts.set_height(self.nothing_next, 36)
        self.wrong.add(self.nothing_wrong)
        self.next.add(self.nothing_next)
        self.import_button = Button("นำเข้าไฟล์", shape=Shape.FOLDER, hint="Ctrl+O")
        self.import_button.clicked.connect(self._choose_file)
        self.header.add(self.import_button)
        on_key(self, "Ctrl+O", self._choose_file)
        self.body.addWidget(Scrolling(self._columns()), 1)

    def reload(self) -> None:
        """Read the year anew."""
        overview = self._services.overview.of(self.year)
        stands = standing(
            overview.framework, overview.fiscal_year, overview.entered, overview.computed, overview.last_year,
            overview.level,
        )  # fmt: skip
        self.figure.set_text(str(stands.overall or ""))
        self.figure.setVisible(stands.overall is not None)
        self.headline.set_text(stands.headline)
        self.headline.setVisible(bool(stands.headline))
        self.reason.set_text(stands.reason)
        self.scale.show_standing(stands, overview.fiscal_year)
        wrong = summaries.wrong_rows(overview)
        self.wrong.show_rows([self._going(WrongRow(each)) for each in wrong])
        self.nothing_wrong.set_text(summaries.READY if overview.entered else summaries.NOT_BEGUN)
        self.nothing_wrong.setVisible(not wrong)
        steps = next_steps.next_rows(overview)
        self.next.show_rows([self._step(each) for each in steps])
        self.nothing_next.setVisible(not steps)
        self.filled.show_rows([self._going(LineRow(each, 0)) for each in summaries.filled_rows(overview)])
        self.answers.show_year(self.year)
        places = summaries.place_rows(self._services.history.entries(), self.year)
        self.left_off.show_rows([self._going(LineRow(each, PLACE_LEAD)) for each in places])
        self.left_off.setVisible(bool(places))
        self.header.say(summaries.sentence(overview))

    def go_to_place(self, place: str) -> None:
        """The first row that wants something."""
        rows = (*self.wrong.rows, *self.next.rows, *self.filled.rows)
        first = next((row for row in rows if isinstance(row, RowButton)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_file(self) -> None:
        chosen = ask_file_to_open(self, "นำเข้าไฟล์สำนักงานหรือสมุดงานคะแนน", IMPORTABLE)
        if chosen is not None:
            self.go_to.emit("import", str(chosen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right column is never more than a good third."""
        super().resizeEvent(event)
        self._right.setFixedWidth(min(fonts.scaled(RIGHT_WIDTH), round(self.width() * RIGHT_SHARE)))

    def _step(self, row: "next_steps.Head | Line") -> QWidget:
        if isinstance(row, next_steps.Head):
            return HeadRow(row.title, row.count)
        return self._going(LineRow(row, STEP_LEAD))

    def _going(self, row: "WrongRow | LineRow") -> RowButton:
        target: Wrong | Line = row.target
        row.clicked.connect(lambda: self.go_to.emit(target.page, target.place))
        return row

    def _columns(self) -> QWidget:
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        row.setSpacing(GAP)
        row.addLayout(self._left(), 1)
        right = self._right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.next)
        column.addWidget(self.filled)
        column.addStretch(1)
        row.addWidget(right)
        return content

    def _left(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.headline)
        words.addWidget(self.reason)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.figure)
        head.addLayout(words, 1)
        self.figure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(head)
        for widget in (self.scale, self.wrong, self.answers, self.left_off):
            column.addWidget(widget)
        column.addStretch(1)
        return column
