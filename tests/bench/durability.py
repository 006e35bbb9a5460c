"""That saved is saved: kills of the services and of the window, a fault at every change of a file."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.bench.measuring import Amount
from tests.durability.kills import Kill, kills
from tests.durability.shimmed import points, why_not
from tests.durability.window_kills import window_kills

KILLS, WINDOW_KILLS = 1_000, 100


def durability(folder: Path) -> Iterator[Amount]:
    """How many of the kills lost something, and how many of the points left something between."""
    place = folder / "kills"
    place.mkdir()
    done = list(kills(place, KILLS))
    saved = sum(kill.acknowledged for kill in done)
    lost = sum(bool(kill.wrong) for kill in done)
    tell_lost(done)
    yield Amount(f"losing kills of {len(done)}; {saved} saved fields", lost, 0, "")
    seen = list(window_kills(folder / "window", WINDOW_KILLS))
    lost, saved = sum(bool(kill.wrong) for kill in seen), sum(kill.acknowledged for kill in seen)
    tell_lost(seen)
    yield Amount(f"losing kills of {len(seen)} of the window; {saved} fields shown as saved", lost, 0, "")
    if why_not():
        return
    reached = list(points("all"))
    wrong = sum(bool(point["wrong"]) for point in reached)
    for point in reached:
        if point["wrong"]:
            print(point)
    yield Amount(f"points of {len(reached)} that left something between", wrong, 0, "")


def tell_lost(kills: Iterable[Kill]) -> None:
    """Print what was lost by which kill, so that it can be looked for again."""
    for kill in kills:
        if kill.wrong:
            print(kill.seed, *kill.wrong, sep="\n  ", flush=True)
