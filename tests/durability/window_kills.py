"""Kills the program's own window while one types in it; then looks whether all is there.

``python -m tests.durability.window_kills FOLDER ROUNDS SEED`` prints what was lost and the figures.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from ita_desktop import bootstrap
from ita_desktop.services.bundle import Services
from tests.durability.acts import P1, P5
from tests.durability.kills import Kill, Told
from tests.journeys.field_typist import FIELDS

LONGEST_SECONDS = 2.0
MOST_LOST = 2.0
"""Seconds of typing that a kill may take of a text that is not left."""


def fill(folder: Path) -> None:
    """An office with scores, measures, items and a meeting."""
    office = bootstrap.open_office(folder, write=True)
    for case in (P1, P5):
        office.exchange.apply(office.exchange.prepare(case, replace_agency=True))
    office.close()


def window_kills(folder: Path, rounds: int, first_seed: int = 0) -> Iterator[Kill]:
    """So many kills on one office's data, one after the other; each names its seed."""
    fill(folder)
    for turn in range(rounds):
        yield killed(folder, first_seed + turn)


def killed(folder: Path, seed: int) -> Kill:
    """One kill, and what is wrong after it."""
    told, keys, at = until_killed(folder, seed)
    office = bootstrap.open_office(folder, write=True)
    try:
        wrong = [*office.safety.verify(), *lost(office, told)]
        noted = [typed.text.replace("\n", " ") for typed in office.typing.waiting()]
        old = [text for pressed, text in keys if pressed < at - MOST_LOST]
        if old and not any(text.startswith(old[-1]) for text in (*noted, *speeches(office))):
            wrong.append(f"a text of {MOST_LOST} seconds ago is gone: {old[-1][-60:]}")
        for typed in office.typing.waiting():
            office.typing.forget(typed.place)
    finally:
        office.close()
    return Kill(seed, told.acknowledged, tuple(wrong))


def lost(office: Services, told: Told) -> Iterator[str]:
    """The fields that the window showed as saved and that hold something else now."""
    tree = json.loads(office.exchange.exported())
    for name, text in told.saved.items():
        now = value_at(tree, FIELDS[name].at)
        wanted = [text, *filter(None, [told.begun.get(name)])]
        if not any(same(name, each, now) for each in wanted):
            yield f"{name} was shown as saved with {text} and is {now}"


def value_at(tree: Any, at: str) -> str:
    """What stands at a place of an office file."""
    for part in at.split("/"):
        tree = tree[int(part)] if isinstance(tree, list) else tree.get(part, {})
    return str(tree)


def same(name: str, text: str, now: str) -> bool:
    """Whether a field holds a text; blanks at its ends are not kept, a score may have other decimals."""
    if name == "score":
        return Decimal(text) == Decimal(now if now[:1].isdigit() else "-1")
    return text.strip() == now


def speeches(office: Services) -> list[str]:
    """What was said under the topic in which the typist writes."""
    entries = office.meetings.meetings()[0].agenda[3].topics[0].entries
    return [(each.text or "").replace("\n", " ") for each in entries]


def until_killed(folder: Path, seed: int) -> tuple[Told, list[tuple[float, str]], float]:
    """Let a window be typed in and kill it; what it told, the keys of the text that was not left, when."""
    command = [sys.executable, "-m", "tests.journeys.field_typist", str(folder), str(seed)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told, keys = Told(), list[tuple[float, str]]()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=surroundings
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        time.sleep(random.Random(seed).uniform(0, LONGEST_SECONDS))
        os.kill(process.pid, signal.SIGKILL)
        at = time.monotonic()
        lines += process.stdout.readlines()
    if process.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the window of seed {seed} ended by itself")
    for line in lines:
        what, place, text = line.rstrip("\n").split("\t") if line.endswith("\n") else ("", "", "")
        if what == "key":
            keys.append((float(place), text))
        elif what == "left":
            keys.clear()
        elif what:
            told.hear(line[:-1])
    return told, keys, at


def main(folder: Path, rounds: int, seed: int) -> int:
    """Print what was lost."""
    done = []
    for kill in window_kills(folder, rounds, seed):
        done.append(kill)
        if kill.wrong:
            print(kill.seed, *kill.wrong, sep="\n  ", flush=True)
    wrong = sum(bool(kill.wrong) for kill in done)
    saved = sum(kill.acknowledged for kill in done)
    print(f"{len(done)} kills of the window, {saved} fields shown as saved, {wrong} kills lost")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
