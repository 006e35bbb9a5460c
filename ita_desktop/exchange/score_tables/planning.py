"""A table of scores becomes a plan: which score goes where, and why not."""

from collections.abc import Iterator, Mapping

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import Refusal, Score, parse_score
from ita_desktop.exchange.score_tables.read_score import Grid, ReadScore


def plan_scores(
    grid: Grid, framework: Framework, entered: Mapping[str, Score], *, at: str | None = None
) -> tuple[ReadScore, ...]:
    """What the table would do to ``entered``; ``at`` is the current cell, for a table without codes."""
    return tuple(_planned(grid, framework, entered))


def _planned(grid: Grid, framework: Framework, entered: Mapping[str, Score]) -> Iterator[ReadScore]:
    for row, cells in enumerate(grid, 1):
        code = next((cell for cell in cells if cell in framework), None)
        if code is None or not cells[-1] or cells[-1] == code:
            continue
        read, was = parse_score(cells[-1]), entered.get(code)
        place = {"typed": cells[-1], "was": was, "row": row, "column": len(cells)}
        if isinstance(read, Refusal):
            yield ReadScore(code=code, state="refused", becomes=None, why=read.reason, **place)  # type: ignore[arg-type]
        else:
            state = "new" if was is None else "same" if was == read else "changed"
            yield ReadScore(code=code, state=state, becomes=read, why="", **place)  # type: ignore[arg-type]
