"""What acts make of a meeting, and what the form reads."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import AgendaItem, Attendance, Entry, Meeting, Topic
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.ui.kit import readings
from ita_desktop.ui.meetings import edits, places, speakers, telling
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.places import Place


def meeting(items: int = 3) -> Meeting:
    """A meeting with items that all carry the same number."""
    agenda = tuple(AgendaItem(number=3, title=f"เรื่อง {at}") for at in range(items))
    return Meeting(committee="ita", number="1/2566", agenda=agenda)


@given(
    acts=st.lists(
        st.tuples(st.sampled_from(("add", "drop", "move")), st.integers(0, 9), st.integers(-3, 3)),
        max_size=12,
    )
)
def test_items_never_share_a_number(acts: list[tuple[str, int, int]]) -> None:
    """After any acts on items, they are numbered 1, 2, 3 … in their order."""
    changed = meeting()
    for act, at, step in acts:
        at %= max(1, len(changed.agenda))
        if act == "add" or not changed.agenda:
            changed = edits.add_item(changed, at)
        elif act == "drop":
            changed = edits.drop_item(changed, at)
        else:
            changed = edits.move_item(changed, at, step)
    if acts:
        assert [item.number for item in changed.agenda] == list(range(1, len(changed.agenda) + 1))


@given(parts=st.lists(st.integers(), max_size=8), at=st.integers(0, 9), step=st.integers(-9, 9))
def test_moving_loses_nothing(parts: list[int], at: int, step: int) -> None:
    """A move keeps every part, and the opposite move takes it back."""
    moved = edits.move(parts, at, step)
    assert sorted(moved) == sorted(parts)
    if moved != tuple(parts):
        assert edits.move(moved, at + step, -step) == tuple(parts)


def test_an_item_without_topics_takes_an_entry() -> None:
    """The topic comes with it."""
    changed = edits.add_entry(meeting(), Spot(1), Entry(text="ก"))
    assert changed.agenda[1].topics == (Topic(entries=(Entry(text="ก"),)),)


def test_splitting_keeps_speaker_and_text() -> None:
    """Both halves belong to the same speaker."""
    said = edits.add_entry(meeting(), Spot(0), Entry(speaker="ก", role="ข", text="หนึ่งสอง"))
    parted = edits.split_entry(said, Spot(0), "หนึ่ง", "สอง")
    assert edits.entries_at(parted, Spot(0)) == (
        Entry(speaker="ก", role="ข", text="หนึ่ง"),
        Entry(speaker="ก", role="ข", text="สอง"),
    )


def test_only_titled_topics_are_counted() -> None:
    """As in print."""
    item = AgendaItem(topics=(Topic(title="ก"), Topic(title=" "), Topic(title="ข")))
    assert edits.topic_numbers(item, 3) == ("4.1", "", "4.2")


def test_speakers_come_from_the_roll() -> None:
    """The chair under the role, others by name or post, the absent not at all, others who spoke last."""
    roll = (
        Attendance(post="ปลัด", role="ประธานกรรมการ", state="present"),
        Attendance(post="ช่าง", name="นาย ก", role="กรรมการ", state="present"),
        Attendance(post="คลัง", role="กรรมการ", state="absent"),
        Attendance(post="ครู", state="guest"),
    )
    said = replace(edits.add_entry(meeting(), Spot(0), Entry(speaker="ผู้แทน", text="ก")), attendance=roll)
    known = speakers.choices(said)
    assert [(one.name, one.role) for one in known] == [
        ("ประธานกรรมการ", ""),
        ("นาย ก", "กรรมการ"),
        ("ครู", ""),
        ("ผู้แทน", ""),
    ]
    assert [one.name for one in known if one.matches("ช่")] == ["นาย ก"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [("9.30", time(9, 30)), ("๐๙.๓๐ น.", time(9, 30)), ("", None)],
)
def test_times_are_read(typed: str, read: time | None) -> None:
    """Thai or Arabic digits, with or without น."""
    assert readings.read_time(typed) == read


def test_days_are_read_and_shown() -> None:
    """What is shown can be read again."""
    on = date(2023, 10, 31)
    assert readings.read_day(readings.day_words(on)) == on
    assert telling.weekday_words(on) == "อังคาร"


@pytest.mark.parametrize("typed", ["25.70", "เก้าโมง", "9:99"])
def test_what_is_no_time_is_refused_in_words(typed: str) -> None:
    """With a reason."""
    with pytest.raises(ItaError, match=r"[ก-๙]"):
        readings.read_time(typed)


def test_too_long_is_refused() -> None:
    """The office file takes 100,000 letters a text and 1,000 a line."""
    assert readings.read_text("ก" * 100_000) == "ก" * 100_000
    with pytest.raises(ItaError):
        readings.read_text("ก" * 100_001)
    with pytest.raises(ItaError):
        readings.read_line("ก" * 1_001)


@given(
    committee=st.text("ab|ก", max_size=5),
    number=st.text("12/|๑", min_size=1, max_size=6),
    section=st.sampled_from(places.SECTIONS),
    at=st.lists(st.integers(1, 99), max_size=3),
)
def test_places_come_back(committee: str, number: str, section: str, at: list[int]) -> None:
    """A place written down is found again, whatever signs are in the names."""
    place = Place(MeetingKey(committee, number), section, tuple(at))
    kept = Meeting(committee=committee, number=number)
    found = places.read(str(place), [kept])
    assert found is not None and (found.section, found.at) == (section, tuple(at))
    assert found.key.matches(kept)


def test_a_number_alone_is_a_place() -> None:
    """As other pages name a meeting; digits of either kind."""
    found = places.read("๑/๒๕๖๖", [meeting()])
    assert found is not None and found.key == MeetingKey("ita", "1/2566")
    assert places.read("9/2566", [meeting()]) is None
