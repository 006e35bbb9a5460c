"""Who came, who did not and who else was there."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import Block, Heading, Roll, RollLine
from ita_desktop.documents.texts import DOTS, NOTHING, one_line, post
from ita_desktop.documents.words import word
from ita_desktop.domain.meetings import Attendance, Meeting

POST_ROLE = (0.55, 0.45)
NAME_POST_ROLE = (0.31, 0.38, 0.31)


def rolls(meeting: Meeting, words: Mapping[str, str]) -> Iterator[Block]:
    """The three lists in columns that are the same in all; a list of nobody says so.

    An empty list of members has dots to write on. Names get a column before the posts where any are known.
    """
    named = any(one_line(person.name) for person in meeting.attendance)
    present, absent, guests = (meeting.roll(state) for state in ("present", "absent", "guest"))
    yield Heading(word("minutes.present", words))
    yield _roll(present, named) if present else Roll((1,), (RollLine("1.", (DOTS * 3,)),))
    yield Heading(word("minutes.absent", words))
    yield _roll(absent, named) if absent else Roll((1,), (RollLine("", (NOTHING,)),))
    yield Heading(word("minutes.guests", words))
    yield _roll(guests, named) if guests else Roll((1,), (RollLine("", (NOTHING,)),))


def _roll(people: Sequence[Attendance], named: bool) -> Roll:
    lines = tuple(RollLine(f"{number}.", _cells(person, named)) for number, person in enumerate(people, 1))
    return Roll(NAME_POST_ROLE if named else POST_ROLE, lines)


def _cells(person: Attendance, named: bool) -> tuple[str, ...]:
    """Whose place is taken stands below the post, the reason of an absence below the role."""
    replaced, reason = one_line(person.instead_of), one_line(person.reason)
    office = _below(post(person.post), f"มาประชุมแทน {replaced}" if replaced else "")
    role = _below(one_line(person.role), f"({reason})" if reason else "")
    return (one_line(person.name), office, role) if named else (office, role)


def _below(first: str, second: str) -> str:
    return "\n".join(filter(None, (first, second)))
