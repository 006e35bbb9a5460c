"""Kills a process that enters an office's data, at a random moment; then looks whether all is there.

``python -m tests.durability.kills FOLDER ROUNDS SEED`` prints a line for each kill that lost something, and
at the end how many kills and how many saved fields there were.
"""

import os
import random
import select
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree, rmtree

from tests.durability.acts import World
from tests.durability.clerk import enter, fill, kept, same

ROUNDS_ON_ONE = 20
"""So many kills fall on the same data before it is begun anew."""
LONGEST_SECONDS = 0.3


@dataclass
class Told:
    """What the process told before it was killed: of each field the last saved text, and one begun later."""

    saved: dict[str, str] = field(default_factory=dict)
    begun: dict[str, str] = field(default_factory=dict)
    acknowledged: int = 0

    def hear(self, line: str) -> None:
        """Take in a line."""
        what, place, text = line.split("\t")
        if what == "begun":
            self.begun[place] = text
        else:
            self.saved[place] = text
            self.begun.pop(place, None)
            self.acknowledged += 1


@dataclass(frozen=True)
class Kill:
    """What came of a kill: how many fields were told as saved before it, and what is wrong after it."""

    seed: int
    acknowledged: int
    wrong: tuple[str, ...]


def kills(folder: Path, rounds: int, first_seed: int = 0) -> Iterator[Kill]:
    """So many kills; each names its seed."""
    template = World(folder / "template")
    fill(template)
    expected: dict[str, str] = {}
    for turn in range(rounds):
        world = World(folder / "now")
        if turn % ROUNDS_ON_ONE == 0:
            rmtree(world.root, ignore_errors=True)
            copytree(template.root, world.root)
            expected = dict(kept(world))
            world.close()
        yield killed(world, first_seed + turn, expected)


def killed(world: World, seed: int, expected: dict[str, str]) -> Kill:
    """One kill; ``expected`` is what stands in the data before it and, at the end, after it."""
    told = until_killed(world.root, seed)
    wrong: list[str] = []
    after = World(world.root)
    try:
        now = kept(after)
        wrong += after.office.safety.verify()
    except Exception as error:
        return Kill(seed, told.acknowledged, (f"cannot be opened: {error!r}",))
    finally:
        after.close()
    for place, text in {**expected, **told.saved}.items():
        wanted = [text, *filter(None, [told.begun.get(place)])]
        if not any(same(place, now.get(place, "0"), each) for each in wanted):
            wrong.append(f"{place} was saved as {text[:60]} and is {now.get(place, '')[:60]}")
    expected.clear()
    expected.update(now)
    return Kill(seed, told.acknowledged, tuple(wrong))


def until_killed(root: Path, seed: int) -> Told:
    """Let a process enter data and kill it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            enter(World(root), seed, lambda *words: _write(writing, "\t".join(words)))
        finally:
            os._exit(1)
    os.close(writing)
    told = Told()
    with os.fdopen(reading, "rb") as pipe:
        select.select([pipe], [], [])  # until the first field is begun
        time.sleep(random.Random(seed).uniform(0, LONGEST_SECONDS))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            raise RuntimeError(f"the entry of seed {seed} ended by itself")
        for line in pipe.read().decode().splitlines(keepends=True):
            if line.endswith("\n"):
                told.hear(line[:-1])
    return told


def _write(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def main(folder: Path, rounds: int, seed: int) -> int:
    """Print what was lost."""
    done = list(kills(folder, rounds, seed))
    for kill in done:
        if kill.wrong:
            print(kill.seed, *kill.wrong, sep="\n  ")
    lost = sum(bool(kill.wrong) for kill in done)
    saved = sum(kill.acknowledged for kill in done)
    print(f"{len(done)} kills, {saved} fields told as saved, {lost} kills lost")
    return int(bool(lost))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
