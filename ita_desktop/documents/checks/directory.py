"""Names and posts against the directory of officers: nearly a known name, another post than on the day."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ita_desktop.documents.checks.distance import distance
from ita_desktop.documents.checks.findings import PaperFinding, committee_place, meeting_place, memo_place
from ita_desktop.documents.checks.people import posts, share_post
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.checks.spots import Spot
from ita_desktop.documents.snapshots import CommitteeSnapshot, MeetingSnapshot, MemoSnapshot
from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.names import bare_name
from ita_desktop.domain.officers import as_on, full_name
from ita_desktop.domain.thai.dates import thai_date

_SHORT, _LONG = 8, 16
"""Letters below which no other letter is taken for a slip, and from which two are."""
_ROLES = ("กรรมการ", "เลขานุการ", "ประธาน", "ผู้จด", "ผู้ตรวจ", "ที่ปรึกษา")


class Named(NamedTuple):
    """Who is named at a place of the paper: name and post as typed."""

    place: str
    name: str
    post: str = ""


def has_directory(reading: Reading) -> bool:
    """Whether the paper names people and the directory knows names."""
    return any(each.name for each in reading.agency.officers) and any(_people(reading))


def directory(reading: Reading) -> Iterator[PaperFinding]:
    """Each name that is nearly an officer's, and each officer whose post is another one on the day.

    A name that is simply not in the directory is nobody's error, nor is a post without a name.
    """
    known = [each for each in reading.agency.officers if each.name]
    day = _day(reading)
    spots = {each.place: each for each in reading.spots}
    for person in _people(reading):
        at = spots.get(f"{person.place}/name") or spots.get(person.place)
        if at is None:
            continue
        same = [each for each in known if bare_name(each.name) == bare_name(person.name)]
        if len(same) == 1:
            yield from _other_post(reading, spots.get(f"{person.place}/post"), person, same[0], day)
        elif not same and (near := _nearest(person.name, known)) is not None:
            right = full_name(near) or ""
            text = f"{at.name} พิมพ์ว่า {person.name} ทะเบียนเจ้าหน้าที่สะกดว่า {right} ตรวจตัวสะกด"
            yield reading.found("directory", at, text, suggest=right)


def _other_post(
    reading: Reading, at: Spot | None, person: Named, officer: Officer, day: date | None
) -> Iterator[PaperFinding]:
    """An officer whose post in the paper is not the one held, or acted for, on the day."""
    now = as_on(officer, day)
    held = posts(now.post, now.acting_for)
    if at is None or not now.post or not person.post or any(role in person.post for role in _ROLES):
        return
    if share_post(posts(person.post), held):
        return
    on = f" ณ วันที่ {thai_date(day)}" if day else ""
    text = (
        f"{at.name} ของ {person.name} พิมพ์ว่า {person.post} ทะเบียนเจ้าหน้าที่{on} เป็น {now.post}"
        " แก้ให้ตรง หรือแก้ทะเบียนที่ตั้งค่า"
    )
    yield reading.found("directory", at, text, suggest=now.post)


def _nearest(name: str, known: Sequence[Officer]) -> Officer | None:
    """The one officer whose name is a slip away; None where none or several are."""
    bare = bare_name(name)
    if len(bare) < _SHORT:
        return None
    most = 2 if len(bare) >= _LONG else 1
    apart = sorted((distance(bare, bare_name(each.name), most), at) for at, each in enumerate(known))
    if not apart or apart[0][0] > most or (len(apart) > 1 and apart[1][0] == apart[0][0]):
        return None
    return known[apart[0][1]]


def _day(reading: Reading) -> date | None:
    """The day of which the paper tells."""
    match reading.snapshot:
        case MeetingSnapshot(meeting=meeting):
            day: date | str | None = meeting.date
        case MemoSnapshot(memo=memo):
            day = memo.date
        case CommitteeSnapshot(committee=committee):
            day = committee.order_date
        case snapshot:
            day = snapshot.on
    return day if isinstance(day, date) else reading.snapshot.on


def _people(reading: Reading) -> Iterator[Named]:
    """Everyone whom the paper's data names, without those by post alone."""
    for each in _all(reading):
        if each.name.strip():
            yield each


def _all(reading: Reading) -> Iterator[Named]:
    match reading.snapshot:
        case MeetingSnapshot(meeting=meeting):
            yield from _of_meeting(meeting)
        case MemoSnapshot(memo=memo):
            yield from _each(f"{memo_place(memo)}/signers", memo.signers)
        case CommitteeSnapshot(committee=committee):
            yield from _each(f"{committee_place(committee)}/members", committee.members)
            yield from _one(f"{committee_place(committee)}/signer", committee.signer)


def _of_meeting(meeting: Meeting) -> Iterator[Named]:
    place = meeting_place(meeting)
    yield from _each(f"{place}/attendance", meeting.attendance)
    for number, item in enumerate(meeting.agenda, 1):
        for topic_number, topic in enumerate(item.topics, 1):
            for entry_number, entry in enumerate(topic.entries, 1):
                at = f"{place}/agenda/{number}/topics/{topic_number}/entries/{entry_number}/speaker"
                yield Named(at, entry.speaker or "")
    yield from _one(f"{place}/recorder", meeting.recorder)
    yield from _one(f"{place}/reviewer", meeting.reviewer)
    if meeting.invitation:
        yield from _one(f"{place}/invitation/signer", meeting.invitation.signer)


def _each(place: str, people: Sequence[object]) -> Iterator[Named]:
    for number, person in enumerate(people, 1):
        yield from _one(f"{place}/{number}", person)


def _one(place: str, person: object | None) -> Iterator[Named]:
    if person is not None:
        yield Named(place, getattr(person, "name", None) or "", getattr(person, "post", None) or "")
