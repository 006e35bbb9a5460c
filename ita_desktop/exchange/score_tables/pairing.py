"""Codes and scores of one row together: by order, by part, by the head of the column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ita_desktop.domain.codes import CodeReader, Mention
from ita_desktop.domain.scores import Refusal
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.score_tables.cells import Figure
from ita_desktop.exchange.score_tables.heads import Head
from ita_desktop.exchange.score_tables.row import Placed, Row
from ita_desktop.exchange.score_tables.settling import Taken

_DIGIT = re.compile("[0-9๐-๙]")


def paired(row: Row, head: Head, reader: CodeReader) -> Iterator[Taken]:
    """Every score of a row with its code, or with the codes that it may be for.

    Columns of another fiscal year are passed over. A score within a label belongs to what the label names.
    """
    if head.names_codes and _is_other_year(row.label, reader.framework.fiscal_year):
        return
    pairs = _Pairs(row, head, reader)
    placed = [each for each in row.scores if each.head.year in (None, reader.framework.fiscal_year)]
    own = [each for each in placed if each.own]
    below = [each for each in placed if not each.own]
    for mentions, columns in ((row.mentions, below), *((each.own or (), [each]) for each in own)):
        if columns and not (own and not mentions):
            yield from pairs.of(mentions, columns)


def _is_other_year(label: str, year: int) -> bool:
    years = re.findall("25[0-9]{2}", to_arabic(label))
    return bool(years) and str(year) not in years


@dataclass(frozen=True, slots=True)
class _Pairs:
    row: Row
    head: Head
    reader: CodeReader

    def of(self, mentions: Sequence[Mention], columns: Sequence[Placed]) -> Iterator[Taken]:
        codes = tuple(code for each in mentions for code in each.codes)
        doubt = " ".join(dict.fromkeys(each.doubt for each in mentions if each.doubt))
        if len(codes) == 1 and not doubt and (split := self._by_parts(codes[0], columns)):
            yield from split
            return
        for each in columns:
            if not mentions and each.head.code and self.head.names_codes:
                yield self._taken(each.head.code, each.figures.scores(1)[0], each)
            elif not codes or doubt:
                yield from self._open(mentions, each, doubt)
            else:
                yield from self._in_order(codes, each)

    def _in_order(self, codes: Sequence[str], column: Placed) -> Iterator[Taken]:
        """As many scores as codes, one after the other; else each may be for any of the codes."""
        figures = column.figures.scores(len(codes))
        if len(figures) == len(codes):
            for code, figure in zip(codes, figures, strict=True):
                yield self._taken(code, figure, column)
            return
        doubt = f"แถวนี้มี {len(codes)} รหัส แต่มี {len(figures)} คะแนน จึงจับคู่ตามลำดับไม่ได้"
        yield from self._each_open(codes, figures, column, doubt)

    def _open(self, mentions: Sequence[Mention], column: Placed, doubt: str) -> Iterator[Taken]:
        codes = tuple(dict.fromkeys(code for one in mentions for code in (*one.codes, *one.candidates)))
        year = self.reader.framework.fiscal_year
        why = doubt or f"ไม่พบรหัสหรือชื่อของคะแนนนี้ในกรอบการประเมินปี {year}"
        yield from self._each_open(codes, column.figures.scores(1), column, why)

    def _each_open(
        self, codes: Sequence[str], figures: Sequence[Figure], column: Placed, doubt: str
    ) -> Iterator[Taken]:
        meant = tuple(code for each in codes for code in self._targets(each, column))
        for figure in figures:
            if isinstance(figure.read, Refusal) and not (meant and _DIGIT.search(figure.typed)):
                continue
            if figure.weak and not meant:
                continue
            yield Taken(None, figure, self.row.number, column.column, meant, doubt, self._told)

    def _by_parts(self, code: str, columns: Sequence[Placed]) -> tuple[Taken, ...]:
        """One question with as many scores as EIT has parts, where no column says which is which.

        A head in one line tells their order; without one the usual order is in doubt.
        """
        targets = self.reader.framework.expand(code)
        figures = [(figure, each) for each in columns for figure in each.figures.scores(2)]
        known = self.row.around.part or any(each.head.part for each in columns)
        if self.head.parts and len(figures) == len(self.head.parts):
            targets = tuple(f"{code}.{part}" for part in self.head.parts)
            if any(each not in self.reader.framework for each in targets):
                return ()
        elif len(targets) < 2 or len(targets) != len(figures) or known:
            return ()
        doubt = "" if self.head.parts else "ไม่มีหัวคอลัมน์บอกส่วนของ EIT อ่านตามลำดับส่วนที่ 1 ส่วนที่ 2"
        return tuple(
            Taken(target, figure, self.row.number, each.column, (), doubt, self._told)
            for target, (figure, each) in zip(targets, figures, strict=True)
        )

    def _taken(self, code: str, figure: Figure, column: Placed) -> Taken:
        targets = self._targets(code, column)
        if len(targets) == 1:
            return Taken(targets[0], figure, self.row.number, column.column, told=self._told)
        doubt = f"ตารางไม่บอกว่าคะแนนนี้ของ {code} เป็น EIT ส่วนที่ 1 หรือส่วนที่ 2"
        return Taken(None, figure, self.row.number, column.column, targets, doubt, self._told)

    def _targets(self, code: str, column: Placed) -> tuple[str, ...]:
        """The score codes of a code; the part of the column or row makes ``e4`` one and ``6`` that part's."""
        framework = self.reader.framework
        above = None if self.head.names_parts else self.row.around.part
        split = f"{code}.{column.head.part or above}"
        return (split,) if split in framework else framework.expand(code)

    @property
    def _told(self) -> str:
        return " ".join(self.row.notes)
