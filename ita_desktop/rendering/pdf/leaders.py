"""The lines of a memo's head: large labels, values over dotted lines."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import LeaderField, LeaderLine, plain
from ita_desktop.rendering.pdf.dots import BELOW, Dots
from ita_desktop.rendering.pdf.rows import Row, Stack
from ita_desktop.rendering.pdf.type import CM, Look, Type

LABEL = Look(20)
AFTER_LABEL = 0.25 * CM
BETWEEN_FIELDS = 0.2 * CM
LEAST_ROOM = 2 * CM
LONG = 6
"""A head line with more lines than this may go on over the page."""


def leader_row(block: LeaderLine, type_: Type) -> Row:
    """One row: every field's label and value on one base line, dots up to the next field or the margin."""
    above = type_.leading * (LABEL.size / type_.size - 1)
    stacks: list[Stack] = []
    dots: list[Dots] = []
    ends = [field.at * CM - BETWEEN_FIELDS for field in block.fields[1:]]
    for field, end in zip(block.fields, [*ends, type_.text_width], strict=True):
        label, value = _field(field, end, type_)
        stacks += (label, value)
        dots += _dots(value, end, type_)
    row = Row(tuple(stacks), type_.leading, pad=(above, 0), glued=True, drawn=tuple(dots))
    row.whole = row.lines <= LONG
    return row


def _field(field: LeaderField, end: float, type_: Type) -> tuple[Stack, Stack]:
    """A blank before the value keeps it apart from the label where the text is read."""
    x, blank = field.at * CM, type_.width(" ")
    wide = type_.large_width(field.label, LABEL) + 1
    label = Stack(x, [type_.large(field.label, wide, LABEL)])
    raised = type_.baseline(LABEL.size, type_.leading) - type_.baseline(type_.size, type_.leading)
    label.drop = -raised / type_.leading
    x += wide + AFTER_LABEL - blank
    value = type_.hanging(plain(f" {field.value}"), max(end - x, LEAST_ROOM), blank, blank)
    return label, Stack(x, [value])


def _dots(value: Stack, end: float, type_: Type) -> Iterator[Dots]:
    down = type_.baseline(type_.size, type_.leading) + BELOW
    return (Dots(value.x, end, down, line) for line in range(value.lines))
