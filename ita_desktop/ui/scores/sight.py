"""What of a year's scores is in sight: rows, folds, filter, and where findings stand."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.ui.scores import folding, verdicts
from ita_desktop.ui.scores.cells import ScoreRow
from ita_desktop.ui.scores.rows import build_rows

if TYPE_CHECKING:
    from ita_desktop.services.scores import ScoreSheet


class Sight:
    """One year's rows; folds are kept for each year, a filter keeps its rows until it is chosen anew."""

    def __init__(self) -> None:
        self.sheet: ScoreSheet | None = None
        self.reading: verdicts.Reading | None = None
        self.rows: tuple[ScoreRow, ...] = ()
        self.filter = folding.EVERY
        self._folds: dict[int, frozenset[str]] = {}
        self._kept: frozenset[str] = frozenset()

    def read(self, sheet: "ScoreSheet") -> None:
        """Take a sheet; another year begins with its own folds."""
        if self.sheet is None or self.sheet.fiscal_year != sheet.fiscal_year:
            self._kept = frozenset()
        self.sheet, self.reading = sheet, verdicts.read(sheet)
        self.rows = build_rows(sheet)
        if sheet.fiscal_year not in self._folds:
            self._folds[sheet.fiscal_year] = folding.folded_at_first(self.rows)

    def seen(self) -> Sequence[ScoreRow]:
        """The rows to show now."""
        rows = folding.seen(self.rows, self._own_folds(), self.filter, self._kept)
        self._kept = frozenset(row.key for row in rows)
        return rows

    @property
    def folded(self) -> frozenset[str]:
        """The rows that are folded; none while a filter narrows the list."""
        return self._own_folds() if self.filter == folding.EVERY else frozenset()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows each filter has."""
        return folding.counts_of(self.rows)

    def narrow(self, chosen: str) -> None:
        """Choose a filter, or the same one anew."""
        self.filter, self._kept = chosen, frozenset()

    def fold(self, key: str, folded: bool) -> bool:
        """Fold or open a row; False while a filter holds."""
        if self.sheet is None or self.filter != folding.EVERY:
            return False
        keys = self._own_folds()
        self._folds[self.sheet.fiscal_year] = keys | {key} if folded else keys - {key}
        return True

    def uncover(self, row: ScoreRow) -> None:
        """Make a row seen: no filter, nothing folded over it."""
        self.narrow(folding.EVERY)
        if self.sheet is not None:
            opened = folding.unfolded_for(row.key, self.rows, self._own_folds())
            self._folds[self.sheet.fiscal_year] = opened

    def row_of(self, code: str) -> ScoreRow | None:
        """The row in which a code stands."""
        return folding.row_of(code, self.rows) if code else None

    def start(self) -> str:
        """Where the keyboard begins: at what is doubtful or wrong, else at the first empty cell."""
        for category in ("doubt", "wrong"):
            for row in self.rows:
                if category in row.categories:
                    return self.spot(row)
        empty = (
            cell.code for row in self.rows for cell in row.cells.values() if cell.typed and not cell.text
        )
        return next(empty, OVERALL)

    def spot(self, row: ScoreRow) -> str:
        """The code of a row at which its finding stands."""
        found = self.reading.findings if self.reading else {}
        differ = self.sheet.contradictions if self.sheet else {}
        for cell in row.cells.values():
            if cell.refused or cell.doubt or cell.code in differ or found.get(cell.code):
                return cell.code
        return row.codes[-1] if row.codes else row.key

    def next_finding(self, key: str, step: int) -> str | None:
        """The place of the next (1) or previous (-1) finding after a row, around the end."""
        order = {row.key: at for at, row in enumerate(self.rows)}
        wrong = [row for row in self.rows if row.troubled]
        here = order.get(key, -1)
        if not wrong:
            return None
        if step > 0:
            found = next((row for row in wrong if order[row.key] > here), wrong[0])
        else:
            found = next((row for row in reversed(wrong) if order[row.key] < here), wrong[-1])
        return self.spot(found)

    def first_changed(self, before: "ScoreSheet | None") -> str:
        """The first cell whose content differs from an earlier sheet of the year, empty where none does."""
        now = self.sheet
        if now is None or before is None or before.fiscal_year != now.fiscal_year:
            return ""
        codes = (code for row in self.rows for code in row.codes)
        return next((code for code in codes if _content(before, code) != _content(now, code)), "")

    @property
    def typed(self) -> tuple[int, int]:
        """How many cells have a score, and how many can."""
        cells = [cell for row in self.rows for cell in row.cells.values() if cell.typed]
        return sum(bool(cell.text) and not cell.refused for cell in cells), len(cells)

    def kept_folds(self) -> dict[str, list[str]]:
        """The folds of each year as plain data."""
        return {str(year): sorted(keys) for year, keys in self._folds.items()}

    def take_folds(self, kept: Mapping[str, Sequence[str]]) -> None:
        """Take the folds back that ``kept_folds`` gave."""
        self._folds |= {int(year): frozenset(keys) for year, keys in kept.items()}

    def _own_folds(self) -> frozenset[str]:
        return self._folds.get(self.sheet.fiscal_year, frozenset()) if self.sheet else frozenset()


def _content(sheet: "ScoreSheet", code: str) -> tuple[object, object]:
    return sheet.entered.get(code), sheet.drafts.get(code)
