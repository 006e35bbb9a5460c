"""What belongs to this machine and not to the office's data: where backups go besides, what was tried."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from ita_desktop.storage.beside import read_json, write_json

FILE = "safety.json"


@dataclass(frozen=True, slots=True)
class MachineState:
    """Times are local; texts are empty and times None where nothing was done yet.

    ``mark`` names the office's own folder in a second place, ``copied`` the newest backup there,
    ``trouble`` and its like are Thai words for what did not go well the last time. ``wipe`` is the hash of a
    wipe whose former backups are to go from ``wipe_folder``, a second place, when it is seen, and
    ``wipe_contents`` the hashes of evidence that goes with it; never what was wiped.
    """

    mark: str = ""
    trouble: str = ""
    second_place: str = ""
    second_place_asked: bool = False
    second_place_seen_at: datetime | None = None
    second_place_trouble: str = ""
    copied: str = ""
    tested_at: datetime | None = None
    tested: str = ""
    test_trouble: str = ""
    wipe: str = ""
    wipe_at: datetime | None = None
    wipe_folder: str = ""
    wipe_contents: str = ""
    rewrite_waits: bool = False


def read(folder: Path) -> MachineState:
    """What is known beside the data of a folder; what cannot be read is as if it were not known."""
    kept = read_json(folder / FILE)
    if not isinstance(kept, Mapping):
        return MachineState()
    read_values = {each.name: _read(kept.get(each.name), each.default) for each in fields(MachineState)}
    return MachineState(**read_values)


def write(folder: Path, state: MachineState) -> None:
    """Put the state in the place of the former one in one step; OSError where the disk does not take it."""
    told = {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in asdict(state).items()
    }
    write_json(folder / FILE, told)


def _read(value: Any, default: Any) -> Any:
    """A value of the kind of its default; times have None as theirs."""
    if default is None:
        with suppress(TypeError, ValueError):
            return datetime.fromisoformat(value).replace(tzinfo=None)
        return None
    return value if type(value) is type(default) else default
