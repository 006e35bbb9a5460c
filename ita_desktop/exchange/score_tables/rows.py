"""One row of a table: which codes it is about and which scores stand in it."""

import re
from dataclasses import dataclass, replace

from ita_desktop.domain.codes import CodeReader, CodeReading, Mention
from ita_desktop.domain.codes.names import POSSIBLE
from ita_desktop.domain.framework_tree import NodeKind
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.score_tables.cells import CellText, read_cell
from ita_desktop.exchange.score_tables.heads import Column, Head

_DEEPEST: tuple[NodeKind, ...] = (
    "question", "item", "sub_indicator", "indicator_part", "indicator", "part", "instrument", "overall",
)  # fmt: skip
_EXTREME = re.compile(
    r"คะแนน(?:ที่)?\s*(?:สูง|ต่ำ)\s*สุด|^(?:สูงสุด|ต่ำสุด|ค่าเฉลี่ย|เฉลี่ย|รวมเฉลี่ย|max|min)$", re.IGNORECASE
)
_NUMBERING = re.compile(r"^[\s(\[]*(?:(?:ข้อที่|ข้อ|รายการที่|[0-9๐-๙]{1,2}\s*[.)])\s*)*$")
_LONGEST_LABEL = 160
_LONGEST_UNREAD = 24


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rows above said: the instrument, its part, the indicator."""

    instrument: str | None = None
    part: str | None = None
    indicator: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """The scores of one column of a row."""

    figures: CellText
    column: int
    head: Column
    own: tuple[Mention, ...] | None = None
    """The codes of the very cell, where the score stands in its label."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as read; ``label`` are its words, ``mentions`` the codes that it is about."""

    number: int
    label: str
    mentions: tuple[Mention, ...]
    scores: tuple[Placed, ...]
    around: Surroundings
    notes: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that are sure."""
        return tuple(code for each in self.mentions for code in each.codes)

    @property
    def is_bare(self) -> bool:
        """Whether it is scores alone."""
        return bool(self.scores) and not self.label and not self.mentions

    @property
    def is_sure(self) -> bool:
        """Whether it is known what the row is about."""
        return bool(self.mentions) and all(each.codes for each in self.mentions)


def is_extreme(cells: tuple[str, ...]) -> bool:
    """Whether a row tells the highest, lowest or mean score of a table."""
    return any(len(cell) <= _LONGEST_LABEL and _EXTREME.search(cell) for cell in cells)


class RowReader:
    """Reads the rows under one head."""

    def __init__(self, reader: CodeReader, head: Head, scored: frozenset[int]) -> None:
        self._reader = reader
        self._head = head
        self._scored = scored

    def read(self, number: int, cells: tuple[str, ...], above: Surroundings) -> Row:
        """The row and what it says to those below; ``scored`` columns hold scores."""
        texts = [read_cell(cell) for cell in cells]
        labels = {at: text for at, text in enumerate(texts) if text.label and self._is_read(at)}
        around, readings = self._around(labels, above)
        numbers = [at for at, text in enumerate(texts) if text.is_number and at not in self._scored]
        targets = self._targets(labels, readings)
        if not any(self._is_leaf(each) for _, found in targets for each in found):
            targets += self._numbered(texts, numbers, around, targets)
        chosen = self._in_part(self._deepest(targets), readings)
        if chosen and all(self._kind(each) == "overall" for each in chosen):
            around = Surroundings()
        return Row(
            number,
            " ".join(text.label or text.text for at, text in enumerate(texts) if self._is_told(at, text)),
            chosen,
            self._scores(texts, labels, readings),
            around,
            tuple(dict.fromkeys(note for each in readings.values() for note in each.notes)),
        )

    def _in_part(self, chosen: tuple[Mention, ...], readings: dict[int, CodeReading]) -> tuple[Mention, ...]:
        """Bare codes in the one part that another cell of the row names beside them."""
        parts = {read.part for read in readings.values() if read.part}
        if len(parts) != 1:
            return chosen
        (part,) = parts

        def split(codes: tuple[str, ...]) -> tuple[str, ...]:
            framework = self._reader.framework
            return tuple(f"{each}.{part}" if f"{each}.{part}" in framework else each for each in codes)

        return tuple(
            replace(each, codes=split(each.codes), candidates=split(each.candidates))
            if self._is_leaf(each)
            else each
            for each in chosen
        )

    def _is_told(self, at: int, text: CellText) -> bool:
        return (bool(text.label) and self._is_read(at)) or self._head.column(at).role == "year"

    def _is_read(self, at: int) -> bool:
        return self._head.column(at).role not in ("narrative", "left_out")

    def _around(
        self, labels: dict[int, CellText], above: Surroundings
    ) -> tuple[Surroundings, dict[int, CodeReading]]:
        """Instrument and part first, then the indicator, then all cells under these."""
        around = above
        first = {at: self._reader.read(text.label) for at, text in labels.items()}
        for read in first.values():
            if read.instrument and read.instrument != around.instrument:
                around = Surroundings(read.instrument, None, None)
            if read.part and not any(map(self._is_leaf, read.mentions)):
                around = replace(around, part=read.part)
        named = ((at, code) for at in labels if (code := self._indicator_of(first[at], at == min(labels))))
        at, code = next(named, (0, None))
        if code and code != around.indicator:
            owner = self._reader.framework.node(code).instrument
            same = owner == around.instrument or around.instrument is None
            kept = around if same or first[at].part else Surroundings()
            around = Surroundings(owner, kept.part, code)
        readings = {
            at: self._reader.read(text.label, indicator=around.indicator, instrument=around.instrument)
            for at, text in labels.items()
        }
        return around, readings

    def _indicator_of(self, read: CodeReading, is_first: bool) -> str | None:
        """The indicator that a cell names before anything else; by its number in the first cell alone."""
        if not read.mentions or len(read.text) > _LONGEST_LABEL:
            return None
        first = read.mentions[0]
        if not (first.by_name or is_first or first.typed.startswith("ตัวชี้วัด")):
            return None
        codes = (*first.codes, *(each.partition(".")[0] for each in first.codes))
        return next((each for each in codes if self._kind_of(each) == "indicator"), None)

    def _targets(
        self, labels: dict[int, CellText], readings: dict[int, CodeReading]
    ) -> list[tuple[int, tuple[Mention, ...]]]:
        """The codes that cells begin with; codes within a text are what it refers to."""
        found = []
        for at in labels:
            read = readings[at]
            leads = bool(read.mentions) and self._leads(read.mentions[0], read)
            short = len(read.text) <= _LONGEST_LABEL or self._head.column(at).role == "code"
            if leads and short:
                found.append((at, tuple(each for each in read.mentions if not _refers(each, read))))
        return [each for each in found if each[1]]

    def _leads(self, mention: Mention, read: CodeReading) -> bool:
        """Whether a code is what its text is about: before the words, or behind its own title."""
        if mention.by_name or _NUMBERING.fullmatch(read.text[: mention.at]):
            return True
        names = self._reader.names
        return any(
            names.degree(read.text, self._reader.numbers.bare(code)) >= POSSIBLE for code in mention.codes
        )

    def _numbered(
        self,
        texts: list[CellText],
        numbers: list[int],
        around: Surroundings,
        named: list[tuple[int, tuple[Mention, ...]]],
    ) -> list[tuple[int, tuple[Mention, ...]]]:
        """What numbers outside the columns of scores stand for, where no name told."""
        found: list[tuple[int, tuple[Mention, ...]]] = []
        for at in numbers:
            role, text = self._head.column(at).role, texts[at].text
            asked = self._head.column(at).text.startswith("ข้อ")
            if not asked and any(to_arabic(text) in each.codes for _, some in named for each in some):
                continue
            if not self._is_read(at) or (named and role != "code" and not texts[at].code_like):
                continue
            if role == "indicator":
                text = f"ตัวชี้วัดที่ {text}"
            read = self._reader.read(text, indicator=around.indicator, instrument=around.instrument)
            if read.mentions:
                found.append((at, read.mentions))
        return found

    def _deepest(self, targets: list[tuple[int, tuple[Mention, ...]]]) -> tuple[Mention, ...]:
        """The codes of the cell that goes deepest into the tree; of equals a sure one, then the first."""
        if not targets:
            return ()

        def depth(each: tuple[int, tuple[Mention, ...]]) -> tuple[int, bool]:
            kinds = [_DEEPEST.index(self._kind(mention)) for mention in each[1]]
            return min(kinds), not all(mention.codes for mention in each[1])

        _, chosen = min(targets, key=depth)
        deepest = min(_DEEPEST.index(self._kind(mention)) for mention in chosen)
        leaves = _DEEPEST.index("sub_indicator")
        return tuple(
            each
            for each in chosen
            if _DEEPEST.index(self._kind(each)) <= max(deepest, leaves if deepest <= leaves else deepest)
        )

    def _scores(
        self, texts: list[CellText], labels: dict[int, CellText], readings: dict[int, CodeReading]
    ) -> tuple[Placed, ...]:
        found = []
        for at, text in enumerate(texts):
            column = self._head.column(at)
            if not self._is_read(at):
                continue
            if at in labels and text.several:
                own = readings[at].mentions if len(text.label) <= _LONGEST_LABEL else ()
                found.append(Placed(text, at + 1, column, own or None))
            elif at in self._scored and (text.is_number or self._is_unread(at, text, readings, len(texts))):
                found.append(Placed(text, at + 1, column))
        return tuple(found)

    def _is_unread(self, at: int, text: CellText, readings: dict[int, CodeReading], width: int) -> bool:
        """Whether a cell in a column of scores holds a short text that is neither a score nor a name."""
        named = at in readings and readings[at].mentions
        beside = width > 1 or self._head.column(at).role == "score"
        return bool(text.label) and beside and not named and len(text.label) <= _LONGEST_UNREAD

    def _is_leaf(self, mention: Mention) -> bool:
        return self._kind(mention) in ("question", "item", "sub_indicator")

    def _kind(self, mention: Mention) -> NodeKind:
        codes = mention.codes or mention.candidates
        return self._kind_of(codes[0]) if codes else "overall"

    def _kind_of(self, code: str) -> NodeKind:
        framework = self._reader.framework
        expanded = framework.expand(code)
        return framework.node(expanded[0]).kind if expanded else "overall"


def _refers(mention: Mention, read: CodeReading) -> bool:
    """Whether a code stands in brackets as what a text points to (``(อ้างอิงจาก o8)``)."""
    before = read.text[: mention.at]
    return not mention.by_name and bool(re.search(r"อ้างอิง[^)]*$", before))
