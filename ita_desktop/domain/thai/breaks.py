"""Thai words and line ends: the cheapest path over character clusters, by word costs."""

import gzip
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, zip_longest
from pathlib import Path

from ita_desktop.domain.thai.glue import (
    BULLETS,
    CLOSE_UP_AFTER_THAI,
    CLOSE_UP_BEFORE_THAI,
    GLUED,
    LONG,
    NAME_LENGTH,
    NEVER_FIRST,
    NEVER_LAST,
    OPENING_WORDS,
    TIED,
    TITLES,
    URL_HOST,
    URL_PARTS,
)

UNKNOWN = 90
"""The cost of a cluster that belongs to no known word; the rarest known word costs about 70."""
OWN = 16
SHORT_OWN = 40
LONGEST_NAME = 17
LONGEST = 30
"""Letters of the longest word looked for."""
ROOM_TO_WRITE = "." * 40
"""So many dots after a blank may begin a line."""
REMEMBERED = 20_000
REMEMBERED_LENGTH = 400
TYPED_OVER = 60
"""In stretches of more letters the words that begin at each cluster are remembered."""
REMEMBERED_BEGINNINGS = 4_000
LOOKED_AHEAD = 4
"""So many letters after a cluster may make it longer."""

_C = "[ก-ฮ]"
_M = "[ัิ-ฺ็-๎]"
_CLUSTER = re.compile(
    f"[เ-ไ]*{_C}(?:[ัื][่-๋]?{_C}|(?<!ก)็{_C}|{_M}*)(?:{_M}|[ะาำๅ])*(?:{_C}?{_C}[ิุ]?์)*[ๆฯ)”’]*|.[ๆฯ)”’,;:!?%]*",
    re.DOTALL,
)
_SHORT = r"(?:[ก-ฮ]\.){2,}"
_TOKEN = re.compile(f"{_SHORT}|((?:(?!{_SHORT})[ก-ฮะ-ฺเ-ๅ็-๎])+)|[ \n\t\u200b]+|[^ \n\t\u200bก-ฮะ-ฺเ-ๅ็-๎]+")
_THAI = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]{2,}")
_BLANK = frozenset(" \n\t\u200b")
_PREFIX = re.compile(
    "สำนักงาน|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)?|ตำบล|อำเภอ|จังหวัด|โรงเรียน|วัด|บ้าน|ชุมชน|ถนน|"
    "นางสาว|นาย|นาง"
)


def character_clusters(text: str) -> list[str]:
    """The smallest parts of a Thai text: each a consonant with its vowels, marks and silent letters."""
    return _CLUSTER.findall(text)


def read_words(source: Path | bytes) -> dict[str, int]:
    """Word costs of a packed list, of which line n holds the words of cost n."""
    packed = source if isinstance(source, bytes) else source.read_bytes()
    costs: dict[str, int] = {}
    for cost, line in enumerate(gzip.decompress(packed).decode("tis-620").split("\n")):
        costs.update(dict.fromkeys(line.split(), cost))
    return costs


class WordBreaker:
    """Cuts Thai into words and tells where lines may end; the same text always at the same places."""

    __slots__ = ("_begun", "_costs", "_known")

    def __init__(self, costs: Mapping[str, int]) -> None:
        """Take word costs: the lower, the commoner the word."""
        self._costs = dict(costs)
        self._known: dict[str, tuple[tuple[int, bool], ...]] = {}
        self._begun: dict[str, list[tuple[int, int]]] = {}

    def with_words(self, names: Iterable[str]) -> "WordBreaker":
        """A breaker that knows an office's own names too; of a place's name the part after เทศบาลตำบล.

        A long name made of known words alone (a committee's) adds nothing: lines may end within it.
        """
        costs = dict(self._costs)
        for name in names:
            for word in _THAI.findall(name):
                own = _without_prefixes(word)
                if len(own) <= LONGEST_NAME or not all(part in self._costs for part in self.words(own)):
                    costs[own] = min(costs.get(own, UNKNOWN), OWN if len(own) > 3 else SHORT_OWN)
        return WordBreaker(costs)

    def words(self, text: str) -> list[str]:
        """The text cut into words, blanks and other signs; joined they are the text."""
        found: list[str] = []
        for token in _TOKEN.finditer(text):
            start = token.start()
            if token[1]:
                last = 0
                for end, _ in self._ends(token[1]):
                    found.append(token[1][last:end])
                    last = end
            else:
                found.append(text[start : token.end()])
        return found

    def breaks(self, text: str) -> list[int]:
        """Offsets where a line may end, in order; the last one is the end of the text."""
        offsets: list[int] = []
        glued = _glued(text)
        previous = ""
        for token in _TOKEN.finditer(text):
            start, end = token.span()
            offsets += [start + offset for offset in self._within(token) if start + offset not in glued]
            opening = start == len(previous) and previous in BULLETS
            if (
                end == len(text)
                or (token[0][-1] in _BLANK and text.startswith(ROOM_TO_WRITE, end))
                or not (end in glued or opening or _belongs(previous, token[0], text[end]))
            ):
                offsets.append(end)
            previous = token[0]
        return offsets

    def _within(self, token: re.Match[str]) -> list[int]:
        """Where a line may end within a stretch of Thai letters or a long address."""
        if token[1]:
            return [offset for offset, may_part in self._ends(token[1]) if may_part]
        if len(token[0]) <= LONG:
            return []
        host = URL_HOST.match(token[0])
        return [part.start() for part in URL_PARTS.finditer(token[0], host.end() if host else 0)]

    def _ends(self, thai: str) -> tuple[tuple[int, bool], ...]:
        """The end of each word of a stretch of Thai letters, and whether a line may end there."""
        known = self._known.get(thai)
        if known is None:
            known = tuple(self._path(thai))
            if len(thai) <= REMEMBERED_LENGTH:
                if len(self._known) >= REMEMBERED:
                    self._known.clear()
                self._known[thai] = known
        return known

    def _path(self, thai: str) -> list[tuple[int, bool]]:
        """The cheapest words, with neighbouring unknown clusters made one."""
        offsets = [0, *accumulate(map(len, character_clusters(thai)))]
        count = len(offsets) - 1
        best = [0, *[UNKNOWN * (count + 1)] * count]
        came = [0] * (count + 1)
        words_at = self._words_at if len(thai) <= TYPED_OVER else self._words_again
        for i in range(count):
            base = best[i]
            for clusters, cost in words_at(thai, offsets, i):
                j = i + clusters
                if base + cost < best[j]:
                    best[j], came[j] = base + cost, i
        ends = [count]
        while came[ends[-1]]:
            ends.append(came[ends[-1]])
        return self._judged(thai, [offsets[n] for n in reversed(ends)])

    def _words_at(self, thai: str, offsets: Sequence[int], i: int) -> list[tuple[int, int]]:
        """The words that begin with a cluster: of how many clusters, at what cost."""
        cost_of, start = self._costs.get, offsets[i]
        found: list[tuple[int, int]] = []
        for clusters, end in enumerate(offsets[i + 1 : i + 1 + LONGEST], 1):
            if end - start > LONGEST:
                break
            if cost := cost_of(thai[start:end], UNKNOWN if clusters == 1 else 0):
                found.append((clusters, cost))
        return found

    def _words_again(self, thai: str, offsets: Sequence[int], i: int) -> list[tuple[int, int]]:
        """The same, remembered: of a long stretch in which one types only what is near the cursor is new."""
        letters = thai[offsets[i] : offsets[i] + LONGEST + LOOKED_AHEAD]
        found = self._begun.get(letters)
        if found is None:
            if len(self._begun) >= REMEMBERED_BEGINNINGS:
                self._begun.clear()
            found = self._begun[letters] = self._words_at(thai, offsets, i)
        return found

    def _judged(self, thai: str, ends: list[int]) -> list[tuple[int, bool]]:
        """For each word end whether a line may end there.

        Not in a name after its title, not after การ or ความ before what it makes a noun, not beside a scrap.
        """
        words: list[tuple[int, int, bool]] = []
        start = 0
        for end in ends:
            known = thai[start:end] in self._costs
            if words and not known and not words[-1][2]:
                words[-1] = (words[-1][0], end, False)
            else:
                words.append((start, end, known))
            start = end
        judged: list[tuple[int, bool]] = []
        held = 0
        for (start, end, known), following in zip_longest(words, words[1:]):
            if thai[start:end] in TITLES and following:
                held = len(thai) if len(thai) - end <= NAME_LENGTH else following[1]
            scrap = _scrap(start, end, known) or (following is not None and _scrap(*following))
            opens = thai[start:end] in OPENING_WORDS and following is not None
            judged.append((end, end >= held and not scrap and not opens))
        return [*judged[:-1], (judged[-1][0], False)]


def _scrap(start: int, end: int, known: bool) -> bool:
    return not known and end - start <= 2


def _without_prefixes(word: str) -> str:
    while (prefix := _PREFIX.match(word)) and len(word) - prefix.end() >= 2:
        word = word[prefix.end() :]
    return word


def _glued(text: str) -> set[int]:
    glued: set[int] = set()
    for span in GLUED.finditer(text):
        glued.update(range(span.start() + 1, span.end() + 1))
    return glued


def _belongs(previous: str, token: str, after: str) -> bool:
    """Whether what comes after a token stays in its line; ``previous`` is the token before it."""
    last = token[-1]
    if after in NEVER_FIRST or after in TIED or after in _BLANK:
        return True
    if last in _BLANK:
        return not previous or previous[-1] in NEVER_LAST
    return after in CLOSE_UP_AFTER_THAI if _is_thai(last) else last in CLOSE_UP_BEFORE_THAI


def _is_thai(letter: str) -> bool:
    return "ก" <= letter <= "๎" and letter not in "ฯ฿ๆ"
