"""What meetings resolved that a measure can carry out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.resolutions import is_carried, resolved
from ita_desktop.domain.meetings import AgendaItem, Meeting, Task, Topic

DONE = "ให้ทุกกองปรับปรุงคู่มือการปฏิบัติงานให้แล้วเสร็จ"


def meeting(
    resolution: str | None = None,
    *tasks: Task,
    topic: str = "คู่มือ",
    item: str = "เรื่องเพื่อพิจารณา",
    on: date | str | None = date(2025, 11, 3),
    number: str = "1/2568",
) -> Meeting:
    """A meeting with one topic."""
    agenda = AgendaItem(
        number=1, title=item, topics=(Topic(title=topic, resolution=resolution, tasks=tasks),)
    )
    return Meeting(committee="ita", number=number, date=on, agenda=(agenda,))


def texts(*meetings: Meeting) -> list[str]:
    """What is resolved in the fiscal year 2569."""
    return [each.text for each in resolved(meetings, 2569, 2569)]


@pytest.mark.parametrize(
    "plain",
    [
        "รับทราบ",
        "ที่ประชุมรับทราบ",
        "มติที่ประชุม รับทราบ",
        "ที่ประชุมมีมติเป็นเอกฉันท์รับรองรายงานการประชุม ครั้งที่ 1/2568",
        "ไม่มี",
        "- ไม่มี -",
        "-",
        "",
        "  ",
        None,
    ],
)
def test_what_asks_for_no_work_is_left_out(plain: str | None) -> None:
    """Taken note of, approved minutes, nothing."""
    assert texts(meeting(plain)) == []


@pytest.mark.parametrize(
    "resolution",
    [DONE, f"ที่ประชุมมีมติเห็นชอบ{DONE}", f"รับทราบ และ{DONE}", "เห็นชอบ และมอบสำนักปลัดดำเนินการ"],
)
def test_a_resolution_that_says_what_to_do(resolution: str) -> None:
    """In its own words."""
    assert texts(meeting(resolution)) == [resolution]


def test_what_was_merely_approved_is_told_by_its_topic() -> None:
    """Where the topic has a title and nobody was asked to do it."""
    assert texts(meeting("ที่ประชุมมีมติเห็นชอบ", topic="จัดกิจกรรม No Gift Policy")) == ["จัดกิจกรรม No Gift Policy"]
    assert texts(meeting("เห็นชอบ", topic="")) == []
    assert texts(meeting("เห็นชอบตามเสนอ", Task(text=DONE))) == [DONE]
    assert texts(meeting("เห็นชอบ", item="เรื่องรับรองรายงานการประชุม")) == []


def test_tasks_come_with_their_unit_and_day_and_say_where_they_stand() -> None:
    """One without a text is none."""
    due = date(2026, 3, 31)
    made = meeting("รับทราบ", Task(text=" "), Task(text=DONE, unit="กองคลัง", due=due))
    (found,) = resolved([made], 2569, 2569)
    assert (found.text, found.unit, found.due, found.is_task) == (DONE, "กองคลัง", due, True)
    assert (found.key, found.meeting, found.topic) == ("ita|1/2568|agenda|1|1|task-2", "1/2568", "คู่มือ")


def test_only_meetings_of_the_years_newest_first() -> None:
    """A meeting whose day is not known yet is taken too."""
    found = texts(
        meeting("ให้ทำ ก", on=date(2025, 9, 30)),
        meeting("ให้ทำ ข", on=date(2025, 10, 1)),
        meeting("ให้ทำ ค", on=date(2026, 9, 30)),
        meeting("ให้ทำ ง", on=date(2026, 10, 1)),
        meeting("ให้ทำ จ", on=None),
    )
    assert found == ["ให้ทำ ค", "ให้ทำ ข", "ให้ทำ จ"]


def carried(measure: Measure, text: str = DONE) -> bool:
    """Whether a measure carries out a resolution with this text."""
    (found,) = resolved([meeting(text)], 2569, 2569)
    return is_carried(found, [measure])


def test_a_measure_carries_out_what_it_says_of_the_same_meeting() -> None:
    """In its title or a step, edited a little; another meeting's number or text does not count."""
    assert carried(Measure(answers_meeting="๑/๒๕๖๘", title=DONE.removeprefix("ให้")))
    assert carried(Measure(answers_meeting="1/2568", steps=("ประชุม", f"{DONE}ภายในเดือนมีนาคม")))
    assert carried(Measure(answers_meeting="1/2568", title="ทุกกองปรับปรุงคู่มือการปฏิบัติงานแล้วเสร็จ"))
    assert not carried(Measure(answers_meeting="2/2568", title=DONE))
    assert not carried(Measure(answers_meeting="1/2568", title="จัดซื้อเครื่องพิมพ์"))
    assert not carried(Measure(answers_meeting="1/2568"))
    assert not carried(Measure(title=DONE))


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_odd(text: str, title: str) -> None:
    """What is offered has words, and a measure with exactly these carries it out."""
    for found in resolved([meeting(text, Task(text=title))], 2569, 2569):
        assert found.text.strip()
        assert is_carried(found, [Measure(answers_meeting="1/2568", title=found.text)])
