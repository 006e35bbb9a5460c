"""The folder for the next officer: read back whole, or not there at all."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from ita_desktop import bootstrap
from ita_desktop.documents.texts import hash_words
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.handover import Parties
from ita_desktop.domain.meetings import Signer
from ita_desktop.exchange import WritingError
from ita_desktop.services.bundle import Services
from ita_desktop.services.handover.folder import HandoverStopped, MadeHandover, hash_of
from ita_desktop.services.papers import Request
from ita_desktop.services.safety.whole_office import PassphraseShort, keep_evidence, opened_backup
from ita_desktop.storage import Database
from tests.services.conftest import P1, P5, take_in

SECRET = "ต้นไม้ ทะเล รถไฟ ดินสอ"


@pytest.fixture
def p1(office: Services, tmp_path: Path) -> Services:
    """P1 with a piece of evidence, papers in Arabic digits, and a giver."""
    take_in(office, P1)
    office.agency.set("digits", "arabic")
    (tmp_path / "หลักฐาน.txt").write_text("หลักฐาน", encoding="utf-8")
    office.evidence.attach(2568, "o1", [tmp_path / "หลักฐาน.txt"])
    office.handover.save(Parties(giver=Signer(name="นายวีระ มั่นคง", post="นิติกร")))
    return office


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the folder goes."""
    found = tmp_path / "แฟลชไดรฟ์"
    found.mkdir()
    return found


def go_on(done: int, total: int) -> bool:
    """Never enough."""
    return True


def made(office: Services, place: Path, passphrase: str = "") -> MadeHandover:
    """The folder."""
    return office.handover.prepare(passphrase).run(place, go_on)


def file_in(folder: Path, beginning: str) -> Path:
    """The one file of the folder whose name begins so."""
    (found,) = folder.glob(f"{beginning}*")
    return found


def pdf_text(content: bytes) -> str:
    """The text of a PDF file, lines joined."""
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).replace("\n", " ")


def moved(file: Path, folder: Path, passphrase: str = "") -> tuple[bytes, tuple[str, ...], str]:
    """What the next officer has who opens a packed file: export, problems, hash of the last change."""
    folder.mkdir()
    with opened_backup(file, folder.parent, passphrase) as opened:
        (folder / "office.sqlite").write_bytes(opened.data.read_bytes())
        with Database.open(folder) as database:
            assert opened.package is not None
            keep_evidence(database.evidence, opened.package)
    services = bootstrap.open_office(folder, True)
    try:
        with services.context.reading() as unit:
            last = unit.journal.entries(1)[0].id
            end = unit.past.hash_of(last)
        return services.exchange.exported(), services.safety.verify(), end
    finally:
        services.close()


def test_the_folder_holds_all_that_is_handed_over(p1: Services, place: Path) -> None:
    folder = made(p1, place).path
    assert folder.parent == place and folder.name.startswith("ส่งมอบงาน ITA เทศบาลเมืองตัวอย่าง")
    assert sorted(path.name for path in folder.iterdir()) == [
        "0 อ่านก่อน.txt",
        "1 บันทึกการส่งมอบงาน ITA.docx",
        "1 บันทึกการส่งมอบงาน ITA.pdf",
        "1 บันทึกการส่งมอบงาน ITA.xlsx",
        "2 ชุดข้อมูลทั้งสำนักงาน เทศบาลเมืองตัวอย่าง 1 พ ย 66.zip",
        "3 ตารางติดตาม OIT 2568.xlsx",
        "4 รายการมาตรการที่ล่าช้า 2569.xlsx",
    ]


def test_the_record_tells_the_files_as_they_are(p1: Services, place: Path) -> None:
    """Names, sizes, and of the data its hash; the same in PDF and Word."""
    result = made(p1, place)
    whole = file_in(result.path, "2 ")
    told = pdf_text(file_in(result.path, "1 บันทึกการส่งมอบงาน ITA.pdf").read_bytes()).replace(" ", "")
    mark = sha256(whole.read_bytes()).hexdigest()
    assert mark in told
    for path in result.path.iterdir():
        assert path.name.replace(" ", "") in told, path.name
    sizes = {file.name: file.size for file in result.files if file.size is not None}
    assert {name: (result.path / name).stat().st_size for name in sizes} == sizes
    word = Document(str(file_in(result.path, "1 บันทึกการส่งมอบงาน ITA.docx")))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert any(hash_words(mark) in cell for cell in cells)


@pytest.mark.parametrize("passphrase", ["", SECRET])
def test_the_next_officer_has_all_of_it(p1: Services, place: Path, tmp_path: Path, passphrase: str) -> None:
    """Data, evidence, history; the record's hash is that of the history which was handed over."""
    export = p1.exchange.exported()
    result = made(p1, place, passphrase)
    back, problems, end = moved(file_in(result.path, "2 "), tmp_path / "next", passphrase)
    assert back == export and problems == ()
    told = pdf_text(result.pdf).replace(" ", "")
    assert end in told


def test_a_sealed_pack_has_its_recovery_sheet_and_says_so(p1: Services, place: Path) -> None:
    result = made(p1, place, SECRET)
    whole = file_in(result.path, "2 ")
    assert whole.suffix == ".age" and whole.read_bytes().startswith(b"age-encryption.org/v1\n")
    sheet = pdf_text(file_in(result.path, "3 ").read_bytes()).replace(" ", "")
    assert hash_of(whole) in sheet
    first = file_in(result.path, "0 ").read_text(encoding="utf-8-sig")
    assert "ใส่รหัสผ่าน" in first
    for path in result.path.iterdir():
        assert SECRET.encode() not in path.read_bytes()


def test_what_to_do_first_is_three_steps_that_any_editor_reads(p1: Services, place: Path) -> None:
    """With the mark that Windows looks for, its line ends, the hash and every file."""
    result = made(p1, place)
    content = file_in(result.path, "0 ").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\n") == content.count(b"\r\n") > 10
    text = content.decode("utf-8-sig")
    assert [line[:10] for line in text.splitlines() if line.startswith("ขั้นที่")] == [
        f"ขั้นที่ {number} " for number in (1, 2, 3)
    ]
    assert "ใส่รหัสผ่าน" not in text and hash_of(file_in(result.path, "2 ")) in text
    assert all(path.name in text for path in result.path.iterdir() if path.suffix != ".txt")


def test_the_workbook_has_the_pending_things_in_sheets(p1: Services, place: Path) -> None:
    book = load_workbook(file_in(made(p1, place).path, "1 บันทึกการส่งมอบงาน ITA.xlsx"))
    assert {"ผลการประเมิน", "มาตรการ 2569", "OIT 2568", "กำหนดที่จะถึง", "ไฟล์"} <= set(book.sheetnames)


def test_it_is_written_down_as_printed(p1: Services, place: Path) -> None:
    """The very file can be given out again."""
    result = made(p1, place)
    p1.handover.note(result)
    (printing,) = p1.printings.of(Request("handover", 0))
    assert p1.printings.content(printing) == result.pdf
    assert printing.place == "handover|0"


def test_a_folder_is_never_overwritten(p1: Services, place: Path) -> None:
    first, again = made(p1, place), made(p1, place)
    assert again.path.name == f"{first.path.name} (2)"
    assert first.path.exists()


@pytest.mark.parametrize("step", range(8))
def test_wherever_it_is_stopped_nothing_is_left(p1: Services, place: Path, step: int) -> None:
    """Packing is one of the steps; the office goes on."""
    asked: list[int] = []

    def enough(done: int, total: int) -> bool:
        asked.append(done)
        return len(asked) <= step

    with pytest.raises(HandoverStopped, match="ไม่มีโฟลเดอร์ใดถูกบันทึก"):
        p1.handover.prepare().run(place, enough)
    assert list(place.iterdir()) == []
    assert asked == sorted(asked)


def full_after(writes: int) -> Callable[[int], None]:
    """What stands for ``fsync`` on a disk that takes so many writes."""
    written: list[int] = []

    def sync(handle: int) -> None:
        written.append(handle)
        if len(written) > writes:
            raise OSError(errno.ENOSPC, "No space left on device")

    return sync


@pytest.mark.parametrize("writes", [0, 3, 5, 7, 9])
def test_a_full_disk_leaves_nothing_of_the_folder(
    p1: Services, place: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    """It is told in Thai, nothing half done lies anywhere, and the next try goes well."""
    job = p1.handover.prepare()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full_after(writes))
        with pytest.raises(ItaError, match=r"[ก-๙]"):
            job.run(place, go_on)
    assert list(place.iterdir()) == []
    assert not list(p1.folder.glob(".whole-*"))
    assert job.run(place, go_on).path.exists()


def test_a_place_that_is_not_there_is_told(p1: Services, tmp_path: Path) -> None:
    with pytest.raises(WritingError, match="ตรวจว่ามีโฟลเดอร์นี้"):
        made(p1, tmp_path / "ไม่มี")


def test_a_short_passphrase_is_refused_before_anything_is_done(p1: Services) -> None:
    with pytest.raises(PassphraseShort, match="12 ตัวอักษร"):
        p1.handover.prepare("1234")


def test_lost_evidence_is_told_and_the_rest_is_there(p1: Services, place: Path) -> None:
    store = p1.context.database.evidence
    (lost,) = store.kept()
    store.path(lost).write_bytes(b"changed")
    result = made(p1, place)
    assert result.lost == (lost,) and result.path.exists()


def test_hostile_names_stay_letters(p1: Services, place: Path) -> None:
    """In names on the disk, in the record, in its workbook; a letter of no typeface stops nothing."""
    name = "เทศบาล <&>/..\\=1+1 \U0001f600 " + "ยาว" * 40
    p1.agency.save(replace(p1.agency.get(), name=name))
    p1.handover.save(Parties(giver=Signer(name="<b>&</b>", post="=1+1"), order="@cmd|' /C calc'!A0"))
    result = made(p1, place)
    assert result.path.parent == place and len(result.path.name.encode()) < 255
    assert all(path.is_file() and len(path.name.encode()) < 255 for path in result.path.iterdir())
    told = pdf_text(result.pdf)
    assert "<b>&</b>" in told and "=1+1" in told and "[U+1F600]" in told
    book = load_workbook(file_in(result.path, "1 บันทึกการส่งมอบงาน ITA.xlsx"))
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_an_empty_office_is_handed_over_too(office: Services, place: Path) -> None:
    result = made(office, place)
    assert not list(result.path.glob("3 *"))
    assert "- ไม่มี -" in pdf_text(result.pdf)


def test_an_office_with_a_checklist_and_a_meeting(office: Services, place: Path) -> None:
    """What is open of it stands in the record."""
    take_in(office, P5)
    office.agency.set("digits", "arabic")
    told = pdf_text(made(office, place).pdf)
    assert "ยังไม่แล้วเสร็จ 19 รายการ" in told and "1/2566" in told
