"""Import: shown before anything is saved, one act, the worst first."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.office import Office
from ita_desktop.domain.place_words import NUMBERED, WORDS, YEARED, Places, shown
from ita_desktop.exchange.office_file.schema import SETTINGS, Group, Listing, Table, fields_of
from ita_desktop.services.bundle import Services
from ita_desktop.ui.importing.page import OTHER_AGENCY, ImportPage
from tests.ui.conftest import CASES, NoBreaker, OpenOffice

P1 = CASES / "2568-p1.json"


@pytest.fixture
def opened(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> tuple[ImportPage, Services]:
    """The page on an empty office."""
    services = open_office()
    page = ImportPage(services, NoBreaker())
    show(page)
    return page, services


def shown_states(page: ImportPage) -> list[str]:
    """The states of the rows that are shown."""
    return [entry.state for entry in page.table.records.rows]


def test_nothing_is_saved_before_the_yes(opened: tuple[ImportPage, Services]) -> None:
    """F8 takes all of it in one act, Ctrl+Z gives it back."""
    page, services = opened
    page.activate(str(P1))
    assert set(shown_states(page)) == {"new"}
    assert services.years.years() == ()
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    assert services.years.years() == (2568,)
    services.history.undo()
    assert services.years.years() == ()


def test_escape_leaves_it(opened: tuple[ImportPage, Services]) -> None:
    """And F8 does nothing afterwards."""
    page, services = opened
    went: list[str] = []
    page.go_to.connect(lambda key, _: went.append(key))
    page.activate(str(P1))
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    page.take()
    assert went == ["home"]
    assert services.years.years() == ()


def test_the_same_file_again_offers_nothing(opened: tuple[ImportPage, Services]) -> None:
    """Every row is the same."""
    page, services = opened
    services.exchange.apply(services.exchange.prepare(P1))
    page.activate(str(P1))
    assert set(shown_states(page)) == {"same"}
    assert not page.take_button.isVisible()
    assert page.bar.words.text() == "ทุกค่าเหมือนที่มีอยู่แล้ว"


def test_refused_values_come_first_and_refuse_the_file(
    opened: tuple[ImportPage, Services], tmp_path: Path
) -> None:
    """With their reasons; the button is not there."""
    page, services = opened
    told = json.loads(P1.read_text(encoding="utf-8"))
    told["assessments"][0]["scores"]["i2"] = "931.3"
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    page.activate(str(file))
    assert shown_states(page)[0] == "refused"
    assert page.table.records.rows[0].why
    assert not page.take_button.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    assert services.years.years() == ()
    page.filter.segments.chosen.emit("refused")
    page.filter.take("refused")
    page._show_rows()
    assert set(shown_states(page)) == {"refused"}


def test_a_file_that_is_none_is_said(opened: tuple[ImportPage, Services], tmp_path: Path) -> None:
    """With a way back."""
    page, _ = opened
    file = tmp_path / "letter.json"
    file.write_bytes(b"\x00\x01")
    page.activate(str(file))
    assert page.banner.words
    assert page.table.records.rows == []


def test_every_place_of_the_cases_has_thai_words(open_office: OpenOffice) -> None:
    """Only codes of scores stay as they are."""
    services = open_office()
    for case in ("2568-p1.json", "2566-p5.json"):
        entries = services.exchange.prepare(CASES / case).plan.entries
        places = Places(entries)
        for entry in entries:
            for word in places.words(entry.place).split():
                known = not word.isascii() or word[0].isdigit() or word in ("IIT", "EIT", "OIT", "ITA")
                assert known or (word[0] in "ieo" and word[1:].isdigit()), entry.place


def test_places_are_named_by_year_and_number() -> None:
    """Not by their position in the file."""

    class Entry:
        def __init__(self, place: str, becomes: object) -> None:
            self.place, self.becomes, self.was = place, becomes, None

    places = Places([Entry("assessments[0].fiscal_year", 2568), Entry("meetings[1].number", "1/2566")])
    assert places.words("assessments[0].scores.e1.public") == "ปี 2568 คะแนน e1 ส่วนที่ 1"
    assert places.words("meetings[1].date") == "การประชุมครั้งที่ 1/2566 วันที่"
    assert places.words("agency.officers[2].post") == "หน่วยงาน เจ้าหน้าที่ 3 ตำแหน่ง"
    assert places.words("files[0].on") == "ไฟล์ 1 วันที่เก็บ"
    assert places.words("assessments[0].sources[0].on") == "ปี 2568 แหล่งคะแนน 1 ข้อ"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ("2023-10-31", "31 ต.ค. 66"),
        (["สำนักปลัด", "กองคลัง"], "สำนักปลัด, กองคลัง"),
        ("not_started", "ยังไม่เริ่ม"),
        ("a\nb", "a b"),
        ({"topic": "ข้อ", "points": ["1", "2"]}, "ข้อ 1, 2"),
        (7, "7"),
    ],
)
def test_values_are_one_line(value: object, words: str) -> None:
    """Dates as one reads them."""
    assert shown(value) == words


def test_words_are_thai() -> None:
    """No key of the file is shown as it is, but for OIT."""
    assert {key for key, word in WORDS.items() if word.isascii()} == {"oit"}


def test_a_file_of_another_office_can_be_looked_at_as_a_change_of_office(
    opened: tuple[ImportPage, Services],
) -> None:
    """A name that was mistyped at the start does not shut the office's own file out."""
    page, services = opened
    services.agency.save(Agency(name="เทศบาลที่พิมพ์ผิด", province="น่าน"))
    page.activate(str(P1))
    assert page.bar.words.text() == OTHER_AGENCY
    assert not page.take_button.isVisible()
    page.replace_button.click()
    assert "refused" not in shown_states(page)
    assert services.agency.get().name == "เทศบาลที่พิมพ์ผิด"
    page.take()
    assert services.years.years() == (2568,)
    assert services.agency.get().name != "เทศบาลที่พิมพ์ผิด"


def test_a_refused_file_of_the_own_office_offers_no_change(
    opened: tuple[ImportPage, Services], tmp_path: Path
) -> None:
    """Only the office's name can be passed over."""
    page, _ = opened
    content = json.loads(P1.read_text("utf-8"))
    content["assessments"][0]["scores"]["i1"] = "101"
    (tmp_path / "wrong.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    page.activate(str(tmp_path / "wrong.json"))
    assert "refused" in shown_states(page)
    assert not page.replace_button.isVisible()


def test_every_field_of_an_office_file_has_thai_words() -> None:
    """No English name of a field meets the clerk."""
    found: set[str] = set()

    def look(kind: object) -> None:
        if isinstance(kind, Group):
            for field in fields_of(kind.record):
                if field.key not in found:
                    found.add(field.key)
                    look(field.kind)
        elif isinstance(kind, Listing | Table):
            look(kind.of)

    look(Group(Office))
    assert {"kept", "verifications", "opinion"} <= found
    assert (found | set(SETTINGS)) - set(WORDS) - set(YEARED) - set(NUMBERED) == set()


@pytest.fixture
def package(opened: tuple[ImportPage, Services], tmp_path: Path) -> Path:
    """What P1 exports with a file at o1; the office itself is empty again."""
    _, services = opened
    (tmp_path / "แผน.pdf").write_bytes(b"%PDF plan")
    services.exchange.apply(services.exchange.prepare(P1))
    services.evidence.attach(2568, "o1", [tmp_path / "แผน.pdf"])
    services.exchange.packing().write(tmp_path / "office.zip")
    while services.history.undo():
        pass
    for lying in (services.folder / "evidence").rglob("*"):
        if lying.is_file():
            lying.unlink()
    return tmp_path / "office.zip"


def test_a_package_brings_its_files(qtbot: QtBot, opened: tuple[ImportPage, Services], package: Path) -> None:
    """Read beside the window's own work, shown, then taken in one act; the same again is the same."""
    page, services = opened
    page.activate(str(package))
    qtbot.waitUntil(page.take_button.isVisible)
    contents = [each for each in page.table.records.rows if each.place.endswith(".content")]
    assert [each.state for each in contents] == ["new"]
    assert Places(contents).words(contents[0].place) == "ไฟล์ 1 เนื้อหา"
    assert services.years.years() == ()
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: services.years.years() == (2568,))
    assert [row.state for row in services.evidence.files(2568, "o1")] == ["whole"]
    page.activate(str(package))
    qtbot.waitUntil(lambda: page.bar.words.text() == "ทุกค่าเหมือนที่มีอยู่แล้ว")


def test_a_package_can_be_left_while_it_is_read(opened: tuple[ImportPage, Services], package: Path) -> None:
    """And says nothing afterwards."""
    page, services = opened
    went: list[str] = []
    page.go_to.connect(lambda key, _: went.append(key))
    page.activate(str(package))
    page.row.stop.click()
    page.close_work()
    QTest.qWait(0)
    assert went == ["home"]
    assert page.table.records.rows == []
    assert services.years.years() == ()


def test_a_zip_that_is_no_package_is_said(
    qtbot: QtBot, opened: tuple[ImportPage, Services], tmp_path: Path
) -> None:
    """With a way back."""
    page, _ = opened
    (tmp_path / "x.zip").write_bytes(b"PK nothing")
    page.activate(str(tmp_path / "x.zip"))
    qtbot.waitUntil(lambda: "อ่าน x.zip ไม่ได้" in page.banner.words)
    assert not page.row.isVisible()
