"""How times are taken: both sides in turn, medians, a ratio."""

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

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


@dataclass(frozen=True)
class Amount:
    """What is measured alone; ``aim`` is the most that the program wants."""

    name: str
    value: float
    aim: float
    unit: str

    def __str__(self) -> str:
        kept = "ok" if self.value <= self.aim else "OVER"
        return f"{self.name:<58}{self.value:9.1f} {self.unit}{'':19}   aim ≤ {self.aim:g}   {kept}"


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def worked(work: Callable[[], object]) -> float:
    """Seconds of processor time that the work takes; waiting for the disk or for others is not in it."""
    start = process_time()
    work()
    return process_time() - start


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


def run_alone(words: Sequence[str], folder: Path) -> Callable[[], str]:
    """A whole Python process; its stdout. Modules are compiled in ``folder``, as those installed are."""
    kept = {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"} | kept
    command = [sys.executable, *words]

    def work() -> str:
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
        return done.stdout

    return work


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
