"""A meeting's folder taken out of the program: its papers, tables, photographs and a list of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ita_desktop.documents.catalog import paper
from ita_desktop.documents.meeting_folder import TITLE, Kept, build
from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.evidence import LONGEST_FILE_NAME, disk_name
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.exchange import write_file
from ita_desktop.services.evidence.shown_photos import ShownPhoto
from ita_desktop.services.meetings.keys import MeetingKey
from ita_desktop.services.meetings.photos import MeetingPhotoService
from ita_desktop.services.meetings.service import MeetingService
from ita_desktop.services.papers.folders import make_folder, safe
from ita_desktop.services.papers.service import PaperService
from ita_desktop.services.papers.setting import Setting
from ita_desktop.storage import ContentLost

Progress = Callable[[int, int], bool]
PHOTOS, LOST = "ภาพถ่าย", "ไม่พบไฟล์ภาพ จึงไม่อยู่ในแฟ้ม"


class FolderStopped(ItaError):
    """The user had enough before the folder was whole."""

    def __init__(self) -> None:
        super().__init__("ยกเลิกแล้ว ไม่มีแฟ้มใดถูกบันทึก")


@dataclass(frozen=True, slots=True)
class MadeFolder:
    """Where the folder is, how many files are in it, what photographs are lost."""

    path: Path
    files: int
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FolderJob:
    """A folder as its meeting is now: ``run`` touches no data and may run in a thread."""

    name: str
    meeting: Meeting
    committee: str
    settings: tuple[Setting, ...]
    photos: tuple[ShownPhoto, ...]
    content: Callable[[str], bytes]

    def run(self, parent: Path, progress: Progress) -> MadeFolder:
        """Make the folder below ``parent``, whole or not at all; FolderStopped where ``progress`` says no."""
        kept: list[Kept] = []
        parts = tuple(self._parts())

        def fill(folder: Path) -> None:
            for at, (path, what, made) in enumerate(parts, 1):
                if not progress(at, len(parts)):
                    raise FolderStopped
                kept.append(_written(folder, path, what, made))
            write_file(folder / f"0 {TITLE}.pdf", self._list(kept))

        path = make_folder(parent, self.name, fill)
        lost = tuple(each.what for each in kept if each.note)
        return MadeFolder(path, len(kept) + 1 - len(lost), lost)

    def _parts(self) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
        """Each file: its path in the folder, what it is, what makes it."""
        for at, setting in enumerate(self.settings, 1):
            asked = paper(setting.request.word)
            title = asked.title if asked else setting.document.title
            for form in asked.forms if asked else (".pdf",):
                yield f"{at} {safe(title)}{form}", title, partial(setting.run, form=form)
        for at, photo in enumerate(self.photos, 1):
            told = f"{PHOTOS}ที่ {at} {photo.caption}".strip()
            name, sha256 = disk_name(f"{at} {photo.file.name}"), photo.file.sha256
            yield f"{PHOTOS}/{name}", told, partial(self.content, sha256)

    def _list(self, kept: list[Kept]) -> bytes:
        first = self.settings[0]
        document = build(self.meeting, self.committee, kept, first.document.digits)
        return replace(first, document=document).run()


def _written(folder: Path, path: str, what: str, made: Callable[[], bytes]) -> Kept:
    try:
        content = made()
    except ContentLost:
        return Kept("", what, LOST)
    file = folder / path
    file.parent.mkdir(exist_ok=True)
    write_file(file, content)
    return Kept(path, what)


class MeetingFolderService:
    """Prepares the folder of a meeting."""

    def __init__(self, meetings: MeetingService, papers: PaperService, photos: MeetingPhotoService) -> None:
        self._meetings, self._papers, self._photos = meetings, papers, photos

    def prepare(self, key: MeetingKey) -> FolderJob:
        """The folder as the meeting is now: every paper that lacks nothing, every photograph."""
        meeting = self._meetings.get(key)
        names = {each.key: each.name or "" for each in self._meetings.committees()}
        committee = names.get(meeting.committee or "", "")
        ready = (state for state in self._papers.of_meeting(key) if not state.lacks)
        settings = tuple(self._papers.setting(state.request) for state in ready)
        if not settings:
            raise NotFound("ยังไม่มีเอกสารที่พร้อมพิมพ์ของการประชุมนี้ กรอกข้อมูลการประชุมก่อน แล้วส่งออกใหม่")
        name, photos = named(meeting, committee), self._photos.photos(key)
        return FolderJob(name, meeting, committee, settings, photos, self._photos.content)


def named(meeting: Meeting, committee: str) -> str:
    """The folder's name: committee, number and day."""
    day = short_date(meeting.day) if meeting.day else ""
    which = safe(f"ครั้งที่ {meeting.number} {day}")
    return f"{safe(committee or 'การประชุม', LONGEST_FILE_NAME - len(which.encode()))} {which}"
