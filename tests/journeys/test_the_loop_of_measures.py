"""The loop of a plan by keys: from the result over two rounds of reports to the plan of the next year."""

from pathlib import Path

import pytest

from ita_desktop.domain.measures import Measure
from ita_desktop.ui.measures.copying.view import CopyingView
from ita_desktop.ui.measures.coverage.view import CoverageView
from ita_desktop.ui.measures.following.table import FollowTable
from ita_desktop.ui.measures.following.view import FollowingView
from ita_desktop.ui.measures.page import MeasuresPage
from ita_desktop.ui.papers.page import PapersPage
from tests.journeys.clerk import Clerk
from tests.journeys.test_a_plan_of_measures import clerk as clerk
from tests.journeys.test_a_year_in_one_sitting import paper_shown, saved
from tests.journeys.test_first_thread import services_of
from tests.ui.offices import focused

FIRST_DONE = "แต่งตั้งคณะทำงาน <3 คน> & กำหนดแบบยืม"
SECOND_DONE = "ประกาศแบบยืมพัสดุ ๒ แบบ"
RESULT = "ทุกกองใช้แบบเดียวกัน"


def measures(clerk: Clerk, year: int) -> tuple[Measure, ...]:
    """The measures of a plan as they are kept."""
    return services_of(clerk.window).plans.sheet(year).plan.measures


def rounds_of(measure: Measure) -> list[tuple[str | None, int | None, str | None]]:
    """What was reported for which round: how much is done, and what."""
    return [(each.round, each.percent, each.text) for each in measure.progress or ()]


def view_of(clerk: Clerk) -> object:
    """The view of the page that is seen."""
    page = clerk.window.page
    assert isinstance(page, MeasuresPage)
    return page.view


def chooses_view(clerk: Clerk, title: str) -> None:
    """Go up to the choice of views and along it."""
    clerk.presses_until("Shift+F6", lambda: on_views(clerk), "views")
    clerk.presses("Home")
    clerk.presses_until("Right", lambda: focused().accessibleName() == title, title)


def on_views(clerk: Clerk) -> bool:
    """Whether the keyboard is in the choice of views."""
    page = clerk.window.page
    return isinstance(page, MeasuresPage) and page.choices.isAncestorOf(focused())


def takes_round(clerk: Clerk, title: str) -> None:
    """Go to the choice of rounds and along it, then down to the measures."""
    clerk.presses_until("F6", lambda: focused().accessibleName().startswith("ไตรมาสที่"), "the rounds")
    clerk.presses("Home")
    clerk.presses_until("Right", lambda: focused().accessibleName().startswith(title), title)
    clerk.presses_until("F6", lambda: isinstance(focused(), FollowTable), "the measures")


def reports(clerk: Clerk, percent: str, done: str, result: str = "") -> None:
    """Fill in the report of the current measure, in the field of the per cent to begin with."""
    clerk.presses("Enter")
    clerk.types(percent)
    clerk.writes(done)
    clerk.presses("Tab")
    clerk.writes(result)
    clerk.presses("Tab")


def prints(clerk: Clerk) -> PapersPage:
    """Press the key of the paper of what is seen."""
    clerk.presses("F9")
    clerk.waits(lambda: isinstance(clerk.window.page, PapersPage))
    papers = clerk.window.page
    assert isinstance(papers, PapersPage)
    return papers


def test_a_result_is_answered_followed_up_and_carried_into_the_next_plan(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = clerk.turns_to(MeasuresPage)
    clerk.presses("Enter")
    coverage = view_of(clerk)
    assert isinstance(coverage, CoverageView)
    clerk.presses("Shift+Down", "J", "Shift+F8")
    assert page.header.sentence.text() == "ตอบครบแล้ว 9 เรื่อง"
    made = measures(clerk, 2569)
    assert {code for each in made for code in each.answers or ()} >= {"i2", "i5", "i10", "e7.public"}

    chooses_view(clerk, "ติดตาม")
    takes_round(clerk, "ไตรมาสที่ 1")
    reports(clerk, "4๐", FIRST_DONE)
    clerk.presses("Esc", "Down")
    reports(clerk, "25", "เตรียมข้อมูล")
    first, second = (each for each in measures(clerk, 2569) if each.progress)
    assert rounds_of(first) == [("q1", 40, FIRST_DONE)]
    assert rounds_of(second) == [("q1", 25, "เตรียมข้อมูล")]

    clerk.start_again()
    assert clerk.turns_to(MeasuresPage).plan_year.taken == "2569"
    assert isinstance(view_of(clerk), FollowingView)
    takes_round(clerk, "ไตรมาสที่ 2")
    clerk.presses("Up")
    reports(clerk, "๑๐๐", SECOND_DONE, RESULT)
    clerk.presses("Esc", "1")
    told = next(each for each in measures(clerk, 2569) if each.key == first.key)
    assert rounds_of(told) == [("q1", 40, FIRST_DONE), ("q2", 100, SECOND_DONE)]
    assert told.status == "done"

    papers = prints(clerk)
    assert paper_shown(papers) == "follow-up"
    printed = saved(clerk, papers, tmp_path / "follow-up.pdf", monkeypatch)
    for text in (SECOND_DONE, RESULT):
        assert "".join(text.split()) in printed

    page = clerk.turns_to(MeasuresPage)
    clerk.presses_until("Tab", lambda: focused() is page.plan_year, "the plan's year")
    clerk.presses("Up")
    assert (page.shown_year(), clerk.window.year) == (2570, 2568)
    chooses_view(clerk, "จากปีก่อน")
    copying = view_of(clerk)
    assert isinstance(copying, CopyingView)
    assert "F8 นำมาใช้" in clerk.hints
    clerk.presses_until("F6", lambda: focused() is copying.measures, "last year's measures")
    clerk.presses("F8")
    copied = measures(clerk, 2570)
    assert [each.title for each in copied] == [each.title for each in measures(clerk, 2569)]
    assert {each.period.text for each in copied if each.period} == {"ต.ค. 2569 - ก.ย. 2570"}
    assert not any(each.progress or each.status for each in copied)
    assert next(each for each in copied if each.continues == first.key).answers == first.answers

    clerk.presses("Ctrl+Z")
    assert measures(clerk, 2570) == ()
    assert next(each for each in measures(clerk, 2569) if each.key == first.key) == told
