"""Folders beside the data in which a backup is opened for a while: for the owner alone, gone afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from filelock import FileLock, Timeout

from ita_desktop.storage.rights import OWN_FILE

WHOLE, TRIAL, LOOKING, RESCUING, CHECKING = ".whole-", "trial-", "looking-", "rescue-", "checking-"
"""Where a whole office is packed or unsealed, a backup tried out, one looked into, damaged data read, the
data looked through."""

USED = ".used"
"""Locked as long as the folder is used."""


def is_working(name: str) -> bool:
    """Whether a folder beside the data is one of these."""
    return name.startswith((WHOLE, TRIAL, LOOKING, RESCUING, CHECKING))


@contextmanager
def private_folder(beside: Path, prefix: str) -> Iterator[Path]:
    """A new folder on the same disk; OSError where it cannot be made."""
    with (
        TemporaryDirectory(prefix=prefix, dir=beside, ignore_cleanup_errors=True) as folder,
        FileLock(Path(folder, USED), timeout=0, mode=OWN_FILE, thread_local=False),
    ):
        yield Path(folder)


def remove_left(beside: Path, *prefixes: str) -> None:
    """Remove what a killed program left; what is used, or cannot be removed, stays."""
    for left in (each for prefix in prefixes for each in beside.glob(f"{prefix}*")):
        with suppress(OSError, Timeout):
            with FileLock(left / USED, timeout=0, mode=OWN_FILE):
                pass
            rmtree(left)
