"""Runs the points of acts with the shim loaded before the C library."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
IN_MEMORY = Path("/dev/shm")
"""Where the system has it, waiting for the disk is spared."""


def why_not() -> str:
    """Why faults cannot be made here, empty where they can."""
    if sys.platform != "linux":
        return "needs LD_PRELOAD of Linux"
    return "" if shutil.which("cc") else "needs a C compiler"


def compiled(folder: Path) -> Path:
    """The shim, compiled into a folder."""
    library = folder / "shim.so"
    flags = ["-shared", "-fPIC", "-O1", "-D_LARGEFILE64_SOURCE"]
    subprocess.run(["cc", *flags, "-o", str(library), str(HERE / "shim.c"), "-ldl"], check=True)
    return library


def points(which: str, acts: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """Every point of the acts as it is done; ``which`` is ``all``, ``quick`` or the name of a way."""
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as name:
        folder = Path(name).resolve()
        library = compiled(folder)
        (folder / "points").mkdir()
        command = [sys.executable, "-m", "tests.durability.points", str(folder / "points"), which, *acts]
        surroundings = {**os.environ, "LD_PRELOAD": str(library)}
        with subprocess.Popen(
            command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                yield json.loads(line)
        if process.returncode:
            raise RuntimeError(f"the points of {acts or which} were not gone through to their end")
