"""Photographs of minutes whose files are lost: the paper leaves a frame in their place."""

from collections.abc import Iterator

from ita_desktop.documents.checks.findings import PaperFinding, meeting_place
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.snapshots import MeetingSnapshot

MINUTES = "minutes"


def has_photographs(reading: Reading) -> bool:
    """Whether the paper shows any."""
    snapshot = reading.snapshot
    return reading.word == MINUTES and isinstance(snapshot, MeetingSnapshot) and bool(snapshot.meeting.photos)


def photographs(reading: Reading) -> Iterator[PaperFinding]:
    """Each that cannot be printed."""
    snapshot = reading.snapshot
    if not isinstance(snapshot, MeetingSnapshot) or not has_photographs(reading):
        return
    for position, photo in enumerate(snapshot.meeting.photos, 1):
        if photo.sha256 and photo.sha256 not in snapshot.photos:
            text = f"ภาพถ่ายที่ {position} จะเว้นเป็นกรอบว่าง เพราะไม่พบไฟล์ภาพหรือไฟล์ถูกแก้ เพิ่มภาพเดิมอีกครั้ง หรือเอาภาพออก"
            yield reading.told("photo", text, f"{meeting_place(snapshot.meeting)}/photos/{position}")
