"""Finding words across meetings, measures, findings, OIT items and memos."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ita_desktop.domain.search import Asked, Excerpt, excerpt, read_query
from ita_desktop.services.context import Context
from ita_desktop.services.search.keeping import Keeping, Progress
from ita_desktop.services.search.passages import Kind
from ita_desktop.services.search.sources import MEETINGS
from ita_desktop.storage import Kept, SearchIndex, parts_asked, words_asked

if TYPE_CHECKING:
    from ita_desktop.domain.codes import CodeReader
    from ita_desktop.domain.thai.breaks import WordBreaker

MOST = 500
"""Places that are told of one query."""

_LIKE_A_CODE = re.compile(r"(?=.*[0-9๐-๙])[A-Za-z๐-๙0-9]{2,4}")


@dataclass(frozen=True, slots=True)
class Found:
    """The best places that fit, ``MOST`` of them; ``counts`` tells how many of each kind there are."""

    asked: Asked
    ids: Sequence[int] = ()
    counts: Mapping[Kind, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many places fit."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that fits, with the piece of its text that says so."""

    place: Kept
    shown: Excerpt

    @property
    def kind(self) -> Kind:
        """What was found."""
        return Kind(self.place.kind)


class SearchService:
    """Asks the index; it is brought up to date by ``bring_up``, which may run in a thread."""

    def __init__(self, context: Context, folder: Path, words: Path) -> None:
        self._context, self._words = context, words
        self._index = SearchIndex(folder)
        self._loading = Lock()
        self._breaker: WordBreaker | None = None
        self._codes: CodeReader | None = None
        self._keeping = Keeping(context, self._index, self._cutter)

    def is_current(self) -> bool:
        """Whether the index holds all that is saved."""
        return self._keeping.is_current()

    def bring_up(self, progress: Progress = lambda done, total: True) -> bool:
        """Index what is missing or was changed; False where it was stopped before its end."""
        return self._keeping.bring_up(progress)

    def find(self, query: str, kind: Kind | None = None) -> Found:
        """What fits of what is indexed: whole phrases first, then whole words, then parts; newest first."""
        asked = read_query(query, self._code_of)
        if not asked.terms:
            return Found(asked)
        anyhow = parts_asked(asked)
        counts = {Kind(each): count for each, count in self._index.counts(anyhow).items()}
        total = sum(counts.values()) if kind is None else counts.get(kind, 0)
        return Found(asked, self._ranked(asked, anyhow, kind, total), counts)

    def meetings(self, query: str) -> frozenset[tuple[str, str]] | None:
        """The committee and folded number of the meetings that fit, None where nothing is asked."""
        asked = read_query(query, self._code_of)
        if not asked.terms:
            return None
        fitting = [self._index.sources_of(parts_asked(Asked((term,)))) for term in asked.terms]
        found = frozenset.intersection(*fitting)
        named = (name.partition("/")[2] for name in found if name.startswith(f"{MEETINGS}/"))
        return frozenset((committee, number) for committee, _, number in (n.partition("/") for n in named))

    def hits(self, found: Found, ids: Sequence[int]) -> list[Hit]:
        """Some of what was found, to be shown."""
        cutter = self._cutter()
        return [Hit(place, excerpt(place.text, found.asked, cutter)) for place in self._index.places(ids)]

    def clear(self) -> None:
        """Begin the index anew: nothing of what it held is left on the disk."""
        self._index.clear()

    def close(self) -> None:
        """Give the index free."""
        self._index.close()

    def _ranked(self, asked: Asked, anyhow: str, kind: Kind | None, total: int) -> Sequence[int]:
        """What stands as whole words is part of what stands anyhow: the last is asked for what is left."""
        best: dict[int, None] = {}
        enough = min(MOST, total)
        for whole in (True, False) if len(asked.terms) > 1 else (True,):
            words = words_asked(asked, self._cutter(), whole=whole)
            if words and len(best) < enough:
                fitting = f"({words}) AND ({anyhow})" if asked.days else words
                best |= dict.fromkeys(self._index.find(fitting, MOST, kind))
        if len(best) < enough:
            best |= dict.fromkeys(self._index.find(anyhow, MOST, kind))
        return tuple(best)[:MOST]

    def _cutter(self) -> "WordBreaker":
        with self._loading:
            if self._breaker is None:
                from ita_desktop.domain.thai.breaks import WordBreaker, read_words

                self._breaker = WordBreaker(read_words(self._words))
            return self._breaker

    def _code_of(self, word: str) -> str:
        """The code that a short word means, read as anywhere else: ``๐๑๒`` is o12."""
        if not _LIKE_A_CODE.fullmatch(word):
            return ""
        if self._codes is None:
            from ita_desktop.domain.codes import CodeReader

            with self._context.reading() as unit:
                years = unit.office.years()
                if not years:
                    return ""
                self._codes = CodeReader(self._context.framework(unit, years[-1]))
        mentions = self._codes.read(word).mentions
        return mentions[0].codes[0] if len(mentions) == 1 and len(mentions[0].codes) == 1 else ""
