"""The side panel of the checklist: everything about the current item, saved field by field."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from ita_desktop.domain.oit import CHOICES
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.side_panel import SidePanel
from ita_desktop.ui.kit.wrapping import SHEET
from ita_desktop.ui.oit.panel.components import ComponentsPart
from ita_desktop.ui.oit.panel.files import ItemFiles
from ita_desktop.ui.oit.panel.head import Head
from ita_desktop.ui.oit.panel.history import HistoryPart
from ita_desktop.ui.oit.panel.link_words import browse
from ita_desktop.ui.oit.panel.links import LinksPart
from ita_desktop.ui.oit.panel.note import NotePart
from ita_desktop.ui.oit.panel.objection import ObjectionPart
from ita_desktop.ui.oit.panel.part import Attempt, Part, Pool
from ita_desktop.ui.oit.panel.sheet import Sheet
from ita_desktop.ui.oit.panel.standing import StandingPart

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.oit import Background, Checklist

USUAL = tuple(words for _, _, words in CHOICES.values())
NONE = "เลือกรายการในตาราง แล้วดูและแก้ได้ที่นี่"


class ItemPanel(SidePanel):
    """Reads the year when it is seen; ``left`` tells that the keyboard goes back to the table.

    ``done`` tells what was done and may be taken back, ``failed`` what could not be done.
    """

    left = Signal()
    done = Signal(str)
    failed = Signal(str)
    """What could not be done beside the user's work."""

    saved = Signal(Path)
    """A copy that was written out."""

    paper_wanted = Signal(str)
    """The place of a paper on the page of papers."""

    def __init__(self, services: "Services", breaker: Breaker, attempt: Attempt) -> None:
        super().__init__()
        self._services = services
        self._checklist: Checklist | None = None
        self._background: Background | None = None
        self._wanted: tuple[str, int] = ("", 0)
        self._sheet: Sheet | None = None
        self._chained = -1
        self.setAccessibleName("รายละเอียดของรายการ")
        self.setStyleSheet(SHEET)
        self.none = Label(NONE, tone="muted", wraps=True, breaker=breaker)
        self.head = Head(breaker)
        self.head.link_wanted.connect(lambda url: attempt(lambda: browse(url)))
        self.standing = StandingPart(self._put, breaker)
        self.components = ComponentsPart(self._put, attempt, breaker)
        self.links = LinksPart(services.links, attempt, breaker)
        self.files = ItemFiles(services, attempt, breaker)
        self.files.failed.connect(self.failed)
        self.files.saved.connect(self.saved)
        self.note = NotePart(self._put, breaker)
        self.objection = ObjectionPart(services.objections, attempt, breaker)
        self.history = HistoryPart(breaker)
        self.parts: Sequence[Part | ItemFiles] = (
            self.standing, self.components, self.links, self.files, self.note, self.objection, self.history
        )  # fmt: skip
        for widget in (self.none, self.head, *self.parts):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._pools: list[Pool[Any]] = self.findChildren(Pool)
        for part in self.parts:
            part.done.connect(self.done)
        self.objection.paper_wanted.connect(self.paper_wanted)

    # -- showing ---------------------------------------------------------------------------------------

    def load(self, checklist: "Checklist | None") -> None:
        """Another year, or the same one changed."""
        self._checklist, self._background = checklist, None

    def show_item(self, code: str, selected: int) -> None:
        """Show an item, none without a code; ``selected`` is how many are selected in the table."""
        wanted = (code, selected)
        if self.isHidden() or (wanted == self._wanted and self._background is not None):
            self._wanted = wanted
            return
        year = self._checklist.fiscal_year if self._checklist else 0
        if self._sheet is not None and self._sheet.place != (year, code):
            self.commit()
        self._wanted = wanted
        self._fill()

    @property
    def sheet(self) -> Sheet | None:
        """What is shown, None where no item is current."""
        return self._sheet

    def _fill(self) -> None:
        self._sheet = sheet = self._made_sheet(*self._wanted)
        self.none.setVisible(sheet is None)
        for widget in (self.head, *self.parts):
            widget.setVisible(sheet is not None)
        if sheet is not None:
            self.head.show_sheet(sheet)
            for part in self.parts:
                part.show_sheet(sheet)
            self._chain()

    def _made_sheet(self, code: str, selected: int) -> Sheet | None:
        checklist = self._checklist
        if checklist is None:
            return None
        if self._background is None:
            self._read(checklist)
        assert self._background is not None
        found = ((group, row) for group in checklist.groups for row in group.rows if row.item.code == code)
        group, row = next(found, (None, None))
        if group is None or row is None:
            return None
        return Sheet(
            checklist.fiscal_year,
            checklist.framework,
            group.sub_indicator,
            row,
            self._background,
            self._services.context.clock().date(),
            selected,
            **self._offered,
        )

    def _read(self, checklist: "Checklist") -> None:
        """What is the same for every item of the year."""
        agency = self._services.officers.agency_on()
        files = self._services.evidence.of_year(checklist.fiscal_year)
        records = [row.record for row in checklist.rows if row.record is not None]
        self._background = self._services.oit_background.of(checklist.fiscal_year)
        self._offered: dict[str, Any] = {
            "units": _once([*(agency.units or ()), *(record.unit for record in records)]),
            "officers": _once(
                [*(officer.name for officer in agency.officers), *(record.officer for record in records)]
            ),
            "wordings": _once([*(record.wording for record in records), *USUAL]),
            "website": agency.website,
            "file_names": {row.sha256: row.name for rows in files.values() for row in rows},
        }

    def _chain(self) -> None:
        """Tab goes down the panel, also through what was made later."""
        made = sum(len(pool.made) for pool in self._pools)
        if made != self._chained:
            self._chained = made
            for before, after in pairwise(_stops(self.column)):
                self.setTabOrder(before, after)

    # -- typing ----------------------------------------------------------------------------------------

    def enter(self, part: Part | ItemFiles) -> None:
        """Put the keyboard into a part."""
        self.show()
        part.enter()

    def commit(self) -> None:
        """Save what is being typed."""
        for part in self.parts:
            part.commit()

    def close_work(self) -> None:
        """Bring to an end what goes on beside the user's work."""
        self.files.close_work()

    def _put(self, name: str, value: Any) -> None:
        sheet = self._sheet
        if sheet is not None and (getattr(sheet.record, name) or None) != (value or None):
            self._services.oit.set_field(sheet.fiscal_year, (sheet.code,), name, value)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the table."""
        super().showEvent(event)
        if self._background is None or self._sheet is None or self._sheet.code != self._wanted[0]:
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field takes goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _once(words: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _stops(layout: QLayout) -> Iterator[QWidget]:
    """The controls of a layout at which Tab stops, in the order in which they are seen."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        assert item is not None
        widget, inner = item.widget(), item.layout()
        if widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        inside = inner or (widget.layout() if widget is not None else None)
        if inside is not None:
            yield from _stops(inside)
