"""Places that are not filled in yet: marks of them in texts, and what prints as dots."""

import re
from collections.abc import Iterator

from ita_desktop.documents.checks.findings import (
    PaperFinding,
    committee_place,
    meeting_place,
    memo_place,
)
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.checks.resolutions import purpose_of
from ita_desktop.documents.snapshots import CommitteeSnapshot, MeetingSnapshot, MemoSnapshot
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.sentences.filling import GAP

KIND = "blank"
_DOTS = "...."
_BY_HAND = frozenset(("number", "order_number", "opinion"))
"""Fields in which dots are room to write."""
_MARKS = re.compile(
    r"\.{4,}|…{2,}|(?:\. ){3,}\.|_{3,}|\?{3,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])"
    rf"|{GAP}"
    r"|[(\[<{]\s*(?:โปรด|กรุณา|ให้)?(?:ระบุ|ใส่|กรอก|เติม)[^()\[\]<>{}\n]{0,40}[)\]>}]"
    r"|«[^«»\n]{0,60}»|\{\{[^{}\n]{0,60}\}\}|#(?:REF!|N/A|VALUE!|NAME\?)"
    r"|(?:ครั้งที่|คำสั่งที่|(?<![ก-๙])ที่)[ \t.…_-]*/(?![A-Za-zก-ฮเ-ไ])"
    r"|วันที่[ \t.…_]*เดือน(?![ก-๙])[ \t.…_]*(?:พ\.?\s?ศ\.?|ปี)"
    r"|เวลา[ \t.…_]*น\.(?![ก-ฮ])|จำนวน[ \t.…_]+(?:บาท|คน|ราย)(?![ก-๙])|(?<=ได้)[ \t.…_]{2,}คะแนน"
)


def blanks(reading: Reading) -> Iterator[PaperFinding]:
    """Marks in the texts, then what the data lacks."""
    match reading.snapshot:
        case MeetingSnapshot(meeting=meeting):
            yield from _meeting(reading, meeting)
        case MemoSnapshot(memo=memo):
            yield from _memo(reading, memo)
        case CommitteeSnapshot(committee=committee):
            yield from _order(reading, committee)
    for each in reading.spots:
        by_hand = each.field in _BY_HAND or each.place.startswith("agency/")
        found = None if by_hand else _MARKS.search(each.read)
        if found:
            text = f"{each.name} ยังมีที่ว่าง “{found[0].strip()[:20]}” เติมให้ครบหรือลบออก"
            yield reading.found(KIND, each, text.strip(), found.span())


def _meeting(reading: Reading, meeting: Meeting) -> Iterator[PaperFinding]:
    base = meeting_place(meeting)

    def lacks(field: str, what: str) -> PaperFinding:
        return reading.told(
            KIND, f"ยังไม่ได้ระบุ{what} จะพิมพ์เป็นจุดไข่ปลา กรอกให้ครบก่อนพิมพ์", f"{base}/{field}", _DOTS
        )

    if not meeting.date:
        yield lacks("date", "วันประชุม")
    if meeting.start is None:
        yield lacks("start", "เวลาเริ่มประชุม")
    if not (meeting.place or "").strip():
        yield lacks("place", "สถานที่ประชุม")
    if reading.word == "minutes":
        if meeting.end is None:
            yield lacks("end", "เวลาเลิกประชุม")
        if not meeting.roll("present"):
            yield lacks("attendance", "ผู้มาประชุม")
        signer = meeting.recorder
        if signer is None or not ((signer.name or "").strip() or (signer.post or "").strip()):
            yield lacks("recorder", "ผู้จดรายงานการประชุม")
    if reading.word in ("minutes", "agenda"):
        yield from _agenda(reading, meeting, base)
    if reading.word == "invitation" and not (meeting.invitation and _signs(meeting)):
        yield lacks("invitation/signer", "ผู้ลงนามหนังสือเชิญ")


def _signs(meeting: Meeting) -> bool:
    signer = meeting.invitation.signer if meeting.invitation else None
    return signer is not None and bool((signer.name or signer.post or signer.acting_for or "").strip())


def _agenda(reading: Reading, meeting: Meeting, base: str) -> Iterator[PaperFinding]:
    if not meeting.agenda:
        text = "ยังไม่มีระเบียบวาระ เพิ่มระเบียบวาระก่อนพิมพ์"
        yield reading.told(KIND, text, f"{base}/agenda")
    for number, item in enumerate(meeting.agenda, 1):
        place = f"{base}/agenda/{number}"
        if not (item.title or "").strip():
            text = f"ระเบียบวาระที่ {number} ยังไม่มีชื่อ ตั้งชื่อระเบียบวาระ"
            yield reading.told(KIND, text, f"{place}/title", reading.in_digits(f"ระเบียบวาระที่ {number}"))
        if reading.word != "minutes":
            continue
        for below, topic in enumerate(item.topics, 1):
            held = (topic.title or "").strip() or topic.entries
            if held and purpose_of(item) == "consider" and not (topic.resolution or "").strip():
                text = f"ระเบียบวาระที่ {number} เรื่องที่ {below} เสนอเพื่อพิจารณาแต่ยังไม่มีมติ เขียนมติที่ประชุม"
                excerpt = reading.in_digits((topic.title or "").strip()[:40])
                yield reading.told(KIND, text, f"{place}/topics/{below}/resolution", excerpt)
            for at, entry in enumerate(topic.entries, 1):
                spoke = (entry.speaker or "").strip() or (entry.role or "").strip()
                if spoke and entry.insert is None and not (entry.text or "").strip():
                    text = f"ระเบียบวาระที่ {number} {spoke} ยังไม่มีคำพูด เขียนคำพูดหรือลบบรรทัดนี้"
                    yield reading.told(KIND, text, f"{place}/topics/{below}/entries/{at}/text")


def _memo(reading: Reading, memo: Memo) -> Iterator[PaperFinding]:
    """Number and date may be empty: the registry writes them by hand."""
    base = memo_place(memo)
    if not (memo.subject or "").strip():
        yield reading.told(KIND, "ยังไม่มีชื่อเรื่อง กรอกเรื่องของหนังสือ", f"{base}/subject")
    parts = (memo.background, memo.facts, memo.proposal, *(memo.body or ()))
    if not any((part or "").strip() for part in parts):
        yield reading.told(KIND, "ยังไม่มีเนื้อความ เขียนเนื้อความก่อนพิมพ์", f"{base}/body")


def _order(reading: Reading, committee: Committee) -> Iterator[PaperFinding]:
    base = committee_place(committee)
    if not (committee.order_number or "").strip():
        text = "ยังไม่มีเลขที่คำสั่ง กรอกเลขที่ หรือเขียนด้วยมือเมื่อออกเลขแล้ว"
        yield reading.told(KIND, text, f"{base}/order_number", _DOTS)
    if committee.order_date is None:
        text = "ยังไม่มีวันที่ของคำสั่ง กรอกวันที่ หรือเขียนด้วยมือเมื่อลงนามแล้ว"
        yield reading.told(KIND, text, f"{base}/order_date", _DOTS)
    if not (committee.authority or "").strip():
        text = "ยังไม่ได้ระบุอำนาจตามกฎหมายที่ออกคำสั่ง จะพิมพ์เป็นจุดไข่ปลา กรอกให้ครบก่อนพิมพ์"
        yield reading.told(KIND, text, f"{base}/authority", _DOTS)
    if not (committee.name or "").strip():
        yield reading.told(KIND, "ยังไม่มีชื่อคณะกรรมการ กรอกชื่อก่อนพิมพ์", f"{base}/name")
