"""Links of items: added, changed, ordered, taken away, and their checks kept for good."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.domain.oit import Link, LinkCheck
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject
from ita_desktop.services.oit.link_run import Target
from ita_desktop.services.oit.links import LinkRefused
from tests.services.conftest import P1, Clock, open_again, take_in

YEAR, SITE = 2568, "https://www.example.go.th"


@pytest.fixture
def p1(office: Services) -> Services:
    """An office whose year has no links yet."""
    take_in(office, P1)
    return office


def links(office: Services, code: str) -> list[str | None]:
    return [row.link.url for row in office.links.rows(YEAR, code)]


def checked(verdict: str, day: int = 5) -> LinkCheck:
    return LinkCheck(on=date(2025, 3, day), verdict=verdict, answer=verdict)  # type: ignore[arg-type]


def test_links_are_added_changed_ordered_and_taken_away_each_in_one_step(p1: Services) -> None:
    assert p1.links.add(YEAR, "o5", " www.example.go.th/a ", " ไตรมาส  1 ") == f"{SITE}/a"
    p1.links.add(YEAR, "o5", f"{SITE}/b")
    p1.links.move(YEAR, "o5", 1, 0)
    p1.links.change(YEAR, "o5", 0, f"{SITE}/c")
    assert links(p1, "o5") == [f"{SITE}/c", f"{SITE}/a"]
    p1.links.remove(YEAR, [("o5", 0)])
    (row,) = p1.links.rows(YEAR, "o5")
    assert row.link == Link(url=f"{SITE}/a", title="ไตรมาส 1")
    for _ in range(3):
        p1.history.undo()
    assert links(p1, "o5") == [f"{SITE}/a", f"{SITE}/b"]


def test_a_link_that_is_gone_by_now_is_told(p1: Services) -> None:
    p1.links.add(YEAR, "o5", SITE)
    p1.history.undo()
    with pytest.raises(LinkRefused, match="ไม่มีแล้ว"):
        p1.links.change(YEAR, "o5", 0, f"{SITE}/a")
    with pytest.raises(LinkRefused, match="ไม่มีแล้ว"):
        p1.links.name(YEAR, "o5", 0, "แผน")
    with pytest.raises(LinkRefused, match="ไม่มีแล้ว"):
        p1.links.move(YEAR, "o5", 0, 1)


def test_a_first_link_begins_the_years_list(p1: Services) -> None:
    p1.links.add(YEAR, "o5", SITE)
    assert {row.state for row in p1.oit.checklist(YEAR).rows} == {"not_started"}


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "C:\\แผน.pdf", "", f"{SITE}/a"])
def test_what_is_no_link_or_is_there_already_changes_nothing(p1: Services, typed: str) -> None:
    p1.links.add(YEAR, "o5", f"{SITE}/a")
    with pytest.raises(LinkRefused):
        p1.links.add_all(YEAR, [("o6", f"{SITE}/new", None), ("o5", typed, None)])
    assert (links(p1, "o5"), links(p1, "o6")) == ([f"{SITE}/a"], [])


def test_checks_are_kept_one_behind_the_other_and_survive_a_restart(p1: Services, clock: Clock) -> None:
    url = p1.links.add(YEAR, "o5", SITE)
    p1.links.record(YEAR, [(Target("o5", url), checked("reachable"))])
    p1.links.record(YEAR, [(Target("o5", url), checked("gone", 6)), (Target("o9", url), checked("gone"))])
    p1.close()
    again = open_again(p1.folder, clock)
    (row,) = again.links.rows(YEAR)
    assert [check.verdict for check in row.link.checks] == ["reachable", "gone"]
    assert row.is_wrong
    again.close()


def test_another_address_begins_without_checks(p1: Services) -> None:
    url = p1.links.add(YEAR, "o5", SITE)
    p1.links.record(YEAR, [(Target("o5", url), checked("gone"))])
    p1.links.name(YEAR, "o5", 0, "แผน")
    assert p1.links.rows(YEAR)[0].link.checks
    p1.links.change(YEAR, "o5", 0, f"{SITE}/b")
    assert p1.links.rows(YEAR)[0].link == Link(url=f"{SITE}/b", title="แผน")


def test_a_link_that_was_changed_meanwhile_does_not_get_the_answer_of_the_former(p1: Services) -> None:
    former = p1.links.add(YEAR, "o5", SITE)
    p1.links.change(YEAR, "o5", 0, f"{SITE}/b")
    p1.links.record(YEAR, [(Target("o5", former), checked("gone"))])
    assert p1.links.rows(YEAR)[0].link.checks == ()


def test_doubts_go_by_the_offices_website_and_the_items_own_year(p1: Services) -> None:
    with p1.context.act("เว็บไซต์", Subject.AGENCY) as unit:
        agency = unit.office.agency()
        assert agency is not None
        unit.office.put_agency(replace(agency, website=SITE))
    p1.links.add_all(YEAR, [("o5", "https://x.example.org/plan-2566", None), ("o7", f"{SITE}/r-2567", None)])
    told = {row.item.code: row.doubts for row in p1.links.rows(YEAR)}
    assert told == {"o5": ("นอกเว็บไซต์หลัก", "ระบุปี 2566"), "o7": ()}


def test_answers_that_are_not_kept_yet_count_in_the_book(p1: Services) -> None:
    url = p1.links.add(YEAR, "o5", SITE)
    book = p1.links.book(YEAR, [(Target("o5", url), checked("gone"))])
    assert [row.is_wrong for row in book.rows] == [True]
    assert len(book.items) == 28
    assert p1.links.rows(YEAR)[0].link.checks == ()


def test_targets_of_all_items_or_of_some(p1: Services) -> None:
    p1.links.add_all(YEAR, [("o5", f"{SITE}/a", None), ("o7", f"{SITE}/b", None)])
    assert p1.links.targets(YEAR) == (Target("o5", f"{SITE}/a"), Target("o7", f"{SITE}/b"))
    assert p1.links.targets(YEAR, ["o7"]) == (Target("o7", f"{SITE}/b"),)
