"""Who may read and write what the program keeps: its owner alone."""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

OWN_FILE, OWN_FOLDER = 0o600, 0o700
"""Modes of what is for its owner alone."""


def mode_in(folder: Path) -> int:
    """The mode of the files of a folder."""
    return OWN_FILE


def make_file(file: Path) -> None:
    """Let those read and write a file who may, making it where it is not there.

    A file of another account, or on a drive that keeps no modes, stays as it is: ``verify`` tells of it.
    """
    mode = mode_in(file.parent)
    if not file.exists():
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, mode))
    if S_IMODE(file.stat().st_mode) != mode:
        with suppress(PermissionError):
            file.chmod(mode)


def make_folder(folder: Path) -> None:
    """Make a folder beside what is kept already, for those who may read that; OSError."""
    folder.mkdir(mode=OWN_FOLDER, exist_ok=True)


def make_own_folder(folder: Path) -> None:
    """Make a folder, with those above it, that is for its owner alone; OSError."""
    folder.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
