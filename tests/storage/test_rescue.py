"""Damaged files: what is told as rescued is as it was, wherever the damage is; the file is not touched."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.storage import Database
from ita_desktop.storage.database import put_back
from ita_desktop.storage.errors import NothingRescued
from ita_desktop.storage.rescue import Rescued, columns_of, rescue
from tests.storage.offices import from_case

NOW = datetime(2026, 1, 15, 9, 30)


class Office(NamedTuple):
    """Data in a folder, a backup of its half, and all its rows."""

    file: Path
    backup: Path
    rows: dict[str, dict[int, tuple[Any, ...]]]


def rows_of(file: Path) -> dict[str, dict[int, tuple[Any, ...]]]:
    """Every row by table and number, its version left out."""
    found: dict[str, dict[int, tuple[Any, ...]]] = {}
    with closing(sqlite3.connect(file)) as raw:
        for table, columns in columns_of(file).items():
            names = ", ".join(f'"{name}"' for name in columns if name != "version")
            found[table] = {row[0]: row[1:] for row in raw.execute(f'SELECT rowid, {names} FROM "{table}"')}
    return found


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office with a backup, and changes after it."""
    folder = tmp_path_factory.mktemp("whole")
    with Database.open(folder) as database:
        with database.unit("นำเข้า", "") as unit:
            unit.office.put(from_case("2568-p1.json"))
            unit.commit()
        backup = database.back_up("เมื่อวาน", NOW)
        with database.unit("นำเข้า", "") as unit:
            unit.office.put(from_case("2566-p5.json"))
            unit.commit()
        with database.unit("ตั้งค่า", "ปลัดเทศบาล") as unit:
            unit.office.put_setting("digits", "thai")
            unit.commit()
    return Office(folder / "office.sqlite", backup, rows_of(folder / "office.sqlite"))


def check(office: Office, damaged: Path, into: Path, *, backup: bool = True) -> Rescued | None:
    """Rescue a damaged file: what is proven is as it was, the file stays, the result opens."""
    before = damaged.read_bytes()
    into.mkdir()
    try:
        found = rescue(damaged, into, office.backup if backup else None)
    except NothingRescued:
        return None
    finally:
        assert damaged.read_bytes() == before
    now = rows_of(found.file)
    for table, rows in now.items():
        for number, row in rows.items():
            if number not in found.unproven.get(table, ()):
                assert office.rows[table].get(number) == row, (table, number)
    if found.is_whole:
        assert now == office.rows
    return found


def spoiled(office: Office, folder: Path, change: Callable[[bytearray], object]) -> Path:
    """A copy of the office's file with some bytes changed."""
    content = bytearray(office.file.read_bytes())
    change(content)
    file = folder / "office.sqlite"
    file.write_bytes(content)
    return file


def zero_pages(first: int, last: int) -> Callable[[bytearray], object]:
    """Write zeros over pages, the first page being 0."""

    def change(content: bytearray) -> None:
        content[first * 4096 : last * 4096] = bytes((last - first) * 4096)

    return change


def test_a_torn_header_costs_nothing(office: Office, tmp_path: Path) -> None:
    """Every row is there and proven, with a backup or without."""
    damaged = spoiled(office, tmp_path, lambda content: content.__setitem__(slice(0, 100), bytes(100)))
    for backup in (True, False):
        found = check(office, damaged, tmp_path / f"into {backup}", backup=backup)
        assert found is not None
        assert found.is_whole


def test_a_zeroed_first_page_costs_nothing(office: Office, tmp_path: Path) -> None:
    """The whole file's list of tables stands in for it."""
    found = check(office, spoiled(office, tmp_path, zero_pages(0, 1)), tmp_path / "into")
    assert found is not None
    assert found.is_whole


def test_zeroed_pages_of_the_data_are_mended_from_history(office: Office, tmp_path: Path) -> None:
    """All scores lost: the backup and the changes since say what they were."""
    with closing(sqlite3.connect(office.file)) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'score'").fetchone()
    found = check(office, spoiled(office, tmp_path, zero_pages(root - 1, root)), tmp_path / "into")
    assert found is not None
    assert found.is_whole
    assert found.mended == {"score": len(office.rows["score"])}


def test_a_file_cut_in_the_middle_tells_what_it_cannot_prove(office: Office, tmp_path: Path) -> None:
    """Changes are lost: the history is told as cut, and no row that is not as it was counts as proven."""
    size = office.file.stat().st_size // 2
    found = check(
        office,
        spoiled(office, tmp_path, lambda content: content.__delitem__(slice(size, None))),
        tmp_path / "into",
    )
    assert found is not None
    assert found.history_cut is not None
    assert found.rows["journal"] >= len(rows_of(office.backup)["journal"])


@pytest.mark.parametrize("content", [b"", b"no database at all" * 300, bytes(50_000)])
def test_nothing_to_read_is_said(office: Office, tmp_path: Path, content: bytes) -> None:
    """The file may be empty, another thing, or zeros."""
    damaged = tmp_path / "office.sqlite"
    damaged.write_bytes(content)
    found = check(office, damaged, tmp_path / "into")
    assert found is None or found.history_cut is not None


def test_rescued_data_takes_the_damaged_files_place(office: Office, tmp_path: Path) -> None:
    """By the same swap as a backup; checks are clean, undo is there, the damaged file is kept."""
    folder = tmp_path / "office"
    folder.mkdir()
    damaged = spoiled(office, folder, zero_pages(0, 1))
    broken = damaged.read_bytes()
    found = check(office, damaged, tmp_path / "into")
    assert found is not None
    former = put_back(folder, found.file, NOW)
    assert former is not None
    assert former.read_bytes() == broken
    with Database.open(folder) as database, database.unit("", "") as unit:
        assert database.verify() == ()
        assert unit.journal.undoable() == "ตั้งค่า"
    assert rows_of(folder / "office.sqlite") == office.rows


DAMAGE = st.tuples(
    st.sampled_from(["zero", "noise", "cut", "shift"]),
    st.floats(0, 1),
    st.integers(1, 20_000),
    st.binary(min_size=1),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damages=st.lists(DAMAGE, min_size=1, max_size=3), backup=st.booleans())
def test_damage_anywhere_is_no_crash_and_no_wrong_row(
    office: Office, tmp_path: Path, damages: list[tuple[str, float, int, bytes]], backup: bool
) -> None:
    """Zeros, noise, a cut, bytes lost in the midst."""

    def change(content: bytearray) -> None:
        for kind, where, length, noise in damages:
            at = int(where * len(content))
            if kind == "cut":
                del content[at:]
            elif kind == "shift":
                del content[at : at + length]
            else:
                end = min(at + length, len(content))
                content[at:end] = (b"\0" if kind == "zero" else noise * length)[: end - at]

    shutil.rmtree(tmp_path / "into", ignore_errors=True)
    check(office, spoiled(office, tmp_path, change), tmp_path / "into", backup=backup)
