"""Which of the codes in a row's cells the row is about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ita_desktop.domain.codes import CodeReader, CodeReading, Mention
from ita_desktop.domain.codes.names import POSSIBLE
from ita_desktop.domain.framework_tree import NodeKind

_DEEPEST: tuple[NodeKind, ...] = (
    "question", "item", "sub_indicator", "indicator_part", "indicator", "part", "instrument", "overall",
)  # fmt: skip
_NUMBERING = re.compile(r"^[\s(\[]*(?:(?:ข้อที่|ข้อ|รายการที่|[0-9๐-๙]{1,2}\s*[.)])\s*)*$")

Target = tuple[int, tuple[Mention, ...]]
"""The place of a cell in its row, from 0, and the codes that it is about."""


class Targets:
    """Weighs the codes of cells by the framework's tree."""

    def __init__(self, reader: CodeReader) -> None:
        self._reader = reader

    def of_cell(self, read: CodeReading) -> tuple[Mention, ...]:
        """The codes that a cell is about: those it begins with, none where they stand within its text."""
        if not read.mentions or not self._leads(read.mentions[0], read):
            return ()
        return tuple(each for each in read.mentions if not _refers(each, read))

    def deepest(self, targets: Sequence[Target]) -> tuple[Mention, ...]:
        """The codes of the cell that goes deepest into the tree; of equals a sure one, then the first."""
        if not targets:
            return ()

        def depth(each: Target) -> tuple[int, bool]:
            kinds = [_DEEPEST.index(self.kind(mention)) for mention in each[1]]
            return min(kinds), not all(mention.codes for mention in each[1])

        _, chosen = min(targets, key=depth)
        deepest = min(_DEEPEST.index(self.kind(mention)) for mention in chosen)
        leaves = _DEEPEST.index("sub_indicator")
        return tuple(
            each
            for each in chosen
            if _DEEPEST.index(self.kind(each)) <= max(deepest, leaves if deepest <= leaves else deepest)
        )

    def in_part(
        self, chosen: tuple[Mention, ...], readings: Mapping[int, CodeReading]
    ) -> tuple[Mention, ...]:
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
            if self.is_leaf(each)
            else each
            for each in chosen
        )

    def is_leaf(self, mention: Mention) -> bool:
        """Whether a code is a question, an item or a group of items."""
        return self.kind(mention) in ("question", "item", "sub_indicator")

    def kind(self, mention: Mention) -> NodeKind:
        """What a mention is by its first code or candidate."""
        codes = mention.codes or mention.candidates
        return self.kind_of(codes[0]) if codes else "overall"

    def kind_of(self, code: str) -> NodeKind:
        """What a code is, with or without its part."""
        framework = self._reader.framework
        expanded = framework.expand(code)
        return framework.node(expanded[0]).kind if expanded else "overall"

    def _leads(self, mention: Mention, read: CodeReading) -> bool:
        """Whether a code is what its text is about: before the words, or behind its own title."""
        if mention.by_name or _NUMBERING.fullmatch(read.text[: mention.at]):
            return True
        names = self._reader.names
        return any(
            names.degree(read.text, self._reader.numbers.bare(code)) >= POSSIBLE for code in mention.codes
        )


def _refers(mention: Mention, read: CodeReading) -> bool:
    """Whether a code stands in brackets as what a text points to (``(อ้างอิงจาก o8)``)."""
    before = read.text[: mention.at]
    return not mention.by_name and bool(re.search(r"อ้างอิง[^)]*$", before))
