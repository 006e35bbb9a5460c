"""Keeps the index as the office's data is: what changed since the last look is indexed before a search."""

from collections.abc import Callable, Sequence

from ita_desktop.domain.search.folding import WordCutter
from ita_desktop.services.context import Context
from ita_desktop.services.search.passages import indexed
from ita_desktop.services.search.sources import Sources
from ita_desktop.storage import Indexed, SearchIndex

Progress = Callable[[int, int], bool]
"""Told sources done and all; stops the work by answering False."""
AT_ONCE = 8
"""Sources that are written together."""

MANY = 20


class Keeping:
    """Saving a field costs the index nothing: the journal tells later what was changed, by whatever act."""

    def __init__(self, context: Context, index: SearchIndex, cutter: Callable[[], WordCutter]) -> None:
        self._context, self._index, self._cutter = context, index, cutter
        self._sources = Sources(context)
        self._whole: tuple[int, str] | None = None

    def is_current(self) -> bool:
        """Whether nothing was changed since the index was last whole."""
        with self._context.reading() as unit:
            end = unit.journal.end()
        return end == self._whole == self._index.looked()

    def bring_up(self, progress: Progress) -> bool:
        """Index what is missing or was changed; False where it was stopped before its end.

        An index whose file fails meanwhile is empty then, and begun once more.
        """
        end, missing = self._look()
        for at in range(0, len(missing), AT_ONCE):
            if not progress(at, len(missing)):
                return False
            self._index.put({name: self._read(name) for name in missing[at : at + AT_ONCE]})
        if len(missing) > MANY:
            self._index.settle()
        self._whole = end
        return self._index.looked()[0] != 0 or end[0] == 0 or self.bring_up(progress)

    def _read(self, name: str) -> list[Indexed]:
        cutter = self._cutter()
        return [indexed(each, cutter) for each in self._sources.read(name)]

    def _look(self) -> tuple[tuple[int, str], Sequence[str]]:
        """The end of the journal, and the sources that the index lacks; what is of no use leaves it.

        An index of another office, or of a history that was put back, is begun anew.
        """
        looked = self._index.looked()
        with self._context.reading() as unit:
            end, names = unit.journal.end(), self._sources.names(unit)
            is_ours = not looked[0] or unit.journal.has(*looked)
            places = unit.journal.places_after(looked[0]) if is_ours and looked[0] else ()
        if not is_ours:
            self._index.clear()
        kept = self._index.sources()
        useless = (kept - set(names)) | (self._sources.changed(places, names) & kept)
        if useless or looked != end:
            self._index.forget(useless, *end)
        kept = self._index.sources()
        return end, [name for name in names if name not in kept]
