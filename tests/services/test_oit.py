"""The checklist: statuses by one key, wordings, what waits and what is late."""

from datetime import date, datetime

from ita_desktop.services.bundle import Services
from tests.services.conftest import P5, Clock, take_in


def state(office: Services, code: str, year: int = 2567) -> str:
    return next(row.state for row in office.oit.checklist(year).rows if row.item.code == code)


def test_counts_of_a_real_checklist(office: Services) -> None:
    take_in(office, P5)
    listed = office.oit.checklist(2567)
    assert len(listed.rows) == 43
    assert listed.count("done") == 24
    assert listed.count("in_progress", "partly") == 5
    assert listed.count("waiting", "due", "not_started") == 13
    assert [row.item.code for row in listed.rows if row.state == "missing"] == ["o33"]


def test_one_key_sets_several_in_one_act_with_wording_and_history(office: Services, clock: Clock) -> None:
    take_in(office, P5)
    office.agency.act_as("เจ้าพนักงานธุรการ")
    clock.now = datetime(2023, 12, 1, 14, 5)
    office.oit.set_choice(2567, ["o1", "o21", "o33"], "done")
    for code in ("o1", "o21", "o33"):
        record = next(row.record for row in office.oit.checklist(2567).rows if row.item.code == code)
        assert record is not None
        assert (record.status, record.wording) == ("done", "ดำเนินการเรียบร้อยแล้ว")
        assert record.history[-1].by == "เจ้าพนักงานธุรการ"
        assert record.history[-1].on == date(2023, 12, 1)
    office.history.undo()
    assert state(office, "o33") == "missing"
    assert state(office, "o1") == "not_started"


def test_setting_the_same_status_again_keeps_the_offices_own_words(office: Services) -> None:
    take_in(office, P5)
    office.oit.set_choice(2567, ["o17"], "in_progress")
    record = next(row.record for row in office.oit.checklist(2567).rows if row.item.code == "o17")
    assert record is not None
    assert record.wording == "กำลังดำเนินการ"
    assert record.history == ()


def test_waiting_item_becomes_due_on_its_day(office: Services, clock: Clock) -> None:
    take_in(office, P5)
    assert state(office, "o16") == "waiting"
    clock.now = datetime(2023, 12, 31, 8, 0)
    assert state(office, "o16") == "due"


def test_late_days_count_from_the_due_date(office: Services) -> None:
    take_in(office, P5)
    office.oit.set_field(2567, ["o21"], "due", date(2023, 10, 20))
    row = next(row for row in office.oit.checklist(2567).rows if row.item.code == "o21")
    assert row.late_days(date(2023, 11, 1)) == 12
    assert row.late_days(date(2023, 10, 20)) is None


def test_year_without_a_record_has_nothing_missing(office: Services) -> None:
    office.years.add(2569)
    listed = office.oit.checklist(2569)
    assert len(listed.rows) == 26
    assert listed.count("not_started") == 26


def test_first_status_of_a_year_starts_the_whole_list(office: Services) -> None:
    office.years.add(2569)
    office.oit.set_choice(2569, ["o1"], "done")
    listed = office.oit.checklist(2569)
    assert (listed.count("done"), listed.count("not_started"), listed.count("missing")) == (1, 25, 0)
    assert not [f for f in office.scores.check(2569) if f.kind == "incomplete" and f.on.startswith("o")]
    office.history.undo()
    assert office.oit.checklist(2569).count("not_started") == 26


def test_an_item_that_waits_no_longer_has_no_day_to_wait_for(office: Services) -> None:
    take_in(office, P5)
    office.oit.set_choice(2567, ["o12"], "not_started")
    record = next(row.record for row in office.oit.checklist(2567).rows if row.item.code == "o12")
    assert record is not None
    assert (record.waits_until, record.wording) == (None, "ยังไม่ได้ดำเนินการ")
    assert state(office, "o12") == "not_started"
