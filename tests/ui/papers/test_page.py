"""The papers page: what it lists, and that the preview is the file that is saved and printed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers import Request, Setting
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.papers.page import PapersPage
from tests.ui.conftest import NoBreaker
from tests.ui.papers.conftest import ITEMS, MINUTES, Open, settle

KEY = MeetingKey("ita", "1/2566")


def pages_of(page: PapersPage) -> PdfPages:
    assert page.stage.pages is not None
    return page.stage.pages


def states_of(page: PapersPage) -> dict[str, str]:
    rows = page.list.table.records.rows
    return {row.key: row.look.words for row in rows if row.look is not None}


def judged(qtbot: QtBot, page: PapersPage) -> dict[str, str]:
    """The states when every paper was looked at."""
    qtbot.waitUntil(lambda: not page.judging.is_busy)
    return states_of(page)


def test_preview_shows_the_very_paper(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    assert "รายงานการประชุม" in pages_of(page).text(0)
    assert pages_of(page).content == office.papers.pdf(
        Request("minutes", 2566, meeting="1/2566", committee="ita")
    )
    assert page.stage.foot.place.plain == f"หน้า 1 จาก {len(pages_of(page))}"
    assert page.panel.about.plain == f"ครั้งที่ 1/2566  {len(pages_of(page))} หน้า"


def test_every_paper_of_the_year_is_listed_with_its_state(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    states = judged(qtbot, page)
    assert list(states) == [each.request.place for each in office.papers.listing(2567)]
    assert states[MINUTES] == "ควรดู 2 แห่ง"
    assert states["agenda|ita|1/2566"] == "พร้อมพิมพ์"
    assert states["scores|2567"] == "ยังไม่มีคะแนน"
    ready = sum(words == "พร้อมพิมพ์" for words in states.values())
    assert page.header.sentence.text() == f"ปีงบประมาณ 2567 พร้อมพิมพ์ {ready} จาก {len(states)} ฉบับ"


def test_what_was_printed_says_when_until_its_data_changes(
    qtbot: QtBot, office: Services, show: Open
) -> None:
    request = Request("agenda", 2566, meeting="1/2566", committee="ita")
    page = show(office, MINUTES)
    judged(qtbot, page)
    setting = office.papers.setting(request)
    office.printings.record_setting(setting, "printer", setting.run())
    assert states_of(page)[request.place] == "พิมพ์แล้ว 10 มี.ค. 67"
    assert "พิมพ์แล้ว 1 ฉบับ" in page.header.sentence.text()
    office.meetings.save(KEY, replace(office.meetings.get(KEY), place="ห้องประชุมสภาเทศบาล"))
    qtbot.waitUntil(lambda: states_of(page)[request.place] == "ข้อมูลเปลี่ยนหลังพิมพ์")


def test_the_year_of_the_spine_decides_the_list(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    page.open_year(2566)
    assert "scores|2566" in states_of(page)
    assert ITEMS not in states_of(page)


def test_a_paper_of_another_year_opens_that_year(office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    page.year_wanted.connect(page.open_year)
    page.go_to_place("scores|2566")
    assert page.year == 2566
    assert page.list.table.current().key == "scores|2566"


def test_a_paper_that_is_gone_is_told(office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    page.go_to_place("minutes|ita|9/2567")
    assert "ไม่พบ" in page.banner.words


def test_coming_back_to_the_page_keeps_the_chosen_paper(qtbot: QtBot, office: Services, show: Open) -> None:
    """The place for which another page asked counts once."""
    page = show(office, ITEMS)
    page.activate(ITEMS)
    page.list.table.go_to(MINUTES)
    settle(qtbot, page)
    office.oit.set_choice(2567, ["o33"], "done")
    settle(qtbot, page)
    assert page.list.table.current().key == MINUTES


def test_what_changes_while_the_page_is_not_seen_is_shown_when_it_is(
    qtbot: QtBot, office: Services, show: Open
) -> None:
    page = show(office, ITEMS)
    before = pages_of(page).content
    office.oit.set_choice(2567, ["o33"], "done")
    page.hide()
    office.oit.set_choice(2567, ["o1"], "done")
    page.show()
    page.activate()
    settle(qtbot, page)
    assert pages_of(page).content != before


def test_an_empty_page_leads_on(qtbot: QtBot, empty: Services, show: Open) -> None:
    page = show(empty, year=0, wait=False)
    wanted: list[str] = []
    page.go_to.connect(lambda key, _: wanted.append(key))
    assert "การประชุม" in page.stage.nothing.words.plain
    assert not page.panel.print.isEnabled()
    assert page.stage.nothing.way.hasFocus()
    page.stage.nothing.way.click()
    assert wanted == ["meetings"]


def test_a_year_without_anything_leads_on_and_its_papers_can_still_be_seen(
    qtbot: QtBot, empty: Services, show: Open
) -> None:
    empty.years.add(2567)
    page = show(empty, wait=False)
    assert "ยังไม่มีเอกสารที่พร้อมพิมพ์" in page.stage.nothing.words.plain
    assert page.stage.nothing.way.hasFocus()
    wanted: list[str] = []
    page.go_to.connect(lambda key, _: wanted.append(key))
    page.list.table.go_to(ITEMS)
    settle(qtbot, page)
    assert page.panel.lacks.isVisible()
    assert "พร้อมพิมพ์" not in page.panel.says.plain
    page.panel.fill.click()
    assert wanted == ["oit"]


def test_a_paper_without_data_leads_to_where_it_is_filled_in(office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    wanted: list[str] = []
    page.go_to.connect(lambda key, _: wanted.append(key))
    page.list.table.go_to("scores|2567")
    assert "คะแนน" in page.stage.nothing.words.plain
    assert page.panel.lacks.plain == "ยังไม่มีคะแนน"
    assert not page.panel.pdf.isEnabled()
    page.stage.nothing.way.click()
    assert wanted == ["scores"]


def test_a_paper_that_cannot_be_set_says_why(qtbot: QtBot, office: Services, show: Open) -> None:
    office.meetings.save(KEY, replace(office.meetings.get(KEY), place="ห้อง พัสดุराय"))
    page = show(office, MINUTES, wait=False)
    qtbot.waitUntil(lambda: "U+0930" in page.stage.nothing.words.plain)
    assert not page.panel.pdf.isEnabled()
    assert page.panel.about.plain == "ครั้งที่ 1/2566"


def test_first_page_is_there_before_the_whole(
    qtbot: QtBot, office: Services, show: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    page = show(office, MINUTES, wait=False)
    page.preview.began.connect(lambda _: seen.append(len(pages_of(page))))
    page.preview.arrived.connect(lambda _: seen.append(len(pages_of(page))))
    settle(qtbot, page)
    assert seen == [1, len(pages_of(page))]
    assert seen[1] > 1


def test_a_change_is_shown_with_the_old_picture_until_then(
    qtbot: QtBot, office: Services, show: Open
) -> None:
    page = show(office, ITEMS)
    before, place = pages_of(page), page.stage.view.verticalScrollBar()
    place.setValue(300)
    office.oit.set_choice(2567, ["o33"], "done")
    assert page.stage.pages is before
    settle(qtbot, page)
    assert pages_of(page).content != before.content
    assert place.value() == 300


def test_a_change_leaves_the_keyboard_where_it_is(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    page.stage.foot.zoom.setFocus()
    office.oit.set_choice(2567, ["o33"], "done")
    settle(qtbot, page)
    assert page.stage.foot.zoom.hasFocus()


def test_a_printing_alone_sets_nothing_anew(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    setting = page.preview.setting
    assert setting is not None
    office.printings.record_setting(setting, ".pdf", pages_of(page).content)
    assert page.preview.is_ready
    assert page.preview.setting is setting
    assert len(page.panel.printed.text()) > 0
    assert page.panel.printed.isVisible()


def test_many_changes_are_set_once(
    qtbot: QtBot, office: Services, show: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(office, ITEMS)
    begun: list[object] = []
    run = Setting.run

    def counted(setting: Setting, *known: Any) -> bytes:
        begun.append(setting)
        return run(setting, *known)

    monkeypatch.setattr(Setting, "run", counted)
    for choice in ("done", "in_progress", "done"):
        office.oit.set_choice(2567, ["o33"], choice, note="ทดลอง")
    settle(qtbot, page)
    assert len(begun) == 1


def test_arrows_pass_over_the_occasions(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    QTest.keyClick(page.list.table, Qt.Key.Key_Down)
    assert page.list.table.current().key == ITEMS


def test_nothing_of_the_former_paper_is_printed_while_another_is_set(
    qtbot: QtBot, office: Services, show: Open
) -> None:
    """What is seen a moment longer is not the paper that is chosen now."""
    page = show(office, ITEMS)
    assert page.panel.print.isEnabled()
    page.list.table.go_to(MINUTES)
    assert page.stage.pages is None
    assert not page.panel.print.isEnabled()
    settle(qtbot, page)
    assert page.panel.print.isEnabled()


def test_what_is_asked_for_too_early_is_done_when_the_paper_is_there(
    qtbot: QtBot, office: Services, show: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(office, MINUTES, wait=False)
    printed: list[bytes] = []
    monkeypatch.setattr(page.output, "print", lambda contents, *_: printed.extend(contents))
    page.print_now()
    assert "กำลังจัดหน้า" in page.banner.words
    qtbot.waitUntil(lambda: bool(printed))
    assert printed == [pages_of(page).content]
    assert page.banner.words == ""


def test_stopping_offers_to_begin_again(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, MINUTES, wait=False)
    page.stop()
    assert page.stage.nothing.way.isVisible()
    page.stage.nothing.way.click()
    settle(qtbot, page)
    assert len(pages_of(page)) > 1


def test_slow_setting_tells_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, office: Services, show: Open
) -> None:
    page = show(office, MINUTES)
    page.preview.moved.emit(12, 40)
    assert page.stage.foot.place.plain == "กำลังจัดหน้า 12 จาก 40"
    assert page.stage.foot.stop.isVisible()


def test_a_paper_that_breaks_does_not_leave_the_page_waiting(
    qtbot: QtBot, office: Services, show: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The failure is said and goes on to the log."""

    def breaks(*_: object) -> bytes:
        raise ZeroDivisionError

    logged: list[object] = []
    monkeypatch.setattr(Setting, "run", breaks)
    monkeypatch.setattr("threading.excepthook", lambda told: logged.append(told.exc_type))
    page = show(office, ITEMS, wait=False)
    qtbot.waitUntil(lambda: "ไม่สำเร็จ" in page.stage.nothing.words.plain)
    qtbot.waitUntil(lambda: ZeroDivisionError in logged)


def test_digits_and_layout_are_taken_for_the_paper(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    assert "๑/๒๕๖๖" in pages_of(page).text(0)
    acts = {act.text(): act for act in page.stage.foot.looks_menu().actions()}
    assert acts["เลขไทย ๑๒๓"].isChecked()
    acts["เลขอารบิก 123"].trigger()
    settle(qtbot, page)
    assert "1/2566" in pages_of(page).text(0)
    before = pages_of(page).content
    acts["แบบข้อความต่อเนื่อง"].trigger()
    settle(qtbot, page)
    assert pages_of(page).content != before
    assert page.get_state()["digits"] == {"minutes": "arabic"}


def test_what_was_chosen_is_remembered(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    page.toggle_panel()
    state: Any = page.get_state()
    again = PapersPage(office, NoBreaker())
    qtbot.addWidget(again)
    again.set_state(state)
    again.open_year(2567)
    again.activate()
    assert again.get_state() == state
    assert again.list.table.current().key == ITEMS
    settle(qtbot, again)
    again.hide()
    again.close_work()


def test_a_broken_state_is_left_out(office: Services, qtbot: QtBot) -> None:
    page = PapersPage(office, NoBreaker())
    qtbot.addWidget(page)
    page.set_state({"paper": None, "panel": "x", "digits": {"minutes": "roman"}, "layouts": [1]})
    assert page.get_state() == {"paper": "", "panel": None, "layouts": {}, "digits": {}}


@pytest.mark.parametrize("width, shown", [(1186, True), (1020, False)])
def test_the_panel_folds_away_where_it_is_narrow(
    office: Services, show: Open, width: int, shown: bool
) -> None:
    page = show(office, MINUTES, size=(width, 600))
    assert page.panel.isVisible() is shown
    assert page.head.print.isVisible() is not shown
    page.toggle_panel()
    assert page.panel.isVisible() is not shown


def test_a_very_long_committee_name_is_elided(office: Services, show: Open) -> None:
    (committee,) = office.meetings.committees()
    office.meetings.save_committee(replace(committee, key="two", name="คณะทำงาน" * 40))
    page = show(office, MINUTES)
    names = [row.title for row in page.list.table.records.rows if row.state is None]
    assert page.list.width() <= 276
    assert any(name.startswith("การประชุม") for name in names)


def test_a_place_in_a_file_is_not_trusted(tmp_path: Path) -> None:
    """The page of an office with a slash in the name of its meeting saves beside, not below."""
    from ita_desktop.ui.kit.paper.meeting_set import safe

    assert safe("../รายงาน ครั้งที่ 1/2566: <a>") == "รายงาน ครั้งที่ 1-2566- -a-".strip(" .-")
    assert safe("///") == "เอกสาร"
    assert len(safe("ก" * 500).encode()) < 240
