"""What is done to the findings at which the keyboard is: taken, of another kind, joined, taken away."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from ita_desktop.ui.findings import rows
from ita_desktop.ui.findings.form import FindingForm
from ita_desktop.ui.findings.table import FindingTable
from ita_desktop.ui.kit.page import Page

if TYPE_CHECKING:
    from ita_desktop.services.findings import FindingService


class FindingActs(QObject):
    """``lines`` are those that the list shows; what is being typed is saved before each act."""

    def __init__(
        self, page: Page, findings: "FindingService", table: FindingTable, form: FindingForm
    ) -> None:
        super().__init__(page)
        self._page, self._findings, self._table, self._form = page, findings, table, form
        self.lines: Sequence[rows.Line] = ()

    def open_keys(self) -> list[str]:
        """The rows that are shown and have a proposal that is not taken."""
        return [row.key for row in rows.rows_of(self.lines) if row.state == "open"]

    def take_every(self) -> None:
        """Take all proposals that are shown, in one act."""
        self._page.commit()
        keys, year = self.open_keys(), self._page.year
        if keys and self._page.attempt(lambda: self._findings.take(year, keys)):
            self._page.tell_done(f"รับข้อเสนอ {len(keys)} ข้อแล้ว อ่านทวนและแก้ถ้อยคำได้ทุกข้อ")
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_here(self) -> None:
        """Take what is proposed for the selected rows and go to the next that awaits something."""
        self._page.commit()
        year, last = self._page.year, self._table.current_key()
        chosen = [line.row for line in self._table.selected()]
        keys = [
            row.key for row in chosen if row.draft is not None and (row.finding is None or row.lacks_words)
        ]
        if not keys or self._page.attempt(lambda: self._findings.take(year, keys)):
            following = rows.next_awaiting(self.lines, last)
            if following is not None:
                self._table.go_to(following)

    def set_kind(self, kind: Any, *, here: bool = False) -> None:
        """Make the selected rows (the form's row with ``here``) findings of a kind."""
        self._page.commit()
        keys, year = self._keys(here), self._page.year
        if keys:
            self._page.attempt(lambda: self._findings.set_kind(year, keys, kind))

    def drop(self, *, here: bool = False) -> None:
        """Take findings away."""
        self._page.commit()
        wanted, year = set(self._keys(here)), self._page.year
        kept = [row for row in rows.rows_of(self.lines) if row.finding is not None]
        keys = [row.key for row in kept if row.key in wanted]
        if keys and self._page.attempt(lambda: self._findings.drop(year, keys)):
            self._page.tell_done(f"ลบข้อค้นพบ {len(keys)} ข้อแล้ว")

    def join(self) -> None:
        """Make one finding of the selected rows."""
        self._page.commit()
        keys, year = self._keys(here=False), self._page.year
        if len(keys) > 1 and self._page.attempt(lambda: self._findings.join(year, keys)):
            self._table.go_to(keys[0])
            self._page.tell_done(f"รวม {len(keys)} ข้อเป็นข้อค้นพบเดียวแล้ว")

    def part(self) -> None:
        """Make a finding a question of the form's finding."""
        self._page.commit()
        row, year = self._form.row, self._page.year
        if row is not None:
            self._page.attempt(lambda: self._findings.part(year, row.key))

    def to_score(self) -> None:
        """Go to the cell of the form's score."""
        row = self._form.row
        if row is not None and row.codes:
            self._page.go_to.emit("scores", row.codes[0])

    def _keys(self, here: bool) -> tuple[str, ...]:
        row = self._form.row
        return (row.key,) if here and row is not None else self._table.keys()
