"""The annex of the minutes: the photographs of the meeting, on pages of their own behind the signatures."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, PageBreak, Photograph, Pictures, Space, TitleLines
from ita_desktop.documents.meeting_head import day, named_lines
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.words import word
from ita_desktop.domain.thai.digits import fold

MEETING = "การประชุม"


def photographs(snapshot: MeetingSnapshot) -> Iterator[Block]:
    """A head that names the meeting and the photographs with their captions; nothing where there are none."""
    shown = tuple(
        Photograph(photo.sha256, one_line(photo.caption), snapshot.photos)
        for photo in snapshot.meeting.photos
        if photo.sha256
    )
    if shown:
        yield PageBreak(annex=True)
        yield TitleLines(tuple(_head(snapshot)))
        yield Space(0.5)
        yield Pictures(shown)


def _head(snapshot: MeetingSnapshot) -> Iterator[str]:
    """``ภาพถ่ายการประชุม``, whose meeting, its number and day."""
    meeting, title = snapshot.meeting, word("minutes.photos", snapshot.words)
    yield title
    for line in named_lines(snapshot):
        named = line.removeprefix(f"รายงาน{MEETING}").strip()
        named = named.removeprefix(MEETING).strip() if title.endswith(MEETING) else named
        if named and fold(named) != fold(title):
            yield named
    yield f"ครั้งที่ {one_line(meeting.number)} {word('minutes.on', snapshot.words)}{day(meeting)}"
