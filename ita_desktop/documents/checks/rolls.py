"""The rolls of minutes: chair, recorder and reviewer on them, nobody twice, enough for a quorum."""

import re
from collections.abc import Iterator, Sequence

from ita_desktop.documents.checks.findings import PaperFinding, meeting_place
from ita_desktop.documents.checks.people import matches, posts, share_post
from ita_desktop.documents.checks.reading import Reading, squeezed
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.domain.meetings import Attendance, Committee, Meeting, Member, Signer
from ita_desktop.domain.meetings.collective import is_collective, members_on
from ita_desktop.domain.meetings.lines import ROLLS
from ita_desktop.domain.meetings.quorum import needed
from ita_desktop.domain.meetings.roles import chairs, is_chair
from ita_desktop.domain.names import bare_name, same_name

_ONE_HOLDER = re.compile(
    "ผู้อำนวยการ(?:กอง|สำนัก|ส่วน|โรงเรียน)..|หัวหน้าสำนัก|ปลัดเทศบาล|ปลัดองค์การ|นายกเทศมนตรี|นายกองค์การ|ท้องถิ่น(?:อำเภอ|จังหวัด)|"
    "นายอำเภอ|ประธานกรรมการ"
)


def has_roll(reading: Reading) -> bool:
    """Whether the paper is the minutes of a meeting at which somebody was."""
    return reading.word == "minutes" and reading.meeting is not None and bool(reading.meeting.roll("present"))


def has_signer(reading: Reading) -> bool:
    """Whether minutes with a roll name who recorded or reviewed them."""
    meeting = reading.meeting
    return (
        has_roll(reading) and meeting is not None and any(map(_named, (meeting.recorder, meeting.reviewer)))
    )


def has_quorum(reading: Reading) -> bool:
    """Whether it is known how many must come."""
    snapshot = reading.snapshot
    return has_roll(reading) and isinstance(snapshot, MeetingSnapshot) and _needed(snapshot) is not None


def chair(reading: Reading) -> Iterator[PaperFinding]:
    """The chair, or who came or presided in the chair's place, is among those who came."""
    meeting = reading.meeting
    assert meeting is not None and isinstance(reading.snapshot, MeetingSnapshot)
    came = meeting.roll("present")
    members = reading.snapshot.committee.members if reading.snapshot.committee else ()
    seats = [each for each in members if chairs(each.role)]
    if any(_presides(line, seats) for line in came) or not (seats or any(line.role for line in came)):
        yield from _other_chair(reading, meeting)
        return
    where = f"{meeting_place(meeting)}/attendance"
    away = [(n, line) for n, line in enumerate(meeting.attendance, 1) if _presides(line, seats)]
    if away:
        number, line = away[0]
        text = f"ประธานอยู่ในบัญชี{ROLLS[line.state]} ไม่อยู่ในบัญชีผู้มาประชุม ระบุผู้ทำหน้าที่ประธานแทน หรือย้ายรายชื่อให้ถูกบัญชี"
        yield reading.told("chair", text, f"{where}/{number}/state", line.role or line.post or "")
    else:
        text = "ไม่พบประธานในบัญชีผู้มาประชุม เพิ่มประธานหรือผู้ทำหน้าที่แทน หรือแก้หน้าที่ในบัญชีรายชื่อ"
        yield reading.told("chair", text, where, "ผู้มาประชุม")


def _presides(line: Attendance, seats: Sequence[Member]) -> bool:
    if is_chair(line):
        return True
    if any("รองประธาน" in squeezed(each or "") for each in (line.role, line.post)):
        return True
    for seat in seats:
        if (seat.name or "").strip() and (line.name or "").strip():
            if same_name(seat.name, line.name):
                return True
        elif share_post(posts(seat.post), posts(line.post)):
            return True
    return any(same_name(seat.name, line.instead_of) for seat in seats)


def _other_chair(reading: Reading, meeting: Meeting) -> Iterator[PaperFinding]:
    """A speech whose speaker is called chair, but stands on the roll as another."""
    came = meeting.roll("present")
    if sum(map(is_chair, came)) != 1:
        return
    for each in reading.spots:
        if each.field != "speaker":
            continue
        item, topic, entry = [int(part) for part in each.place.split("/") if part.isdecimal()][-3:]
        said = meeting.agenda[item - 1].topics[topic - 1].entries[entry - 1]
        if not chairs(said.role) or chairs(said.speaker):
            continue
        who = Signer(name=said.speaker)
        of_post = Signer(post=said.speaker)
        lines = [line for line in came if matches(line, who) or matches(line, of_post)]
        if lines and not any(map(is_chair, lines)):
            text = f"{each.name} เรียก {said.speaker} ว่าประธาน แต่ในบัญชีผู้มาประชุมเป็นผู้อื่น ตรวจว่าผู้ใดพูด"
            yield reading.found("chair", each, text)


def recorder(reading: Reading) -> Iterator[PaperFinding]:
    """Who recorded and who reviewed the minutes were there."""
    meeting = reading.meeting
    assert meeting is not None
    for field, title in (("recorder", "ผู้จดรายงานการประชุม"), ("reviewer", "ผู้ตรวจรายงานการประชุม")):
        signer: Signer | None = getattr(meeting, field)
        if signer is None or not _named(signer) or (chairs(signer.post) and not _has_chair(meeting)):
            continue
        there = [line for line in meeting.attendance if matches(line, signer)]
        if any(line.state != "absent" for line in there):
            continue
        called = (signer.name or signer.post or "").strip()
        if there:
            text = f"{title} ({called}) อยู่ในบัญชีผู้ไม่มาประชุม ตรวจว่าผู้ใดเป็น{title}"
        else:
            text = f"ไม่พบ{title} ({called}) ในบัญชีรายชื่อ แก้ชื่อหรือตำแหน่งให้ตรงกัน หรือเพิ่มในบัญชี"
        place = f"{meeting_place(meeting)}/{field}/{'name' if (signer.name or '').strip() else 'post'}"
        at = next((each for each in reading.spots if each.place == place), None)
        yield reading.found("recorder", at, text) if at else reading.told("recorder", text, place)


def _has_chair(meeting: Meeting) -> bool:
    """Whether a chair came; where none did, the rule of the chair says so once."""
    return any(map(is_chair, meeting.roll("present")))


def _named(signer: Signer | None) -> bool:
    return signer is not None and bool(posts(signer.post) or bare_name(signer.name))


def duplicate(reading: Reading) -> Iterator[PaperFinding]:
    """A person stands once on the rolls: by name, else by a post that only one can hold."""
    meeting = reading.meeting
    assert meeting is not None
    seen: dict[str, int] = {}
    for number, line in enumerate(meeting.attendance, 1):
        key = bare_name(line.name)
        if not key and _ONE_HOLDER.match(squeezed(line.post or "")):
            key = f"{squeezed(line.post or '')}|{squeezed(line.instead_of or '')}"
        if not key:
            continue
        first = seen.setdefault(key, number)
        if first == number:
            continue
        called = (line.name or line.post or "").strip()
        text = f"{called} อยู่ในบัญชีรายชื่อสองครั้ง (ลำดับที่ {first} และ {number} ของข้อมูล) ลบรายชื่อที่ซ้ำ"
        field = "name" if (line.name or "").strip() else "post"
        place = f"{meeting_place(meeting)}/attendance/{number}/{field}"
        yield reading.told("duplicate", text, place, called, 2)


def quorum(reading: Reading) -> Iterator[PaperFinding]:
    """As many came as the committee needs: the number or the rule of its order, else half of its seats."""
    snapshot = reading.snapshot
    assert isinstance(snapshot, MeetingSnapshot)
    came, least = len(snapshot.meeting.roll("present")), _needed(snapshot)
    several = any(is_collective(line.post) for line in snapshot.meeting.roll("present"))
    if least is not None and came < least and not several:
        text = (
            f"ผู้มาประชุม {came} คน ไม่ครบองค์ประชุม ต้องมีอย่างน้อย {least} คน ตรวจบัญชีรายชื่อ หรือองค์ประชุมของคณะกรรมการ"
        )
        yield reading.told("quorum", text, f"{meeting_place(snapshot.meeting)}/attendance", "ผู้มาประชุม")


def _needed(snapshot: MeetingSnapshot) -> int | None:
    committee = snapshot.committee
    if committee is None or not (committee.quorum or committee.members):
        return None
    wanted = needed(committee, _seats(committee, snapshot))
    return wanted.count if wanted else None


def _seats(committee: Committee, snapshot: MeetingSnapshot) -> int:
    """The least number of seats; words for everyone of a kind that nobody is known of are two at least."""
    seats = members_on(committee, snapshot.agency, snapshot.meeting.day)
    return sum(1 + is_collective(each.post) for each in seats if each.post or each.name)
