"""A plan of three measures written by keys alone, found again after a new start, and printed."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure
from ita_desktop.ui.measures.page import MeasuresPage
from ita_desktop.ui.measures.plan.view import PlanView
from ita_desktop.ui.papers.page import PapersPage
from tests.journeys.clerk import Clerk
from tests.journeys.conftest import Start
from tests.journeys.test_a_year_in_one_sitting import paper_shown, saved
from tests.journeys.test_first_thread import CASES, services_of
from tests.ui.offices import focused

FIRST = "ทบทวนคู่มือการให้บริการ <ฉบับปี 69> & เผยแพร่"
SECOND = "ควบคุมการเบิกจ่ายเงิน"
THIRD = "พัฒนาช่องทางออนไลน์"


@pytest.fixture
def clerk(qtbot: QtBot, start: Start, tmp_path: Path) -> Clerk:
    """A clerk at an office with the result of 2568 and no plan yet."""
    office = json.loads((CASES / "2568-p1.json").read_text(encoding="utf-8"))
    file = tmp_path / "office.json"
    file.write_text(json.dumps(office | {"plans": []}), encoding="utf-8")
    clerk = Clerk(qtbot, start)
    services = services_of(clerk.window)
    services.exchange.apply(services.exchange.prepare(file))
    clerk.window.show_year(2568)
    return clerk


def plan(clerk: Clerk) -> tuple[Measure, ...]:
    """The measures as they are kept."""
    return services_of(clerk.window).plans.sheet(2569).plan.measures


def list_of(clerk: Clerk) -> PlanView:
    """The plan that is seen."""
    page = clerk.window.page
    assert isinstance(page, MeasuresPage) and isinstance(page.view, PlanView)
    return page.view


def test_a_plan_is_written_found_again_and_printed(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.turns_to(MeasuresPage)
    assert list_of(clerk).empty.title.plain == "ยังไม่มีมาตรการในแผนปี 2569"

    clerk.presses("Ins")
    clerk.types(FIRST)
    clerk.presses("Space")
    clerk.tabs_to("ตอบข้อคำถาม")
    clerk.types("ข้อ 1๑, e 7 และ ๐๒๗")
    clerk.types("แต่ละกองทบทวนคู่มือ", "เผยแพร่สองช่องทาง")
    clerk.presses("Backspace")
    clerk.tabs_to("ระยะเวลาดำเนินการ")
    clerk.types("ต.ค. ๒๕๖๘- ก.ย. ๒๕๖๙")
    clerk.tabs_to("หน่วยงานผู้รับผิดชอบ")
    clerk.presses("F4", "Down", "Space", "Esc")
    clerk.tabs_to("การติดตาม")
    clerk.writes("รายงานรอบ 6 และ 12 เดือน")
    clerk.presses("Tab", "Esc")
    assert "F2 แก้" in clerk.hints

    clerk.presses("Ctrl+N")
    clerk.types(SECOND)
    clerk.presses("Space", "Right", "Space", "Esc")
    clerk.presses("Ctrl+D", "F2")
    clerk.presses("Ctrl+A")
    clerk.types(THIRD)
    clerk.presses("Esc", "Shift+Up", "D")
    clerk.types("ตลอดปีงบประมาณ พ.ศ. 2569")
    assert [measure.title for measure in plan(clerk)] == [FIRST, SECOND, THIRD]

    clerk.start_again()
    clerk.turns_to(MeasuresPage)
    first, second, third = plan(clerk)
    assert first.answers == ("i1", "e7", "o27") and first.indicators == (1,)
    assert first.steps == ("แต่ละกองทบทวนคู่มือ", "เผยแพร่สองช่องทาง")
    assert first.period is not None and str(first.period.end) == "2026-09-30"
    assert first.units and first.follow_up == "รายงานรอบ 6 และ 12 เดือน"
    for measure in (second, third):
        assert measure.indicators == (2,)
        assert measure.period is not None and str(measure.period.start) == "2025-10-01"
    assert list_of(clerk).table.current_key() in {second.key, third.key}
    assert focused() is list_of(clerk).table

    papers = clerk.turns_to(PapersPage)
    clerk.presses_until("Down", lambda: paper_shown(papers) == "measures", "the measures")
    printed = saved(clerk, papers, tmp_path / "measures.pdf", monkeypatch)
    for title in (FIRST, SECOND, THIRD, "แต่ละกองทบทวนคู่มือ"):
        assert "".join(title.replace("69", "๖๙").split()) in printed


def test_what_could_not_be_saved_is_there_again_after_a_new_start(clerk: Clerk) -> None:
    """A half typed step is kept, codes that are none wait in their field."""
    clerk.turns_to(MeasuresPage)
    clerk.presses("Ins")
    clerk.types(FIRST)
    clerk.tabs_to("ตอบข้อคำถาม")
    clerk.types("i2 ข้อเก้าสิบ")
    clerk.tabs_to("ขั้นตอน")
    clerk.writes("แต่ละกองทบท")

    clerk.start_again()
    assert plan(clerk)[0].steps == ("แต่ละกองทบท",)
    clerk.turns_to(MeasuresPage)
    answers = list_of(clerk).form.fields["answers"]
    assert answers.text() == "i2 ข้อเก้าสิบ" and answers.property("refused")
    assert not plan(clerk)[0].answers
