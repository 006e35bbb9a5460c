"""Folders beside the data in which a backup is opened for a while: for the owner alone, gone afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

WHOLE, LOOKING, TRIAL, RESCUE, CHECKING = ".whole-", "looking-", "trial-", "rescue-", "checking-"
"""How folders are named in which an office is packed or unsealed, looked into, tried out, rescued, checked.

What a killed program left of the first goes at the next opening, of the others at the next time.
"""


def is_working(name: str) -> bool:
    """Whether a folder beside the data is one of these."""
    return name.startswith((WHOLE, LOOKING, TRIAL, RESCUE, CHECKING))


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
