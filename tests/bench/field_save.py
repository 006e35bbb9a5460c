"""Saving a field over a bare SQLite commit with the same pragmas on the same disk."""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from tests.bench.measures import MEASURES, open_long_plan
from tests.bench.measuring import Ratio, compare
from tests.bench.offices import YEAR, open_case


def field_saves(folder: Path) -> Iterator[Ratio]:
    """One score, and one title in a long plan, typed and durable, history included, over one durable row."""
    ticks = count()
    office = open_case(folder / "office", f"{YEAR}-p1.json")
    yield over_bare(
        folder / "bare-score.sqlite",
        "field save / bare SQLite commit",
        lambda: office.scores.record(YEAR, "i2", f"9{next(ticks) % 10}.13"),
    )
    office.close()
    planned = open_long_plan(folder / "field-plan")
    yield over_bare(
        folder / "bare-measure.sqlite",
        f"a field of one of {MEASURES} measures / bare SQLite commit",
        lambda: planned.plans.write(YEAR + 1, ["m100"], "แก้ชื่อ", title=f"มาตรการ {next(ticks)}"),
    )
    planned.close()


def over_bare(file: Path, name: str, ours: Callable[[], object], aim: float = 5) -> Ratio:
    """Ours over a row of a table of its own."""
    bare = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode=DELETE", "synchronous=FULL", "foreign_keys=ON"):
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE score (code TEXT PRIMARY KEY, hundredths INTEGER)")
    bare.execute("INSERT INTO score VALUES ('i2', 0)")
    ticks = count()

    def peer() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("UPDATE score SET hundredths = ? WHERE code = 'i2'", (next(ticks),))
        bare.execute("COMMIT")

    ratio = compare(name, aim, ours, peer, runs=200)
    bare.close()
    return ratio
