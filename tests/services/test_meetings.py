"""Meetings: numbers, the agenda's order, what is kept."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.meetings import AgendaItem, Committee, Meeting, Member
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import AmbiguousMeeting, MeetingExists, MeetingKey, renumbered
from tests.services.conftest import P5, Clock, open_again, take_in

BODY = Committee(key="ita", name="คณะกรรมการ", members=(Member(post="ปลัดเทศบาล", role="ประธานกรรมการ"),))


def test_numbers_run_through_the_calendar_year_and_start_again(office: Services) -> None:
    office.meetings.save_committee(BODY)
    created = [office.meetings.create("ita", on).number for on in (date(2023, 1, 9), date(2023, 11, 7))]
    created.append(office.meetings.create("ita", date(2024, 1, 9)).number)
    assert created == ["1/2566", "2/2566", "1/2567"]


def test_numbers_follow_the_fiscal_year_where_the_office_says_so(office: Services) -> None:
    office.meetings.save_committee(BODY)
    office.agency.set("meeting_numbers", "fiscal")
    assert office.meetings.create("ita", date(2023, 11, 7)).number == "1/2567"


def test_new_meeting_has_the_roll_and_five_items_in_order(
    office: Services, clock: Clock, tmp_path: Path
) -> None:
    office.meetings.save_committee(BODY)
    key = office.meetings.create("ita", date(2023, 11, 7))
    office.close()
    again = open_again(tmp_path, clock)
    meeting = again.meetings.get(key)
    assert [item.number for item in meeting.agenda] == [1, 2, 3, 4, 5]
    assert [line.post for line in meeting.roll("present")] == ["ปลัดเทศบาล"]
    again.close()


def test_saving_under_another_number_moves_the_meeting(office: Services) -> None:
    take_in(office, P5)
    key = MeetingKey("ita", "๑/๒๕๖๖")
    meeting = office.meetings.get(key)
    office.meetings.save(key, replace(meeting, number="2/2566"))
    assert [one.number for one in office.meetings.meetings()] == ["2/2566"]


def test_a_number_that_is_taken_is_refused(office: Services) -> None:
    take_in(office, P5)
    key = office.meetings.create("ita", date(2023, 12, 1))
    with pytest.raises(MeetingExists, match="ครั้งที่ ๑/๒๕๖๖ ของ"):
        office.meetings.save(key, replace(office.meetings.get(key), number=" ๑/๒๕๖๖"))
    assert office.meetings.get(key).number == "2/2566"


def test_deleted_meeting_comes_back_whole(office: Services) -> None:
    take_in(office, P5)
    (meeting,) = office.meetings.meetings()
    office.meetings.delete(MeetingKey("ita", "1/2566"))
    assert office.meetings.meetings() == ()
    office.history.undo()
    assert office.meetings.meetings() == (meeting,)


def test_same_number_of_two_committees_asks_which(office: Services) -> None:
    take_in(office, P5)
    office.meetings.save_committee(replace(BODY, key="other"))
    office.meetings.create("other", date(2023, 1, 9))
    with pytest.raises(AmbiguousMeeting, match="other"):
        office.meetings.get(MeetingKey(None, "1/2566"))


def test_a_meeting_without_committee_is_found_beside_one_of_the_same_number(office: Services) -> None:
    take_in(office, P5)
    with office.context.act("เพิ่ม") as unit:
        unit.office.put_meeting(Meeting(number="๑/๒๕๖๖", place="ห้องเล็ก"))
    assert office.meetings.get(MeetingKey(None, "1/2566")).place == "ห้องเล็ก"
    assert office.meetings.get(MeetingKey("ita", "1/2566")).committee == "ita"


def test_meeting_of_an_unknown_committee_is_refused(office: Services) -> None:
    with pytest.raises(NotFound, match="คณะกรรมการ"):
        office.meetings.create("none", date(2023, 1, 9))


def test_agenda_never_has_a_number_twice(office: Services) -> None:
    take_in(office, P5)
    (meeting,) = office.meetings.meetings()
    twice = replace(meeting, agenda=(AgendaItem(number=3), AgendaItem(number=3), AgendaItem(number=5)))
    assert [item.number for item in renumbered(twice).agenda] == [1, 2, 3]


def test_the_next_order_keeps_the_former_one_and_one_undo_takes_it_back(office: Services) -> None:
    take_in(office, P5)
    office.meetings.begin_order("ita", "4/2567", date(2024, 1, 15))
    (committee,) = office.meetings.committees()
    assert committee.order_number == "4/2567" and committee.former[0].order_number == "๑๕๕/๒๕๖๕"
    assert committee.former[0].members == committee.members
    office.history.undo()
    assert office.meetings.committees()[0].former == ()


def test_the_roll_names_the_heads_of_the_units_in_place_of_words_for_all(office: Services) -> None:
    take_in(office, P5)
    key = office.meetings.create("ita", date(2023, 12, 1))
    assert [line.post for line in office.meetings.get(key).attendance] == [
        "ปลัดองค์กรปกครองส่วนท้องถิ่น",
        "ท้องถิ่นอำเภอ",
        "ปลัดอำเภอประจำตำบล",
        "ผู้อำนวยการกองคลัง",
        "ผู้อำนวยการกองช่าง",
        "ผู้อำนวยการกองการศึกษา",
        "หัวหน้าสำนักปลัด",
        "เจ้าพนักงานธุรการ",
    ]


def test_a_meeting_of_an_earlier_day_calls_the_members_of_its_order(office: Services) -> None:
    take_in(office, P5)
    office.meetings.begin_order("ita", "4/2567", date(2024, 1, 15))
    (committee,) = office.meetings.committees()
    office.meetings.save_committee(replace(committee, members=()))
    before = office.meetings.get(office.meetings.create("ita", date(2024, 1, 14)))
    after = office.meetings.get(office.meetings.create("ita", date(2024, 1, 15)))
    assert (len(before.attendance), len(after.attendance)) == (8, 0)
