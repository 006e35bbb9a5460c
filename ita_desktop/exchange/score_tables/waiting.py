"""Labels that wait for their scores: wrapped lines, and texts in which each cell has a line of its own."""

from collections.abc import Iterator
from dataclasses import replace

from ita_desktop.domain.codes import CodeReader, Mention
from ita_desktop.exchange.score_tables.heads import Head
from ita_desktop.exchange.score_tables.pairing import paired
from ita_desktop.exchange.score_tables.row import Placed, Row, Surroundings
from ita_desktop.exchange.score_tables.rows import RowReader
from ita_desktop.exchange.score_tables.settling import Taken

_LONGEST = 400


class Waiting:
    """The rows without scores since the last score, and rows of scores alone."""

    def __init__(self, reader: CodeReader) -> None:
        self._reader = reader
        self._labels: list[Row] = []
        self._scores: list[Row] = []
        self._words = ""

    def clear(self) -> None:
        """Forget the labels: a row with scores of its own came."""
        self._labels, self._words = [], ""

    def add_label(self, row: Row) -> None:
        """A row whose scores may come below."""
        self._words = row.label[:_LONGEST]
        if row.mentions and not (self._labels and self._is_title(row, self._labels[-1])):
            self._labels.append(row)

    def _is_title(self, row: Row, above: Row) -> bool:
        """Whether a row is the title of the code above, on a line of its own."""
        by_name = all(each.by_name for each in row.mentions)
        same = row.codes == above.codes or (not row.is_sure and self._is_leaf(above))
        return by_name and above.is_sure and same

    def add_scores(self, row: Row) -> None:
        """Scores whose labels stand above."""
        self._scores.append(row)

    def joined(self, rows: RowReader, number: int, cells: tuple[str, ...], around: Surroundings) -> Row:
        """The row; one that goes on the label above is read together with it, and in doubt if they differ."""
        row = rows.read(number, cells, around)
        by_name = all(each.by_name for each in row.mentions)
        filled = [at for at, cell in enumerate(cells) if cell]
        if not (row.scores and row.label and self._words and by_name) or self._scores or len(filled) > 2:
            return row
        if (
            row.is_sure
            and self._reader.names.degree(row.label, self._reader.numbers.bare(row.codes[0])) == 1.0
        ):
            return row
        first = next(at for at in filled)
        longer = tuple(f"{self._words} {cell}" if at == first else cell for at, cell in enumerate(cells))
        whole = rows.read(number, longer, around)
        if not whole.is_sure or len(whole.scores) != len(row.scores) or whole.codes == row.codes:
            return row
        if row.is_sure:
            doubt = f"อ่านต่อจากบรรทัดก่อนเป็น {whole.codes[0]} อ่านบรรทัดเดียวเป็น {row.codes[0]}"
            both = Mention(row.label, 0, (), (whole.codes[0], row.codes[0]), doubt)
            return replace(row, mentions=(both,), scores=_as_above(row))
        return replace(whole, scores=_as_above(whole))

    def settled(self, head: Head) -> Iterator[Taken]:
        """The scores that came below labels, each with its label, where the counts tell which."""
        scores, labels = self._scores, self._labels
        if not scores:
            return
        self._scores = []
        self.clear()
        leaves = [each for each in labels if each.mentions and self._is_leaf(each)]
        for owners in (labels, leaves, labels[-1:]):
            if owners and len(owners) == len(scores):
                for owner, row in zip(owners, scores, strict=True):
                    yield from paired(
                        replace(owner, scores=row.scores, number=row.number), head, self._reader
                    )
                return
        codes = tuple(code for each in labels for code in each.codes)
        told = f"มี {len(scores)} คะแนน แต่มี {len(labels)} รหัสหรือชื่อก่อนหน้า จึงจับคู่ตามลำดับไม่ได้" if codes else ""
        open_mention = (Mention("", 0, (), codes, told),) if codes else ()
        for row in scores:
            yield from paired(replace(row, mentions=open_mention), head, self._reader)

    def _is_leaf(self, row: Row) -> bool:
        codes = row.codes or row.mentions[0].candidates
        return (
            bool(codes) and self._reader.numbers.indicator_of(self._reader.numbers.bare(codes[0])) is not None
        )


def _as_above(row: Row) -> tuple[Placed, ...]:
    """The scores without the codes of their own cell: the row's count."""
    return tuple(replace(each, own=None) for each in row.scores)
