"""Readers of backups that are chosen by hand, and of what lies beside the data."""

from pathlib import Path

from ita_desktop.services.safety.whole_office import is_sealed, opened_backup
from ita_desktop.storage import machine_state
from ita_desktop.storage.backups.reading import fault, look_into
from ita_desktop.storage.backups.sealing import unsealed
from ita_desktop.storage.lock import holder
from ita_desktop.ui.window_state import FILE, WindowState
from tests.fuzz.common import kept, room

PASSPHRASE = "a fuzzed passphrase"


def backup(content: bytes) -> None:
    """A file of any form that is offered as a backup: opened, checked and counted."""
    path = kept(content, "20260320T093000.000000Z-x.sqlite")
    is_sealed(path)
    with opened_backup(path, room(), PASSPHRASE) as opened:
        told = fault(opened.data)
        assert look_into(opened.data).is_readable or told


def sealed(content: bytes) -> None:
    """A sealed backup."""
    unsealed(content, PASSPHRASE)


def beside(content: bytes) -> None:
    """The small files beside the data: what is not known is as if nothing were there."""
    folder: Path = room()
    kept(b"\0" + content, "office.lock")
    holder(folder / "office.lock")
    kept(content, machine_state.FILE)
    state = machine_state.read(folder)
    assert isinstance(state.second_place, str) and isinstance(state.second_place_asked, bool)
    kept(content, FILE)
    window = WindowState.read(folder)
    assert isinstance(window.page, str) and isinstance(window.pages, dict)
