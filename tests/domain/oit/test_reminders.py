"""What of a checklist wants to be seen today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.oit import (
    KINDS,
    Link,
    LinkCheck,
    OitItem,
    Reminder,
    Verdict,
    broken_since,
    late_days,
    reminder_of,
    reminders_of,
)

TODAY = date(2026, 3, 10)
URL = "https://example.go.th/o5"


def day(days: int) -> date:
    """So many days from today."""
    return TODAY + timedelta(days)


def link(*verdicts: Verdict | None, url: str = URL) -> Link:
    """A link that was checked once a day, the last time yesterday."""
    first = -len(verdicts)
    checks = [LinkCheck(on=day(first + at), verdict=verdict) for at, verdict in enumerate(verdicts)]
    return Link(url=url, checks=tuple(checks))


def waiting(until: date | None = None, due: date | None = None) -> OitItem:
    """An item that waits."""
    return OitItem(status="not_started", detail="waiting", waits_until=until, due=due)


def current(review_on: date, due: date | None = None) -> OitItem:
    """An item that is done and to be kept current."""
    return OitItem(status="done", detail="current", review_on=review_on, due=due)


@pytest.mark.parametrize(
    ("item", "kind", "days"),
    [
        (OitItem(status="in_progress", due=day(-1)), "late", -1),
        (OitItem(status="not_started", due=day(-40)), "late", -40),
        (OitItem(due=day(-1)), "late", -1),
        (OitItem(status="in_progress", due=day(0)), "due_7", 0),
        (OitItem(status="in_progress", due=day(7)), "due_7", 7),
        (OitItem(status="in_progress", due=day(8)), "due_30", 8),
        (OitItem(status="in_progress", due=day(30)), "due_30", 30),
        (waiting(day(0)), "possible", 0),
        (waiting(day(-70)), "possible", -70),
        (waiting(day(1)), "possible_30", 1),
        (waiting(day(30)), "possible_30", 30),
        (current(day(0)), "review", 0),
        (current(day(-3)), "review", -3),
        (current(day(30)), "review_30", 30),
    ],
)
def test_an_item_is_named_for_its_day(item: OitItem, kind: str, days: int) -> None:
    told = reminder_of("o5", item, TODAY)
    assert told is not None
    assert (told.code, told.kind, told.days, told.on) == ("o5", kind, days, day(days))


@pytest.mark.parametrize(
    "item",
    [
        OitItem(),
        OitItem(status="in_progress", due=day(31)),
        waiting(),
        waiting(day(31)),
        current(day(31)),
        OitItem(status="done", review_on=day(-3)),
        OitItem(status="in_progress", review_on=day(-3)),
        OitItem(status="in_progress", waits_until=day(3)),
    ],
)
def test_an_item_is_quiet(item: OitItem) -> None:
    """What is far off, has no date, or whose date does not matter as it stands."""
    assert reminder_of("o5", item, TODAY) is None


def test_a_done_item_is_never_late() -> None:
    """Neither is one that cannot be done yet: it waits, whatever its due date says."""
    assert reminder_of("o5", OitItem(status="done", due=day(-9)), TODAY) is None
    assert late_days(current(day(90), due=day(-9)), TODAY) is None
    early = waiting(day(5), due=day(-9))
    told = reminder_of("o5", early, TODAY)
    assert late_days(early, TODAY) is None
    assert told is not None and told.kind == "possible_30"


def test_what_became_possible_and_is_overdue_is_late() -> None:
    item = waiting(day(-9), due=day(-2))
    told = reminder_of("o5", item, TODAY)
    assert told is not None and (told.kind, told.days) == ("late", -2)
    assert late_days(item, TODAY) == 2


@pytest.mark.parametrize(
    ("verdicts", "since"),
    [
        (("reachable", "gone"), day(-1)),
        (("moved", "unreachable"), day(-1)),
        (("gone",), day(-1)),
        (("reachable", "gone", "unreachable"), day(-2)),
        (("gone", "reachable"), None),
        (("gone", "moved"), None),
        (("refused",), None),
        (("gone", "refused"), None),
        (("gone", None), day(-2)),
        ((None,), None),
        ((), None),
    ],
)
def test_a_link_is_broken_since_the_check_that_first_failed(
    verdicts: tuple[Verdict | None, ...], since: date | None
) -> None:
    """A check that tells nothing changes nothing; one that was never fine counts as fine before."""
    assert broken_since(link(*verdicts)) == since


def test_a_done_item_tells_its_broken_links() -> None:
    """Only those; the day is the earliest."""
    other = link("reachable", "gone", "gone", url="https://example.go.th/2")
    item = OitItem(status="done", links=(link("reachable"), link("gone"), other))
    assert reminder_of("o5", item, TODAY) == Reminder("o5", "broken", day(-2), -2, (URL, other.url or ""))


def test_a_check_without_a_date_is_told_without_a_day() -> None:
    item = OitItem(status="done", links=(Link(url=URL, checks=(LinkCheck(verdict="gone"),)),))
    assert reminder_of("o5", item, TODAY) == Reminder("o5", "broken", None, None, (URL,))


def test_reminders_stand_gravest_first_then_by_date_then_as_listed() -> None:
    """Items without a record, and records of items that are not listed, are left out."""
    table = {
        "o1": OitItem(status="in_progress", due=day(3)),
        "o2": OitItem(status="in_progress", due=day(-1)),
        "o3": OitItem(status="in_progress", due=day(-5)),
        "o4": OitItem(status="done", links=(link("gone"),)),
        "o5": OitItem(status="in_progress", due=day(3)),
        "o99": OitItem(status="in_progress", due=day(-99)),
    }
    found = reminders_of(table, ["o1", "o2", "o3", "o4", "o5", "o6"], TODAY)
    assert [each.code for each in found] == ["o3", "o2", "o4", "o1", "o5"]


DAYS = st.none() | st.integers(-400, 400).map(day)
ITEMS = st.builds(
    OitItem,
    status=st.sampled_from([None, "done", "in_progress", "not_started"]),
    detail=st.sampled_from([None, "waiting", "partly", "current"]),
    waits_until=DAYS,
    review_on=DAYS,
    due=DAYS,
    links=st.lists(st.sampled_from([link("gone"), link("reachable"), link()]), max_size=2).map(tuple),
)


@given(ITEMS)
def test_an_item_is_named_once_and_late_means_late(item: OitItem) -> None:
    """The late ones of the reminders are those that the checklist shows as late."""
    told = reminder_of("o1", item, TODAY)
    assert (told is not None and told.kind == "late") == (late_days(item, TODAY) is not None)
    assert told is None or told.kind in KINDS
    if item.status == "done":
        assert told is None or told.kind in ("broken", "review", "review_30")
