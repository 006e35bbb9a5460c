"""Who may read and write what the program keeps: its owner alone, or a group that its folder is given to.

The folder itself says it, so that the window, the commands and the next account read the same: only a folder
of exactly the mode 2770 (drwxrws---) is for its group, and then files and folders in it are too. Whatever
another mode says, they are for their owner alone. Windows keeps no modes: files there are for whom the
properties of their folder say.
"""

import errno
import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

OWN_FILE, OWN_FOLDER = 0o600, 0o700
GROUP_FILE, GROUP_FOLDER = 0o660, 0o2770
"""Modes of what is for its owner alone, and of what is for a group."""

INNER_FOLDER = 0o777 if os.name == "nt" else OWN_FOLDER
"""On Windows a folder made with the owner's mode would not take over the rights of the one above it."""

UNCHANGEABLE = frozenset({errno.EPERM, errno.EACCES, errno.EROFS, errno.ENOTSUP})
"""What the system says of a mode of another account's file, or on a drive that keeps no modes."""


def is_for_group(folder: Path) -> bool:
    """Whether a folder is given to its group."""
    with suppress(OSError):
        return S_IMODE(folder.stat().st_mode) == GROUP_FOLDER
    return False


def mode_in(folder: Path) -> int:
    """The mode of the files of a folder."""
    return GROUP_FILE if is_for_group(folder) else OWN_FILE


def make_file(file: Path) -> None:
    """Let those read and write a file who may, making it where it is not there; OSError.

    What cannot be changed stays as it is: ``verify`` tells of it.
    """
    mode = mode_in(file.parent)
    if not file.exists():
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, mode))
    set_mode(file, mode)


def make_folder(folder: Path) -> None:
    """Make a folder beside what is kept already, for those who may read that; OSError."""
    if folder.is_dir():
        return
    folder.mkdir(mode=INNER_FOLDER, exist_ok=True)
    if is_for_group(folder.parent):
        set_mode(folder, GROUP_FOLDER)


def make_own_folder(folder: Path) -> None:
    """Make a folder, with those above it, that is for its owner alone; OSError."""
    folder.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)


def set_mode(path: Path, mode: int) -> bool:
    """Give a file or folder a mode; False where it cannot be changed."""
    if S_IMODE(path.stat().st_mode) == mode:
        return True
    try:
        path.chmod(mode)
    except OSError as error:
        if error.errno not in UNCHANGEABLE:
            raise
        return False
    return True
