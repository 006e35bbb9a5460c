"""The lines of two years' lists beside each other, and the table that shows them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ita_desktop.domain.oit import Link
from ita_desktop.ui.kit import clipboard
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, Index, RecordModel, RecordTable

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Item, SubIndicator
    from ita_desktop.domain.oit.continuing import Continued
    from ita_desktop.services.oit import FormerItem
    from ita_desktop.services.oit.beside import Beside, BesideRow

GONE = "ไม่มีในรายการปีนี้แล้ว"
CODE, FATE, TITLE, FORMER, SCORE, LINK = range(6)
LEAST_TITLE = 150


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A sub-indicator, or the former items that are gone, over their lines."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item with what it was; ``item`` is None for one that is gone."""

    key: str
    item: "Item | None"
    fate: Cell
    former: "tuple[FormerItem, ...]"


Line = GroupLine | ItemLine


def lines_of(beside: "Beside") -> list[Line]:
    """Groups with their items, and at the end those of last year that are gone."""
    lines: list[Line] = []
    for sub, rows in beside.groups:
        lines += _group(sub, rows)
    if beside.gone:
        lines.append(GroupLine("gone", GONE))
        cell = Cell("ยกเลิก", Shape.MINUS, "muted")
        lines += [ItemLine(f"gone:{each.item.code}", None, cell, (each,)) for each in beside.gone]
    return lines


def _group(sub: "SubIndicator", rows: "tuple[BesideRow, ...]") -> list[Line]:
    items = [ItemLine(row.code, row.continued.item, fate(row.continued), row.former) for row in rows]
    return [GroupLine(sub.code, sub.title), *items]


def fate(continued: "Continued") -> Cell:
    """What became of an item, in words."""
    codes = " ".join(continued.former_codes)
    if continued.fate == "new":
        return Cell("ใหม่", Shape.PLUS)
    if continued.fate == "alone":
        is_same = continued.former_codes == (continued.item.code,)
        return Cell("เดิม" if is_same else f"เดิม {codes}", Shape.EQUAL, "muted", tip=f"ต่อจาก {codes}")
    if continued.fate == "merged":
        return Cell(f"รวมจาก {codes}", Shape.ARROW_RIGHT, tip=f"รวมจาก {codes}")
    beside = " ".join(item.code for item in continued.beside)
    return Cell(f"แยกจาก {codes}", Shape.ARROW_RIGHT, tip=f"แยกจาก {codes} ร่วมกับ {beside}")


def columns(last_year: int) -> tuple[Column[Line], ...]:
    """The columns; what was is headed by its year."""
    return (
        Column("รหัส", _code, 64),
        Column("มาจากปีก่อน", lambda line: line.fate if isinstance(line, ItemLine) else Cell(), 158),
        Column("รายการปีนี้", _title),
        Column(f"รายการปี {last_year}", _former),
        Column(f"คะแนนปี {last_year}", _scores, 116, right=True),
        Column(f"ลิงก์ปี {last_year}", _links, 190),
    )


def _code(line: Line) -> Cell:
    if isinstance(line, GroupLine):
        return Cell("" if line.key == "gone" else line.key)
    return Cell(line.item.code if line.item else "", tone="muted")


def _title(line: Line) -> Cell:
    if isinstance(line, GroupLine):
        return Cell(line.title, tip=line.title)
    return Cell(line.item.title, tip=line.item.title) if line.item else Cell("–", tone="muted")


def _former(line: Line) -> Cell:
    if isinstance(line, GroupLine):
        return Cell()
    told = [f"{each.item.code} {each.item.title}" for each in line.former]
    return Cell(" · ".join(told), tone="muted", tip="\n".join(told))


def _scores(line: Line) -> Cell:
    if isinstance(line, GroupLine) or not any(each.score for each in line.former):
        return Cell()
    told = [str(each.score) if each.score else "–" for each in line.former]
    lost = any(each.score is not None and not each.score.is_full for each in line.former)
    tip = "\n".join(f"{each.item.code} {text}" for each, text in zip(line.former, told, strict=True))
    return Cell(" · ".join(told), tip=tip, bold=lost)


def _links(line: Line) -> Cell:
    links = [] if isinstance(line, GroupLine) else links_of(line)
    if not links:
        return Cell()
    host, _, path = unquote(links[0].url or "").split("://")[-1].partition("/")
    first = f"/{path}" if path else host or links[0].title or ""
    told = "\n".join(unquote(link.url or link.title or "") for link in links)
    more = f"{len(links)} ลิงก์ " if len(links) > 1 else ""
    return Cell(f"{more}{first}", Shape.LINK, "muted", tip=told)


def links_of(line: ItemLine) -> list[Link]:
    """The links of the former items, each address once."""
    found = {link.url: link for each in line.former if each.record for link in each.record.links}
    return list(found.values())


class BesideModel(RecordModel[Line]):
    """A row is spoken as one sentence."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table, and the sentence."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            line = self.record(index)
            return " ".join(filter(None, (column.cell(line).text for column in self.columns)))
        return super().data(index, role)


class BesideTable(RecordTable):
    """Two lists beside each other; Enter opens an item in the checklist, Ctrl+C takes its links."""

    def __init__(self) -> None:
        model = BesideModel(columns(0), is_group=lambda line: isinstance(line, GroupLine), groups_rest=True)
        super().__init__(model, name="รายการปีนี้กับปีก่อน", key=lambda line: line.key)

    def show_beside(self, beside: "Beside") -> None:
        """Show two years' lists; the keyboard stays at its item."""
        self.records.columns = columns(beside.last_year or 0)
        self.records.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, LINK)
        self.show_rows(lines_of(beside))
        if not self.currentIndex().isValid():
            self.go_to_first()
        self.fit_columns()

    def fit_columns(self) -> None:
        """In a narrow window links give their room to the titles."""
        super().fit_columns()
        lack = scaled(LEAST_TITLE) * 2 - self.columnWidth(TITLE) - self.columnWidth(FORMER)
        self.setColumnHidden(LINK, lack > 0 and self.columnWidth(TITLE) < scaled(LEAST_TITLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the addresses of last year."""
        line = self.current()
        if event.matches(QKeySequence.StandardKey.Copy) and isinstance(line, ItemLine):
            clipboard.copy("\n".join(link.url or "" for link in links_of(line)))
        else:
            super().keyPressEvent(event)
