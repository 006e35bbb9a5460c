"""Pasting 43 rows over plain readers that find titles by likeness, and taking them over a bare commit.

Aims. Finding titles by likeness is the plainest way to read a table without trusting its order; ours also
knows codes, parts, doubts and what was there, and takes no longer: 1. Each taken score is looked up, checked,
written through the mapper and told to the chained history, about one millisecond, where the bare commit
writes one row: 80.
"""

import csv
import sqlite3
import statistics
from collections.abc import Iterator
from difflib import get_close_matches
from functools import partial
from html.parser import HTMLParser
from io import StringIO
from itertools import count
from pathlib import Path

from ita_desktop.services.bundle import Services
from ita_desktop.services.score_tables import ScorePlan
from tests.bench.measuring import Ratio, compare, timed
from tests.bench.offices import open_case

YEAR, ROWS = 2568, 43


class Cells(HTMLParser):
    """The plainest reading of a table: the text of every cell."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def pasting(folder: Path) -> Iterator[Ratio]:
    """Reading and planning both forms of the clipboard, then taking the plan."""
    services = open_case(folder / "pasting", "2568-p1.json")
    table = _table(services)
    text = "\n".join("\t".join(row) for row in table)
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table)
    html = f"<html><body><table>{cells}</table></body></html>"
    framework = services.scores.sheet(YEAR).framework
    titles = [framework.title(code) for code in framework.codes]

    def plain_html() -> object:
        reader = Cells()
        reader.feed(html)
        return [get_close_matches(row[1], titles, 1) for row in reader.rows]

    def plain_text() -> object:
        return [get_close_matches(row[1], titles, 1) for row in csv.reader(StringIO(text), delimiter="\t")]

    read = services.score_tables.read
    yield compare(
        "paste of 43 rows, HTML / html.parser and difflib",
        1,
        lambda: read(YEAR, text, html),
        plain_html,
        runs=9,
    )
    yield compare("paste of 43 rows, text / csv and difflib", 1, lambda: read(YEAR, text), plain_text, runs=9)
    yield _taking(services, folder)
    services.close()


def _table(services: Services) -> list[tuple[str, str, str]]:
    framework = services.scores.sheet(YEAR).framework
    codes = [code for code in framework.codes if framework.node(code).kind in ("question", "item")][:ROWS]
    return [(code, framework.title(code), f"{90 + at % 10}.{at:02d}") for at, code in enumerate(codes)]


def _taking(services: Services, folder: Path) -> Ratio:
    """43 scores in one act with their history, over 43 rows in one bare commit."""
    bare = sqlite3.connect(folder / "rows.sqlite", isolation_level=None)
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE score (code TEXT PRIMARY KEY, hundredths INTEGER)")
    ticks = count()

    def plan() -> ScorePlan:
        tick = next(ticks) % 10
        rows = (f"{code}\t{title}\t{tick}{score[1:]}" for code, title, score in _table(services))
        return services.score_tables.read(YEAR, "\n".join(rows))

    def ours(plan: ScorePlan) -> None:
        taken = {at: str(row.code) for at, row in enumerate(plan.rows) if row.code and row.becomes}
        services.score_tables.apply(plan, taken)

    def peer() -> None:
        bare.execute("BEGIN IMMEDIATE")
        for at in range(ROWS):
            bare.execute("INSERT OR REPLACE INTO score VALUES (?, ?)", (str(at), next(ticks)))
        bare.execute("COMMIT")

    ours(plan())
    pairs = [(timed(partial(ours, plan())), timed(peer)) for _ in range(20)]
    bare.close()
    mine, others = (statistics.median(each) for each in zip(*pairs, strict=True))
    return Ratio("43 rows taken, with history / one bare commit of 43 rows", mine, others, 80)
