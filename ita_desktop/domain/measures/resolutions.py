"""What meetings resolved or asked units to do, and whether a plan carries it out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from ita_desktop.domain.measures.records import Measure
from ita_desktop.domain.meetings import Meeting, Task, Topic
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.domain.thai.digits import fold
from ita_desktop.domain.thai.normal import comparable

_OPENING = re.compile(r"^(?:มติ)?(?:ที่ประชุม)?(?:ได้)?(?:พิจารณาแล้ว)?(?:จึง)?(?:มี)?(?:มติ)?(?:เป็นเอกฉันท์|เอกฉันท์)?")
_PLAIN = re.compile(
    r"[-–—().:]*(?:ไม่มี.*|ไม่ได้มีการ.*"
    r"|(?:รับทราบ|ทราบ|รับรอง|เห็นชอบ|อนุมัติ|เห็นด้วย|รับหลักการ|ผ่าน)(?:ทุกข้อ|ทั้งหมด|ตามเสนอ|ตามที่เสนอ|เป็นเอกฉันท์)?"
    r"|รับรองรายงานการประชุม.*)?[-–—().:]*"
)
"""A resolution that asks for nothing; in comparable letters, behind the opening words."""
_GRANTED = re.compile("เห็นชอบ|อนุมัติ|รับหลักการ")
_MINUTES = re.compile("รับรองรายงานการประชุม")
_SAME = 0.75
"""From this likeness on a measure's text is that of the resolution, edited."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolution or a task that a measure can carry out; ``key`` says where it stands in its meeting.

    ``topic`` is what it was about. ``unit``, ``due``, ``done`` and ``outcome`` are those of a task.
    """

    key: str
    meeting: str
    committee: str | None
    on: date | None
    text: str
    topic: str = ""
    is_task: bool = False
    unit: str | None = None
    due: date | None = None
    done: date | None = None
    outcome: str | None = None

    @property
    def topic_key(self) -> str:
        """Where its topic stands: the key without the last part."""
        return self.key.rpartition("|")[0]

    @property
    def at(self) -> tuple[int, int, int]:
        """Agenda item, topic and task, from 1; task 0 where it is the topic's resolution."""
        item, topic, what = self.key.split("|")[-3:]
        return int(item), int(topic), int(what.removeprefix("task-")) if self.is_task else 0


def resolved(meetings: Iterable[Meeting], first_year: int, last_year: int) -> tuple[Resolved, ...]:
    """What meetings of the fiscal years resolved that asks for work, newest meeting first.

    A task, a resolution that says more than รับทราบ or เห็นชอบ, and the matter of one that says no more than
    เห็นชอบ. A meeting without a date is taken too.
    """
    within = (each for each in meetings if _is_within(each, first_year, last_year))
    ordered = sorted(within, key=lambda each: str(each.date or ""), reverse=True)
    return tuple(found for meeting in ordered for found in _of_meeting(meeting))


def is_carried(each: Resolved, measures: Iterable[Measure]) -> bool:
    """Whether a measure carries it out, see ``carrying``."""
    return carrying(each, measures) is not None


def carrying(each: Resolved, measures: Iterable[Measure]) -> Measure | None:
    """The measure that answers the meeting and has the text, or its first line, as it was or edited.

    A measure names its meeting by number alone: of two committees' meetings of one number, the text tells
    which is meant.
    """
    wanted = {comparable(each.text), comparable(each.text.splitlines()[0])}
    for measure in measures:
        if not measure.answers_meeting or fold(measure.answers_meeting) != fold(each.meeting):
            continue
        texts = [
            comparable(text) for text in (measure.title, measure.finding, *(measure.steps or ())) if text
        ]
        if any(_is_like(line, text) for text in texts for line in wanted):
            return measure
    return None


def _is_within(meeting: Meeting, first: int, last: int) -> bool:
    on = meeting.date
    return not isinstance(on, date) or first <= fiscal_year(on) <= last


def _of_meeting(meeting: Meeting) -> Iterator[Resolved]:
    for at, item in enumerate(meeting.agenda, 1):
        for inner, topic in enumerate(item.topics, 1):
            for key, text, task in _of_topic(topic, item.title or ""):
                yield Resolved(
                    key="|".join((meeting.committee or "", meeting.number, f"agenda|{at}|{inner}|{key}")),
                    meeting=meeting.number,
                    committee=meeting.committee,
                    on=meeting.day,
                    text=text,
                    topic=(topic.title or "").strip(),
                    is_task=task is not None,
                    unit=task.unit if task else None,
                    due=task.due if task else None,
                    done=task.done if task else None,
                    outcome=task.outcome if task else None,
                )


def _of_topic(topic: Topic, item_title: str) -> Iterator[tuple[str, str, Task | None]]:
    for at, task in enumerate(topic.tasks, 1):
        if (task.text or "").strip():
            yield f"task-{at}", (task.text or "").strip(), task
    if _MINUTES.search(comparable(item_title)):
        return
    text = (topic.resolution or "").strip()
    bare = _OPENING.sub("", comparable(text), count=1)
    if not _PLAIN.fullmatch(bare):
        yield "resolution", text, None
    elif _GRANTED.search(bare) and not topic.tasks and (topic.title or "").strip():
        yield "resolution", (topic.title or "").strip(), None


def _is_like(wanted: str, text: str) -> bool:
    if wanted in text or (len(text) > len(wanted) // 2 and text in wanted):
        return True
    matcher = SequenceMatcher(None, wanted, text, autojunk=False)
    return matcher.quick_ratio() >= _SAME and matcher.ratio() >= _SAME
