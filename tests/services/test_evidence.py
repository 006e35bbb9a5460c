"""Evidence files as the office works with them: real files in real folders."""

import errno
import os
import stat
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.oit import Objection
from ita_desktop.domain.photographs import Photo
from ita_desktop.exchange import named_contents
from ita_desktop.services.bundle import Services
from ita_desktop.services.evidence import NotOpened
from ita_desktop.storage import ContentLost, EvidenceRefused, EvidenceStopped
from tests.services.conftest import P5, Clock, open_again, take_in

YEAR = 2567
Make = Callable[..., Path]


@pytest.fixture
def p5(office: Services) -> Services:
    """The office that follows 43 items in 2567."""
    take_in(office, P5)
    return office


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes a file outside the data."""
    outside = tmp_path / "เอกสาร ของฉัน"
    outside.mkdir()

    def file(name: str = "แผนพัฒนาท้องถิ่น.pdf", content: bytes = b"%PDF-1.7 plan") -> Path:
        path = outside / name
        path.write_bytes(content)
        return path

    return file


def names(office: Services, code: str = "o5") -> list[str]:
    """The names of an item's files."""
    return [row.name for row in office.evidence.files(YEAR, code)]


def test_files_are_named_with_size_kind_and_day(p5: Services, make: Make) -> None:
    done = p5.evidence.attach(YEAR, "o5", [make(), make("ภาพ <ปก> & ก.PNG", b"\x89PNG" * 1000)])
    assert done.added == ("แผนพัฒนาท้องถิ่น.pdf", "ภาพ <ปก> & ก.PNG")
    first, second = p5.evidence.files(YEAR, "o5")
    assert (first.type, first.size, first.on, first.state) == (
        "application/pdf",
        13,
        date(2023, 11, 1),
        "whole",
    )
    assert (second.type, second.size) == ("image/png", 4000)
    assert p5.evidence.files(YEAR, "o6") == ()
    assert dict(p5.evidence.of_year(YEAR)) == {"o5": (first, second)}


def test_undo_takes_the_reference_and_redo_brings_it_back_with_its_content(p5: Services, make: Make) -> None:
    """Several items at once are one act."""
    before = p5.exchange.exported()
    p5.evidence.attach(YEAR, ["o5", "o6"], [make()])
    (row,) = p5.evidence.files(YEAR, "o6")
    assert p5.history.undo() == "แนบ แผนพัฒนาท้องถิ่น.pdf ที่ o5 o6"
    assert p5.exchange.exported() == before
    assert p5.context.database.evidence.unreferenced(()) == {row.sha256}
    p5.history.redo()
    assert p5.evidence.files(YEAR, "o5") == p5.evidence.files(YEAR, "o6") == (row,)
    assert row.state == "whole"


def test_a_content_is_kept_once_under_its_first_name(p5: Services, make: Make) -> None:
    p5.evidence.attach(YEAR, "o5", [make("ฉบับแรก.pdf")])
    again = p5.evidence.attach(YEAR, "o5", [make("ฉบับสำเนา.pdf")])
    assert (again.added, again.known) == ((), ("ฉบับแรก.pdf",))
    elsewhere = p5.evidence.attach(YEAR, "o6", [make("ชื่อที่สาม.pdf"), make("ชื่อที่สี่.pdf")])
    assert elsewhere.added == ("ฉบับแรก.pdf",)
    assert names(p5) == names(p5, "o6") == ["ฉบับแรก.pdf"]
    assert len(p5.context.database.evidence.kept()) == 1


def test_those_that_cannot_be_kept_are_told_and_the_others_are_kept(
    p5: Services, make: Make, tmp_path: Path
) -> None:
    done = p5.evidence.attach(YEAR, "o5", [tmp_path, make(), tmp_path / "หาย.pdf", make("ว่าง.pdf", b"")])
    assert done.added == ("แผนพัฒนาท้องถิ่น.pdf",)
    assert [("โฟลเดอร์" in why, "หาย.pdf" in why, "ว่าง.pdf" in why) for why in done.refused] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
    with pytest.raises(EvidenceRefused, match="โฟลเดอร์"):
        p5.evidence.attach(YEAR, "o6", [tmp_path])
    with pytest.raises(EvidenceRefused, match="ยังไม่ได้เลือกไฟล์"):
        p5.evidence.attach(YEAR, "o6", [])
    assert names(p5, "o6") == []


def test_progress_is_told_in_kb_and_a_stop_keeps_nothing(p5: Services, make: Make) -> None:
    files = [make("หนึ่ง.bin", b"1" * 1_500_000), make("สอง.bin", b"2" * 2_500_000)]
    seen: list[tuple[int, int]] = []

    def told(done: int, total: int) -> bool:
        seen.append((done, total))
        return True

    p5.evidence.keep(files, told)
    assert seen == sorted(seen)
    assert seen[-1] == (4_000, 4_000)
    with pytest.raises(EvidenceStopped, match="ยังไม่ได้เก็บไฟล์ใด"):
        p5.evidence.attach(YEAR, "o5", files, lambda done, _: done < 2_000)
    assert names(p5) == []


def test_a_full_disk_ends_it_for_all_files(p5: Services, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(ItaError, match=r"แผนพัฒนาท้องถิ่น\.pdf ไม่ได้ เพราะพื้นที่ว่างในดิสก์ไม่พอ"):
            p5.evidence.attach(YEAR, "o5", [make(), make("สอง.pdf", b"2")])
    assert names(p5) == []
    p5.evidence.attach(YEAR, "o5", [make()])
    assert len(names(p5)) == 1


def test_the_first_file_of_a_year_starts_its_whole_list(office: Services, make: Make) -> None:
    office.years.add(2568)
    office.evidence.attach(2568, "o3", [make()])
    assert all(row.record is not None for row in office.oit.checklist(2568).rows)
    with pytest.raises(ItaError, match="ไม่มีข้อมูลปีงบประมาณ 2590"):
        office.evidence.attach(2590, "o3", [make()])


def test_a_file_is_forgotten_with_its_last_item_and_undo_brings_it_back(p5: Services, make: Make) -> None:
    p5.evidence.attach(YEAR, ["o5", "o6"], [make()])
    (row,) = p5.evidence.files(YEAR, "o5")
    p5.evidence.detach(YEAR, "o5", [row.sha256])
    assert (names(p5), names(p5, "o6")) == ([], [row.name])
    p5.evidence.detach(YEAR, "o6", [row.sha256])
    with p5.context.reading() as unit:
        assert unit.office.evidence_files() == {}
    p5.history.undo()
    assert p5.evidence.files(YEAR, "o6") == (row,)


def test_a_file_that_proves_an_objection_is_not_forgotten(p5: Services, make: Make) -> None:
    p5.evidence.attach(YEAR, "o5", [make()])
    (row,) = p5.evidence.files(YEAR, "o5")
    p5.oit.set_field(YEAR, ["o5"], "objection", Objection(evidence=(row.sha256,)))
    p5.evidence.detach(YEAR, "o5", [row.sha256])
    with p5.context.reading() as unit:
        assert list(unit.office.evidence_files()) == [row.sha256]
        assert unit.office.evidence_places()[row.sha256] == ((YEAR, "o5", "item"),)


def test_files_of_reports_and_a_signed_plan_are_looked_after_like_those_of_items(
    p5: Services, make: Make
) -> None:
    """They are not forgotten with their item, told of when lost, and stand among what is packed."""
    p5.evidence.attach(YEAR, "o5", [make("รายงาน.pdf"), make("ภาพ.png", b"2"), make("แผนลงนาม.pdf", b"3")])
    report, photo, scan = (row.sha256 for row in p5.evidence.files(YEAR, "o5"))
    told = Progress(files=(report,), photos=(Photo(sha256=photo), Photo(caption="ไม่มีไฟล์")))
    p5.plans.add(2568, [Measure(progress=(told,))])
    p5.plans.set_head(2568, "แนบแผนที่ลงนาม", scan=scan)
    p5.evidence.detach(YEAR, "o5", [report, photo, scan])
    with p5.context.reading() as unit:
        assert set(unit.office.evidence_files()) == {report, photo, scan}
        assert unit.office.evidence_places()[photo] == ((2568, "1", "measure"),)
        assert unit.office.evidence_places()[scan] == ((2568, "", "plan"),)
        assert named_contents(unit.office.load()) == {report, photo, scan}
    p5.context.database.evidence.path(photo).unlink()
    p5.context.database.evidence.path(scan).unlink()
    assert [line.partition(" หาย")[0] for line in p5.safety.verify()] == [
        "ไฟล์หลักฐาน ภาพ.png ของมาตรการ ข้อ 1 แผนปี 2568",
        "ไฟล์หลักฐาน แผนลงนาม.pdf ของแผนปี 2568 ฉบับลงนาม",
    ]


def test_a_page_is_kept_with_its_address_and_day(p5: Services, clock: Clock) -> None:
    """The very same page kept later stays the page of the first day; another one is a file of its own."""
    url = "https://www.example.go.th/o5?a=1&b=<2>"
    keep = p5.evidence.keep_page
    assert keep(YEAR, "o5", url, b"<html>1", "text/html; charset=utf-8", "แผนพัฒนา").added == ("แผนพัฒนา.html",)
    clock.now = datetime(2024, 4, 1, 10)
    assert keep(YEAR, "o5", url, b"<html>1", "text/html", "แผนพัฒนา").known == ("แผนพัฒนา.html",)
    keep(YEAR, "o5", url, b"<html>2", "text/html", "แผนพัฒนา")
    first, second = p5.evidence.files(YEAR, "o5")
    assert (first.url, first.on) == (url, date(2023, 11, 1))
    assert (second.url, second.on) == (url, date(2024, 4, 1))


def test_a_file_that_turns_out_to_be_a_page_gets_its_address(p5: Services, make: Make) -> None:
    p5.evidence.attach(YEAR, "o5", [make("ดาวน์โหลด.html", b"<html>1")])
    p5.evidence.keep_page(YEAR, "o5", "https://www.example.go.th/", b"<html>1", "text/html", "หน้าเว็บ")
    (row,) = p5.evidence.files(YEAR, "o5")
    assert (row.name, row.url) == ("ดาวน์โหลด.html", "https://www.example.go.th/")


def test_a_copy_is_the_very_file_and_a_damaged_one_is_never_given_out(
    p5: Services, make: Make, tmp_path: Path
) -> None:
    p5.evidence.attach(YEAR, "o5", [make()])
    (row,) = p5.evidence.files(YEAR, "o5")
    p5.evidence.export_copy(row.sha256, tmp_path / "สำเนา.pdf")
    assert (tmp_path / "สำเนา.pdf").read_bytes() == b"%PDF-1.7 plan"
    p5.context.database.evidence.path(row.sha256).write_bytes(b"%PDF-1.7 plaN")
    with pytest.raises(ContentLost):
        p5.evidence.export_copy(row.sha256, tmp_path / "สำเนา.pdf")
    with pytest.raises(ContentLost):
        p5.evidence.open_path(row.sha256)
    assert (tmp_path / "สำเนา.pdf").read_bytes() == b"%PDF-1.7 plan"


def test_a_file_is_opened_as_a_read_only_copy_with_its_own_name(p5: Services, make: Make) -> None:
    p5.evidence.attach(YEAR, "o5", [make("แผน.pdf")])
    (row,) = p5.evidence.files(YEAR, "o5")
    p5.evidence.rename(row.sha256, 'CON: "แผน/ปี" 2567')
    copy = p5.evidence.open_path(row.sha256)
    assert copy.name == "CON- -แผน-ปี- 2567.pdf"
    assert copy.read_bytes() == b"%PDF-1.7 plan"
    assert not stat.S_IMODE(copy.stat().st_mode) & stat.S_IWUSR
    assert copy == p5.evidence.open_path(row.sha256)
    assert p5.folder not in copy.parents


@pytest.mark.parametrize("name", ["แบบฟอร์ม.exe", "คำสั่ง.BAT", "ไม่มีนามสกุล", "มาโคร.xlsm", "ลิงก์.desktop"])
def test_what_could_run_is_not_opened_but_can_be_copied(
    p5: Services, make: Make, tmp_path: Path, name: str
) -> None:
    p5.evidence.attach(YEAR, "o5", [make(name, b"MZ")])
    (row,) = p5.evidence.files(YEAR, "o5")
    p5.evidence.rename(row.sha256, "รายงาน.pdf")
    if name != "ไม่มีนามสกุล":
        with pytest.raises(NotOpened, match="คัดลอกออกไปตรวจก่อน"):
            p5.evidence.open_path(row.sha256)
    p5.evidence.export_copy(row.sha256, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"MZ"


def test_a_new_name_keeps_the_ending_and_holds_everywhere(p5: Services, make: Make) -> None:
    p5.evidence.attach(YEAR, ["o5", "o6"], [make("สแกน0001.PDF")])
    (row,) = p5.evidence.files(YEAR, "o5")
    p5.evidence.rename(row.sha256, "  แผนปี 2567\nฉบับ ธ.ค. 66 ")
    assert names(p5) == names(p5, "o6") == ["แผนปี 2567 ฉบับ ธ.ค. 66.PDF"]
    p5.history.undo()
    assert names(p5) == ["สแกน0001.PDF"]
    with pytest.raises(EvidenceRefused, match="ว่าง"):
        p5.evidence.rename(row.sha256, " \t")


def test_a_lost_or_changed_file_is_told_with_its_item(p5: Services, make: Make) -> None:
    p5.evidence.attach(YEAR, ["o5", "o6"], [make()])
    assert p5.safety.verify() == ()
    (row,) = p5.evidence.files(YEAR, "o5")
    path = p5.context.database.evidence.path(row.sha256)
    path.write_bytes(b"%PDF-1.7 plaN")
    (told,) = p5.safety.verify()
    assert told.startswith("ไฟล์หลักฐาน แผนพัฒนาท้องถิ่น.pdf ของรายการ o5 ปี 2567 o6 ปี 2567 ไม่ตรงกับเมื่อเก็บ")
    path.unlink()
    assert [each.state for each in p5.evidence.files(YEAR, "o5")] == ["missing"]
    assert "หายไป" in p5.safety.verify()[0]
    p5.evidence.attach(YEAR, "o5", [make()])
    assert p5.safety.verify() == ()


def test_files_are_there_after_a_restart(p5: Services, make: Make, clock: Clock) -> None:
    p5.evidence.attach(YEAR, "o5", [make()])
    before = p5.evidence.files(YEAR, "o5")
    p5.close()
    again = open_again(p5.folder, clock)
    assert again.evidence.files(YEAR, "o5") == before
    again.close()


def test_a_hash_in_an_office_file_without_more_shows_as_missing(p5: Services) -> None:
    p5.oit.set_field(YEAR, ["o5"], "evidence", ("ab" * 32,))
    (row,) = p5.evidence.files(YEAR, "o5")
    assert (row.name, row.state, row.size) == ("abababababab", "missing", None)
    assert "รหัส abababababab" in p5.safety.verify()[0]
