"""Memos and letters on the page: their form beside the paper, beginning, changing, taking away."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.papers.page import PapersPage
from ita_desktop.ui.papers.stage import FORM, PAPER
from tests.ui import offices
from tests.ui.offices import focused, write
from tests.ui.papers.conftest import MINUTES, Open, settle

MEMO = "memo|memo|memo-1"
WIDE = (1740, 900)


@pytest.fixture
def with_memo(tmp_path: Path) -> Iterator[Services]:
    """An office with a memo on the result of 2568."""
    services = offices.open_office(tmp_path / "data", offices.P1)
    yield services
    services.close()


def text_of(page: PapersPage) -> str:
    assert page.stage.pages is not None
    return page.stage.pages.text(0)


def acts_of(page: PapersPage) -> dict[str, object]:
    return {act.text(): act for act in page.list.menu().actions()}


def test_the_form_stands_beside_a_memo_alone(qtbot: QtBot, with_memo: Services, show: Open) -> None:
    page = show(with_memo, MEMO, 2568, WIDE)
    form = page.memos.form
    assert form is not None and form.isVisible()
    assert 400 <= form.width() <= 480
    assert page.panel.isVisible()
    page.list.table.go_to("scores|2568")
    assert not form.isVisible()
    settle(qtbot, page)
    page.list.table.go_to(MEMO)
    assert form.isVisible()


def test_the_panel_folds_first_and_the_paper_stays_beside_the_form(with_memo: Services, show: Open) -> None:
    page = show(with_memo, MEMO, 2568, (1186, 690))
    assert not page.panel.isVisible()
    assert page.memos.form is not None and page.memos.form.isVisible()
    assert page.stage.view.isVisible()


def test_in_a_narrow_window_the_paper_is_a_tab(with_memo: Services, show: Open) -> None:
    page = show(with_memo, MEMO, 2568, (1020, 600))
    form = page.memos.form
    assert form is not None and form.isVisible()
    assert not page.stage.view.isVisible()
    page.stage.tabs.chosen.emit(PAPER)
    assert page.stage.view.isVisible() and not form.isVisible()
    page.stage.tabs.chosen.emit(FORM)
    page.stage.open_search()
    assert page.stage.view.isVisible()


def test_what_is_typed_is_shown_and_the_keyboard_stays(qtbot: QtBot, with_memo: Services, show: Open) -> None:
    page = show(with_memo, MEMO, 2568, WIDE)
    page.memos.enter("subject")
    field = focused()
    page.memos.form.fields["subject"].selectAll()  # type: ignore[union-attr]
    write("เรื่องที่กำลังพิมพ์")
    qtbot.waitUntil(lambda: "เรื่องที่กำลังพิมพ์" in text_of(page))
    assert focused() is field
    assert with_memo.memos.get("memo-1").subject != "เรื่องที่กำลังพิมพ์"


def test_what_is_typed_in_one_is_never_shown_as_another(
    qtbot: QtBot, with_memo: Services, show: Open
) -> None:
    page = show(with_memo, MEMO, 2568, WIDE)
    draft = with_memo.memos.get("memo-1")
    key = with_memo.memos.create("memo", 2568)
    page.list.table.go_to(f"memo|memo|{key}")
    assert page.memos.form is not None
    page.memos.form.typed.emit(draft)
    assert page.preview.draft is None


def test_a_memo_that_would_leave_the_year_stays_while_it_is_chosen(with_memo: Services, show: Open) -> None:
    """Without a year in its subject it belongs to that of its date."""
    page = show(with_memo, MEMO, 2568, WIDE)
    with_memo.memos.save(replace(with_memo.memos.get("memo-1"), subject="เรื่องอื่น", fiscal_year=None))
    assert page.list.table.current().key == MEMO
    page.list.table.go_to("scores|2568")
    page.reload()
    assert MEMO not in {row.key for row in page.list.table.records.rows}


def test_printing_keeps_what_is_typed_first(
    qtbot: QtBot, with_memo: Services, show: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(with_memo, MEMO, 2568, WIDE)
    printed: list[bytes] = []
    monkeypatch.setattr(page.output, "print", lambda contents, *_: printed.extend(contents))
    page.memos.enter("subject")
    page.memos.form.fields["subject"].selectAll()  # type: ignore[union-attr]
    write("เรื่องใหม่")
    page.print_now()
    qtbot.waitUntil(lambda: bool(printed))
    assert with_memo.memos.get("memo-1").subject == "เรื่องใหม่"
    assert "เรื่องใหม่" in text_of(page)


@pytest.mark.parametrize("words, word", [("บันทึกข้อความใหม่ แบบแยกหัวข้อ", "memo"), ("หนังสือภายนอกใหม่", "letter")])
def test_a_new_one_is_begun_from_the_list(
    qtbot: QtBot, with_memo: Services, show: Open, words: str, word: str
) -> None:
    page = show(with_memo, "scores|2568", 2568, WIDE)
    acts_of(page)[words].trigger()  # type: ignore[attr-defined]
    request = page.list.request
    assert request is not None and request.word == word
    assert with_memo.memos.get(request.memo or "").form in (word, None)
    assert page.memos.form is not None and page.memos.form.isAncestorOf(focused())


def test_the_report_of_analysis_begins_the_memo_that_reports_it(
    qtbot: QtBot, with_memo: Services, show: Open
) -> None:
    page = show(with_memo, "scores|2568", 2568, WIDE)
    assert page.panel.report.isHidden()
    page.list.table.go_to("analysis|2568")
    assert not page.panel.report.isHidden()
    acts = {act.text(): act for act in page.panel.report_menu().actions()}
    acts["บันทึกข้อความ แบบข้อความต่อเนื่อง"].trigger()
    request = page.list.request
    assert request is not None and request.word == "memo"
    begun = with_memo.memos.get(request.memo or "")
    assert begun.chain == "opinions"
    assert (begun.attachments or ("",))[0].startswith("รายงานการวิเคราะห์")


def test_the_covering_letter_of_the_chosen_meeting(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    acts_of(page)["หนังสือนำส่งรายงานการประชุม ครั้งที่ 1/2566"].trigger()  # type: ignore[attr-defined]
    (memo,) = office.memos.memos()
    assert memo.form == "letter"


def test_a_memo_that_becomes_a_letter_stays_chosen(qtbot: QtBot, with_memo: Services, show: Open) -> None:
    page = show(with_memo, MEMO, 2568, WIDE)
    page.memos.form.fields["form"].edited.emit("letter")  # type: ignore[union-attr]
    assert page.list.table.current().key == "letter|memo|memo-1"
    settle(qtbot, page)
    assert page.panel.title.plain == "หนังสือภายนอก"


def test_a_memo_is_taken_away_and_undo_is_offered(qtbot: QtBot, with_memo: Services, show: Open) -> None:
    page = show(with_memo, MEMO, 2568, WIDE)
    undone: list[bool] = []
    page.header.undo_wanted.connect(lambda: undone.append(True))
    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    assert with_memo.memos.memos() == ()
    assert page.memos.form is not None and not page.memos.form.isVisible()
    page.banner._ways[0].click()
    assert undone == [True]


def test_del_at_another_paper_does_nothing(with_memo: Services, show: Open) -> None:
    page = show(with_memo, "scores|2568", 2568)
    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    assert len(with_memo.memos.memos()) == 1


def test_any_widget_can_stand_at_the_left(with_memo: Services, show: Open) -> None:
    from PySide6.QtWidgets import QLabel

    page = show(with_memo, "scores|2568", 2568, WIDE)
    label = QLabel("แบบ")
    page.set_form(label)
    assert label.isVisible()
    page.set_form(None)
    assert not label.isVisible()
