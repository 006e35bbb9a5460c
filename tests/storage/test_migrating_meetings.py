"""The revision of meetings takes over every row of the tables it makes anew, or leaves the file alone."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ita_desktop.storage import Database, schema
from ita_desktop.storage.errors import MigrationFailed

REMADE = ("committee", "meeting", "topic", "entry", "task")
BELOW = ("member", "attendance", "agenda_item")
HALF_WAY = '    _make("meeting_photo"'
ODD = "คำพูด <&> “ที่ประชุม”\nบรรทัดสอง"
ROWS: dict[str, dict[str, str | int]] = {
    "committee": {"key": "ita", "name": "คณะทำงาน ITA <&>", "order_date": "2023-10-02", "quorum": 3},
    "member": {"committee_id": 7, "post": "ปลัดเทศบาล", "role": "ประธานกรรมการ"},
    "meeting": {"committee": "ita", "number": "1/2566", "folded_number": "1/2566", "date": "2023-11-01"},
    "attendance": {"meeting_id": 7, "post": "ปลัดเทศบาล", "state": "present"},
    "agenda_item": {"meeting_id": 7, "number": 4, "title": "เรื่องเพื่อพิจารณา"},
    "topic": {"agenda_item_id": 7, "title": ODD, "resolution": "เห็นชอบ"},
    "entry": {"topic_id": 7, "speaker": "ประธานกรรมการ", "text": ODD, "insert": "late", "fiscal_year": 2566},
    "task": {"topic_id": 7, "text": ODD, "unit": "กองคลัง", "due": "2023-12-01"},
}
"""One row a table, with the number 7; the last number used is 9, of a row that is gone."""


def of_0006(folder: Path) -> Path:
    """A file as the revision before left it, with a row in each table that has to do with meetings."""
    before = folder / "before"
    shutil.copytree(schema.MIGRATIONS, before, ignore=shutil.ignore_patterns("__pycache__"))
    for step in (before / "versions").glob("[0-9]*.py"):
        if step.name[:4] > "0006":
            step.unlink()
    file = folder / "office.sqlite"
    file.touch()
    schema.upgrade(file, before)
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        for table, cells in ROWS.items():
            _insert(raw, table, cells)
            raw.execute("UPDATE sqlite_sequence SET seq = 9 WHERE name = ?", (table,))
    return file


def _insert(raw: sqlite3.Connection, table: str, cells: dict[str, str | int]) -> None:
    needed = {row[1]: 0 for row in raw.execute(f"PRAGMA table_info({table})") if row[3] and row[1] != "id"}
    row = {"id": 7, **needed, "version": 3, **cells}
    columns = ", ".join(f'"{name}"' for name in row)
    raw.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", (*row.values(),))


def rows(file: Path) -> dict[str, list[dict[str, str | int | None]]]:
    """What stands in each of the tables, and the last number that each has used."""
    with closing(sqlite3.connect(file)) as raw:
        raw.row_factory = sqlite3.Row
        found = {name: list(map(dict, raw.execute(f"SELECT * FROM {name}"))) for name in (*REMADE, *BELOW)}
        found["used"] = list(map(dict, raw.execute("SELECT * FROM sqlite_sequence ORDER BY name")))
    return found


def form(file: Path) -> list[tuple[str, str]]:
    """Every table and index as it was made, and the revision."""
    with closing(sqlite3.connect(file)) as raw:
        made = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        ).fetchall()
        return [*made, *raw.execute("SELECT 'revision', version_num FROM alembic_version")]


def test_every_row_of_a_remade_table_is_taken_over(tmp_path: Path) -> None:
    """With its number, its words and its place under others; new columns are empty."""
    file = of_0006(tmp_path)
    before = rows(file)
    schema.upgrade(file, schema.MIGRATIONS)
    after = rows(file)
    for table in (*REMADE, *BELOW):
        (was,), (now,) = before[table], after[table]
        assert {name: now[name] for name in was} == was
        assert {now[name] for name in now.keys() - was.keys()} <= {None, 0}
    used = {line["name"]: line["seq"] for line in after["used"]}
    assert [used[table] for table in ROWS] == [9] * len(ROWS)
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_failure_half_way_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """Tables were remade by then; nothing of it remains, and the message says that the data is whole."""
    file = of_0006(tmp_path)
    broken = tmp_path / "broken"
    shutil.copytree(schema.MIGRATIONS, broken, ignore=shutil.ignore_patterns("__pycache__"))
    step = broken / "versions" / "0007_meetings.py"
    text = step.read_text(encoding="utf-8")
    assert text.count(HALF_WAY) == 1
    step.write_text(text.replace(HALF_WAY, f"    raise OSError\n{HALF_WAY}"), encoding="utf-8")
    before, kept = form(file), rows(file)
    with pytest.raises(MigrationFailed, match="ข้อมูลเดิมยังอยู่ครบ"):
        Database.open(tmp_path, migrations=broken)
    assert (form(file), rows(file)) == (before, kept)
    assert before[-1] == ("revision", "0006")
    with Database.open(tmp_path) as database, database.unit("", "") as unit:
        (meeting,) = unit.office.meetings()
        assert meeting.agenda[0].topics[0].entries[0].text == ODD
