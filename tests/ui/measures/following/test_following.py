"""Following measures up by keys: statuses, reports saved field by field, photographs, what is late."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from ita_desktop import paths
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.measures import Measure, Period, Progress
from ita_desktop.services.bundle import Services, open_services
from ita_desktop.ui.measures.following.view import FollowingView
from ita_desktop.ui.measures.page import MeasuresPage
from tests.ui.offices import NoBreaks, focused, hit, show_page, write

YEAR = 2569
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """Three measures; the day is 10 January 2569, ten days after the first quarter."""
    services = open_services(
        tmp_path / "office",
        paths.FRAMEWORKS,
        paths.FONTS,
        paths.WORDS,
        paths.WORDING,
        write=True,
        clock=lambda: datetime(2026, 1, 10, 9, 30),
    )
    services.agency.save(Agency(name="เทศบาลตัวอย่าง", units=("สำนักปลัด", "กองคลัง")))
    services.years.add(YEAR)
    services.plans.add(
        YEAR,
        [
            Measure(key="a", title="อบรม <จริยธรรม> & วินัย", units=("สำนักปลัด",)),
            Measure(key="b", title="ตรวจพัสดุ", units=("ทุกกอง",), period=Period(end=date(2025, 12, 31))),
            Measure(key="c", title="", period=Period(start=date(2025, 10, 1), end=date(2026, 9, 30))),
        ],
    )
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, office: Services) -> MeasuresPage:
    """The page of the plan, at what becomes of it."""
    made = MeasuresPage(office, NoBreaks())
    show_page(qtbot, made, office, YEAR, "following:a")
    return made


@pytest.fixture
def view(page: MeasuresPage) -> FollowingView:
    """The view."""
    assert isinstance(page.view, FollowingView)
    return page.view


def report(office: Services, at: int = 0) -> Progress:
    """The one report on a measure."""
    (found,) = office.plans.sheet(YEAR).plan.measures[at].progress
    return found


def shown(view: FollowingView) -> list[str]:
    """The keys of the measures that are listed."""
    return [row.key for row in view.model.rows]


def cells(view: FollowingView, column: int) -> list[str]:
    """The texts of a column."""
    return [view.model.columns[column].cell(row).text for row in view.model.rows]


def test_the_round_that_is_due_is_shown_with_how_each_measure_stands(
    page: MeasuresPage, view: FollowingView
) -> None:
    assert view.rounds.words.text() == (
        "1 ต.ค. 68 – 31 ธ.ค. 68 · รายงานแล้ว 0 จาก 4 · ค้าง สำนักปลัด 2  กองคลัง 1  ไม่ระบุหน่วยงาน 1"
    )
    assert cells(view, 4) == ["ยังไม่ได้ดำเนินการ", "เลยกำหนด 10 วัน", "ถึงช่วงแล้ว ยังไม่เริ่ม"]
    assert cells(view, 1)[2] == "ยังไม่มีชื่อมาตรการ"
    assert focused() is view.table


def test_digits_set_the_status_of_what_is_selected_and_undo_takes_it_back(
    office: Services, view: FollowingView
) -> None:
    """``ๅ`` is the key of 1 on the Thai layout."""
    hit(KEY.Key_Down, held=SHIFT)
    assert view.bar.isVisible()
    assert view.bar.words.text() == "เลือก 2 มาตรการ"
    hit(text="ๅ")
    assert [each.status for each in office.plans.sheet(YEAR).plan.measures] == ["done", "done", None]
    assert len(view.table.selected()) == 2
    office.history.undo()
    assert [each.status for each in office.plans.sheet(YEAR).plan.measures] == [None] * 3


def test_a_report_is_typed_and_saved_on_leaving_each_field(office: Services, view: FollowingView) -> None:
    hit(KEY.Key_Return)
    write("๒๕")
    hit(KEY.Key_Return)
    assert report(office).percent == 25
    assert (report(office).round, report(office).unit) == ("q1", "สำนักปลัด")
    assert focused() is view.panel.fields.texts["text"]
    write("อบรม 45 คน")
    hit(KEY.Key_Tab)
    assert report(office).text == "อบรม 45 คน"
    assert "รายงานแล้ว 1 จาก 4" in view.rounds.words.text()
    assert view.panel.fields.on.text() == "10 ม.ค. 69"
    hit(KEY.Key_Escape)
    assert focused() is view.table


@pytest.mark.parametrize("typed", ["101", "-1", "ครึ่งหนึ่ง", "1.5", "25 50"])
def test_what_is_no_per_cent_stays_and_is_said_beside_its_field(
    office: Services, view: FollowingView, typed: str
) -> None:
    hit(KEY.Key_Return)
    write(typed)
    hit(KEY.Key_Return)
    assert view.panel.fields.percent.property("refused")
    assert view.panel.fields.percent.text() == typed
    assert office.plans.sheet(YEAR).plan.measures[0].progress == ()


def test_what_was_refused_waits_at_its_measure(office: Services, view: FollowingView) -> None:
    """It neither goes to the next one nor is lost."""
    percent = view.panel.fields.percent
    hit(KEY.Key_Return)
    write("101")
    hit(KEY.Key_Down, held=CTRL)
    assert (view.panel.shown_key, percent.text(), percent.property("refused")) == ("b", "", False)
    view.panel.fields.texts["text"].setFocus()
    write("ก")
    view.table.go_to("a")
    assert (percent.text(), percent.property("refused")) == ("101", True)
    assert view.panel.fields.texts["text"].text() == ""
    assert report(office, 1).text == "ก"


def test_ctrl_down_saves_and_goes_to_the_next_measure_in_the_same_field(
    office: Services, view: FollowingView
) -> None:
    hit(KEY.Key_Return)
    write("40")
    hit(KEY.Key_Down, held=CTRL)
    assert report(office).percent == 40
    assert view.panel.shown_key == "b"
    assert view.panel.fields.percent.text() == ""
    assert focused() is view.panel.fields.percent
    hit(KEY.Key_Up, held=CTRL)
    assert view.panel.fields.percent.text() == "40"


def test_each_unit_of_a_measure_has_its_report(office: Services, view: FollowingView) -> None:
    view.table.go_to("b")
    assert view.panel.unit == "สำนักปลัด"
    assert view.panel.unit_row.isVisible()
    hit(KEY.Key_Return)
    write("100")
    hit(KEY.Key_Return)
    view.panel.units.edited.emit("กองคลัง")
    assert view.panel.fields.percent.text() == ""
    view.panel.enter()
    write("100")
    hit(KEY.Key_Return)
    told = office.plans.sheet(YEAR).plan.measures[1].progress
    assert [(each.unit, each.percent) for each in told] == [("สำนักปลัด", 100), ("กองคลัง", 100)]
    assert view.panel.head.take_button.isVisible()
    assert office.plans.sheet(YEAR).plan.measures[1].status is None
    hit(KEY.Key_F8)
    view.panel.head.take_proposal()
    assert office.plans.sheet(YEAR).plan.measures[1].status == "done"
    assert not view.panel.head.take_button.isVisible()


def test_filters_show_what_is_late_and_who_has_not_reported(office: Services, view: FollowingView) -> None:
    view.go_to_place("?late")
    assert shown(view) == ["b"]
    assert view.late_button.isVisible()
    view.filters.chosen.emit("all")
    view.filters.take("missing")
    view.unit.take("กองคลัง")
    view.unit.edited.emit("กองคลัง")
    assert shown(view) == ["b"]
    assert view.panel.unit == "กองคลัง"
    office.follow_up.write(YEAR, "b", "q1", "กองคลัง", percent=10)
    assert view.stack.currentWidget() is view.nothing
    assert view.nothing.words.plain == "รอบนี้รายงานครบทุกมาตรการแล้ว"
    view.nothing.way.click()
    assert shown(view) == ["a", "b", "c"]


def test_the_list_of_what_is_late_and_the_report_go_to_the_papers(view: FollowingView) -> None:
    wanted: list[tuple[str, str]] = []
    view.go_to.connect(lambda page, place: wanted.append((page, place)))
    view.print_shown()
    view.go_to_place("?late")
    view.print_shown()
    assert wanted == [("papers", f"follow-up|{YEAR}.q1"), ("papers", f"measures-late|{YEAR}.q1")]


def test_another_round_shows_its_reports_and_the_former_ones_below(
    office: Services, view: FollowingView
) -> None:
    office.follow_up.write(YEAR, "a", "q1", "สำนักปลัด", percent=20, text="ประชุม <1> ครั้ง")
    view.rounds.chosen.emit("q2")
    assert view.panel.fields.percent.text() == ""
    assert view.panel.history.isVisible()
    (row,) = view.panel.history.rows
    texts = [each.text() for each in row.findChildren(type(view.panel.none))]
    assert any("ไตรมาสที่ 1" in each and "ร้อยละ 20" in each for each in texts)
    assert any("ประชุม <1> ครั้ง" in each for each in texts)


def test_the_office_follows_up_by_halves_from_the_view(office: Services, view: FollowingView) -> None:
    view.kind.edited.emit("halves")
    assert office.follow_up.sheet(YEAR).round.key == "m6"
    assert view.rounds.segments is not None
    assert view.rounds.segments.taken == "m6"
    office.history.undo()
    assert view.rounds.segments.taken == "q1"


def test_a_report_is_taken_away_and_comes_back(office: Services, view: FollowingView) -> None:
    office.follow_up.write(YEAR, "a", "q1", "สำนักปลัด", percent=20)
    view.panel.drop_button.click()
    assert office.plans.sheet(YEAR).plan.measures[0].progress == ()
    assert not view.panel.drop_button.isVisible()
    office.history.undo()
    assert view.panel.fields.percent.text() == "20"


def test_photographs_are_added_captioned_and_taken_away(
    qtbot: QtBot, office: Services, view: FollowingView, tmp_path: Path
) -> None:
    photo = tmp_path / "กิจกรรม.png"
    QImage(400, 300, QImage.Format.Format_RGB32).save(str(photo))
    (tmp_path / "ไม่ใช่ภาพ.jpg").write_bytes(b"text")
    failed: list[str] = []
    view.failed.connect(failed.append)
    view.panel.photos.take_in([photo, tmp_path / "ไม่ใช่ภาพ.jpg"])
    qtbot.waitUntil(lambda: not view.panel.photos.adding.is_busy)
    assert "ไม่ใช่ภาพ.jpg" in failed[0]
    row = view.panel.photos.photo_rows[0]
    row.caption.setFocus()
    write("ภาพการอบรม")
    hit(KEY.Key_Tab)
    assert report(office).photos[0].caption == "ภาพการอบรม"
    assert view.panel.photos.photo_rows == [row]
    view.panel.files.add_button.setFocus()
    for stop in (row.thumb, row.caption, row.drop_button, view.panel.photos.add_button):
        hit(KEY.Key_Tab)
        assert focused() is stop
    row.thumb.setFocus()
    hit(KEY.Key_Delete)
    assert office.plans.sheet(YEAR).plan.measures[0].progress == ()
    office.history.undo()
    assert [each.caption.text() for each in view.panel.photos.photo_rows] == ["ภาพการอบรม"]


def test_an_image_or_a_file_from_the_clipboard_becomes_a_photograph(
    qtbot: QtBot, office: Services, view: FollowingView, tmp_path: Path
) -> None:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QGuiApplication.clipboard().setImage(image)
    view.panel.photos.paste()
    qtbot.waitUntil(lambda: len(view.panel.photos.photo_rows) == 1)
    other = tmp_path / "สอง.png"
    image.fill(0x993366)
    image.save(str(other))
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(other))])
    QGuiApplication.clipboard().setMimeData(copied)
    view.panel.photos.paste()
    qtbot.waitUntil(lambda: len(view.panel.photos.photo_rows) == 2)
    assert len(report(office).photos) == 2


def test_files_stand_in_the_report_and_stay_with_the_measure_for_which_they_were_added(
    qtbot: QtBot, office: Services, view: FollowingView, tmp_path: Path
) -> None:
    proof = tmp_path / "รายงาน.pdf"
    proof.write_bytes(b"%PDF-1.7")
    view.panel.files.take_in([proof])
    view.table.go_to("c")
    qtbot.waitUntil(lambda: not view.panel.files.adding.is_busy)
    assert len(report(office, 0).files or ()) == 1
    assert not view.panel.files.shown
    view.table.go_to("a")
    assert [row.name for row in view.panel.files.shown] == ["รายงาน.pdf"]


def test_an_empty_plan_says_where_measures_are_made(qtbot: QtBot, tmp_path: Path) -> None:
    from tests.ui.offices import open_office

    services = open_office(tmp_path)
    services.years.add(2567)
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, 2567, "following:")
    view = page.view
    assert isinstance(view, FollowingView)
    assert "ยังไม่มีมาตรการ" in view.nothing.words.plain
    assert not any(tool.isVisibleTo(page) for tool in view.tools())
    view.nothing.way.click()
    assert page.choices.taken == "plan"
    services.close()


def test_the_look_is_kept(office: Services, view: FollowingView) -> None:
    view.go_to_place("?late")
    again = FollowingView(office, NoBreaks())
    again.set_state(view.get_state())
    again.show_year(YEAR)
    assert [row.key for row in again.model.rows] == ["b"]
