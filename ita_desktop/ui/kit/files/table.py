"""The files of an item in two lines each: the name, and below it size, day, or what is wrong."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ita_desktop.domain.evidence import size_words
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.inline import InlineField
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import (
    GAP,
    Cell,
    Column,
    Index,
    RecordDelegate,
    RecordModel,
    RecordTable,
)
from ita_desktop.ui.kit.theme import tokens_of

if TYPE_CHECKING:
    from ita_desktop.services.evidence import EvidenceRow

ROW, PAD, MOST_SEEN = 52, 8, 6
LOST = {"missing": "ไฟล์หายไป", "changed": "เนื้อหาถูกแก้"}
SHAPES = {"missing": Shape.MISSING, "changed": Shape.BAD}
PAGE = "หน้าเว็บ"


def shape_of(row: "EvidenceRow") -> Shape:
    """What is wrong, else what kind of file it is."""
    if row.state != "whole":
        return SHAPES[row.state]
    if row.url is not None:
        return Shape.LINK
    return Shape.IMAGE if row.type.startswith("image/") else Shape.PAPERS


def below(row: "EvidenceRow") -> str:
    """The second line: ``หน้าเว็บ · 245 kB · 1 พ.ย. 66``, led by what is wrong."""
    told = [
        LOST.get(row.state, ""),
        PAGE if row.url is not None else "",
        "" if row.size is None else size_words(row.size),
        "" if row.on is None else short_date(row.on),
    ]
    return " · ".join(each for each in told if each)


def _cell(row: "EvidenceRow") -> Cell:
    """What a screen reader says, and the tooltip."""
    tip = f"{row.name}\n{below(row)}" + (f"\n{row.url}" if row.url else "")
    return Cell(f"{row.name}\n{below(row)}", shape=shape_of(row), tip=tip)


class _TwoLines(RecordDelegate):
    """Shape and name above; the name loses its middle first, so that kind and year stay."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """Both lines."""
        tokens = tokens_of()
        model: Any = index.model()
        row: EvidenceRow = model.record(index)
        shape = shape_of(row)
        first, second = name_room(rect), second_room(rect)
        side = scaled(shapes.ROW_ICON)
        at = QRect(rect.left() + scaled(PAD), first.top() + (first.height() - side) // 2, side, side)
        shapes.paint(painter, at, shape, getattr(tokens, shapes.tone_of(shape)))
        face = fonts.font()
        name = QFontMetrics(face).elidedText(row.name, Qt.TextElideMode.ElideMiddle, first.width())
        painting.text(painter, first, name, face, tokens.text)
        tone = tokens.muted if row.state == "whole" else tokens.bad
        painting.text(painter, second, below(row), fonts.font(Role.SMALL), tone)


def name_room(rect: QRect) -> QRect:
    """Where the name stands in a row."""
    left = rect.left() + scaled(PAD + shapes.ROW_ICON + GAP)
    return QRect(left, rect.top() + scaled(3), rect.right() - scaled(PAD) - left, fonts.line_height())


def second_room(rect: QRect) -> QRect:
    """Where the line below the name stands."""
    first, line = name_room(rect), fonts.line_height(Role.SMALL)
    return QRect(first.left(), first.bottom(), first.width(), line)


class FileTable(RecordTable):
    """As high as its files, six at most; then it scrolls."""

    def __init__(self) -> None:
        super().__init__(
            RecordModel([Column("ไฟล์", _cell)]),
            name="ไฟล์หลักฐาน",
            key=lambda row: row.sha256,
            multiple=True,
            row_height=ROW,
            delegate=_TwoLines(),
        )
        self.itemDelegate().setParent(self)
        self.horizontalHeader().hide()
        self.editor: InlineField | None = None

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show files; the table grows with them."""
        self.drop_editor()
        super().show_rows(rows)
        self._fit()

    def _measure(self) -> None:
        super()._measure()
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(min(len(self.records.rows), MOST_SEEN) * scaled(ROW) + 2 * self.frameWidth())

    def rename(self, take: Callable[[str, str], bool]) -> None:
        """Edit the current file's name where it stands; ``take`` gets hash and name, False opens it again."""
        row = self.current()
        if row is None:
            return
        self.drop_editor()

        def finish(field: InlineField, way: str) -> None:
            if way == "cancel" or field.text() == field.former or take(row.sha256, field.text()):
                self.drop_editor()
            else:
                field.reopen()

        field = self.editor = InlineField(self.viewport(), row.name, finish, name="ชื่อไฟล์", most=300)
        rect = self.visualRect(self.currentIndex())
        field.setGeometry(rect.adjusted(name_room(rect).left() - scaled(PAD), 2, -2, -3))
        field.show()
        field.setFocus()

    def drop_editor(self) -> None:
        """Close the field of the name."""
        if self.editor is not None:
            self.editor.close_for(self)
            self.editor = None

    def commit(self) -> None:
        """Save the name that is being typed."""
        if self.editor is not None:
            self.editor.commit()
