"""The evidence files of an item."""

from functools import partial
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.files.part import FilesPart
from ita_desktop.ui.kit.files.taking import FilePlace
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.oit.panel.part import Attempt
from ita_desktop.ui.oit.panel.sheet import Sheet

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class ItemFiles(FilesPart):
    """The files that an item names, as a part of the panel."""

    def __init__(self, services: "Services", attempt: Attempt, breaker: Breaker | None = None) -> None:
        super().__init__(services.evidence, attempt, breaker)
        self._evidence = services.evidence

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        self.show_item(sheet.fiscal_year, sheet.code)

    def show_item(self, year: int, code: str) -> None:
        """Show the files of an item."""
        files, at = self._evidence, (year, code)
        place = FilePlace(
            code, partial(files.files, *at), partial(files.record, *at), partial(files.detach, *at)
        )
        self.show_place(place if code else None)
