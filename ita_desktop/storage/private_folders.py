"""Folders beside the data in which a backup is opened for a while: for the owner alone, gone afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

WHOLE = ".whole-"
"""Where a whole office is packed or unsealed: what a killed program left of it goes at the next opening."""


@contextmanager
def private_folder(beside: Path, prefix: str) -> Iterator[Path]:
    """A new folder on the same disk; OSError where it cannot be made."""
    with TemporaryDirectory(prefix=prefix, dir=beside, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def remove_left(beside: Path, prefix: str) -> None:
    """Remove what a killed program left; what cannot be removed stays."""
    for left in beside.glob(f"{prefix}*"):
        with suppress(OSError):
            rmtree(left)
