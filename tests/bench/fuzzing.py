"""Readers of outside contents under atheris, where it is installed: cases, the worst time, failures."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.bench.measuring import ROOT, Amount
from tests.fuzz.readers import READERS

CASES = 100_000
MOST_SECONDS = 2.0


def fuzzing(folder: Path, words: Sequence[str] = ()) -> Iterator[Amount]:
    """Each reader in a process of its own; ``words`` may name readers and a number of cases."""
    if find_spec("atheris") is None:
        print("atheris is not installed here (Linux on x86-64 only): nothing was fuzzed")
        return
    cases = next((int(word) for word in words if word.isdecimal()), CASES)
    for name in [word for word in words if word in READERS] or READERS:
        kept = folder / name
        kept.mkdir()
        done = subprocess.run(
            [sys.executable, "-m", "tests.fuzz.hunting", name, str(cases), str(kept)],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        found = next((json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")), None)
        if found is None:
            print(done.stderr[-2_000:])
            yield Amount(f"fuzz {name}: the process ended by itself", 1, 0, "times")
            continue
        for failure in found["failures"]:
            print(failure)
        told = f"fuzz {name}: {found['cases']:,} cases, {found['refused']:,} refused"
        yield Amount(f"{told}, worst", found["worst"], MOST_SECONDS, "s")
        yield Amount(f"fuzz {name}: failures", len(found["failures"]), 0, "kinds")
