"""A folder that vanishes and a file that another program holds: told, and the work goes on after it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from ita_desktop.domain.errors import ItaError
from ita_desktop.storage import connection
from tests.durability.acts import World, next_save


@contextmanager
def vanished(data: Path) -> Iterator[None]:
    """The folder is not where it was: a drive that was pulled out."""
    elsewhere = data.with_name("elsewhere")
    data.rename(elsewhere)
    try:
        yield
    finally:
        elsewhere.rename(data)


@contextmanager
def held(data: Path) -> Iterator[None]:
    """Another program holds the file to write."""
    with closing(sqlite3.connect(data / "office.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


@pytest.mark.parametrize("trouble", [vanished, held])
def test_a_save_that_cannot_be_is_told_and_the_next_is_kept(
    trouble: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the same program, without opening anything again."""
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.05)
    world = World(tmp_path)
    world.office.agency.save(replace(world.office.agency.get(), phone="0 2111 1111"))
    with trouble(world.data):  # type: ignore[attr-defined]
        for act in (lambda: next_save(world), lambda: world.office.backups.make("ก่อน")):
            with pytest.raises(ItaError, match=r"[ก-๙]"):
                act()
    assert world.office.agency.get().phone == "0 2111 1111"
    next_save(world)
    world.close()
    again = World(tmp_path)
    assert again.office.agency.get().phone == "0 2000 0000"
    assert again.office.safety.verify() == ()
    again.close()
