"""The form of the data file: making it, telling its revision, bringing an older one up to date."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table

from ita_desktop.storage.connection import AT_ONCE, connect, engine_on
from ita_desktop.storage.errors import DataDamaged, DataTooNew, NotOfficeData
from ita_desktop.storage.tables import METADATA

MIGRATIONS = Path(__file__).parent / "migrations"
APPLICATION = 0x49544131
"""SQLite's mark of whose file it is: ``ITA1``."""

OURS = frozenset({"journal", "alembic_version"})
"""Tables that tell a damaged file of ours from another program's, where the mark is damaged too."""

STAMPS = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table of the revision that a file has."""


def revisions(migrations: Path) -> tuple[str, ...]:
    """The revisions that this program knows, oldest first: the file names in ``versions`` begin with them."""
    return tuple(sorted(file.stem.split("_")[0] for file in (migrations / "versions").glob("[0-9]*.py")))


def create(file: Path, revision: str) -> None:
    """Fill an empty file with the tables of today; ``revision`` is the newest."""
    connection = connect(file, write=True)
    engine = engine_on(connection)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        with engine.execution_options(**AT_ONCE).begin() as opened:
            METADATA.create_all(opened)
            STAMPS.create(opened)
            opened.execute(STAMPS.insert(), {"version_num": revision})
    finally:
        engine.dispose()
        connection.close()


def revision_of(file: Path, known: tuple[str, ...], *, write: bool) -> str:
    """The revision of a data file, read without Alembic.

    NotOfficeData, DataDamaged or DataTooNew where the file is none of ours, not whole or a newer program's.
    """
    if file.stat().st_size == 0:
        raise DataDamaged
    with closing(connect(file, write=write)) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            raise DataDamaged if tables >= OURS else NotOfficeData(file)
        stamped = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        found = connection.execute("SELECT version_num FROM alembic_version").fetchall() if stamped else []
    if len(found) != 1:
        raise DataDamaged
    revision = str(found[0][0])
    if revision not in known:
        raise DataTooNew
    return revision


def upgrade(file: Path, migrations: Path, revision: str = "head") -> None:
    """Bring an older file to a revision, wholly or not at all."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    connection = connect(file, write=True)
    connection.execute("PRAGMA foreign_keys = OFF")
    engine = engine_on(connection)
    try:
        with engine.execution_options(**AT_ONCE).begin() as opened:
            config.attributes["connection"] = opened
            command.upgrade(config, revision)
            if opened.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise DataDamaged
    finally:
        engine.dispose()
        connection.close()
