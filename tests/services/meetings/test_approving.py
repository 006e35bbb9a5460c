"""Draft, checked, approved, corrected: what is kept, what is locked, what undo brings back."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ita_desktop.domain.meetings import Circulation, Meeting, Task
from ita_desktop.services.bundle import Services
from ita_desktop.services.exchange import ImportRefused
from ita_desktop.services.meetings import MeetingKey, MeetingLocked, key_of
from ita_desktop.services.meetings.approving import NoMeetingDay, NotApproved, RoundOpen
from tests.services.conftest import P5, Clock, open_again, take_in


@pytest.fixture
def minutes(office: Services) -> Services:
    """P5's office with a second meeting a week later."""
    take_in(office, P5)
    first = office.meetings.meetings()[0]
    office.meetings.create(first.committee or "", date(2023, 11, 7))
    return office


def first(office: Services) -> Meeting:
    """The first meeting as kept."""
    return office.meetings.get(MeetingKey(None, "1/2566"))


def second(office: Services) -> MeetingKey:
    """The second meeting."""
    return key_of(office.meetings.get(MeetingKey(None, "2/2566")))


def table_of(meeting: Meeting) -> object:
    """What the only table of the minutes keeps, None where it follows the data."""
    entries = [e for item in meeting.agenda for topic in item.topics for e in topic.entries if e.insert]
    return entries[0].frozen


def approve(office: Services) -> Meeting:
    """The first minutes approved at the second meeting."""
    office.approvals.approve(key_of(first(office)), second(office))
    return first(office)


def test_approved_minutes_say_where_and_when(minutes: Services) -> None:
    done = approve(minutes)
    assert (done.state, done.approved_at, done.approved_on) == ("approved", "2/2566", date(2023, 11, 7))
    assert [version.state for version in done.versions] == ["approved"]


def test_approved_minutes_cannot_be_changed_or_deleted_and_the_way_out_is_named(minutes: Services) -> None:
    done = approve(minutes)
    with pytest.raises(MeetingLocked, match="ทำฉบับแก้ไข"):
        minutes.meetings.save(key_of(done), replace(done, place="ที่อื่น"))
    with pytest.raises(MeetingLocked, match="ลบไม่ได้"):
        minutes.meetings.delete(key_of(done))
    with pytest.raises(MeetingLocked):
        minutes.approvals.check(key_of(done))
    with pytest.raises(MeetingLocked):
        minutes.circulations.send(key_of(done), Circulation(number="1"))
    assert first(minutes) == done


def test_what_became_of_a_task_is_still_told_after_approval(minutes: Services) -> None:
    meeting = first(minutes)
    item = meeting.agenda[3]
    topic = replace(item.topics[0], tasks=(Task(text="ส่งรายงาน", unit="สำนักปลัด"),))
    agenda = (*meeting.agenda[:3], replace(item, topics=(topic, *item.topics[1:])), *meeting.agenda[4:])
    minutes.meetings.save(key_of(meeting), replace(meeting, agenda=agenda))
    done = approve(minutes)
    told = replace(topic.tasks[0], done=date(2023, 11, 20), outcome="ส่งแล้ว")
    last = done.agenda[3]
    topics = (replace(last.topics[0], tasks=(told,)), *last.topics[1:])
    agenda = (*done.agenda[:3], replace(last, topics=topics), *done.agenda[4:])
    minutes.meetings.save(key_of(done), replace(done, agenda=agenda))
    assert first(minutes).agenda[3].topics[0].tasks == (told,)
    with pytest.raises(MeetingLocked):
        other = (replace(last.topics[0], tasks=(replace(told, text="อื่น"),)), *last.topics[1:])
        agenda = (*done.agenda[:3], replace(last, topics=other), *done.agenda[4:])
        minutes.meetings.save(key_of(done), replace(done, agenda=agenda))


def test_tables_stay_as_they_were_at_approval(minutes: Services) -> None:
    assert table_of(first(minutes)) is None
    kept = table_of(approve(minutes))
    assert "97.78" in json.dumps(kept)
    minutes.scores.record(2566, "4", "12.34")
    assert "12.34" not in json.dumps(table_of(first(minutes)))


def test_checking_freezes_tables_and_going_back_lets_them_follow_again(minutes: Services) -> None:
    key = key_of(first(minutes))
    minutes.approvals.check(key)
    checked = first(minutes)
    assert (checked.state, checked.versions[-1].by) == ("checked", "ประธานกรรมการ")
    assert table_of(checked) is not None
    minutes.approvals.reopen(key, "พบคำผิด")
    draft = first(minutes)
    assert (draft.state, table_of(draft)) == ("draft", None)
    assert [version.state for version in draft.versions] == ["checked", "draft"]


def test_one_undo_takes_the_whole_approval_back(minutes: Services) -> None:
    before = first(minutes)
    done = approve(minutes)
    minutes.history.undo()
    assert first(minutes) == before
    minutes.history.redo()
    assert first(minutes) == done


def test_corrected_copy_keeps_what_was_approved(minutes: Services, clock: Clock, tmp_path: Path) -> None:
    done = approve(minutes)
    minutes.approvals.correct(key_of(done), "ชื่อสถานที่ผิด")
    draft = first(minutes)
    assert (draft.state, draft.approved_at, draft.approved_on) == ("draft", None, None)
    assert [(v.state, v.reason) for v in draft.versions] == [("approved", None), ("draft", "ชื่อสถานที่ผิด")]
    assert table_of(draft) is not None
    minutes.meetings.save(key_of(draft), replace(draft, place="ห้องประชุมใหม่"))
    minutes.close()
    again = open_again(tmp_path, clock)
    kept = again.approvals.version(first(again), 0)
    assert kept == replace(done, versions=())
    assert again.approvals.version(first(again), 1) is None
    again.close()


def test_corrected_copy_is_made_of_approved_minutes_only(minutes: Services) -> None:
    with pytest.raises(NotApproved):
        minutes.approvals.correct(key_of(first(minutes)), "ลอง")


def test_meeting_without_a_day_approves_nothing(minutes: Services) -> None:
    later = minutes.meetings.get(second(minutes))
    minutes.meetings.save(key_of(later), replace(later, date=None))
    with pytest.raises(NoMeetingDay):
        approve(minutes)
    assert first(minutes).state != "approved"


def test_versions_travel_in_the_office_file(minutes: Services, tmp_path: Path, clock: Clock) -> None:
    approve(minutes)
    file = tmp_path / "office.json"
    minutes.exchange.export(file)
    other = tmp_path / "other"
    other.mkdir()
    again = open_again(other, clock)
    again.exchange.apply(again.exchange.prepare(file))
    assert again.meetings.get(MeetingKey(None, "1/2566")) == first(minutes)
    assert again.exchange.exported() == file.read_bytes()
    again.close()


def test_office_file_does_not_change_approved_minutes(minutes: Services, tmp_path: Path) -> None:
    approve(minutes)
    file = tmp_path / "office.json"
    office = json.loads(minutes.exchange.exported())
    office["meetings"][0]["place"] = "ที่อื่น"
    file.write_text(json.dumps(office), encoding="utf-8")
    prepared = minutes.exchange.prepare(file)
    (refused,) = [entry for entry in prepared.plan.entries if entry.state == "refused"]
    assert refused.place == "meetings[0]"
    assert "ทำฉบับแก้ไข" in (refused.why or "")
    with pytest.raises(ImportRefused):
        minutes.exchange.apply(prepared)


@pytest.mark.parametrize("number", ["๑/๒๕๖๖", " 1/2566", "1 / 2566"])
def test_office_file_does_not_change_approved_minutes_under_a_number_written_otherwise(
    minutes: Services, tmp_path: Path, number: str
) -> None:
    """The import takes these for the same meeting, so the lock does too."""
    done = approve(minutes)
    file = tmp_path / "office.json"
    office = json.loads(minutes.exchange.exported())
    office["meetings"][0] |= {"number": number, "place": "ที่อื่น"}
    file.write_text(json.dumps(office), encoding="utf-8")
    with pytest.raises(ImportRefused):
        minutes.exchange.apply(minutes.exchange.prepare(file))
    assert first(minutes) == done


def test_undoing_and_redoing_everything_leaves_approved_minutes_as_they_were(minutes: Services) -> None:
    """Approval goes before what it locks, and comes back after it."""
    done = approve(minutes)
    steps = 0
    while minutes.history.undoable():
        minutes.history.undo()
        steps += 1
    assert minutes.meetings.meetings() == ()
    for _ in range(steps):
        minutes.history.redo()
    assert first(minutes) == done


def test_corrected_copy_made_elsewhere_is_taken_in(minutes: Services, tmp_path: Path, clock: Clock) -> None:
    approve(minutes)
    file, other = tmp_path / "office.json", tmp_path / "other"
    other.mkdir()
    minutes.exchange.export(file)
    again = open_again(other, clock)
    again.exchange.apply(again.exchange.prepare(file))
    again.approvals.correct(key_of(first(again)), "แก้คำผิด")
    again.meetings.save(key_of(first(again)), replace(first(again), place="ห้องประชุมใหม่"))
    again.exchange.export(file)
    again.close()
    minutes.exchange.apply(minutes.exchange.prepare(file))
    assert (first(minutes).state, first(minutes).place) == ("draft", "ห้องประชุมใหม่")


def test_minutes_sent_round_are_approved_when_all_approve(minutes: Services) -> None:
    key = key_of(first(minutes))
    minutes.circulations.send(key, Circulation(number="๑๒", date=date(2023, 11, 1), due=date(2023, 11, 8)))
    asked = first(minutes).replies
    assert len(asked) == 7
    for at in range(len(asked) - 1):
        minutes.circulations.reply(key, at, "approves")
    with pytest.raises(RoundOpen):
        minutes.approvals.approve_circulated(key)
    minutes.circulations.reply(key, len(asked) - 1, "approves", on=date(2023, 11, 2))
    minutes.approvals.approve_circulated(key)
    done = first(minutes)
    assert (done.state, done.approved_at, done.approved_on) == ("approved", None, date(2023, 11, 1))
    assert done.replies[0].on == date(2023, 11, 1)


def test_objection_holds_the_circulation_up_until_it_is_taken_back(minutes: Services, clock: Clock) -> None:
    key = key_of(first(minutes))
    minutes.circulations.send(key, Circulation(due=date(2023, 11, 8)))
    minutes.circulations.reply(key, 2, "objects", note="หน้า ๒ บันทึกมติไม่ตรง")
    clock.now = clock.now.replace(day=20)
    with pytest.raises(RoundOpen):
        minutes.approvals.approve_circulated(key)
    minutes.circulations.reply(key, 2, None)
    assert first(minutes).replies[2].note is None
    minutes.approvals.approve_circulated(key)
    assert first(minutes).state == "approved"


def test_every_service_writes_meetings_through_the_lock() -> None:
    services = Path(__file__).resolve().parents[3] / "ita_desktop" / "services"
    allowed = {"locking.py", "approving.py"}
    for module in services.rglob("*.py"):
        text = module.read_text(encoding="utf-8")
        changing = "put_meeting(" in text and "new_meeting(" not in text
        assert not (changing or "drop_meeting(" in text) or module.name in allowed, module.name
