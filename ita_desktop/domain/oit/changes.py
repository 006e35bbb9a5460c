"""What a change of an item's status asks first, and the change itself with its line in the history.

Every status may follow every other. Asked is, and must be answered: why it is done while the framework's
components are not all there, and why what was done is done no longer. Asked, and may be left open: until
which day it waits, when what is kept current is looked at again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.oit.components import Component, lacking
from ita_desktop.domain.oit.records import OitItem, StatusChange
from ita_desktop.domain.oit.standings import CHOICES, Choice, default_wording, standing_of
from ita_desktop.domain.oit.waiting import WaitingDay

Question = Literal["reason", "note", "until", "review"]
QUESTIONS: tuple[Question, ...] = ("reason", "note", "until", "review")
"""In the order in which they are asked."""

Propose = Callable[[str], WaitingDay | None]
"""The day that an item with this code can wait for, or be looked at again on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What is said with a change: ``note`` goes to the history, the rest to the items that it concerns."""

    note: str | None = None
    reason: str | None = None
    until: date | None = None
    review_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What is asked before some items change; ``lacking`` is why for a reason, ``days`` may be meant."""

    question: Question
    codes: tuple[str, ...]
    lacking: Mapping[str, tuple[Component, ...]] | None = None
    days: tuple[WaitingDay, ...] = ()

    @property
    def must(self) -> bool:
        """Whether nothing is changed without an answer."""
        return self.question in ("reason", "note")

    def is_answered(self, answers: Answers) -> bool:
        """Whether the answers hold something for this question; blanks are no answer."""
        text = answers.reason if self.question == "reason" else answers.note
        return not self.must or bool((text or "").strip())


def asked(framework: Framework, code: str, item: OitItem | None, choice: Choice) -> frozenset[Question]:
    """The questions of one item; none where it stands so already."""
    before = item or OitItem()
    status, detail, _ = CHOICES[choice]
    if standing_of(before) == (status, detail):
        return frozenset()
    found: set[Question] = set()
    if status == "done" and before.status != "done" and lacking(framework, code, item):
        found.add("reason")
    if before.status == "done" and status != "done":
        found.add("note")
    if choice == "waiting" and before.waits_until is None:
        found.add("until")
    if choice == "current":
        found.add("review")
    return frozenset(found)


def needs(
    framework: Framework,
    items: Mapping[str, OitItem],
    codes: Iterable[str],
    choice: Choice,
    propose: Propose,
) -> tuple[Need, ...]:
    """All that is asked before the items with these codes change, a question once for all of them."""
    of_each = {code: asked(framework, code, items.get(code), choice) for code in codes}
    found = []
    for question in QUESTIONS:
        named = tuple(code for code, questions in of_each.items() if question in questions)
        if named and question == "reason":
            lacks = {code: lacking(framework, code, items.get(code)) for code in named}
            found.append(Need(question=question, codes=named, lacking=lacks))
        elif named and question == "note":
            found.append(Need(question=question, codes=named))
        elif named:
            days = dict.fromkeys(day for code in named if (day := propose(code)) is not None)
            found.append(Need(question=question, codes=named, days=tuple(days)))
    return tuple(found)


def unanswered(asked_for: Sequence[Need], answers: Answers) -> tuple[Need, ...]:
    """The questions without whose answer nothing may be changed."""
    return tuple(need for need in asked_for if not need.is_answered(answers))


def changed(
    item: OitItem | None, choice: Choice, questions: frozenset[Question], answers: Answers,
    at: datetime, by: str | None,
) -> OitItem:  # fmt: skip
    """The item after a change; the very same where nothing changes.

    ``questions`` are those of ``asked``. The reason of what is done no longer goes; the history keeps it, as
    its lines are only ever added to.
    """
    before = item or OitItem()
    status, detail, wording = CHOICES[choice]
    stays = standing_of(before) == (status, detail)
    note, reason = _told(answers.note), _told(answers.reason) if "reason" in questions else None
    after = replace(
        before,
        status=status,
        detail=detail,
        wording=before.wording if stays and before.wording else wording,
        waits_until=(answers.until or before.waits_until) if choice == "waiting" else None,
        review_on=(answers.review_on or before.review_on) if choice == "current" else None,
        reason=None if before.status == "done" and status != "done" else reason or before.reason,
    )
    if stays:
        return after
    line = StatusChange(
        on=at.date(),
        time=at.time().replace(second=0, microsecond=0),
        from_=worded(before),
        to=wording,
        by=by or None,
        note="\n".join(dict.fromkeys(text for text in (note, reason) if text)) or None,
    )
    return replace(after, history=(*before.history, line))


def worded(item: OitItem) -> str | None:
    """The item's status in words: the office's own, else the usual ones, None without a status."""
    if item.wording or item.status is None:
        return item.wording
    return default_wording(item.status, item.detail)


def _told(text: str | None) -> str | None:
    return (text or "").strip() or None
