"""Who is invited to a meeting, and who of them by letter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ita_desktop.documents.texts import DOTS, one_line
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import Attendance, Committee, Meeting, Member, is_outside
from ita_desktop.domain.meetings.collective import members_on
from ita_desktop.domain.thai.normal import comparable

INSTEAD_OF = " แทน "
"""Between a substitute and the member whose place is taken."""


class Invitee(NamedTuple):
    """One who is invited: as addressed, the role in the committee, whether from outside the agency."""

    name: str
    role: str = ""
    outside: bool = False


def invitees(meeting: Meeting, committee: Committee | None) -> tuple[Invitee, ...]:
    """Those whom the invitation names, else the committee's members, else those on the roll.

    A post, also one of many such as หัวหน้าส่วนราชการทุกส่วน, is one invitee. Who signs the invitation is
    not invited by it. Where nobody is known, dots are.
    """
    members = committee.members if committee else ()
    invitation = meeting.invitation
    if invitation and (named := tuple(filter(None, map(one_line, invitation.to or ())))):
        return tuple(_named(each, members) for each in named)
    found = list(_seats(members) if members else _seats(meeting.attendance))
    signer = invitation.signer if invitation else None
    own = {comparable(text) for text in (signer.name, signer.post) if text} if signer else set()
    others = [each for each in found if comparable(each.name) not in own]
    return tuple(others) or (Invitee(DOTS),)


def asked(meeting: Meeting, committee: Committee | None) -> tuple[Invitee, ...]:
    """Those whom a circulation asks to approve minutes: as listed there, else the members on the roll."""
    members = committee.members if committee else ()
    roll = [line for line in meeting.attendance if line.state != "guest"]
    people = [(each.post, each.name) for each in meeting.replies or roll or members]
    return tuple(_seats(_seat(post, name, members) for post, name in people)) or (Invitee(DOTS),)


def _seat(post: str | None, name: str | None, members: Sequence[Member]) -> Member:
    """A seat of the committee with this post or name as it is asked; another stands for itself."""
    own = {comparable(text) for text in map(one_line, (post, name)) if text}
    known = next((each for each in members if own & _known(each)), Member())
    return Member(post=post, name=name, role=known.role, outside=known.outside)


def invited_names(meeting: Meeting, committee: Committee | None, agency: Agency) -> tuple[str, ...]:
    """Whom the invitation calls, as addressed; heads of every unit are called one by one."""
    on = meeting.day
    called = replace(committee, members=members_on(committee, agency, on)) if committee else None
    return tuple(each.name for each in invitees(meeting, called) if each.name != DOTS)


def _seats(people: Iterable[Member | Attendance]) -> Iterator[Invitee]:
    """Each by post, by name where others have the same post or there is none."""
    listed = list(people)
    holders = Counter(comparable(each.post or "") for each in listed)
    for each in listed:
        post, name = one_line(each.post), one_line(each.name)
        shared = holders[comparable(post)] > 1
        addressed = (name or post) if shared else (post or name)
        if addressed:
            yield Invitee(addressed, one_line(each.role), outside(each))


def outside(person: Member | Attendance) -> bool:
    """Whether a seat or a line of the roll is invited by letter."""
    return is_outside(person if isinstance(person, Member) else Member(post=person.post))


def _named(name: str, members: Sequence[Member]) -> Invitee:
    """An addressee as typed, with the seat that has this post or name.

    The post of one from outside may go on (``ท้องถิ่นอำเภอ`` as ``ท้องถิ่นอำเภอเมือง``); a substitute (``ก แทน ข``)
    has the seat of the member whose place is taken.
    """
    wanted = comparable(name.rpartition(INSTEAD_OF)[2])
    seat = next((each for each in members if wanted in _known(each)), None) or next(
        (each for each in members if is_outside(each) and any(map(wanted.startswith, _known(each)))), None
    )
    return (
        Invitee(name, one_line(seat.role), is_outside(seat))
        if seat
        else Invitee(name, "", is_outside(Member(post=name.rpartition(INSTEAD_OF)[2])))
    )


def _known(member: Member) -> set[str]:
    return {comparable(text) for text in map(one_line, (member.post, member.name)) if text}
