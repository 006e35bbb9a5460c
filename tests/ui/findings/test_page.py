"""The findings in sight: one key a kind, proposals, fields saved on leaving, limits of proposing."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.ui.findings.page import FindingsPage
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.pages import PAGES
from tests.ui.findings.conftest import YEAR
from tests.ui.offices import NoBreaks, focused, hit, show_page, write

SHIFT = Qt.KeyboardModifier.ShiftModifier


def finding(services: Services, place: str) -> AnalysisFinding | None:
    """The finding on a code, None where there is none."""
    row = services.findings.sheet(YEAR).row(place)
    assert row is not None
    return row.finding


def state(page: FindingsPage, place: str) -> str:
    """What the list says of a row."""
    line = next(line for line in page.table.records.rows if line.key == place)
    return page.table.records.columns[3].cell(line).text


def test_every_question_and_item_in_shape_and_word(page: FindingsPage) -> None:
    assert state(page, "i2") == "ต้องปรับปรุง"
    assert state(page, "i1") == "รักษาระดับ"
    assert state(page, "e6.public") == "เสนอปรับปรุง"
    assert state(page, "e3.survey") == "เสนอรักษาระดับ"
    assert state(page, "i13") == "ยังไม่มีคะแนน"
    assert state(page, "o1") == "ได้คะแนนเต็ม"
    assert page.header.sentence.text() == "ต้องปรับปรุง 9 · รักษาระดับ 6 · ยังไม่มีข้อค้นพบ 5"


@pytest.mark.parametrize(
    ("key", "text"), [(Qt.Key.Key_2, "2"), (Qt.Key.Key_unknown, "/"), (Qt.Key.Key_unknown, "๒")]
)
def test_one_key_for_several_rows(page: FindingsPage, p1: Services, key: Qt.Key, text: str) -> None:
    page.go_to_place("e7.public")
    for _ in range(2):
        hit(Qt.Key.Key_Down, held=SHIFT)
    assert page.actions_bar.words.text() == "เลือก 3 ข้อ"
    hit(key, text)
    kinds = [getattr(finding(p1, code), "kind", None) for code in ("e7", "e8", "e9")]
    assert kinds == ["keep"] * 3
    p1.history.undo()
    assert getattr(finding(p1, "e8"), "kind", None) == "improve"


def test_f8_takes_the_proposal_and_goes_on(page: FindingsPage, p1: Services) -> None:
    page.go_to_place("e2.survey")
    page._take_proposed()
    assert getattr(finding(p1, "e2.survey"), "kind", None) == "improve"
    assert page.table.current_key() == "e3.survey"
    for _ in range(4):
        page.acts.take_here()
    assert p1.findings.sheet(YEAR).count("open") == 0
    assert page.take_all.isHidden()


def test_all_proposals_are_one_act(page: FindingsPage, p1: Services) -> None:
    assert page.take_all.text() == "รับข้อเสนอทั้งหมด 5 ข้อ"
    page.take_all.click()
    assert p1.findings.sheet(YEAR).count("open") == 0
    assert page.banner.words.startswith("รับข้อเสนอ 5 ข้อแล้ว")
    p1.history.undo()
    assert page.take_all.text() == "รับข้อเสนอทั้งหมด 5 ข้อ"


def test_what_is_typed_is_saved_on_leaving_the_field(page: FindingsPage, p1: Services) -> None:
    page.go_to_place("e6.public/issue")
    assert focused() is page.form.issue
    page.form.issue.selectAll()
    write("ตอบช้า <b>&")
    assert finding(p1, "e6") is None
    page.form.advice.setFocus()
    kept = finding(p1, "e6")
    assert kept is not None
    assert kept.issue == "ตอบช้า <b>&"
    assert kept.advice == page.form.advice.toPlainText()
    assert state(page, "e6.public") == "ต้องปรับปรุง"


def test_the_check_before_print_leads_to_a_finding_by_its_number(page: FindingsPage, p1: Services) -> None:
    with p1.context.reading() as unit:
        findings = p1.context.assessment(unit, YEAR).findings
    for number in (1, len(findings)):
        page.go_to_place(f"#{number}/advice")
        shown = p1.findings.sheet(YEAR).row(page.table.current_key())
        assert shown is not None and shown.finding is not None
        assert shown.finding.on == findings[number - 1].on
        assert focused() is page.form.advice


def test_what_is_typed_is_saved_soon_and_stays_as_typed(
    qtbot: QtBot, page: FindingsPage, p1: Services
) -> None:
    """The blank at the end is not taken from under the cursor."""
    page.go_to_place("i2/advice")
    page.form.advice.enter()
    write(" ทำทันที ")
    typed = page.form.advice.toPlainText()
    qtbot.waitUntil(lambda: str(getattr(finding(p1, "i2"), "advice", "")).endswith("ทำทันที"))
    assert page.form.advice.toPlainText() == typed
    assert page.form.advice.textCursor().atEnd()
    assert focused() is page.form.advice
    write("จริง")
    page.commit()
    assert str(getattr(finding(p1, "i2"), "advice", "")).endswith("ทำทันที จริง")


def test_another_row_gets_nothing_of_what_was_typed(page: FindingsPage, p1: Services) -> None:
    page.go_to_place("i5/issue")
    write("ก")
    page.table.go_to("i10")
    assert str(getattr(finding(p1, "i5"), "issue", "")).count("ก") > 0
    assert page.form.issue.toPlainText() == "ขั้นตอนการยืมพัสดุยังไม่ชัดเจน"
    assert getattr(finding(p1, "i10"), "issue", "") == "ขั้นตอนการยืมพัสดุยังไม่ชัดเจน"


@pytest.mark.parametrize("typed", ["o8 o9 9.1", "๐๘ ๐๙, ๙.๑", "ข้อ O8 และ o๙ ตัวชี้วัด 9.1"])
def test_linked_items_as_they_are_typed(page: FindingsPage, p1: Services, typed: str) -> None:
    page.go_to_place("i2/items")
    page.form.items.setText(typed)
    page.form.items.commit()
    assert getattr(finding(p1, "i2"), "items", None) == ("o8", "o9", "9.1")
    assert page.form.items.text() == "o8 o9 9.1"
    assert page.form.names.plain.splitlines()[2] == "9.1 ข้อมูลพื้นฐาน"


@pytest.mark.parametrize("typed", ["o99", "i2", "คู่มือ", "o8 xyz"])
def test_what_is_no_item_stays_and_says_why(page: FindingsPage, p1: Services, typed: str) -> None:
    before = finding(p1, "i2")
    page.go_to_place("i2/items")
    page.form.items.setText(typed)
    page.form.items.commit()
    assert page.form.items.property("refused")
    assert page.form.items.text() == typed
    assert finding(p1, "i2") == before


def test_words_that_may_be_taken(page: FindingsPage, p1: Services) -> None:
    page.go_to_place("i2")
    assert len(page.form.offers.buttons) == 1
    page.form.offers.buttons[0].click()
    assert str(getattr(finding(p1, "i2"), "issue", "")).startswith("บุคลากรบางส่วน")
    p1.history.undo()
    assert page.form.issue.toPlainText() == "ผู้มาติดต่อบางรายเห็นว่าได้รับบริการไม่เสมอกัน"


def test_when_improvement_is_proposed(page: FindingsPage, p1: Services) -> None:
    page.thresholds.score.setText("๙๒")
    page.thresholds.score.commit()
    page.thresholds.lowest.setText("0")
    page.thresholds.lowest.commit()
    assert state(page, "e4.public") == "เสนอรักษาระดับ"
    page.thresholds.score.setText("มาก")
    page.thresholds.score.commit()
    assert not page.thresholds.below.isHidden()
    assert "0 ถึง 100" in page.thresholds.below.plain
    assert str(p1.findings.sheet(YEAR).thresholds.score) == "92.00"


def test_filters_hold_their_rows_until_another_is_taken(page: FindingsPage) -> None:
    page.filters.segments.chosen.emit("open")
    assert len([line for line in page.acts.lines if line.key[0] != "\n"]) == 5
    page.acts.take_here()
    assert len([line for line in page.acts.lines if line.key[0] != "\n"]) == 5
    page.part.edited.emit("EIT.public")
    shown = [line.key for line in page.acts.lines if line.key[0] != "\n"]
    assert shown == ["e4.public", "e6.public"]


def test_nothing_to_improve_says_so(page: FindingsPage, p1: Services) -> None:
    rows = p1.findings.sheet(YEAR).rows
    p1.findings.drop(YEAR, [row.key for row in rows if row.finding is not None])
    page.filters.segments.chosen.emit("improve")
    assert page.nothing.words.plain == "ไม่มีข้อที่ต้องปรับปรุง"
    page.nothing.way.click()
    assert page.stack.currentWidget() is not page.nothing


def test_a_year_without_scores_leads_to_them(qtbot: QtBot, p1: Services) -> None:
    p1.years.add(2569)
    shown = FindingsPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, 2569)
    assert shown.nothing.words.plain.startswith("ยังไม่มีคะแนนรายข้อของปี 2569")
    with qtbot.waitSignal(shown.go_to) as told:
        shown.nothing.way.click()
    assert told.args == ["scores", ""]


def test_the_way_to_the_score(qtbot: QtBot, page: FindingsPage) -> None:
    page.go_to_place("e1.survey")
    with qtbot.waitSignal(page.go_to) as told:
        page.form.to_score.click()
    assert told.args == ["scores", "e1.survey"]


def test_joined_and_parted(page: FindingsPage, p1: Services) -> None:
    page.go_to_place("i10")
    hit(Qt.Key.Key_Down, held=SHIFT)
    hit(Qt.Key.Key_J, "j")
    kept = finding(p1, "i10")
    assert kept is not None
    assert kept.on == ("i10", "i11")
    assert not page.form.part.isHidden()
    page.form.part.click()
    assert getattr(finding(p1, "i11"), "on", None) == ("i11",)


def test_limitations_line_by_line(page: FindingsPage, p1: Services) -> None:
    page.go_to_place("limitations")
    view = page.limitations
    view.add()
    assert len(p1.conclusions.of(YEAR).limitations) == 2
    write("ด้านเวลา")
    view.points.setFocus()
    write("งานมาก")
    hit(Qt.Key.Key_Return, "\n")
    write("คนน้อย")
    page.commit()
    kept = p1.conclusions.of(YEAR).limitations
    assert (kept[1].topic, kept[1].points) == ("ด้านเวลา", ("งานมาก", "คนน้อย"))
    view.shift(1)
    assert p1.conclusions.of(YEAR).limitations[2].topic == "ด้านเวลา"
    view.remove()
    assert len(p1.conclusions.of(YEAR).limitations) == 2
    p1.history.undo()
    assert len(view.table.records.rows) == 3


def test_usual_limitations_go_under_their_topic(page: FindingsPage, p1: Services) -> None:
    page.go_to_place("limitations")
    page.limitations.offers.buttons[0].click()
    kept = p1.conclusions.of(YEAR).limitations
    assert len(kept) == 2
    assert len(kept[0].points or ()) == 3


def test_recommendations_from_the_figures(page: FindingsPage, p1: Services) -> None:
    page.go_to_place("recommendations")
    page.recommendations.propose.click()
    assert len(p1.conclusions.of(YEAR).recommendations) == 5
    page.recommendations.table.go_to(0)
    page.recommendations.text.selectAll()
    page.recommendations.text.insertPlainText("ทำให้ชัด")
    page.recommendations.text.commit()
    page.recommendations.on.edited.emit("OIT")
    kept = p1.conclusions.of(YEAR).recommendations
    assert "IIT" not in kept
    assert kept["OIT"][0] == "ทำให้ชัด"
    assert page.recommendations.text.toPlainText() == "ทำให้ชัด"
    p1.history.undo()
    p1.history.undo()
    assert "90.10" in p1.conclusions.of(YEAR).recommendations["IIT"][0]


def test_the_tab_counts_what_lacks_words(page: FindingsPage, p1: Services) -> None:
    spec = next(spec for spec in PAGES if spec.key == "findings")
    assert spec.badge is not None
    assert getattr(spec.badge(p1, YEAR), "number", None) == 4
    page.take_all.click()
    assert getattr(spec.badge(p1, YEAR), "number", None) == 0


def test_its_look_comes_back(qtbot: QtBot, page: FindingsPage, p1: Services) -> None:
    page.go_to_place("e9.public")
    page.filters.segments.chosen.emit("improve")
    kept = json.loads(json.dumps(dict(page.get_state())))
    again = FindingsPage(p1, NoBreaks())
    again.set_state(kept)
    show_page(qtbot, again, p1, YEAR)
    assert again.filters.taken == "improve"
    assert again.table.current_key() == "e9.public"


@pytest.mark.parametrize("percent", [100, 130])
def test_nothing_is_cut_in_the_list(page: FindingsPage, theme: Theme, percent: int) -> None:
    theme.set_percent(percent)
    page.resize(1186 if percent == 100 else 1126, 638)
    columns = range(page.table.model().columnCount())
    assert sum(map(page.table.columnWidth, columns)) <= page.table.viewport().width()


def test_a_large_year(qtbot: QtBot, p1: Services) -> None:
    """30 and 30 questions, 43 items: every one has its row."""
    p1.years.add(2566)
    texts = {f"i{n}": f"{70 + n % 20}.5" for n in range(1, 31)}
    for part in ("public", "survey"):
        texts |= {f"e{n}.{part}": f"{80 + n}" for n in range(1, 16)}
    p1.scores.accept(2566, {**texts, **{f"o{n}": "0" if n == 33 else "100" for n in range(1, 44)}})
    shown = FindingsPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, 2566)
    assert len([line for line in shown.acts.lines if line.key[0] != "\n"]) == 30 + 15 + 43
    shown.take_all.click()
    assert p1.findings.sheet(2566).count("open") == 0
    p1.history.undo()
    assert p1.findings.sheet(2566).count("improve", "keep") == 0


def test_all_proposals_by_a_key_and_the_offer_to_take_back_goes_with_the_next_act(
    page: FindingsPage, p1: Services
) -> None:
    page.go_to_place("i1")
    left = len(page.acts.open_keys())
    hit(Qt.Key.Key_F8, held=SHIFT)
    assert page.acts.open_keys() == []
    assert page.banner.words.startswith(f"รับข้อเสนอ {left} ข้อ")
    hit(Qt.Key.Key_2, "2")
    assert page.banner.words == ""
    page.acts.drop()
    assert page.banner.words
    hit(Qt.Key.Key_Escape)
    assert page.banner.words == ""


def test_lines_are_begun_from_the_filter_and_the_bank_is_reached(page: FindingsPage) -> None:
    page.go_to_place("limitations")
    page.filters.segments.focus_taken()
    hit(Qt.Key.Key_Insert)
    assert focused() is page.limitations.topic
    assert ("Ins", "เพิ่ม") in page.keys
    write("ข้อจำกัดด้านบุคลากร")
    hit(Qt.Key.Key_Tab)
    write("เจ้าหน้าที่ย้ายกลางปี")
    hit(Qt.Key.Key_Tab)
    assert focused() is page.limitations.offers.buttons[0]
    hit(Qt.Key.Key_F4)
    assert focused() is page.limitations.offers.buttons[0]
    offered = len(page.limitations.offers.buttons)
    hit(Qt.Key.Key_Space, " ")
    assert len(page.limitations.offers.buttons) == offered - 1
    assert focused() is page.limitations.offers.buttons[0]
    page.show_all()
    assert ("1 2", "ชนิด") in page.keys


@pytest.fixture
def no_room(p1: Services, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """No act can be saved until it is called."""

    def full(*_: object) -> None:
        raise ItaError("ยังบันทึกไม่ได้ ที่ว่างหมด")

    monkeypatch.setattr(p1.context.database, "unit", unit_without_commit(p1, full))
    return monkeypatch.undo


def unit_without_commit(services: Services, full: Callable[..., None]) -> Any:
    """Units of work that read as ever and cannot be committed."""
    usual = services.context.database.unit

    @contextmanager
    def unit(*told: str) -> Iterator[Any]:
        with usual(*told) as opened:
            object.__setattr__(opened, "commit", full)
            yield opened

    return unit


def test_a_text_that_cannot_be_saved_is_there_when_its_row_is(
    page: FindingsPage, p1: Services, no_room: Callable[[], None]
) -> None:
    """It stays over a look at another row, and is saved as soon as there is room."""
    page.go_to_place("i2/issue")
    page.form.issue.selectAll()
    write("พิมพ์ไว้")
    page.form.commit()
    assert page.form.issue.property("refused")
    page.go_to_place("i3/issue")
    assert page.form.issue.text() != "พิมพ์ไว้"
    page.go_to_place("i2/issue")
    assert (page.form.issue.text(), page.form.issue.property("refused")) == ("พิมพ์ไว้", True)
    no_room()
    page.form.commit()
    assert getattr(finding(p1, "i2"), "issue", None) == "พิมพ์ไว้"
    page.go_to_place("i3/issue")
    page.go_to_place("i2/issue")
    assert not page.form.issue.property("refused")


def test_a_line_that_cannot_be_saved_is_kept_with_room_again(
    page: FindingsPage, p1: Services, no_room: Callable[[], None]
) -> None:
    """Typed once: neither the look at another line nor the next saving loses it; removing waits too."""
    page.go_to_place("limitations")
    view = page.limitations
    former = p1.conclusions.of(YEAR).limitations
    view.lines.go_to(0)
    view.topic.setText("หัวข้อใหม่")
    view.topic.commit()
    assert view.topic.property("refused")
    with pytest.raises(ItaError):
        view.remove()
    view.lines.go_to(1)
    view.lines.go_to(0)
    assert view.topic.text() == "หัวข้อใหม่"
    page.commit()
    assert "ที่ว่างหมด" in page.banner.words
    assert p1.conclusions.of(YEAR).limitations == former
    no_room()
    page.commit()
    kept = p1.conclusions.of(YEAR).limitations
    assert kept == (replace(former[0], topic="หัวข้อใหม่"), *former[1:])
    p1.history.undo()
    assert p1.conclusions.of(YEAR).limitations == former


def test_thresholds_that_cannot_be_saved_stay_with_the_reason(
    page: FindingsPage, p1: Services, no_room: Callable[[], None]
) -> None:
    page.thresholds.score.setText("90")
    page.thresholds.score.commit()
    assert "ที่ว่างหมด" in page.thresholds.below.plain
    assert page.thresholds.score.text() == "90"
    no_room()
    page.thresholds.score.commit()
    assert page.thresholds.below.isHidden()
    assert str(p1.findings.sheet(YEAR).thresholds.score) == "90.00"
