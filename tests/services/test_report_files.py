"""Files and photographs of reports: real files, checked, named, captioned, taken away."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ita_desktop.domain.measures import Measure
from ita_desktop.domain.photographs import Photo
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures import ReportPlace
from ita_desktop.storage import EvidenceRefused
from tests.services.conftest import Clock, open_again

YEAR = 2569
Make = Callable[..., Path]


def image(kind: str = "JPEG", size: tuple[int, int] = (64, 48), colour: str = "teal") -> bytes:
    """An image's bytes."""
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, kind)
    return file.getvalue()


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes a file outside the data."""
    outside = tmp_path / "ภาพ ของฉัน"
    outside.mkdir()

    def file(name: str, content: bytes) -> Path:
        path = outside / name
        path.write_bytes(content)
        return path

    return file


@pytest.fixture
def place(office: Services) -> ReportPlace:
    """The report of a unit on the one measure, for the first quarter; nothing is reported yet."""
    (key,) = office.plans.add(YEAR, [Measure(title="อบรม", units=("สำนักปลัด",))])
    return ReportPlace(YEAR, key, "q1", "สำนักปลัด")


def added(office: Services, place: ReportPlace, *paths: Path) -> tuple[str, ...]:
    """Add photographs; why others were refused."""
    files = office.report_files
    return files.record_photos(place, files.keep_photos(paths)).refused


def test_the_first_file_begins_the_report_of_the_unit(
    office: Services, place: ReportPlace, make: Make
) -> None:
    files = office.report_files
    kept = files.keep([make("รายงานการอบรม.pdf", b"%PDF-1.7")])
    assert files.record(place, kept).added == ("รายงานการอบรม.pdf",)
    assert files.record(place, kept).known == ("รายงานการอบรม.pdf",)
    assert [row.name for row in files.files(place)] == ["รายงานการอบรม.pdf"]
    (report,) = office.plans.sheet(YEAR).plan.measures[0].progress
    assert (report.round, report.unit) == ("q1", "สำนักปลัด")
    assert office.follow_up.sheet(YEAR, "q1").told.here == 1
    office.history.undo()
    assert office.plans.sheet(YEAR).plan.measures[0].progress == ()


def test_photographs_stand_in_order_with_captions(office: Services, place: ReportPlace, make: Make) -> None:
    assert added(office, place, make("1.jpg", image()), make("2.png", image("PNG"))) == ()
    first, second = office.report_files.photos(place)
    assert [first.file.name, second.file.name] == ["1.jpg", "2.png"]
    office.report_files.set_caption(place, second.file.sha256, "  ผู้บริหาร <ลงนาม> &\nประกาศ ")
    assert [each.caption for each in office.report_files.photos(place)] == ["", "ผู้บริหาร <ลงนาม> & ประกาศ"]
    assert office.history.undo() == "เขียนคำบรรยายภาพที่ มาตรการข้อ 1 ปี 2569"
    assert office.report_files.content(first.file.sha256) == image()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("รายงาน.pdf", b"%PDF-1.7", "ไม่ใช่ภาพ"),
        ("เปลี่ยนนามสกุล.jpg", b"MZ\x90", "ไม่ใช่ภาพ"),
        ("ขาดครึ่ง.jpg", image(size=(640, 480))[:400], "ไม่ใช่ภาพ"),
        ("เคลื่อนไหว.gif", image("GIF"), "ไม่ใช่ภาพ"),
        ("ใหญ่.png", image("PNG", (9000, 8000)), "ล้านจุด"),
        ("หนัก.jpg", image() + b"0" * 30_000_000, "ใหญ่เกิน 30 MB"),
        ("ว่าง.jpg", b"", "ว่าง"),
    ],
)
def test_what_papers_cannot_show_is_refused_in_words_and_the_others_are_kept(
    office: Services, place: ReportPlace, make: Make, name: str, content: bytes, why: str
) -> None:
    (told,) = added(office, place, make(name, content), make("ดี.jpg", image()))
    assert name in told
    assert why in told
    assert [each.file.name for each in office.report_files.photos(place)] == ["ดี.jpg"]


def test_where_nothing_is_fit_nothing_is_written(office: Services, place: ReportPlace, make: Make) -> None:
    with pytest.raises(EvidenceRefused, match="ไม่ใช่ภาพ"):
        added(office, place, make("a.txt", b"text"))
    assert office.plans.sheet(YEAR).plan.measures[0].progress == ()


def test_photographs_taken_away_are_forgotten_and_undo_brings_them_back(
    office: Services, place: ReportPlace, make: Make
) -> None:
    added(office, place, make("1.jpg", image()), make("2.jpg", image(colour="red")))
    before = office.report_files.photos(place)
    office.report_files.detach_photos(place, [before[0].file.sha256])
    assert office.report_files.photos(place) == before[1:]
    with office.context.reading() as unit:
        assert list(unit.office.evidence_files()) == [before[1].file.sha256]
    office.history.undo()
    assert office.report_files.photos(place) == before


def test_a_photograph_kept_twice_is_one_and_two_reports_may_show_it(
    office: Services, place: ReportPlace, make: Make
) -> None:
    photo = make("1.jpg", image())
    added(office, place, photo, make("สำเนา.jpg", image()))
    added(office, place._replace(round="q2"), photo)
    (row,) = office.report_files.photos(place)
    office.report_files.detach_photos(place._replace(round="q2"), [row.file.sha256])
    assert office.report_files.photos(place) == (row,)


def test_contents_are_read_for_papers_when_they_are_asked_for(
    office: Services, place: ReportPlace, make: Make
) -> None:
    from ita_desktop.services.evidence.contents import KeptContents

    added(office, place, make("1.jpg", image()))
    (row,) = office.report_files.photos(place)
    store = office.context.database.evidence
    contents = KeptContents(store)
    assert contents[row.file.sha256] == image()
    store.path(row.file.sha256).write_bytes(b"x")
    assert contents.get(row.file.sha256) is None
    assert contents.get("no hash") is None
    assert office.report_files.photos(place)[0].file.state == "changed"


def test_photographs_travel_with_the_office_file(
    office: Services, place: ReportPlace, make: Make, tmp_path: Path, clock: Clock
) -> None:
    """Another PC shows them with their captions."""
    added(office, place, make("1.jpg", image()))
    (photo,) = office.report_files.photos(place)
    office.report_files.set_caption(place, photo.file.sha256, "ภาพการอบรม")
    package = tmp_path / "office.zip"
    assert office.exchange.packing().write(package) == ()
    other = open_again(tmp_path / "อีกเครื่อง", clock)
    other.exchange.apply(other.exchange.prepare(package))
    assert other.report_files.photos(place) == office.report_files.photos(place)
    assert other.report_files.content(photo.file.sha256) == image()
    other.close()


def test_a_photograph_of_an_office_file_without_a_content_shows_as_missing(
    office: Services, place: ReportPlace
) -> None:
    office.follow_up.write(
        YEAR, place.key, "q1", "สำนักปลัด", photos=(Photo(sha256="ab" * 32), Photo(caption="ก"))
    )
    (shown,) = office.report_files.photos(place)
    assert shown.file.state == "missing"
