"""What is done to links: kept as written, taken away, given the address they moved to, opened."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.oit.addresses import OF_THE_WEB, read_addresses
from ita_desktop.domain.refusals import Refusal
from ita_desktop.ui.oit.links.lines import LinkLine
from ita_desktop.ui.oit.links.looks import TITLE

if TYPE_CHECKING:
    from ita_desktop.services.oit.links import LinkService

SEVERAL = "มีหลายลิงก์ กด Esc แล้วกด Insert เพื่อเพิ่มทุกลิงก์ที่รายการนี้"
_MOST_OPENED = 10


class LinkActs:
    """Each act is one step that can be taken back; the caller says what fails."""

    def __init__(self, links: "LinkService") -> None:
        self._links = links
        self.year = 0
        self.open_address: Callable[[QUrl], object] = QDesktopServices.openUrl

    def count(self, code: str) -> int:
        """How many links an item has."""
        return len(self._links.rows(self.year, code))

    def take(self, line: LinkLine, column: int, text: str) -> str:
        """Keep what was written in a cell; why not, where it cannot be kept."""
        try:
            self._take(line, column, text)
        except ItaError as error:
            return str(error)
        return ""

    def _take(self, line: LinkLine, column: int, text: str) -> None:
        code = line.item.code
        if column == TITLE:
            self._links.name(self.year, code, line.at, text)
            return
        read = read_addresses(text)
        refused = next((each for each in read if isinstance(each, Refusal)), None)
        if refused is not None:
            raise ItaError(refused.reason)
        if line.link is None:
            self._links.add_all(self.year, [(code, str(url), None) for url in dict.fromkeys(read)])
        elif len(read) > 1:
            raise ItaError(SEVERAL)
        else:
            self._links.change(self.year, code, line.at, str(read[0]))

    def remove(self, lines: Sequence[LinkLine]) -> str:
        """Take links away; what was done, in words, empty where there is none."""
        places = [line.key for line in lines if line.link is not None]
        if not places:
            return ""
        self._links.remove(self.year, places)
        return f"ลบ {len(places)} ลิงก์แล้ว" if len(places) > 1 else f"ลบลิงก์ของ {places[0][0]} แล้ว"

    def move(self, line: LinkLine, step: int) -> bool:
        """Put a link before or behind its neighbour; whether there is one."""
        if line.link is None or not 0 <= line.at + step < self.count(line.item.code):
            return False
        self._links.move(self.year, line.item.code, line.at, line.at + step)
        return True

    def take_new_address(self, line: LinkLine) -> str:
        """Give a link the address to which it moved; what was done, in words."""
        if not line.new_address:
            return ""
        self._links.change(self.year, line.item.code, line.at, line.new_address)
        return f"ใช้ที่อยู่ใหม่กับลิงก์ของ {line.item.code} แล้ว กด Shift+F5 เพื่อตรวจอีกครั้ง"

    def open(self, lines: Sequence[LinkLine]) -> None:
        """Open links in the browser, at most ten; never what is no address of the web."""
        for line in lines[:_MOST_OPENED]:
            address = QUrl(line.url)
            if address.scheme().lower() in OF_THE_WEB and address.host():
                self.open_address(address)
