"""Numbers of agenda items and matters: as kept, and as typed into titles."""

import re
from collections.abc import Iterator, Sequence

from ita_desktop.documents.checks.findings import PaperFinding, meeting_place
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.checks.spots import Spot
from ita_desktop.domain.meetings import AgendaItem

KIND = "numbering"
_TYPED_ITEM = re.compile(r"\s*(?:ระเบียบ)?วาระ(?:การประชุม)?ที่\s*(\d{1,2})(?!\d)")
_TYPED_TOPIC = re.compile(r"\s*(\d{1,2})\.(\d{1,2})[.)]?\s*(?=[ก-๎A-Za-z])(?!น\.|คะแนน|ล้าน|บาท|เท่า|เปอร์)")
_TYPED_POINT = re.compile(r"\s*[(]?(\d{1,2})(?:[.]\s*(?=[ก-๎A-Za-z])|[)]\s*)(?!น\.|คะแนน)")


def numbering(reading: Reading) -> Iterator[PaperFinding]:
    """Numbers that repeat or skip, and typed ones that are not those that will be printed."""
    meeting = reading.meeting
    if meeting is None:
        return
    base = meeting_place(meeting)
    yield from _kept(reading, base, meeting.agenda)
    for each in reading.spots:
        if each.sort == "head" and each.place.startswith(f"{base}/agenda/"):
            parts = each.place.removeprefix(f"{base}/agenda/").split("/")
            if len(parts) == 2:
                yield from _typed_item(reading, each, int(parts[0]))
            elif len(parts) == 4:
                yield from _typed_topic(reading, each, meeting.agenda, int(parts[0]), int(parts[2]))


def has_agenda(reading: Reading) -> bool:
    """Whether the paper prints the items of an agenda."""
    return any(each.sort == "head" and "/agenda/" in each.place for each in reading.spots)


def _kept(reading: Reading, base: str, agenda: Sequence[AgendaItem]) -> Iterator[PaperFinding]:
    """A number is right at its position, and where it goes on from the one before."""
    before: int | None = None
    seen: set[int] = set()
    for position, item in enumerate(agenda, 1):
        number = item.number
        if number is not None and number not in (position, (before or 0) + 1):
            what = f"ใช้เลข {number} ซ้ำ" if number in seen else f"ข้ามไปเป็นเลข {number}"
            text = (
                f"เลขระเบียบวาระในข้อมูล{what} แต่เป็นวาระลำดับที่ {position} "
                f"เอกสารพิมพ์เป็นระเบียบวาระที่ {position} แก้เลขหรือเพิ่มวาระที่ตกหล่น"
            )
            shown = next(
                (each for each in reading.spots if each.place == f"{base}/agenda/{position}/title"), None
            )
            found = reading.found(KIND, shown, text, suggest=str(position)) if shown else None
            yield found or reading.told(KIND, text, f"{base}/agenda/{position}/number", suggest=str(position))
        before = number
        seen.add(number or 0)


def _typed_item(reading: Reading, title: Spot, position: int) -> Iterator[PaperFinding]:
    typed = _TYPED_ITEM.match(title.read)
    if typed and int(typed[1]) == position:
        text = f"ชื่อระเบียบวาระที่ {position} มีเลขวาระพิมพ์ไว้ในชื่อด้วย จะพิมพ์ซ้ำสองครั้ง ลบเลขออกจากชื่อ"
        yield reading.found(KIND, title, text, typed.span())
        return
    typed = typed or _TYPED_POINT.match(title.read)
    if typed and int(typed[1]) != position:
        text = f"ชื่อระเบียบวาระที่ {position} มีเลข {typed[1]} พิมพ์ไว้ ไม่ตรงกับลำดับ ลบเลขออกจากชื่อ โปรแกรมใส่เลขให้เอง"
        yield reading.found(KIND, title, text, typed.span(), str(position))


def _typed_topic(
    reading: Reading, title: Spot, agenda: Sequence[AgendaItem], item: int, topic: int
) -> Iterator[PaperFinding]:
    topics = agenda[item - 1].topics[:topic]
    position = sum(bool((each.title or "").strip()) for each in topics)
    proper = f"{item}.{position}"
    typed = _TYPED_TOPIC.match(title.read)
    if typed and int(typed[1]) <= len(agenda):
        right = (int(typed[1]), int(typed[2])) == (item, position)
        number = f"{typed[1]}.{typed[2]}"
    elif not typed and (typed := _TYPED_POINT.match(title.read)):
        right, number = int(typed[1]) == position, typed[1]
    else:
        return
    if not right:
        text = (
            f"ชื่อเรื่องที่ {proper} มีเลข {number} พิมพ์ไว้ ไม่ตรงกับลำดับ "
            "ลบเลขออกจากชื่อ โปรแกรมใส่เลขให้เอง หรือเพิ่มเรื่องที่ตกหล่น"
        )
        yield reading.found(KIND, title, text, typed.span(), proper)
