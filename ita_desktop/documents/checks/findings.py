"""What the check before print says, and how it names a place in the data.

A place is the path of a value in the office file, list positions counted from 1 in their order::

    meetings/ita/1/2566/agenda/4/topics/1/entries/2/text    meetings/COMMITTEE/NUMBER/…, no committee: empty
    memos/KEY/facts                                         KEY, else the number, else empty
    committees/KEY/members/2/role
    assessments/2567/oit/o33/wording    plans/2568/measures/3/title    agency/name

A meeting's number is folded (Arabic digits, no blanks). What begins with ``meeting_place(meeting) + "/"`` is
inside that meeting. The empty place is the whole paper.
"""

from dataclasses import dataclass
from typing import Any

from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.thai.digits import fold


@dataclass(frozen=True, slots=True)
class PaperFinding:
    """One thing to look at: an ASCII ``kind``, a Thai sentence with the way out, a short Thai heading.

    ``excerpt`` are the printed words to mark, ``occurrence`` which of the same words in reading order (from
    1); ``suggest`` is what the data would put in their place.
    """

    kind: str
    text: str
    title: str
    place: str = ""
    excerpt: str = ""
    occurrence: int = 1
    suggest: str = ""

    def as_json(self) -> dict[str, Any]:
        """The finding as the command line prints it; what does not apply is left out."""
        told: dict[str, Any] = {
            "kind": self.kind,
            "title": self.title,
            "text": self.text,
            "place": self.place,
        }
        if self.excerpt:
            told |= {"excerpt": self.excerpt, "occurrence": self.occurrence}
        return told | ({"suggest": self.suggest} if self.suggest else {})


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, in reading order, and the Thai names of what was looked at and is right."""

    findings: tuple[PaperFinding, ...]
    passed: tuple[str, ...] = ()


def meeting_place(meeting: Meeting) -> str:
    """Where a meeting stands: ``meetings/ita/1/2566``."""
    return f"meetings/{meeting.committee or ''}/{fold(meeting.number)}"


def memo_place(memo: Memo) -> str:
    """Where a memo or letter stands: ``memos/KEY``."""
    return f"memos/{memo.key or fold(memo.number or '')}"


def committee_place(committee: Committee) -> str:
    """Where a committee stands: ``committees/ita``."""
    return f"committees/{committee.key}"
