"""That saved is saved: a thousand kills, and a fault at every change of a file of every act."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import Amount
from tests.durability.kills import kills
from tests.durability.shimmed import points, why_not

KILLS = 1_000


def durability(folder: Path) -> Iterator[Amount]:
    """How many of the kills lost something, and how many of the points left something between."""
    place = folder / "kills"
    place.mkdir()
    done = list(kills(place, KILLS))
    saved = sum(kill.acknowledged for kill in done)
    lost = sum(bool(kill.wrong) for kill in done)
    yield Amount(f"losing kills of {len(done)}; {saved} saved fields", lost, 0, "")
    if why_not():
        return
    reached = list(points("all"))
    wrong = sum(bool(point["wrong"]) for point in reached)
    yield Amount(f"points of {len(reached)} that left something between", wrong, 0, "")
