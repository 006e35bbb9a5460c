"""The head of a ruled table: one storey, or two where heads stand over several columns."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.blocks import Column, HeadGroup, Table, bold
from ita_desktop.rendering.pdf.rows import Row, Rule, Stack
from ita_desktop.rendering.pdf.type import Type

PAD_X = 4.5
PAD = (0.0, 1.5)
MOST_OF_PAGE = 1 / 3
"""A head that takes more of a page's height than this is not repeated on the next page."""


def cell(x: float, right: float) -> tuple[float, float]:
    """Where the text of a cell between two rules begins, and its width."""
    return x + PAD_X, right - x - 2 * PAD_X


def head_row(table: Table, type_: Type, edges: Sequence[float]) -> Row | None:
    """The head with its inner rules; columns under no other head stand through both storeys.

    None where no column has a head.
    """
    if not any(column.head for column in table.columns) and not table.over:
        return None
    under = {group.first + n for group in table.over for n in range(group.columns)}
    alone = [n for n in range(len(table.columns)) if n not in under]
    above = [_stack(type_, group.head, *_span(group, edges)) for group in table.over]
    below = [_column(type_, table.columns, n, edges) for n in sorted(under)]
    through = [_column(type_, table.columns, n, edges) for n in alone]
    upper = _most(above)
    lower = max(_most(below), _most(through) - upper)
    _centre(above, 0, upper)
    _centre(below, upper + PAD[1] / type_.leading if above else 0, lower)
    _centre(through, 0, upper + lower)
    row = Row((*above, *below, *through), type_.leading, glued=True, whole=True)
    row.lines = upper + lower
    row.pad = (PAD[0], PAD[1] * (2 if above else 1))
    inside = {n for group in table.over for n in range(group.first + 1, group.first + group.columns)}
    row.edges = tuple(x for n, x in enumerate(edges) if n not in inside)
    storey = PAD[0] + upper * type_.leading + PAD[1]
    row.inner = tuple(_inner(table.over, edges, storey, row.height(0, row.lines)))
    return row


def repeats(head: Row, type_: Type) -> bool:
    """Whether a head leaves most of a page to the rows, so that it can stand on each."""
    return head.height(0, head.lines) <= MOST_OF_PAGE * type_.text_height


def _span(group: HeadGroup, edges: Sequence[float]) -> tuple[float, float]:
    return edges[group.first], edges[group.first + group.columns]


def _column(type_: Type, columns: Sequence[Column], n: int, edges: Sequence[float]) -> Stack:
    return _stack(type_, columns[n].head, edges[n], edges[n + 1])


def _stack(type_: Type, text: str, left: float, right: float) -> Stack:
    x, width = cell(left, right)
    return Stack(x, [type_.text(bold(text), width, "center")])


def _most(stacks: Sequence[Stack]) -> int:
    return max((stack.lines for stack in stacks), default=0)


def _centre(stacks: Sequence[Stack], first: float, lines: int) -> None:
    """Move texts to the middle of a storey that begins at a line."""
    for stack in stacks:
        stack.drop = first + (lines - stack.lines) / 2


def _inner(
    groups: Sequence[HeadGroup], edges: Sequence[float], storey: float, bottom: float
) -> Iterator[Rule]:
    """Under each head over columns a level rule, and uprights between its columns."""
    for group in groups:
        left, right = _span(group, edges)
        yield left, storey, right, storey
        for x in edges[group.first + 1 : group.first + group.columns]:
            yield x, storey, x, bottom
