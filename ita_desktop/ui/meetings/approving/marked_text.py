"""A comparison as marked text: inserted words underlined, deleted ones struck through, moved ones told."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ita_desktop.domain.meetings.comparing import Comparison, Row
from ita_desktop.domain.meetings.word_differences import Run
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import BREAK, Breaker, marked
from ita_desktop.ui.kit.theme import tokens_of

HEADS = {"data": "ข้อมูลการประชุม", "roll": "รายชื่อ", "closing": "เลิกประชุมและผู้ลงนาม", "photo": "ภาพถ่าย"}
"""What stands above the first line of a part; agenda items head themselves."""
MOVED = {"moved-away": "ย้ายไปจากที่นี่", "moved-here": "ย้ายมาที่นี่"}
WIDEST = 960
SHORT = {"inserted": "เพิ่ม", "deleted": "ตัด"}


def told(rows: Sequence[Row]) -> str:
    """The rows as plain text: ``[ตัด: …][เพิ่ม: …]`` around what differs."""
    return "\n".join(_line(row) for row in rows)


def changed_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that differ, those of an agenda item under its title."""
    found: list[Row] = []
    item: Row | None = None
    for row in rows:
        if row.kind in ("item", *HEADS):
            item = row if row.kind == "item" else None
        if row.fate != "same":
            found += [item] if item is not None and item is not row else []
            found.append(row)
            item = None
    return tuple(found)


def _line(row: Row) -> str:
    moved = f"[{MOVED[row.fate]}] " if row.fate in MOVED else ""
    label = "".join(map(_told, row.label))
    return f"{moved}{label}  {''.join(map(_told, row.text))}".strip()


def _told(run: Run) -> str:
    return run.text if run.how == "same" else f"[{SHORT[run.how]}: {run.text}]"


class MarkedText(QTextEdit):
    """Read only; ``places`` are the positions of the differences in their order."""

    def __init__(self, breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._breaker = breaker
        self._comparison = Comparison(())
        self._rows: tuple[Row, ...] = ()
        self.places: list[int] = []
        self.at = -1
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName("ข้อความเปรียบเทียบ")
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(scaled(24))

    def show_comparison(self, found: Comparison, *, only_changes: bool = False) -> None:
        """Show what became of each line, or only of those that differ."""
        self._comparison = found
        self._rows = changed_rows(found.rows) if only_changes else found.rows
        self.places, self.at = [], -1
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        part = ""
        for row in self._rows:
            head = HEADS.get(row.kind, "")
            if head != part and head:
                self._paragraph(cursor, 20)
                cursor.insertText(head, self._face(Role.HEADING, fonts.SEMIBOLD))
            part = head
            self._write(cursor, row)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setExtraSelections([])

    def plain(self) -> str:
        """What is shown as plain text."""
        return told(self._rows)

    def step(self, step: int) -> bool:
        """Bring the next or previous difference into sight; False where there is none."""
        if not self.places:
            return False
        first = 0 if step > 0 else len(self.places) - 1
        self.at = first if self.at < 0 else (self.at + step) % len(self.places)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.places[self.at])
        self.setTextCursor(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(QColor(tokens_of(self).tint))
        self.setExtraSelections([mark])
        self.ensureCursorVisible()
        return True

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied text has no break marks."""
        data = QMimeData()
        text = self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        data.setText(text.replace(BREAK, ""))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc belongs to the page."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No line is longer than is well read."""
        self.setViewportMargins(0, 0, max(0, self.width() - scaled(WIDEST)), 0)
        super().resizeEvent(event)

    def _write(self, cursor: QTextCursor, row: Row) -> None:
        item = row.kind == "item"
        self._paragraph(cursor, 16 if item else 4)
        if row.fate in MOVED:
            self.places += [cursor.position()] if row.fate == "moved-here" else []
            cursor.insertText(f"{MOVED[row.fate]}  ", self._face(Role.SMALL, fonts.SEMIBOLD, "care"))
        counted = row.fate == "moved-away"
        weight = fonts.SEMIBOLD
        for run in row.label:
            counted = self._run(cursor, run, Role.BODY, weight, counted=counted)
        if row.label and row.text:
            cursor.insertText("  ", self._face())
        counted = row.fate == "moved-away"
        for run in row.text:
            counted = self._run(cursor, run, Role.BODY, weight if item else None, counted=counted)

    def _run(self, cursor: QTextCursor, run: Run, role: Role, weight: int | None, *, counted: bool) -> bool:
        """Write a stretch; whether the one after it belongs to the same difference."""
        face = self._face(role, weight)
        if run.how == "inserted":
            face.setFontUnderline(True)
            face.setForeground(QColor(tokens_of(self).ok))
        elif run.how == "deleted":
            face.setFontStrikeOut(True)
            face.setForeground(QColor(tokens_of(self).bad))
        if run.how != "same" and not counted:
            self.places.append(cursor.position())
        cursor.insertText(marked(run.text, self._breaker), face)
        return run.how != "same" or (counted and not run.text)

    def _paragraph(self, cursor: QTextCursor, above: int) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(scaled(above))
        if cursor.position():
            cursor.insertBlock(form)
        else:
            cursor.setBlockFormat(form)

    def _face(self, role: Role = Role.BODY, weight: int | None = None, tone: str = "text") -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(fonts.font(role, weight))
        form.setForeground(QColor(getattr(tokens_of(self), tone)))
        return form
