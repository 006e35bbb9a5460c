"""Saving one speech writes that speech: the others, the numbers and undo stay as they were."""

from dataclasses import replace

import pytest

from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Topic
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from tests.services.conftest import P5, take_in

KEY = MeetingKey(None, "1/2566")
SPEECHES = 30


@pytest.fixture
def minutes(office: Services) -> Services:
    """P5's meeting with one topic of thirty speeches, two of which say the same."""
    take_in(office, P5)
    texts = [f"คำพูดที่ {at}" for at in range(SPEECHES - 2)]
    entries = tuple(Entry(speaker="ประธาน", text=text) for text in (*texts, "ขอบคุณ", "ขอบคุณ"))
    agenda = (AgendaItem(number=1, title="เรื่องเพื่อทราบ", topics=(Topic(title="ผล", entries=entries),)),)
    office.meetings.save(KEY, replace(office.meetings.get(KEY), agenda=agenda))
    return office


def saying(meeting: Meeting, at: int, text: str) -> Meeting:
    """The meeting with other words in one speech."""
    item = meeting.agenda[0]
    entries = list(item.topics[0].entries)
    entries[at] = replace(entries[at], text=text)
    return replace(
        meeting, agenda=(replace(item, topics=(replace(item.topics[0], entries=tuple(entries)),)),)
    )


def written(office: Services) -> int:
    """How many changes history tells."""
    return len(office.history.entries(limit=10_000))


@pytest.mark.parametrize("at", [0, 12, SPEECHES - 1])
def test_one_speech_is_one_change_and_undo_brings_it_back(minutes: Services, at: int) -> None:
    before, told = minutes.meetings.get(KEY), written(minutes)
    after = saying(before, at, "พูดใหม่")
    minutes.meetings.save(KEY, after)
    assert minutes.meetings.get(KEY) == after
    assert written(minutes) == told + 1
    minutes.history.undo()
    assert minutes.meetings.get(KEY) == before


def test_the_first_of_two_equal_speeches_is_changed_and_the_second_stays(minutes: Services) -> None:
    before = minutes.meetings.get(KEY)
    after = saying(before, SPEECHES - 2, "ขอบคุณทุกท่าน")
    minutes.meetings.save(KEY, after)
    assert minutes.meetings.get(KEY) == after
    minutes.history.undo()
    assert minutes.meetings.get(KEY) == before


def test_two_quick_saves_are_two_steps_of_undo(minutes: Services) -> None:
    before = minutes.meetings.get(KEY)
    once = saying(before, 3, "ครั้งแรก")
    twice = saying(once, 4, "ครั้งที่สอง")
    minutes.meetings.save(KEY, once)
    minutes.meetings.save(KEY, twice)
    assert minutes.meetings.get(KEY) == twice
    minutes.history.undo()
    assert minutes.meetings.get(KEY) == once
    minutes.history.undo()
    assert minutes.meetings.get(KEY) == before


def test_what_is_saved_unchanged_is_not_told(minutes: Services) -> None:
    told = written(minutes)
    minutes.meetings.save(KEY, minutes.meetings.get(KEY))
    assert written(minutes) == told


def test_a_speech_is_saved_after_the_meeting_got_another_number(minutes: Services) -> None:
    renumbered = replace(minutes.meetings.get(KEY), number="7/2566")
    key = minutes.meetings.save(KEY, renumbered)
    after = saying(renumbered, 5, "หลังเปลี่ยนเลข")
    minutes.meetings.save(key, after)
    assert minutes.meetings.meetings() == (after,)


def test_a_speech_put_between_two_moves_no_other(minutes: Services) -> None:
    before, told = minutes.meetings.get(KEY), written(minutes)
    item = before.agenda[0]
    entries = item.topics[0].entries
    longer = replace(item.topics[0], entries=(*entries[:9], Entry(text="แทรก"), *entries[9:]))
    after = replace(before, agenda=(replace(item, topics=(longer,)),))
    minutes.meetings.save(KEY, after)
    assert minutes.meetings.get(KEY) == after
    assert written(minutes) == told + 1
