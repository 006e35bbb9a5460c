"""The checklist: statuses by one key, wordings, what waits and what is late."""

from datetime import date, datetime

import pytest

from ita_desktop.domain.oit import OitItem
from ita_desktop.services.bundle import Services
from ita_desktop.services.oit import ChangeNeedsAnswer
from tests.services.conftest import P1, P5, Clock, take_in


def record(office: Services, code: str, year: int = 2567) -> OitItem:
    """What is kept of an item."""
    found = next(row.record for row in office.oit.checklist(year).rows if row.item.code == code)
    assert found is not None
    return found


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
    office.oit.set_choice(2569, ["o1"], "done", reason="หน้าเว็บรวมไว้ในหน้าเดียว")
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


def test_what_is_done_again_and_again_counts_as_done(office: Services, clock: Clock) -> None:
    take_in(office, P5)
    assert [state(office, code) for code in ("o3", "o2", "o7")] == ["done", "current", "current"]
    listed = office.oit.checklist(2567)
    assert (listed.count("current"), listed.count("done"), listed.groups[0].done) == (2, 24, 9)
    office.oit.set_choice(2567, ["o3"], "current", review_on=date(2024, 3, 31))
    assert (record(office, "o3").wording, state(office, "o3")) == ("ดำเนินการเป็นปัจจุบัน", "current")
    clock.now = datetime(2024, 3, 31, 8, 0)
    assert state(office, "o3") == "review"
    assert office.oit.checklist(2567).count("done") == 24


def test_what_is_asked_before_a_change(office: Services, clock: Clock) -> None:
    """A date is proposed by the kind of item; what was done asks why it is done no longer."""
    take_in(office, P5)
    clock.now = datetime(2024, 1, 10, 9, 0)
    (until,) = office.oit.needs(2567, ["o12", "o37", "o13"], "waiting")[1:]
    assert (until.question, until.codes) == ("until", ("o37", "o13"))
    assert [day.on for day in until.days] == [date(2024, 3, 31)]
    assert office.oit.needs(2567, ["o11", "o21"], "done") == ()
    (why,) = office.oit.needs(2567, ["o3", "o11"], "in_progress")
    assert (why.question, why.codes, why.must) == ("note", ("o3",), True)


def test_done_asks_for_every_component_or_a_reason(office: Services) -> None:
    """Nothing is set before; the reason stands at the item and in its history."""
    take_in(office, P1)
    office.oit.set_choice(2568, ["o1", "o2"], "in_progress")
    (need,) = office.oit.needs(2568, ["o1", "o2"], "done")
    assert need.lacking is not None
    ticks = {each.name: True for each in need.lacking["o1"]}
    office.oit.set_field(2568, ["o1"], "components", ticks)
    (need,) = office.oit.needs(2568, ["o1", "o2"], "done")
    assert need.codes == ("o2",)
    with pytest.raises(ChangeNeedsAnswer, match="o2 ยังไม่ครบองค์ประกอบ"):
        office.oit.set_choice(2568, ["o1", "o2"], "done", reason="  ")
    assert state(office, "o1", 2568) == "in_progress"
    office.oit.set_choice(2568, ["o1", "o2"], "done", reason="ผู้บริหารพ้นตำแหน่ง")
    assert [record(office, code, 2568).reason for code in ("o1", "o2")] == [None, "ผู้บริหารพ้นตำแหน่ง"]
    assert record(office, "o2", 2568).history[-1].note == "ผู้บริหารพ้นตำแหน่ง"


def test_going_back_from_done_is_told_why(office: Services) -> None:
    take_in(office, P5)
    with pytest.raises(ChangeNeedsAnswer, match="o3 เสร็จแล้ว"):
        office.oit.set_choice(2567, ["o3", "o21"], "in_progress")
    assert state(office, "o21") == "not_started"
    office.oit.set_choice(2567, ["o3", "o21"], "in_progress", note="ลิงก์เปิดไม่ได้")
    assert [record(office, code).history[-1].note for code in ("o3", "o21")] == ["ลิงก์เปิดไม่ได้"] * 2
    office.history.undo()
    assert [state(office, code) for code in ("o3", "o21")] == ["done", "not_started"]


def test_a_day_to_wait_for_is_kept_and_may_be_left_open(office: Services) -> None:
    take_in(office, P5)
    office.oit.set_choice(2567, ["o21"], "waiting", until=date(2024, 3, 31))
    office.oit.set_choice(2567, ["o22"], "waiting", note="รอกองคลัง")
    assert [record(office, code).waits_until for code in ("o21", "o22")] == [date(2024, 3, 31), None]


def test_what_cannot_be_done_yet_is_not_late(office: Services) -> None:
    take_in(office, P5)
    office.oit.set_field(2567, ["o12"], "due", date(2024, 1, 5))
    row = next(row for row in office.oit.checklist(2567).rows if row.item.code == "o12")
    assert row.late_days(date(2024, 3, 10)) is None
    assert row.late_days(date(2024, 4, 1)) == 87
