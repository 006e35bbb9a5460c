"""Tables that stand in a column: as high as their rows up to some, then they scroll."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.domain.meetings import Reply, Version
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.keys import digit_of
from ita_desktop.ui.kit.records import HEAD_HEIGHT
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable
from ita_desktop.ui.meetings.approving import words

ROW, MOST_SEEN = 36, 9
Kept = tuple[int, Version]
"""A version and its place among all, from 0."""
Asked = tuple[int, Reply]
"""A member who was asked, and the place among all, from 0."""
ANSWERS = {"approves": (Shape.OK, "รับรอง"), "objects": (Shape.BAD, "ทักท้วง")}
SILENT = (Shape.NOT_STARTED, "ยังไม่ตอบ")


class FittedTable(RecordTable):
    """Grows with its rows."""

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show records; the table grows with them."""
        super().show_rows(rows)
        self._fit()

    def _measure(self) -> None:
        super()._measure()
        self._fit()

    def _fit(self) -> None:
        rows = min(len(self.records.rows), MOST_SEEN)
        self.setFixedHeight(scaled(HEAD_HEIGHT) + rows * scaled(ROW) + 2 * self.frameWidth())


def version_table() -> FittedTable:
    """The versions of minutes, newest first."""
    columns: tuple[Column[Kept], ...] = (
        Column(
            "ฉบับ",
            lambda kept: Cell(words.step_words(kept[1], kept[0]), words.shape_of(kept[1].state)),
            150,
        ),
        Column("วันที่", lambda kept: Cell(short_date(kept[1].on) if kept[1].on else ""), 110),
        Column("โดย เหตุผล", lambda kept: Cell(words.reasons(kept[1]), tip=words.reasons(kept[1]))),
    )
    model = RecordModel[Kept](columns)
    return FittedTable(model, name="ฉบับที่เก็บไว้", key=lambda kept: kept[0], row_height=ROW)


class ReplyTable(FittedTable):
    """Who was asked and what each answered; ``answered`` tells the answer of a key, None for none."""

    answered = Signal(object)

    def __init__(self) -> None:
        columns: tuple[Column[Asked], ...] = (
            Column("ผู้รับ", lambda asked: Cell(member(asked[1]), tip=member(asked[1]))),
            Column("คำตอบ", _answer, 130),
            Column("วันที่", lambda asked: Cell(short_date(asked[1].on) if asked[1].on else ""), 110),
        )
        model = RecordModel[Asked](columns)
        super().__init__(model, name="คำตอบแจ้งเวียน", key=lambda asked: asked[0], row_height=ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 approves, 2 objects, 0 or Del takes the answer away."""
        digit = digit_of(event)
        if digit in (1, 2):
            self.answered.emit("approves" if digit == 1 else "objects")
        elif digit == 0 or event.key() == Qt.Key.Key_Delete:
            self.answered.emit(None)
        else:
            super().keyPressEvent(event)


def member(reply: Reply) -> str:
    """Who was asked, with what was noted."""
    told = " ".join(filter(None, (reply.name, reply.post)))
    return f"{told}  ({reply.note})" if reply.note else told


def _answer(asked: Asked) -> Cell:
    shape, word = ANSWERS.get(asked[1].answer or "", SILENT)
    return Cell(word, shape)
