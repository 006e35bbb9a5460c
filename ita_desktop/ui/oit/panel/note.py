"""The note of the item: what the next one who does it should know."""

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.oit.panel.item_fields import ItemFields
from ita_desktop.ui.oit.panel.part import GAP, Part
from ita_desktop.ui.oit.panel.sheet import Sheet
from ita_desktop.ui.oit.panel.standing import Put


class NotePart(Part):
    """One text of any length."""

    def __init__(self, put: Put, breaker: Breaker) -> None:
        super().__init__("หมายเหตุ")
        self.field = WrappingField(breaker, "หมายเหตุของรายการ", lines=3)
        self.fields = ItemFields()
        self.fields.add(
            "note",
            self.field,
            lambda sheet: sheet.record.note,
            lambda typed: put("note", readings.read_text(typed)),
        )
        self.add(self.field, GAP)
        self.add(RefusedWords(breaker, self.field))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        self.fields.load(sheet)

    def commit(self) -> None:
        """Save what is being typed."""
        self.fields.commit()

    def first(self) -> QWidget:
        """The text."""
        return self.field
