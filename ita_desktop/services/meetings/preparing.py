"""What the forms of a coming meeting propose and tell: number, place, whom to invite, how many must come."""

from datetime import date, datetime

from ita_desktop.documents.invitees import invited_names
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import Committee, Meeting, Member
from ita_desktop.domain.meetings.carried import former_meetings
from ita_desktop.domain.meetings.collective import members_on
from ita_desktop.domain.meetings.numbers import SETTING, Oddities, oddities, same_number
from ita_desktop.domain.meetings.past import committee_on
from ita_desktop.domain.meetings.quorum import Quorum, needed
from ita_desktop.domain.meetings.rolls import called
from ita_desktop.services.context import Context
from ita_desktop.services.meetings.starting import last_before, to_approve


class PreparingService:
    """Reads; nothing is kept by it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def now(self) -> datetime:
        """Day and time of the office's clock."""
        return self._context.clock()

    def number_oddities(self, committee: str, number: str, on: date | None, own: str = "") -> Oddities:
        """What is odd about a number beside the committee's others; ``own`` is the one that it replaces."""
        with self._context.reading() as unit:
            rule = unit.office.settings().get(SETTING)
            kept = [one.number for one in unit.office.meetings() if one.committee == committee]
        return oddities(number, [one for one in kept if not same_number(one, own)], on, rule)

    def places(self) -> tuple[str, ...]:
        """Where meetings were held, the last place first."""
        with self._context.reading() as unit:
            kept = sorted(unit.office.meetings(), key=lambda one: str(one.date or ""), reverse=True)
        return tuple(dict.fromkeys(one.place for one in kept if one.place))

    def last(self, committee: str, before: date | None) -> Meeting | None:
        """The committee's last meeting before a day."""
        with self._context.reading() as unit:
            return last_before(committee, before, tuple(unit.office.meetings()))

    def to_approve(self, meeting: Meeting) -> tuple[Meeting, ...]:
        """The earlier meetings whose minutes are not approved yet, newest first."""
        with self._context.reading() as unit:
            return to_approve(meeting, tuple(unit.office.meetings()))

    def is_first(self, meeting: Meeting) -> bool:
        """Whether no earlier meeting of the committee is kept."""
        with self._context.reading() as unit:
            return not former_meetings(meeting, unit.office.meetings())

    def committee(self, meeting: Meeting) -> Committee | None:
        """The meeting's committee as its order of that day has it."""
        with self._context.reading() as unit:
            bodies = unit.office.committees()
        found = next((body for body in bodies if body.key == meeting.committee), None)
        return committee_on(found, meeting.date) if found else None

    def quorum(self, meeting: Meeting) -> Quorum | None:
        """How many of those on the roll must come."""
        return needed(self.committee(meeting), called(meeting))

    def seats(self, meeting: Meeting) -> tuple[Member, ...]:
        """The seats of the meeting's committee on its day, heads of every unit one by one."""
        body = self.committee(meeting)
        with self._context.reading() as unit:
            agency = unit.office.agency() or Agency()
        on = meeting.day
        return members_on(body, agency, on) if body else ()

    def invited(self, meeting: Meeting) -> tuple[str, ...]:
        """Whom the invitation calls, as addressed: those named in it, else every member."""
        with self._context.reading() as unit:
            agency = unit.office.agency() or Agency()
        return invited_names(meeting, self.committee(meeting), agency)
