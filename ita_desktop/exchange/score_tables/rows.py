"""One row of a table: which codes it is about and which scores stand in it."""

import re
from dataclasses import replace

from ita_desktop.domain.codes import CodeReader, CodeReading, Mention
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.score_tables.cells import CellText, read_cell
from ita_desktop.exchange.score_tables.heads import Head
from ita_desktop.exchange.score_tables.row import Placed, Row, Surroundings
from ita_desktop.exchange.score_tables.targets import Target, Targets

_EXTREME = re.compile(
    r"คะแนน(?:ที่)?\s*(?:สูง|ต่ำ)\s*สุด|^(?:สูงสุด|ต่ำสุด|ค่าเฉลี่ย|เฉลี่ย|รวมเฉลี่ย|max|min)$", re.IGNORECASE
)
_OR_INDICATOR = "เลข {number} ใต้คะแนนรวมของเครื่องมือ อาจเป็นตัวชี้วัดที่ {number} หรือ {code}"
_LONGEST_LABEL = 160
_LONGEST_UNREAD = 24


def is_extreme(cells: tuple[str, ...]) -> bool:
    """Whether a row tells the highest, lowest or mean score of a table."""
    return any(len(cell) <= _LONGEST_LABEL and _EXTREME.search(cell) for cell in cells)


class RowReader:
    """Reads the rows under one head."""

    def __init__(self, reader: CodeReader, head: Head, scored: frozenset[int]) -> None:
        self._reader = reader
        self._head = head
        self._scored = scored
        self._weigh = Targets(reader)

    def read(self, number: int, cells: tuple[str, ...], above: Surroundings) -> Row:
        """The row and what it says to those below; ``scored`` columns hold scores.

        Totals one below the other are a list: the last of them is no heading for what follows.
        """
        row = self._read(number, cells, above)
        totals = above.totals + 1 if self._is_total(row) else 0
        if above.totals > 1 and not totals:
            row = self._read(number, cells, Surroundings())
        by_total = bool(totals) or (row.around.by_total and row.around.indicator is None)
        return replace(row, around=replace(row.around, totals=totals, by_total=by_total))

    def _is_total(self, row: Row) -> bool:
        """Whether it is the score of a whole instrument or part."""
        kinds = {self._weigh.kind(each) for each in row.mentions}
        return bool(row.scores) and bool(kinds) and kinds <= {"instrument", "part"}

    def _read(self, number: int, cells: tuple[str, ...], above: Surroundings) -> Row:
        texts = [read_cell(cell) for cell in cells]
        labels = {at: text for at, text in enumerate(texts) if text.label and self._is_read(at)}
        around, readings = self._around(labels, self._numbered_above(texts, above))
        numbers = [at for at, text in enumerate(texts) if text.is_number and at not in self._scored]
        targets = self._targets(labels, readings)
        if not any(self._weigh.is_leaf(each) for _, found in targets for each in found):
            targets += self._numbered(texts, numbers, around, targets)
        chosen = self._weigh.in_part(self._weigh.deepest(targets), readings)
        if chosen and all(self._weigh.kind(each) == "overall" for each in chosen):
            around = Surroundings()
        return Row(
            number,
            " ".join(text.label or text.text for at, text in enumerate(texts) if self._is_told(at, text)),
            chosen,
            self._scores(texts, labels, readings),
            around,
            tuple(dict.fromkeys(note for each in readings.values() for note in each.notes)),
        )

    def _is_told(self, at: int, text: CellText) -> bool:
        return (bool(text.label) and self._is_read(at)) or self._head.column(at).role == "year"

    def _is_read(self, at: int) -> bool:
        return self._head.column(at).role not in ("narrative", "left_out")

    def _numbered_above(self, texts: list[CellText], above: Surroundings) -> Surroundings:
        """What a number in a column of indicators says: it settles the questions beside it."""
        for at, text in enumerate(texts):
            column = self._head.column(at)
            code = to_arabic(text.text).strip()
            if (
                column.of_indicators
                and at not in self._scored
                and self._is_indicator(code)
                and code != above.indicator
            ):
                owner = self._reader.framework.node(code).instrument
                return Surroundings(owner, above.part if owner == above.instrument else None, code)
        return above

    def _is_indicator(self, code: str) -> bool:
        return code in self._reader.framework and self._weigh.kind_of(code) == "indicator"

    def _around(
        self, labels: dict[int, CellText], above: Surroundings
    ) -> tuple[Surroundings, dict[int, CodeReading]]:
        """Instrument and part first, then the indicator, then all cells under these."""
        around = above
        first = {at: self._reader.read(text.label) for at, text in labels.items()}
        for at, read in first.items():
            names_leaf = any(map(self._weigh.is_leaf, read.mentions))
            if read.instrument and read.instrument != around.instrument:
                around = Surroundings(read.instrument)
            elif read.instrument and at == around.part_at and not names_leaf:
                around = replace(around, part=None)
            if read.part and not names_leaf:
                around = replace(around, part=read.part, part_at=at)
        named = ((at, code) for at in labels if (code := self._indicator_of(first[at], at == min(labels))))
        at, code = next(named, (0, None))
        if code and code != around.indicator:
            owner = self._reader.framework.node(code).instrument
            same = owner == around.instrument or around.instrument is None
            kept = around if same or first[at].part else Surroundings()
            around = replace(kept, instrument=owner, indicator=code)
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
        return next((each for each in codes if self._weigh.kind_of(each) == "indicator"), None)

    def _targets(self, labels: dict[int, CellText], readings: dict[int, CodeReading]) -> list[Target]:
        """The codes that cells begin with; codes within a text are what it refers to."""
        found = []
        for at in labels:
            read = readings[at]
            short = len(read.text) <= _LONGEST_LABEL or self._head.column(at).role == "code"
            if short and (mentions := self._weigh.of_cell(read)):
                found.append((at, mentions))
        return found

    def _numbered(
        self,
        texts: list[CellText],
        numbers: list[int],
        around: Surroundings,
        named: list[Target],
    ) -> list[Target]:
        """What numbers outside the columns of scores stand for, where no name told."""
        found: list[Target] = []
        for at in numbers:
            role, text = self._head.column(at).role, texts[at].text
            asked = self._head.column(at).text.startswith("ข้อ")
            if not asked and any(to_arabic(text) in each.codes for _, some in named for each in some):
                continue
            if not self._is_read(at) or (named and role != "code" and not texts[at].code_like):
                continue
            if self._head.column(at).of_indicators:
                text = f"ตัวชี้วัดที่ {text}"
            read = self._reader.read(text, indicator=around.indicator, instrument=around.instrument)
            if read.mentions:
                found.append((at, read.mentions if asked else self._or_indicator(text, read, around)))
        return found

    def _or_indicator(self, text: str, read: CodeReading, around: Surroundings) -> tuple[Mention, ...]:
        """A bare number below the score of its instrument may count indicators as well as questions."""
        number = to_arabic(text).strip()
        codes = tuple(code for each in read.mentions for code in each.codes)
        if not (around.by_total and around.indicator is None and codes and self._is_indicator(number)):
            return read.mentions
        if number in codes or self._reader.framework.node(number).instrument != around.instrument:
            return read.mentions
        return (Mention(text, 0, (), (number, *codes), _OR_INDICATOR.format(number=number, code=codes[0])),)

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
