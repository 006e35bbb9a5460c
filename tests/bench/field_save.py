"""Saving a field over a bare SQLite commit with the same pragmas on the same disk."""

import sqlite3
from itertools import count
from pathlib import Path

from tests.bench.measuring import Ratio, compare
from tests.bench.offices import open_case


def field_save(folder: Path) -> Ratio:
    """One score typed and durable, history included, over one durable row."""
    services = open_case(folder / "office", "2568-p1.json")
    scores = services.scores
    bare = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    for pragma in ("journal_mode=DELETE", "synchronous=FULL", "foreign_keys=ON"):
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE score (code TEXT PRIMARY KEY, hundredths INTEGER)")
    bare.execute("INSERT INTO score VALUES ('i2', 0)")
    ticks = count()

    def ours() -> None:
        scores.record(2568, "i2", f"9{next(ticks) % 10}.13")

    def peer() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("UPDATE score SET hundredths = ? WHERE code = 'i2'", (next(ticks),))
        bare.execute("COMMIT")

    ratio = compare("field save / bare SQLite commit", 5, ours, peer, runs=200)
    services.close()
    bare.close()
    return ratio
