"""Tables of minutes are kept as they are, and let go again."""

from ita_desktop.domain.meetings import Entry, Meeting
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from tests.services.conftest import P5, take_in

KEY = MeetingKey("ita", "1/2566")


def tables(meeting: Meeting) -> list[Entry]:
    """The entries with a table."""
    every = (entry for item in meeting.agenda for topic in item.topics for entry in topic.entries)
    return [entry for entry in every if entry.insert]


def test_every_live_table_is_kept_as_it_stands(office: Services) -> None:
    """New scores change a live table only; nothing is written by asking."""
    take_in(office, P5)
    meeting = office.meetings.get(KEY)
    kept = office.meeting_tables.frozen(meeting)
    assert all(entry.frozen is not None for entry in tables(kept))
    assert office.meetings.get(KEY) == meeting
    office.meetings.save(KEY, kept)
    office.scores.record(2566, "overall", "11.11")
    live, still = tables(meeting)[0], tables(office.meetings.get(KEY))[0]
    assert "11.11" in {row[-1] for row in office.meeting_tables.rows(meeting, live)}
    assert "11.11" not in {row[-1] for row in office.meeting_tables.rows(meeting, still)}
    assert office.meeting_tables.frozen(kept) == kept


def test_a_year_without_data_is_kept_as_the_sentence_that_says_so(office: Services) -> None:
    """What comes later does not get into minutes that are kept."""
    take_in(office, P5)
    meeting = office.meetings.get(KEY)
    kept = office.meeting_tables.kept(meeting, Entry(insert="measures", fiscal_year=2570))
    assert office.meeting_tables.rows(meeting, kept) == (("- ยังไม่มีข้อมูลปีงบประมาณ พ.ศ. 2570 -",),)
    office.years.add(2570)
    assert office.meeting_tables.rows(meeting, kept) == (("- ยังไม่มีข้อมูลปีงบประมาณ พ.ศ. 2570 -",),)
