"""Committees and their meetings."""

from typing import cast

from sqlmodel import col

from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.thai.digits import fold
from ita_desktop.storage.branches import branch_of, item_of
from ita_desktop.storage.errors import MeetingNumberTaken
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import (
    AttendanceRow,
    CommitteeRow,
    EntryRow,
    MeetingPhotoRow,
    MeetingRow,
    VersionRow,
)
from ita_desktop.storage.trees import Condition


class MeetingQueries(Queries):
    """Committees by key; meetings by committee and number, digits and blanks folded."""

    def committees(self) -> tuple[Committee, ...]:
        """All committees in their order."""
        return cast(tuple[Committee, ...], self._all(CommitteeRow))

    def put_committee(self, committee: Committee) -> None:
        """Write the committee of this key."""
        self._put_one(CommitteeRow, col(CommitteeRow.key) == committee.key, item=committee)

    def drop_committee(self, key: str) -> None:
        """Take a committee away; its meetings stay."""
        self._drop(CommitteeRow, col(CommitteeRow.key) == key)

    def meetings(self) -> tuple[Meeting, ...]:
        """All meetings in the order in which they were entered."""
        return cast(tuple[Meeting, ...], self._all(MeetingRow))

    def meetings_glance(self) -> tuple[Meeting, ...]:
        """All meetings without what was said, rolls, photographs and versions: never to be written."""
        without = (EntryRow, AttendanceRow, MeetingPhotoRow, VersionRow)
        found = self._trees.read(MeetingRow, without=without)
        return tuple(cast(Meeting, item_of(branch)) for branch in found)

    def meeting(self, committee: str | None, number: str) -> Meeting | None:
        """One meeting with everything in it."""
        return cast(Meeting | None, self._one(MeetingRow, *known(committee, number)))

    def meeting_numbers(self) -> tuple[tuple[str | None, str], ...]:
        """The committee and the number, digits and blanks folded, of every meeting."""
        committees = self._trees.pairs(MeetingRow, "id", "committee")
        numbers = self._trees.pairs(MeetingRow, "id", "folded_number")
        return tuple((committees[row], number) for row, number in numbers.items())

    def put_meeting(self, meeting: Meeting, former: tuple[str | None, str] | None = None) -> None:
        """Write a meeting; ``former`` is its committee and number until now where they change."""
        at = known(meeting.committee, meeting.number)
        before = known(*former) if former else at
        found = self._trees.read(MeetingRow, *before)
        other = self._trees.id_of(MeetingRow, *at) if former else None
        if other is not None and (not found or found[0].id != other):
            raise MeetingNumberTaken(meeting.number)
        self._trees.put(None, found[0] if found else None, branch_of(MeetingRow, meeting))

    def drop_meeting(self, committee: str | None, number: str) -> None:
        """Take a meeting away."""
        self._drop(MeetingRow, *known(committee, number))


def known(committee: str | None, number: str) -> tuple[Condition, ...]:
    """What says which meeting is meant."""
    return col(MeetingRow.committee).is_not_distinct_from(committee), col(MeetingRow.folded_number) == fold(
        number
    )
