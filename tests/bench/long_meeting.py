"""Minutes of 60,000 characters in the editor: as many entries, or one entry of many paragraphs or of one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Topic
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from tests.bench.offices import open_case

LETTERS, ENTRIES = 60_000, 120
SENTENCE = (
    "ประธานแจ้งว่าจังหวัดให้องค์กรปกครองส่วนท้องถิ่นประชุมคณะกรรมการ เพื่อรายงานผลการประเมินก่อนวันที่ 5 พฤศจิกายน 2566 "
    "และเสนอผู้บริหารสั่งการแก้ไขตามข้อสังเกตที่ได้รับแจ้ง จึงขอให้ทุกกองรายงานความคืบหน้าต่อปลัดเทศบาลทุกวันศุกร์ "
)


def paragraphs(count: int) -> tuple[str, ...]:
    """So many paragraphs that have the letters together."""
    length = LETTERS // count
    text = SENTENCE * (length // len(SENTENCE) + 1)
    return tuple(f"{at + 1} {text}"[:length] for at in range(count))


def with_texts(meeting: Meeting, texts: tuple[str, ...]) -> Meeting:
    """The meeting with one agenda item and one topic of so many entries."""
    entries = tuple(Entry(speaker="ประธานกรรมการ", role="ประธาน", text=text) for text in texts)
    topic = Topic(title="การติดตามผลการดำเนินงาน", entries=entries, resolution="รับทราบ")
    return replace(meeting, agenda=(AgendaItem(number=1, title="เรื่องเพื่อทราบ", topics=(topic,)),))


def open_long_meeting(folder: Path, texts: tuple[str, ...]) -> tuple[Services, MeetingKey]:
    """An office with a meeting of these entries."""
    services = open_case(folder, "2566-p5.json")
    committee = services.meetings.committees()[0].key
    key = services.meetings.create(committee, date(2026, 1, 8))
    services.meetings.save(key, with_texts(services.meetings.get(key), texts))
    return services, key
