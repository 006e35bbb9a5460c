"""The head of the panel: which item it is, what it was last year, what the result gave it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.told import Told
from ita_desktop.ui.oit.panel.link_line import LinkLine
from ita_desktop.ui.oit.panel.link_words import name_of
from ita_desktop.ui.oit.panel.part import Pool
from ita_desktop.ui.oit.panel.sheet import Sheet

if TYPE_CHECKING:
    from ita_desktop.domain.oit import Link
    from ita_desktop.services.oit import FormerItem

MOST_LINKS = 3
"""Links of last year that are shown: enough to find the place again."""


class Head(QWidget):
    """``link_wanted`` tells the address of a link of last year that is to be opened."""

    link_wanted = Signal(str)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.code = Label(role=Role.HEADING)
        self.title = Label(weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.group = Label(role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.several, self.result, self.assumed = Told(breaker), Told(breaker), Told(breaker)
        self.former = Label(tone="muted", wraps=True, breaker=breaker)
        self.links: Pool[LinkLine] = Pool(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        parts = (self.code, self.title, self.group, self.several, self.result, self.assumed)
        for widget in (*parts, self.former, self.links):
            column.addWidget(widget)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        self.code.set_text(sheet.code)
        self.title.set_text(sheet.item.title)
        self.group.set_text(f"{sheet.group.code} {sheet.group.title}")
        many = f"เลือก {sheet.selected} รายการ แผงนี้แสดงและแก้เฉพาะ {sheet.code}"
        self.several.say(Shape.INFO, many if sheet.selected > 1 else "")
        self.result.say(*result_of(sheet))
        unproven = f"รายการปี {sheet.framework.fiscal_year} ยังไม่ยืนยันกับคู่มือ แก้ได้ที่ตั้งค่า"
        self.assumed.say(Shape.INFO, unproven if sheet.assumed else "", "muted")
        self.former.set_text(former_words(sheet))
        self._show_links(sheet)

    def _show_links(self, sheet: Sheet) -> None:
        found = [link for former in sheet.former for link in _links_of(former) if link.url][:MOST_LINKS]
        for line, link in zip(self.links.take(len(found)), found, strict=True):
            line.show_link(name_of(link), link.url or "", Shape.LINK, "ลิงก์ปีก่อน")

    def _link(self) -> LinkLine:
        line = LinkLine()
        line.wanted.connect(lambda wish: self.link_wanted.emit(line.url) if wish == "open" else None)
        return line


def _links_of(former: "FormerItem") -> "tuple[Link, ...]":
    return former.record.links if former.record else ()


def result_of(sheet: Sheet) -> tuple[Shape | None, str, str]:
    """What the result gave the item, where it is known: shape, words, tone."""
    if sheet.score is None:
        return None, "", "text"
    got = f"ปี {sheet.fiscal_year} ได้ {sheet.score.value}"
    return (Shape.BAD, f"{got} เสียคะแนน", "bad") if sheet.lost else (Shape.OK, f"{got} คะแนน", "text")


def former_words(sheet: Sheet) -> str:
    """What the item was last year: a line for each item that it goes on from."""
    year = sheet.background.former_year
    if year is None:
        return f"ยังไม่มีข้อมูลปี {sheet.fiscal_year - 1}"
    if not sheet.former:
        return f"รายการใหม่ ไม่มีในรายการปี {year}"
    lines = [_former_line(sheet, former, year) for former in sheet.former]
    if len(lines) > 1:
        lines.insert(0, f"รวมจาก {len(lines)} รายการของปี {year}")
    return "\n".join(lines)


def _former_line(sheet: Sheet, former: "FormerItem", year: int) -> str:
    item, score = former.item, former.score
    title = "" if item.title == sheet.item.title else f" {item.title}"
    got = f" ได้ {score.value} คะแนน" if score else ""
    merged = len(sheet.former) > 1
    return f"{item.code}{title}{got}" if merged else f"ปี {year} {item.code}{title}{got}"
