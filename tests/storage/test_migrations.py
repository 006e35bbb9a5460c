"""Revisions: the newest form is the same whichever way it came about, and a failing one does no harm."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from ita_desktop.storage import Database, schema
from ita_desktop.storage.backups import is_whole
from ita_desktop.storage.errors import MigrationFailed
from ita_desktop.storage.tables import METADATA

NEWEST = schema.revisions(schema.MIGRATIONS)[-1]
LATER = '''"""A later step."""

from alembic import op

revision = "{revision}"
down_revision = "{down}"


def upgrade() -> None:
    """Change something."""
    {body}
'''
LENGTHEN = 'op.execute("ALTER TABLE setting ADD COLUMN note VARCHAR")'
FAIL = (
    'op.execute("ALTER TABLE setting ADD COLUMN late VARCHAR")\n    op.execute("SELECT nothing FROM nowhere")'
)
ORPHAN = "op.execute(\"INSERT INTO score VALUES (1, 1, 99, 'i1', 100, 2)\")"


def form(file: Path) -> dict[str, list[str]]:
    """Every table and index of a file with its columns and rules, their order left out."""
    found = {}
    with closing(sqlite3.connect(file)) as raw:
        for name, sql in raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"):
            found[name] = sorted(line.strip(" \t,") for line in sql.splitlines())
    return found


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """The revisions in a folder of the test's own."""
    place = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, place, ignore=shutil.ignore_patterns("__pycache__"))
    return place


def add(migrations: Path, revision: str, down: str, body: str) -> None:
    """Put one more revision behind the others."""
    text = LATER.format(revision=revision, down=down, body=body)
    (migrations / "versions" / f"{revision}_later.py").write_text(text, encoding="utf-8")


def office(folder: Path) -> Path:
    """Data in today's form with something in it."""
    with Database.open(folder) as database, database.unit("ตั้งค่า", "") as unit:
        unit.office.put_setting("digits", "thai")
        unit.commit()
    return folder / "office.sqlite"


def setting_columns(file: Path) -> list[str]:
    """The columns of the settings' table."""
    with closing(sqlite3.connect(file)) as raw:
        return [row[1] for row in raw.execute("PRAGMA table_info(setting)")]


def test_both_ways_lead_to_the_same_form(tmp_path: Path) -> None:
    """A file made at once and one made revision by revision differ in nothing."""
    made, grown = tmp_path / "made.sqlite", tmp_path / "grown.sqlite"
    made.touch()
    grown.touch()
    schema.create(made, schema.revisions(schema.MIGRATIONS)[-1])
    schema.upgrade(grown, schema.MIGRATIONS)
    assert (
        'CONSTRAINT ck_score_value_hundredths_range CHECK ("value_hundredths" BETWEEN 0 AND 10000)'
        in (form(made)["score"])
    )
    assert form(made) == form(grown)
    engine = create_engine(f"sqlite:///{grown}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_the_file_names_tell_alembics_own_order() -> None:
    """The revision is read without Alembic, so the two must agree."""
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    chain = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(chain)) == schema.revisions(schema.MIGRATIONS)


def test_revisions_never_import_todays_tables() -> None:
    """They say for themselves what they change."""
    for module in schema.MIGRATIONS.rglob("*.py"):
        text = module.read_text(encoding="utf-8")
        imported = set(re.findall(r"ita_desktop\.[\w.]+", text))
        own = {
            name for name in imported if re.fullmatch(r"ita_desktop\.storage\.migrations\.\w+_\d{4}", name)
        }
        assert imported - own <= {"ita_desktop.storage.naming"}


@pytest.mark.parametrize("write", [True, False])
def test_an_older_file_is_copied_and_brought_up_to_date(folder: Path, migrations: Path, write: bool) -> None:
    """Once; whoever opens it first, to write or to read."""
    file = office(folder)
    add(migrations, "9001", NEWEST, LENGTHEN)
    for _ in range(2):
        with Database.open(folder, write=write, migrations=migrations) as database:
            with database.unit("", "") as unit:
                assert unit.office.settings() == {"digits": "thai"}
            assert database.verify() == ()
            (copy,) = database.backups.paths()
    assert "note" in setting_columns(file)
    assert "note" not in setting_columns(copy)


@pytest.mark.parametrize("body", [FAIL, ORPHAN, "raise ValueError"])
def test_a_failing_revision_leaves_the_old_file(folder: Path, migrations: Path, body: str) -> None:
    """Wholly, also where an earlier step went well; a checked copy is there; the lock is free."""
    file = office(folder)
    add(migrations, "9001", NEWEST, LENGTHEN)
    add(migrations, "9002", "9001", body)
    before = form(file)
    with pytest.raises(MigrationFailed, match="ข้อมูลเดิมยังอยู่ครบ"):
        Database.open(folder, migrations=migrations)
    assert form(file) == before
    with Database.open(folder) as database, database.unit("", "") as unit:
        assert unit.office.settings() == {"digits": "thai"}
        assert all(is_whole(copy) for copy in database.backups.paths())
        assert len(database.backups.paths()) == 1
