"""The roll of a meeting: who came, who did not, who came instead of whom, who sat in."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings.committees import Member
from ita_desktop.domain.meetings.records import Attendance, Meeting
from ita_desktop.domain.officers import full_name
from ita_desktop.domain.thai.normal import comparable

Standing = Literal["present", "absent", "substitute", "guest"]
"""What a line of the roll tells; a substitute counts as present."""
REASONS = ("ติดราชการ", "ลาป่วย", "ลากิจ", "ไปราชการ")
"""Why members do not come, in the usual words."""
SENT = "ผู้แทน"
_NAME = re.compile(
    r"(?:ว่าที่)?(?:นางสาว|นาง|นาย(?!กเทศมนตรี|กองค์การ|กอบ|อำเภอ|ช่าง|ทะเบียน|แพทย์|สัตวแพทย์)|น\.\s?ส\.|ดร\.|ร้อย(?:ตรี|โท|เอก)|"
    r"พัน(?:ตรี|โท|เอก|จ่า)|จ่า(?:สิบ|เอก|โท|ตรี)|สิบ(?:ตรี|โท|เอก)|[ก-ฮ]{1,2}\.\s?[ก-ฮ]\.)\s?[ก-๙]"
)


def standing_of(line: Attendance) -> Standing:
    """What a line tells."""
    return "substitute" if line.state == "present" and line.instead_of else line.state


def called(meeting: Meeting) -> int:
    """How many are on the roll as members; guests are not called."""
    return len(meeting.attendance) - len(meeting.roll("guest"))


def marked(
    line: Attendance, standing: Literal["present", "absent", "guest"], seats: Sequence[Member]
) -> Attendance:
    """The line with another standing: where a substitute was on it, the member comes back.

    ``seats`` are the committee's; a reason stays only with who is absent.
    """
    own = _member_back(line, seats)
    return replace(own, state=standing, reason=line.reason if standing == "absent" else None)


def all_present(roll: Iterable[Attendance]) -> tuple[Attendance, ...]:
    """The roll with everyone who was called present; substitutes and guests stay as they are."""
    return tuple(
        replace(line, state="present", reason=None) if line.state == "absent" else line for line in roll
    )


def substituted(
    line: Attendance, typed: str, roll: Sequence[Attendance], officers: Iterable[Officer]
) -> Attendance:
    """The line with who comes in the member's place: a name, a post, or (empty) somebody who is sent.

    An officer of the directory brings name and post along.
    """
    member = line.instead_of or called_by(line, roll)
    who = " ".join(typed.split()) or f"{SENT}{member}"
    known = _known(who, officers)
    name, post = (full_name(known), known.post) if known else (who, None) if _NAME.match(who) else (None, who)
    return replace(line, state="present", name=name, post=post, instead_of=member, reason=None)


def called_by(line: Attendance, roll: Sequence[Attendance]) -> str:
    """How a member is called: by the post, by the name where others have the same one or there is none."""
    shared = Counter(comparable(each.post or "") for each in roll)[comparable(line.post or "")] > 1
    return ((line.name or line.post) if shared else (line.post or line.name)) or ""


def _known(who: str, officers: Iterable[Officer]) -> Officer | None:
    wanted = comparable(who)
    for officer in officers:
        names = (officer.name, full_name(officer), officer.post)
        if wanted in {comparable(text) for text in names if text}:
            return officer
    return None


def _member_back(line: Attendance, seats: Sequence[Member]) -> Attendance:
    if not line.instead_of:
        return line
    wanted = comparable(line.instead_of)
    seat = next((each for each in seats if wanted in _texts(each)), None)
    if seat is not None:
        return replace(line, post=seat.post, name=seat.name, instead_of=None)
    named = bool(_NAME.match(line.instead_of))
    return replace(
        line,
        name=line.instead_of if named else None,
        post=None if named else line.instead_of,
        instead_of=None,
    )


def _texts(seat: Member) -> set[str]:
    return {comparable(text) for text in (seat.post, seat.name) if text}
