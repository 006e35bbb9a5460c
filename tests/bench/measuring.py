"""How times are taken: both sides in turn, medians, a ratio."""

import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Ratio:
    """Medians of both sides in seconds; ``aim`` is the ratio that the program wants at most."""

    name: str
    ours: float
    peer: float
    aim: float

    @property
    def value(self) -> float:
        """How many times as long ours takes."""
        return self.ours / self.peer

    def __str__(self) -> str:
        kept = "ok" if self.value <= self.aim else "OVER"
        return (
            f"{self.name:<58}{self.ours * 1000:9.1f} ms{self.peer * 1000:9.1f} ms"
            f"{self.value:7.2f}   aim ≤ {self.aim:g}   {kept}"
        )


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def compare(
    name: str, aim: float, ours: Callable[[], object], peer: Callable[[], object], *, runs: int
) -> Ratio:
    """Time both sides in turn, ``runs`` times each after one warming run."""
    ours(), peer()
    pairs = [(timed(ours), timed(peer)) for _ in range(runs)]
    return Ratio(name, statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs), aim)


def process(words: Sequence[str]) -> Callable[[], object]:
    """A whole Python process on the project; ends the benchmark where it fails."""
    return lambda: subprocess.run([sys.executable, *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def until_line(words: Sequence[str]) -> Callable[[], object]:
    """A Python process until its first line on stdout; it is then let go to its end."""

    def work() -> None:
        with subprocess.Popen(
            [sys.executable, *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as started:
            assert started.stdout is not None
            if not started.stdout.readline():
                raise RuntimeError(f"no line from {words}")
            started.kill()

    return work
