"""A paper that is a little too long for one page fits on it by closing up the room around its signatures."""

from collections.abc import Iterable, Iterator, Sequence

from ita_desktop.rendering.pdf.rows import Row

ROUNDING = 0.1


def fitted(rows: Iterable[Row], height: float) -> Iterator[Row]:
    """The rows; those of a paper that fits on one page of ``height`` points with less room get less.

    No more of a paper is held back than a page and what its signatures can give.
    """
    held: list[Row] = []
    holds = True
    for row in rows:
        if row.restart:
            yield from _closed_up(held, height)
            held, holds = [], True
        elif row.new_page:
            holds = False
        held.append(row)
        if not holds or _taken(held) - _slack(held) > height:
            yield from held
            held, holds = [], False
    yield from _closed_up(held, height)


def _closed_up(rows: Sequence[Row], height: float) -> Sequence[Row]:
    lacking, slack = _taken(rows) - height + ROUNDING, _slack(rows)
    if ROUNDING < lacking <= slack:
        for row in rows:
            row.pad = row.pad[0] - row.slack * lacking / slack, row.pad[1]
    return rows


def _taken(rows: Sequence[Row]) -> float:
    """Points from the top of the first row to the foot of the last one."""
    return sum(row.before * (row is not rows[0]) + row.height(0, row.lines) for row in rows)


def _slack(rows: Sequence[Row]) -> float:
    return sum(row.slack for row in rows)
