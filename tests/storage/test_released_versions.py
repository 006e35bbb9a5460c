"""Data of every released version: brought to today's form with all it held, or left as it was."""

import gzip
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ita_desktop import paths
from ita_desktop.services.bundle import open_services
from ita_desktop.storage import Database, schema
from ita_desktop.storage.errors import MigrationFailed

FIXTURES = Path(__file__).parent / "fixtures"
RELEASED = {
    "0.1.0": "0001",
    "0.2.0": "0003",
    "0.3.0": "0004",
    "0.4.0": "0005",
    "0.5.0": "0006",
    "0.6.0": "0007",
    "0.7.0": "0008",
}
"""The sample office as the command ``sample`` of each version wrote it, and the form of its data."""

KNOWN = schema.revisions(schema.MIGRATIONS)
LATER = [(version, step) for version, own in RELEASED.items() for step in KNOWN if step > own]


def put(version: str, folder: Path) -> Path:
    """The data file that a version wrote, in a folder."""
    folder.mkdir(parents=True)
    file = folder / "office.sqlite"
    file.write_bytes(gzip.decompress((FIXTURES / f"{version}.sqlite.gz").read_bytes()))
    return file


def dump(file: Path) -> list[str]:
    """Everything in a file."""
    with closing(sqlite3.connect(file)) as raw:
        return list(raw.iterdump())


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every leaf of an office file with its place."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not parts:
        yield place, value
    for name, part in parts:
        yield from leaves(part, f"{place}/{name}")


def exported(folder: Path) -> dict[str, Any]:
    """The leaves of the office file that today's program writes of a folder's data."""
    services = open_services(folder, paths.FRAMEWORKS, paths.FONTS, paths.WORDS, paths.WORDING, write=True)
    try:
        assert services.safety.verify() == ()
        assert services.history.undoable()
        return dict(leaves(json.loads(services.exchange.exported())))
    finally:
        services.close()


def test_every_form_but_the_newest_has_data_of_a_released_version() -> None:
    """A form that no fixture begins from is passed on the way of an older one."""
    assert set(RELEASED.values()) <= set(KNOWN)
    assert {name.name.removesuffix(".sqlite.gz") for name in FIXTURES.glob("*.sqlite.gz")} == set(RELEASED)


@pytest.mark.parametrize("version", RELEASED)
def test_data_of_a_released_version_keeps_all_it_held(version: str, folder: Path) -> None:
    """Every leaf of the office file that the version itself wrote of it; checks are clean, undo is there."""
    file = put(version, folder)
    before = dump(file)
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [(RELEASED[version],)]
    now = exported(folder)
    then = dict(leaves(json.loads(gzip.decompress((FIXTURES / f"{version}.json.gz").read_bytes()))))
    assert {place: now.get(place) for place in then} == then
    if RELEASED[version] != KNOWN[-1]:
        (copy,) = (folder / "copies").glob("*.sqlite")
        assert dump(copy) == before


@pytest.mark.parametrize(("version", "step"), LATER)
@pytest.mark.parametrize("when", ["first", "last"])
def test_a_step_that_fails_leaves_the_released_versions_data(
    version: str, step: str, when: str, folder: Path, tmp_path: Path
) -> None:
    """At the beginning and at the end of every step on the way; after it the way is open again."""
    file = put(version, folder)
    before = dump(file)
    failing = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, failing, ignore=shutil.ignore_patterns("__pycache__"))
    (module,) = (failing / "versions").glob(f"{step}_*.py")
    guarded = (
        "\n\n_whole = upgrade\n\n\ndef upgrade() -> None:\n"
        f"    {'pass' if when == 'first' else '_whole()'}\n    raise OSError('the disk failed')\n"
    )
    module.write_text(module.read_text(encoding="utf-8") + guarded, encoding="utf-8")
    with pytest.raises(MigrationFailed, match="ข้อมูลเดิมยังอยู่ครบ"):
        Database.open(folder, migrations=failing)
    assert dump(file) == before
    with Database.open(folder) as database:
        assert database.verify() == ()
