"""Who came, who did not and who else was there."""

from collections.abc import Callable, Iterator, Sequence

from ita_desktop.documents.blocks import Block, Heading, Roll, RollLine
from ita_desktop.documents.texts import DOTS, NOTHING, one_line
from ita_desktop.domain.meetings import Attendance, Meeting

Cell = Callable[[Attendance], str]


def rolls(meeting: Meeting) -> Iterator[Block]:
    """The three lists; a list of nobody says so, an empty list of members has dots to write on."""
    present, absent, guests = (meeting.roll(state) for state in ("present", "absent", "guest"))
    yield Heading("ผู้มาประชุม")
    yield _roll(present) if present else Roll((1,), (RollLine("1.", (DOTS * 3,)),))
    yield Heading("ผู้ไม่มาประชุม")
    yield _roll(absent) if absent else Roll((1,), (RollLine("", (NOTHING,)),))
    yield Heading("ผู้เข้าร่วมประชุม")
    yield _roll(guests) if guests else Roll((1,), (RollLine("", (NOTHING,)),))


def _roll(people: Sequence[Attendance]) -> Roll:
    """Post left, role right; names get a column before them, reasons one after, where there are any."""
    columns: list[tuple[int, Cell]] = [(5, _post), (4, _role)]
    if any(one_line(person.name) for person in people):
        columns = [(4, _name), (4, _post), (4, _role)]
    if any(one_line(person.reason) for person in people):
        columns.append((3, _reason))
    whole = sum(share for share, _ in columns)
    lines = []
    for number, person in enumerate(people, 1):
        first, *rest = (cell(person) for _, cell in columns)
        lines.append(RollLine(f"{number}.", ((first + _substitution(person)).strip(), *rest)))
    return Roll(tuple(share / whole for share, _ in columns), tuple(lines))


def _substitution(person: Attendance) -> str:
    replaced = one_line(person.instead_of)
    return f"\nมาประชุมแทน {replaced}" if replaced else ""


def _name(person: Attendance) -> str:
    return one_line(person.name)


def _post(person: Attendance) -> str:
    return one_line(person.post)


def _role(person: Attendance) -> str:
    return one_line(person.role)


def _reason(person: Attendance) -> str:
    return one_line(person.reason)
