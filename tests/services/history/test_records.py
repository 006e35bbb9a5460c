"""The history of one part of a record: its own changes and those of what stood below it, no others."""

from dataclasses import replace

from ita_desktop import paths
from ita_desktop.domain.record_places import meeting_place, part_place, plan_place
from ita_desktop.services.bundle import Services
from tests.services.conftest import take_in

YEAR = 2569


def titles(office: Services, place: str) -> list[str]:
    """What was done there, the newest first."""
    return [each.act.title for each in office.past.acts(office.past.sought(place))]


def test_a_measure_has_a_history_of_its_own(office: Services) -> None:
    """Each change is told with the one before it; the other measures' are not."""
    take_in(office, paths.SAMPLE)
    plan = plan_place(YEAR)
    office.plans.write(YEAR, ["m2"], "แก้ชื่อ", title="จัดเวทีรับฟังความเห็น")
    office.plans.write(YEAR, ["m3"], "แก้ชื่อ", title="อื่น")
    told = titles(office, plan_place(YEAR, "m2"))
    assert len(told) == 2
    assert len(titles(office, plan)) == 3
    newest = office.past.acts(office.past.sought(plan_place(YEAR, "m2")))[0]
    (change,) = office.past.changes(newest.act.id, office.past.sought(plan_place(YEAR, "m2")))
    assert [each.after for each in change.fields] == ["จัดเวทีรับฟังความเห็น"]
    assert office.past.words(plan_place(YEAR, "m2")) == "แผนปี 2569 มาตรการ “จัดเวทีรับฟังความเห็น”"


def test_what_was_taken_out_of_it_is_told_too(office: Services) -> None:
    """An entry that is gone stands in its topic's history, not in another's."""
    take_in(office, paths.SAMPLE)
    meeting = next(each for each in office.meetings.meetings() if each.number == "2/2568")
    topic = meeting_place(meeting.committee, meeting.number, ("agenda_item", 3), ("topic", 1))
    other = meeting_place(meeting.committee, meeting.number, ("agenda_item", 3), ("topic", 2))
    with office.context.act("ตัดคำพูด") as unit:
        third = meeting.agenda[2]
        first = replace(third.topics[0], entries=third.topics[0].entries[1:])
        agenda = list(meeting.agenda)
        agenda[2] = replace(third, topics=(first, *third.topics[1:]))
        unit.office.put_meeting(replace(meeting, agenda=tuple(agenda)))
    assert titles(office, topic)[0] == "ตัดคำพูด"
    assert titles(office, other)[0] != "ตัดคำพูด"


def test_a_part_that_is_not_there_is_told_by_what_is_above_it(office: Services) -> None:
    """As far down as there are such parts."""
    take_in(office, paths.SAMPLE)
    assert office.past.known(part_place("agency", "officer", 99)) == "agency"
    assert office.past.known(plan_place(2500, "m1")) == "plans/2500"
    assert titles(office, plan_place(2500, "m1")) == []
