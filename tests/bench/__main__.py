"""``python3 run.py bench``: every ratio, one line each; exit status 1 where one is over its aim.

``python3 run.py bench fuzz [READER …] [CASES]`` hunts the readers of outside contents instead.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.checklist import checklist
from tests.bench.durability import durability
from tests.bench.echo import echoes
from tests.bench.field_save import field_saves
from tests.bench.fuzzing import fuzzing
from tests.bench.keystroke import keystroke
from tests.bench.link_pace import link_pace
from tests.bench.many_years import many_years
from tests.bench.measures import long_plan
from tests.bench.measuring import Amount, Ratio
from tests.bench.minutes import minutes
from tests.bench.pasting import pasting
from tests.bench.plan_printed import plan_printed
from tests.bench.search import search
from tests.bench.setting import setting
from tests.bench.speech_saved import speech_saved
from tests.bench.starting import first_paint, papers


def measures(folder: Path) -> Iterator[Ratio | Amount]:
    """Everything that is measured, one after the other."""
    yield first_paint(folder)
    yield minutes(folder)
    yield from field_saves(folder)
    yield from speech_saved(folder)
    yield papers()
    yield from pasting(folder)
    yield from keystroke(folder)
    yield from echoes(folder)
    yield many_years(folder)
    yield checklist(folder)
    yield long_plan(folder)
    yield link_pace(folder)
    yield from setting(folder)
    yield plan_printed()
    yield from search(folder)
    yield from durability(folder)


def main() -> int:
    """Run all; the temporary folder lies beside the project so that the disk is the one in use."""
    over = False
    with TemporaryDirectory(prefix="ita-bench-", dir=Path.cwd()) as name:
        folder = Path(name)
        fuzzed = sys.argv[2:] if sys.argv[1:2] == ["fuzz"] else None
        for ratio in measures(folder) if fuzzed is None else fuzzing(folder, fuzzed):
            print(ratio, flush=True)
            over |= ratio.value > ratio.aim
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
