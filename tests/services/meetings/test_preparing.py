"""A coming meeting: what it begins with, what is proposed and told."""

from dataclasses import replace
from datetime import date, time

import pytest

from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.meetings import Committee, Invitation, Meeting, Member, Signer
from ita_desktop.domain.meetings.agenda_template import OFFICIAL, TemplateItem
from ita_desktop.domain.meetings.numbers import MeetingNumber
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingExists, MeetingKey
from ita_desktop.services.meetings.templates import EmptyTemplate
from tests.services.conftest import P5, take_in

BODY = Committee(
    key="ita",
    name="คณะกรรมการ",
    members=(
        Member(post="ปลัดเทศบาล", role="ประธานกรรมการ"),
        Member(post="หัวหน้าส่วนราชการทุกส่วน", role="กรรมการ"),
    ),
)
JANUARY, NOVEMBER, NEXT = date(2023, 1, 9), date(2023, 11, 7), date(2024, 2, 1)


def kept(office: Services, key: MeetingKey) -> Meeting:
    """A meeting as it is kept."""
    return office.meetings.get(key)


def held(office: Services, on: date, **changes: object) -> MeetingKey:
    """A meeting of the committee with some of its data."""
    office.meetings.save_committee(BODY)
    key = office.meetings.create("ita", on)
    fields: dict[str, object] = dict(changes)
    return office.meetings.save(key, replace(kept(office, key), **fields))  # type: ignore[arg-type]


def test_the_next_meeting_is_like_the_last(office: Services) -> None:
    clerk, mayor = Signer(name="นางกอ", post="เจ้าพนักงานธุรการ"), Signer(post="นายกเทศมนตรี")
    sent = Invitation(number="ว ๓", date=JANUARY, to=("ก",), unit_line="สำนักปลัด", signer=mayor)
    held(
        office, JANUARY, place="ห้องประชุม", start=time(13, 0), recorder=clerk, reviewer=mayor, invitation=sent
    )
    new = kept(office, office.meetings.create("ita", NOVEMBER))
    assert (new.place, new.start, new.recorder, new.reviewer) == ("ห้องประชุม", time(13, 0), clerk, mayor)
    assert new.invitation == Invitation(unit_line="สำนักปลัด", signer=mayor)
    other = kept(office, office.meetings.create("ita", NOVEMBER, like_last=False, place="ลานเอนกประสงค์"))
    assert (other.place, other.start, other.recorder, other.invitation) == (
        "ลานเอนกประสงค์", time(9, 30), None, None,
    )  # fmt: skip


def test_a_new_meeting_approves_the_minutes_before_it(office: Services) -> None:
    first = held(office, JANUARY)
    assert kept(office, first).approves is None
    second = office.meetings.create("ita", NOVEMBER)
    assert kept(office, second).approves == "1/2566"
    office.meetings.save(second, replace(kept(office, second), state="approved"))
    third = office.meetings.create("ita", NEXT)
    assert kept(office, third).approves is None
    assert [one.number for one in office.preparing.to_approve(kept(office, third))] == ["1/2566"]


def test_a_given_number_is_taken_and_a_taken_one_refused(office: Services) -> None:
    take_in(office, P5)
    with pytest.raises(MeetingExists):
        office.meetings.create("ita", NOVEMBER, number="01/66")
    assert office.meetings.create("ita", NOVEMBER, number="๕/๒๕๖๖").number == "๕/๒๕๖๖"
    odd = office.preparing.number_oddities("ita", "๕/๒๕๖๖", NOVEMBER, own="๕/๒๕๖๖")
    assert odd.skipped == (MeetingNumber(2566, 2), MeetingNumber(2566, 4))


def test_numbers_follow_a_meeting_that_gets_another_one(office: Services) -> None:
    first = held(office, JANUARY)
    second = office.meetings.create("ita", NOVEMBER)
    office.meetings.save(first, replace(kept(office, first), number="9/2566"))
    assert kept(office, second).approves == "9/2566"
    office.history.undo()
    assert kept(office, second).approves == "1/2566"


def test_heads_of_every_unit_are_invited_one_by_one(office: Services) -> None:
    officers = (Officer(name="นางกอ", post="ผู้อำนวยการกองคลัง", unit="กองคลัง"),)
    office.agency.save(Agency(name="เทศบาล", units=("สำนักปลัด", "กองคลัง"), officers=officers))
    meeting = kept(office, held(office, JANUARY))
    assert office.preparing.invited(meeting) == ("ปลัดเทศบาล", "หัวหน้าสำนักปลัด", "ผู้อำนวยการกองคลัง")
    quorum = office.preparing.quorum(meeting)
    assert quorum is not None and quorum.count == 2
    named = replace(meeting, invitation=Invitation(to=("ท้องถิ่นอำเภอ",)))
    assert office.preparing.invited(named) == ("ท้องถิ่นอำเภอ",)
    assert office.preparing.invited(Meeting(number="1/2566")) == ()


def test_former_places_are_offered_the_last_first(office: Services) -> None:
    for on, place in ((JANUARY, "ก"), (NOVEMBER, "ข"), (NEXT, "ก")):
        held(office, on, place=place)
    assert office.preparing.places() == ("ก", "ข")


def test_an_own_agenda_is_what_meetings_begin_with(office: Services) -> None:
    office.meetings.save_committee(BODY)
    own = (TemplateItem("เรื่องแจ้ง"), TemplateItem("เรื่องพิจารณา", ("ติดตามผลการประเมิน ITA",)))
    office.agenda_template.save(own)
    assert office.agenda_template.is_own() and office.agenda_template.items() == own
    agenda = kept(office, office.meetings.create("ita", NOVEMBER)).agenda
    assert [(item.number, item.title, [topic.title for topic in item.topics]) for item in agenda] == [
        (1, "เรื่องแจ้ง", []),
        (2, "เรื่องพิจารณา", ["ติดตามผลการประเมิน ITA"]),
    ]
    with pytest.raises(EmptyTemplate):
        office.agenda_template.save((TemplateItem(" "),))
    office.agenda_template.reset()
    assert office.agenda_template.items() == OFFICIAL and not office.agenda_template.is_own()


def test_a_meetings_agenda_becomes_the_template(office: Services) -> None:
    take_in(office, P5)
    office.agenda_template.take_from(MeetingKey("ita", "1/2566"))
    items = office.agenda_template.items()
    assert len(items) == 5 and any("ITA" in topic for item in items for topic in item.topics)
    office.history.undo()
    assert office.agenda_template.items() == OFFICIAL
