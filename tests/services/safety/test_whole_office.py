"""The whole office in one file, sealed or not: what is packed on one PC is there on the next."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from ita_desktop import bootstrap
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.safety.restoring import LookStopped
from ita_desktop.services.safety.whole_office import (
    PackingStopped,
    PassphraseMissing,
    PassphraseShort,
    keep_evidence,
    opened_backup,
)
from ita_desktop.storage import Database
from ita_desktop.storage.backups.sealing import MOST_ROUNDS, PassphraseWrong, TooManyRounds
from ita_desktop.storage.private_folders import WHOLE

CASE = Path(__file__).resolve().parents[2] / "cases" / "2568-p1.json"
SECRET = "ต้นไม้ ทะเล รถไฟ ดินสอ"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """An office with two pieces of evidence and an act after the import."""
    services = bootstrap.open_office(tmp_path / "old", True)
    services.exchange.apply(services.exchange.prepare(CASE))
    for name in ("หนึ่ง.txt", "สอง.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        services.evidence.attach(2568, "o1", [tmp_path / name])
    yield services
    services.close()


def moved(file: Path, folder: Path, passphrase: str = "") -> tuple[bytes, frozenset[str], tuple[str, ...]]:
    """What an office holds that is opened from a packed file in a new folder: export, evidence, problems."""
    folder.mkdir()
    with opened_backup(file, folder.parent, passphrase) as opened:
        (folder / "office.sqlite").write_bytes(opened.data.read_bytes())
        with Database.open(folder) as database:
            if opened.package:
                keep_evidence(database.evidence, opened.package)
    services = bootstrap.open_office(folder, True)
    try:
        found = services.safety.verify()
        return services.exchange.exported(), services.context.database.evidence.kept(), found
    finally:
        services.close()


@pytest.mark.parametrize("passphrase", ["", SECRET])
def test_what_is_packed_is_there_on_the_next_pc(office: Services, tmp_path: Path, passphrase: str) -> None:
    """Every leaf, every piece of evidence, and the history that undo needs."""
    file = tmp_path / "office.packed"
    assert office.whole_office.pack(file, passphrase) == ()
    export, evidence, problems = moved(file, tmp_path / "new", passphrase)
    assert export == office.exchange.exported()
    assert evidence == office.context.database.evidence.kept() and len(evidence) == 2
    assert problems == ()


def test_a_sealed_file_shows_nothing_of_what_is_in_it(office: Services, tmp_path: Path) -> None:
    """Not even a name; it is age's own format."""
    file = tmp_path / "office.age"
    office.whole_office.pack(file, SECRET)
    content = file.read_bytes()
    assert content.startswith(b"age-encryption.org/v1\n-> scrypt ")
    for told in ("office.sqlite", "SQLite format", office.agency.get().name or "", SECRET):
        assert told.encode() not in content


def test_a_sealed_file_needs_its_passphrase(office: Services, tmp_path: Path) -> None:
    """A wrong one, none at all, and a file that was cut are told; nothing is left behind."""
    file = tmp_path / "office.age"
    office.whole_office.pack(file, SECRET)
    before = set(tmp_path.rglob("*"))
    with pytest.raises(PassphraseMissing), opened_backup(file, tmp_path):
        pass
    with pytest.raises(PassphraseWrong), opened_backup(file, tmp_path, f"{SECRET} "):
        pass
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(PassphraseWrong), opened_backup(file, tmp_path, SECRET):
        pass
    assert set(tmp_path.rglob("*")) == before


def test_a_sealed_file_that_asks_for_gigabytes_is_refused_at_once(office: Services, tmp_path: Path) -> None:
    """The library would end the program where it gets no such memory."""
    file = tmp_path / "office.age"
    office.whole_office.pack(file, SECRET)
    content = file.read_bytes()
    rounds = content.split(b"\n", 2)[1].rsplit(b" ", 1)[1]
    assert int(rounds) <= MOST_ROUNDS
    file.write_bytes(content.replace(b" %s\n" % rounds, b" %d\n" % (MOST_ROUNDS + 1), 1))
    with pytest.raises(TooManyRounds, match="คำนวณรหัสมากเกิน"), opened_backup(file, tmp_path, SECRET):
        pass
    for written in (b" +23\n", b" 023\n", b" 23 23\n", b" 255\n"):
        file.write_bytes(content.replace(b" %s\n" % rounds, written, 1))
        with pytest.raises(PassphraseWrong), opened_backup(file, tmp_path, SECRET):
            pass


def test_a_short_passphrase_is_refused(office: Services, tmp_path: Path) -> None:
    with pytest.raises(PassphraseShort, match="12 ตัวอักษร"):
        office.whole_office.pack(tmp_path / "x.age", "1234")
    assert not (tmp_path / "x.age").exists()


def test_packing_can_be_stopped(office: Services, tmp_path: Path) -> None:
    """A file that stood there stays; nothing is left behind."""
    file = tmp_path / "office.zip"
    file.write_bytes(b"former")
    with pytest.raises(PackingStopped):
        office.whole_office.pack(file, progress=lambda *_: False)
    assert file.read_bytes() == b"former"
    assert not list(office.folder.glob(".whole-*"))


def test_lost_evidence_is_told_and_the_rest_is_packed(office: Services, tmp_path: Path) -> None:
    store = office.context.database.evidence
    lost = sorted(store.kept())[0]
    store.path(lost).write_bytes(b"changed")
    assert office.whole_office.pack(tmp_path / "office.zip") == (lost,)
    with ZipFile(tmp_path / "office.zip") as package:
        assert len(package.namelist()) == 2


def test_a_place_that_cannot_be_written_is_told(office: Services, tmp_path: Path) -> None:
    with pytest.raises(ItaError):
        office.whole_office.pack(tmp_path / "none" / "office.zip")


@pytest.mark.parametrize(
    "content", [b"", b"x", b"age-encryption.org/v1", b"PK\x05\x06" + bytes(18), b"SQLite"]
)
def test_files_of_other_kinds_are_refused_with_words(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.bin"
    file.write_bytes(content)
    with pytest.raises(ItaError, match=r"[ก-๙]"), opened_backup(file, tmp_path, SECRET):
        pass
    with pytest.raises(ItaError, match=r"[ก-๙]"), opened_backup(tmp_path / "none", tmp_path, SECRET):
        pass


def test_the_recovery_sheet_tells_how_to_open_the_file(office: Services, tmp_path: Path) -> None:
    """One page: the file as it is named on the disk, its mark, the steps; never the passphrase."""
    file = tmp_path / "ข้อมูลสำรอง 2567-03-10.zip.age"
    office.whole_office.pack(file, SECRET)
    sheet = office.whole_office.recovery_sheet(file, office.papers.typesetter())
    (page,) = PdfReader(BytesIO(sheet)).pages
    text = page.extract_text()
    assert "2567-03-10.zip.age" in text
    assert sha256(file.read_bytes()).hexdigest()[:8] in text
    assert "age -d" in text and "รหัสผ่าน" in text
    assert not any(word in text for word in SECRET.split())


def test_what_a_killed_program_unsealed_goes_at_the_next_opening(tmp_path: Path) -> None:
    """Else the data of a sealed file would lie there readable."""
    left = tmp_path / "office" / f"{WHOLE}x"
    left.mkdir(parents=True)
    (left / "office.sqlite").write_bytes(b"unsealed")
    bootstrap.open_office(tmp_path / "office", True).close()
    assert not left.exists()


@pytest.mark.parametrize("at", [0, 30, 60, 90])
def test_a_restore_can_be_stopped_until_the_data_is_swapped(
    office: Services, tmp_path: Path, at: int
) -> None:
    """Wherever it is stopped the data is as it was."""
    file = tmp_path / "office.zip"
    office.whole_office.pack(file)
    office.scores.record(2568, "i2", "11.11")
    before = office.exchange.exported()
    with pytest.raises(LookStopped):
        office.restoring.put_back(file, progress=telling([], before=at))
    assert office.exchange.exported() == before
    assert not list(office.folder.glob(".whole-*"))
    told: list[int] = []
    office.restoring.put_back(file, progress=telling(told))
    assert told == sorted(told)
    assert office.exchange.exported() != before


def test_the_check_of_everything_tells_how_far_it_is_and_can_be_stopped(office: Services) -> None:
    told: list[int] = []
    assert office.safety.verify(telling(told)) == ()
    assert told == sorted(told) and len(told) > 3
    for at in set(told):
        with pytest.raises(LookStopped):
            office.safety.verify(telling([], before=at))


def telling(told: list[int], before: int = 101) -> Callable[[int, int], bool]:
    """Keeps how far a work is, and stops it there."""

    def tell(done: int, _all: int) -> bool:
        told.append(done)
        return done < before

    return tell
