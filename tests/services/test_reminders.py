"""What of a year's checklist is told today, and how its first page says it."""

from datetime import date, datetime

import pytest

from ita_desktop.domain.errors import NotFound
from ita_desktop.services.bundle import Services
from ita_desktop.services.overview import Beginning
from tests.services.conftest import P1, P5, Clock, take_in

YEAR = 2567


def kinds(office: Services, year: int = YEAR) -> dict[str, list[str]]:
    """The codes of each kind."""
    return {group.kind: [each.code for each in group.reminders] for group in office.reminders.of(year).groups}


def test_a_real_checklist_waits_and_becomes_possible(office: Services, clock: Clock) -> None:
    """o16 waits for the quarter, o12 for the half year."""
    take_in(office, P5)
    assert kinds(office) == {}
    clock.now = datetime(2023, 12, 10)
    assert kinds(office) == {"possible_30": ["o16"]}
    clock.now = datetime(2024, 3, 10)
    assert kinds(office) == {"possible": ["o16"], "possible_30": ["o12"]}


def test_late_items_are_counted_as_they_are_told(office: Services) -> None:
    """o22 is done and never late; done takes the lateness from the others."""
    take_in(office, P5)
    office.oit.set_field(YEAR, ["o17", "o21", "o22"], "due", date(2023, 10, 20))
    assert kinds(office)["late"] == ["o17", "o21"]
    assert office.reminders.late(YEAR) == 2
    office.oit.set_choice(YEAR, ["o17", "o21"], "done")
    assert office.reminders.late(YEAR) == 0
    assert "late" not in kinds(office)


def test_a_year_that_is_not_there_is_said(office: Services) -> None:
    with pytest.raises(NotFound, match="2550"):
        office.reminders.of(2550)
    with pytest.raises(NotFound, match="2550"):
        office.reminders.late(2550)
    assert not office.reminders.has_list(2550)


def test_the_first_page_says_how_a_checklist_is_begun(office: Services) -> None:
    """From last year where that has one; a year with a list has nothing to begin."""
    take_in(office, P5)
    office.years.add(2568)
    office.years.add(2569)
    assert office.overview.of(YEAR).beginning is None
    assert office.overview.of(2568).beginning == Beginning(28, 2567)
    assert office.overview.of(2569).beginning == Beginning(26, None)


def test_a_year_of_totals_alone_has_no_list_to_begin(office: Services) -> None:
    take_in(office, P1)
    office.years.add(2560)
    assert office.overview.of(2560).beginning is None


def test_meetings_stand_after_what_is_due_within_days(office: Services, clock: Clock) -> None:
    """Those that are over are not told."""
    take_in(office, P5)
    clock.now = datetime(2023, 10, 30, 9)
    office.oit.set_field(YEAR, ["o21"], "due", date(2023, 11, 2))
    office.oit.set_field(YEAR, ["o24"], "due", date(2023, 11, 20))
    groups = office.overview.of(YEAR).next
    assert [group.kind for group in groups] == ["due_7", "meeting", "due_30"]
    assert [step.days for group in groups for step in group.steps] == [3, 1, 21]
    clock.now = datetime(2023, 11, 1, 9)
    assert "meeting" not in [group.kind for group in office.overview.of(YEAR).next]


def test_a_step_leads_to_its_item(office: Services) -> None:
    take_in(office, P5)
    office.oit.set_field(YEAR, ["o21"], "due", date(2023, 10, 20))
    (group,) = office.overview.of(YEAR).next
    (step,) = group.steps
    assert (step.page, step.place, step.days) == ("oit", "o21", -12)
    assert step.text.startswith("o21 สรุปผลการจัดซื้อจัดจ้าง")
