"""Names as they are written: alone, behind a number, or beside a code that they contradict."""

from dataclasses import replace

from ita_desktop.domain.codes.known import Known, TextRow
from ita_desktop.domain.codes.letters import name_key
from ita_desktop.domain.codes.marks import Mark
from ita_desktop.domain.codes.names import POSSIBLE, Likeness, decided
from ita_desktop.domain.codes.readings import Mention

_SHORTEST_TITLE = 10
_HALF_LIKE = 0.55


class Titled:
    """Reads names of one framework."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def read(self, row: TextRow, own: str | None) -> tuple[Mention, ...]:
        """What the words name: a question, an item, an indicator, else an instrument or its part."""
        words = row.words
        ranked = self._known.names.like(words, row.instrument) or self._known.names.like(words)
        sure = decided(ranked)
        if sure is None and own and _is_of(own, ranked, words):
            sure = own
        if sure is not None:
            return (Mention(words, 0, (sure,), by_name=True),)
        near = tuple(each.code for each in ranked[:4])
        doubt = f"ชื่อ “{_short(words)}” ไม่ตรงกับกรอบพอที่จะแน่ใจ"
        return (Mention(words, 0, (), near, doubt, by_name=True),) if near else ()

    def behind_number(
        self, mark: Mark, bare: Mention, named: tuple[Mention, ...], row: TextRow
    ) -> tuple[Mention, ...]:
        """A label with a number and a name: the name tells, the number where the name is garbled."""
        name = named[0] if named else None
        if name and name.codes:
            code, other = name.codes[0], bare.codes[0] if bare.codes else None
            if other and other != code and self._known.numbers.indicator_of(code):
                doubt = f"“{mark.typed}” คือ {other} แต่ชื่อข้อตรงกับ {code}"
                return (Mention(mark.typed, mark.start, (), (other, code), doubt),)
            return (name,)
        if bare.codes:
            return (bare,)
        garbled = mark.number in {each.code for each in self._known.framework.indicators}
        if garbled and self._known.names.degree(row.words, mark.number) >= _HALF_LIKE:
            return (Mention(mark.typed, mark.start, (mark.number,)),)
        others = tuple(dict.fromkeys([*(name.candidates if name else ()), *bare.candidates]))
        doubt = f"เลข “{mark.typed}” กับชื่อ “{_short(row.words)}” ไม่พอที่จะแน่ใจว่าเป็นรหัสใด"
        return (Mention(mark.typed, mark.start, (), others, doubt),) if others else ()

    def beside_code(self, mentions: tuple[Mention, ...], row: TextRow) -> tuple[Mention, ...]:
        """A code whose title is plainly another's is in doubt (``i4`` beside the title of i9)."""
        (only,) = mentions
        if len(only.codes) != 1 or len(name_key(row.words)) < _SHORTEST_TITLE:
            return mentions
        node = self._known.framework.node(self._known.framework.expand(only.codes[0])[0])
        code = node.question.code if node.question else node.code
        leaf = self._known.numbers.indicator_of(code) is not None
        titled = decided(self._known.names.like(row.words, node.instrument if leaf else None))
        if titled in (None, code) or self._known.names.degree(row.words, code) >= POSSIBLE:
            return mentions
        if leaf != (self._known.numbers.indicator_of(str(titled)) is not None):
            return mentions
        if self._restarts(code, str(titled)):
            return (replace(only, codes=(str(titled),), by_name=True),)
        doubt = f"รหัสคือ {code} แต่ชื่อตรงกับ {titled}"
        return (replace(only, codes=(), candidates=(code, str(titled)), doubt=doubt),)

    def _restarts(self, code: str, titled: str) -> bool:
        """Whether indicators are numbered from 1 in each instrument, so that the name tells."""
        line = {each.code: each for each in self._known.framework.indicators}
        if code not in line or titled not in line:
            return False
        peers = [
            each.code
            for each in self._known.framework.indicators
            if each.instrument == line[titled].instrument
        ]
        return peers.index(titled) + 1 == int(code)


def _is_of(own: str, ranked: tuple[Likeness, ...], words: str) -> bool:
    """Whether words with an instrument's abbreviation name it and not something of it."""
    if not ranked or ranked[0].code.split(".")[0] == own:
        return True
    return len(name_key(words)) <= len(own) + _SHORTEST_TITLE


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else f"{line[:40]}…"
