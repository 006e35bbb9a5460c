"""Opening an office's data: new, old, newer, broken, locked, or only to read."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from ita_desktop.domain.errors import ItaError, OpenElsewhere
from ita_desktop.domain.office import Office
from ita_desktop.storage import Database, connection
from ita_desktop.storage.errors import (
    DataBusy,
    DataDamaged,
    DataTooNew,
    FolderUnusable,
    LookingOnly,
    NoOfficeData,
    NotOfficeData,
)

ROOT = Path(__file__).parent.parent.parent
HOLDING = """
import sys
from pathlib import Path
from ita_desktop.storage import Database
database = Database.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def name(database: Database, key: str, value: object) -> None:
    """Keep a setting."""
    with database.unit("ตั้งค่า", "") as unit:
        unit.office.put_setting(key, value)
        unit.commit()


def settings(database: Database) -> dict[str, object]:
    """The settings that the data holds."""
    with database.unit("", "") as unit:
        return dict(unit.office.settings())


@pytest.fixture
def kept(folder: Path) -> Path:
    """The file of an office that was closed."""
    with Database.open(folder) as database:
        name(database, "digits", "thai")
    return folder / "office.sqlite"


@pytest.fixture
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the data open."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_new_folder_is_made(folder: Path) -> None:
    """Empty, and for its owner's eyes only."""
    assert not Database.exists(folder)
    with Database.open(folder) as database, database.unit("", "") as unit:
        assert unit.office.load() == Office()
        assert database.verify() == ()
    assert Database.exists(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_only_the_owner_reads(folder: Path, kept: Path) -> None:
    """Data, lock and copies; a file that was opened wider is narrowed."""
    kept.chmod(0o644)
    with Database.open(folder) as database:
        copy = database.back_up("ตรวจ")
        modes = {
            path.name: stat.S_IMODE(path.stat().st_mode) for path in (kept, copy, folder / "office.lock")
        }
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE(copy.parent.stat().st_mode) == 0o700


def test_an_unfinished_new_file_is_begun_again(folder: Path) -> None:
    """A file is only named when it is whole."""
    folder.mkdir()
    (folder / "office.new").write_bytes(b"half")
    with Database.open(folder) as database:
        assert database.verify() == ()
    assert sorted(path.name for path in folder.iterdir()) == ["office.lock", "office.sqlite"]


def damage(file: Path, how: str) -> None:
    """Break a data file."""
    content = file.read_bytes()
    match how:
        case "empty":
            file.write_bytes(b"")
        case "text":
            file.write_text("ไม่ใช่ฐานข้อมูล " * 100, encoding="utf-8")
        case "half":
            file.write_bytes(content[: len(content) // 2])
        case "schema":
            file.write_bytes(content[:100] + b"\xff" * 4000 + content[4100:])
        case "names":
            file.write_bytes(content.replace(b"CREATE TABLE agency", b"CREATE \xc8ABLE agency"))


@pytest.mark.parametrize("how", ["empty", "text", "half", "schema", "names"])
@pytest.mark.parametrize("write", [True, False])
def test_a_broken_file_is_refused_and_left_alone(folder: Path, kept: Path, how: str, write: bool) -> None:
    """In Thai, whether it is opened to write or to read; not a byte of it changes."""
    damage(kept, how)
    before = kept.read_bytes()
    with pytest.raises(DataDamaged, match="เสียหาย"):
        Database.open(folder, write=write)
    assert kept.read_bytes() == before
    damage(kept, "text")
    with pytest.raises(DataDamaged):
        Database.open(folder)


def test_damage_inside_is_told_when_it_is_met(folder: Path, kept: Path) -> None:
    """Nothing is written on top of it; who only looks is told where it is met, and verify says so."""
    with closing(sqlite3.connect(kept)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'setting'").fetchone()[0]
        size = raw.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(kept.read_bytes())
    content[(page - 1) * size : page * size] = b"\xee" * size
    kept.write_bytes(content)
    with pytest.raises(DataDamaged):
        Database.open(folder)
    assert kept.read_bytes() == content
    with Database.open(folder, write=False) as database:
        with pytest.raises(DataDamaged):
            settings(database)
        assert "เสียหาย" in database.verify()[0]


def test_another_programs_file_is_refused(folder: Path) -> None:
    """A database that is none of ours stays as it is."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "office.sqlite")) as raw:
        raw.execute("CREATE TABLE theirs (id INTEGER)")
    before = (folder / "office.sqlite").read_bytes()
    with pytest.raises(NotOfficeData, match="ไม่ใช่ข้อมูลของโปรแกรมนี้"):
        Database.open(folder)
    assert (folder / "office.sqlite").read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_programs_file_is_refused(folder: Path, kept: Path, write: bool) -> None:
    """Not opened, not migrated, and free again for the newer program."""
    with closing(sqlite3.connect(kept)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    before = kept.read_bytes()
    for _ in range(2):
        with pytest.raises(DataTooNew, match="รุ่นใหม่กว่า"):
            Database.open(folder, write=write)
    assert kept.read_bytes() == before


def test_only_one_writes(folder: Path, holder: subprocess.Popen[str]) -> None:
    """The second is told who has the data open; it may read; after a kill the lock is free."""
    with pytest.raises(OpenElsewhere, match=r"เปิดอยู่แล้วโดย .+ ที่เครื่อง .+ ตั้งแต่เวลา \d\d:\d\d น\."):
        Database.open(folder)
    with Database.open(folder, write=False) as reader:
        assert settings(reader) == {}
    holder.kill()
    holder.wait()
    with Database.open(folder) as database:
        name(database, "digits", "thai")


def test_the_same_program_opens_it_once(folder: Path, database: Database) -> None:
    """A second window in the same process is refused too, and closing the first frees the lock."""
    with pytest.raises(OpenElsewhere):
        Database.open(folder)
    database.close()
    Database.open(folder).close()


def test_reading_beside_a_writer(folder: Path, database: Database) -> None:
    """A reader sees what is committed and nothing else, and cannot write."""
    name(database, "digits", "thai")
    with Database.open(folder, write=False) as reader:
        with database.unit("ตั้งค่า", "") as unit:
            unit.office.put_setting("digits", "arabic")
            assert settings(reader) == {"digits": "thai"}
            unit.commit()
        assert settings(reader) == {"digits": "arabic"}
        with pytest.raises(LookingOnly, match="เปิดดูอย่างเดียว"):
            name(reader, "digits", "thai")
        assert reader.back_up("สำรอง").exists()
    name(database, "digits", "thai")


def test_a_reader_that_stays_is_told(folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot write because another reads on is told so, and nothing is half done."""
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.0)
    with Database.open(folder) as database, closing(sqlite3.connect(kept, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM setting").fetchall()
        with pytest.raises(DataBusy, match="มีโปรแกรมอื่นใช้"):
            name(database, "digits", "arabic")
        other.execute("COMMIT")
        assert settings(database) == {"digits": "thai"}
        name(database, "digits", "arabic")
        assert settings(database) == {"digits": "arabic"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no account numbers")
def test_an_account_without_a_name_may_write(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container that runs under a mere number."""

    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 54321")

    monkeypatch.setattr("getpass.getuser", nameless)
    with Database.open(folder), pytest.raises(OpenElsewhere, match=str(os.getuid())):
        Database.open(folder)


def test_there_must_be_something_to_read(folder: Path) -> None:
    """Reading makes no folder and no file."""
    with pytest.raises(NoOfficeData, match="ยังไม่มีข้อมูล"):
        Database.open(folder, write=False)
    assert not folder.exists()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file stands where the folder should."""
    (tmp_path / "ไฟล์").write_text("")
    with pytest.raises(FolderUnusable, match="ใช้โฟลเดอร์"):
        Database.open(tmp_path / "ไฟล์" / "ข้อมูล")


@contextmanager
def nobody() -> Iterator[None]:
    """Act as a user without rights where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_a_read_only_folder_can_be_read(kept: Path) -> None:
    """Writing says what is wrong; reading works."""
    place = Path(mkdtemp())
    try:
        shutil.copy(kept, place / "office.sqlite")
        (place / "office.sqlite").chmod(0o444)
        place.chmod(0o555)
        with nobody():
            with pytest.raises(ItaError, match="ใช้โฟลเดอร์"):
                Database.open(place)
            with Database.open(place, write=False) as reader:
                assert settings(reader) == {"digits": "thai"}
        assert [path.name for path in place.iterdir()] == ["office.sqlite"]
    finally:
        place.chmod(0o700)
        shutil.rmtree(place)


def test_opening_needs_no_migration_tool() -> None:
    """Alembic is read only when a file is older than the program."""
    program = "import sys, ita_desktop.storage; print('alembic' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert told.stdout == "False\n"


def test_what_is_only_looked_at_cannot_be_written(folder: Path, holder: subprocess.Popen[str]) -> None:
    """It says so before anything is written, and who has the data open."""
    with Database.open(folder, write=False) as looked:
        assert looked.only_looks
        assert "ที่เครื่อง" in looked.holder()
        with pytest.raises(LookingOnly):
            name(looked, "digits", "thai")
        assert settings(looked) == {}


def test_a_look_notices_what_another_wrote(folder: Path) -> None:
    """Once for each change, and not its own reading."""
    with Database.open(folder) as writer, Database.open(folder, write=False) as looked:
        assert not looked.others_wrote()
        name(writer, "digits", "thai")
        assert looked.others_wrote()
        assert settings(looked) == {"digits": "thai"}
        assert not looked.others_wrote()
        assert not writer.others_wrote()
