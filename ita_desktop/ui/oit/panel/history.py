"""How the item's status changed: newest first, never rewritten."""

from typing import TYPE_CHECKING

from ita_desktop.domain.thai.dates import short_date, thai_time
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.oit.panel.part import GAP, Part, Pool
from ita_desktop.ui.oit.panel.sheet import Sheet

if TYPE_CHECKING:
    from ita_desktop.domain.oit import StatusChange

SHORT = 5
"""Changes that are shown until all are wanted."""


class HistoryPart(Part):
    """The last changes; a button shows the others."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__("ประวัติสถานะ")
        self._changes: tuple[StatusChange, ...] = ()
        self._place: tuple[int, str] | None = None
        self._whole = False
        self.none = Label("ยังไม่มีการเปลี่ยนสถานะ", tone="muted")
        self.lines: Pool[Label] = Pool(lambda: Label(wraps=True, breaker=breaker), GAP)
        self.more = Button("")
        self.more.clicked.connect(self._show_all)
        self.add(self.none, GAP)
        self.add(self.lines)
        self.add(self.more, GAP)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        self._whole = self._whole and sheet.place == self._place
        self._place = sheet.place
        self._changes = tuple(reversed(sheet.record.history))
        self._fill()

    def _fill(self) -> None:
        shown = self._changes if self._whole else self._changes[:SHORT]
        for label, change in zip(self.lines.take(len(shown)), shown, strict=True):
            label.set_text(change_words(change))
        self.none.setVisible(not self._changes)
        rest = len(self._changes) - len(shown)
        self.more.setVisible(rest > 0)
        self.more.set_words(f"ดูอีก {rest} ครั้ง")

    def _show_all(self) -> None:
        self._whole = True
        self._fill()


def change_words(change: "StatusChange") -> str:
    """When and by whom, from what to what, and what was noted: a line each."""
    when = [short_date(change.on)] if change.on else []
    when += [thai_time(change.time)] if change.time else []
    when += [f"โดย {change.by}"] if change.by else []
    what = f"จาก {change.from_} " if change.from_ else ""
    what += f"เป็น {change.to}" if change.to else ""
    return "\n".join(filter(None, (" ".join(when), what.strip(), change.note)))
