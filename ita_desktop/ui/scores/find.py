"""Finding rows of the score grid by code, by words of the title, by a value."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ita_desktop.domain.thai.normal import comparable
from ita_desktop.ui.scores.cells import ScoreRow
from ita_desktop.ui.scores.sight import Sight

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework


class Finder:
    """Finds in all rows of a year, whatever is folded or filtered away."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def hits(self, words: str) -> tuple[str, ...]:
        """The places that some words mean; see ``hits``."""
        sheet = self._sight.sheet
        return hits(self._sight.rows, sheet.framework, words) if sheet is not None else ()

    def first_from(self, found: Sequence[str], place: str, words: str) -> int:
        """The hit that is the row of this very code, else the first at or after a place, else the first."""
        wanted = comparable(words)
        own = {each for row in self._sight.rows if comparable(row.label) == wanted for each in row.codes}
        if not own.isdisjoint(found):
            return next(at for at, hit in enumerate(found) if hit in own)
        order = {key: at for at, row in enumerate(self._sight.rows) for key in (row.key, *row.codes)}
        here = order.get(place, 0)
        return next((at for at, hit in enumerate(found) if order[hit] >= here), 0)


def hits(rows: Sequence[ScoreRow], framework: "Framework", words: str) -> tuple[str, ...]:
    """The places that ``words`` mean, in the order of the rows.

    A code is read as offices write it (``o12``, ``๐๑๒``, ``i๑``); titles and values are compared without
    blanks, in one kind of digit and one order of marks.
    """
    wanted = comparable(words)
    if not wanted:
        return ()
    codes = _codes(framework, words)
    return tuple(place for row in rows for place in _hits_in(row, codes, wanted))


def _hits_in(row: ScoreRow, codes: frozenset[str], wanted: str) -> Iterator[str]:
    named = codes & {row.key, *row.codes}
    if named or wanted == comparable(row.label) or wanted in comparable(row.title):
        yield next((code for code in row.codes if code in named), row.codes[0] if row.codes else row.key)
        return
    for cell in row.cells.values():
        if wanted in comparable(cell.text):
            yield cell.code


def _codes(framework: "Framework", words: str) -> frozenset[str]:
    from ita_desktop.domain.codes import read_codes

    named = [each for each in read_codes(words, framework).mentions if not each.by_name]
    return frozenset(code for each in named for code in (*each.codes, *each.candidates))
