"""The folder for the next officer: the record, the whole office, lists of what waits, what to do first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from ita_desktop.documents.catalog import paper
from ita_desktop.documents.handover.read_first import NAME as READ_FIRST
from ita_desktop.documents.handover.read_first import read_first
from ita_desktop.documents.snapshots import HandoverSnapshot, PackedFile
from ita_desktop.domain.errors import ItaError
from ita_desktop.exchange import write_file
from ita_desktop.services.evidence.kept_files import Progress
from ita_desktop.services.papers.folders import make_folder
from ita_desktop.services.papers.setting import Setting
from ita_desktop.services.safety.whole_office import PackingStopped, WholeOfficeService

WHOLE, SHEET, TO_DO = "ชุดข้อมูลทั้งสำนักงาน", "แผ่นกู้คืน", "สิ่งที่ต้องทำเมื่อรับมอบ"
FORMS = {".pdf": "สำหรับลงนาม", ".docx": "สำหรับแก้ต่อ", ".xlsx": "รายการที่ค้างเป็นตาราง"}
"""What each form of the record is for."""

PACKED, STEPS = 70, 100
"""How far it is, of ``STEPS``, once the data is packed."""

CHUNK = 1 << 20


class HandoverStopped(ItaError):
    """The user had enough before the folder was whole."""

    def __init__(self) -> None:
        super().__init__("ยกเลิกแล้ว ไม่มีโฟลเดอร์ใดถูกบันทึก")


@dataclass(frozen=True, slots=True)
class MadeHandover:
    """Where the folder is, the record as it stands in it (PDF), the hashes of evidence that is lost."""

    path: Path
    record: Setting
    pdf: bytes = field(repr=False)
    files: tuple[PackedFile, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoverJob:
    """A folder as the office is now; ``run`` may run in a thread.

    ``record`` is the record's setting without its files, ``lists`` are those that go beside it as workbooks.
    """

    name: str
    snapshot: HandoverSnapshot
    record: Setting
    lists: tuple[Setting, ...]
    whole_office: WholeOfficeService = field(repr=False)
    whole_name: str
    passphrase: str = field(default="", repr=False)

    def run(self, parent: Path, progress: Progress) -> MadeHandover:
        """Make the folder below ``parent``, whole or not at all; HandoverStopped if ``progress`` says no."""
        made: list[MadeHandover] = []

        def fill(folder: Path) -> None:
            made.append(self._filled(folder, progress))

        path = make_folder(parent, self.name, fill)
        return replace(made[0], path=path)

    def _filled(self, folder: Path, progress: Progress) -> MadeHandover:
        whole, lost = self._packed(folder, progress)
        beside = [*self._sheet(folder, whole), *self._lists(folder)]
        _go_on(progress, 80)
        title = self.record.document.title
        record = {form: PackedFile(f"1 {title}{form}", f"{title} {what}") for form, what in FORMS.items()}
        others = (*record.values(), whole, *beside)
        files = (self._first(folder, whole, others), *others)
        asked = paper(self.record.request.word)
        assert asked is not None
        setting = replace(self.record, document=asked.build(replace(self.snapshot, files=files)))
        contents = {}
        for at, (form, file) in enumerate(record.items()):
            _go_on(progress, 85 + 5 * at)
            contents[form] = setting.run(form=form)
            write_file(folder / file.name, contents[form])
        _go_on(progress, STEPS)
        return MadeHandover(folder, setting, contents[".pdf"], files, lost)

    def _packed(self, folder: Path, progress: Progress) -> tuple[PackedFile, tuple[str, ...]]:
        """The whole office as a file of the folder; hashes of evidence that is lost."""
        path = folder / self.whole_name
        try:
            lost = self.whole_office.pack(
                path, self.passphrase, lambda done, of: progress(PACKED * done // max(1, of), STEPS)
            )
        except PackingStopped as error:
            raise HandoverStopped from error
        _go_on(progress, PACKED)
        what = f"{WHOLE} (เข้ารหัสไว้)" if self.passphrase else WHOLE
        return PackedFile(path.name, what, path.stat().st_size, hash_of(path)), lost

    def _first(self, folder: Path, whole: PackedFile, others: tuple[PackedFile, ...]) -> PackedFile:
        """What is to be done first, as every editor of Windows reads it."""
        first = read_first(self.snapshot.agency, self.snapshot.on, whole, others)
        return _written(folder, READ_FIRST, TO_DO, first.replace("\n", "\r\n").encode("utf-8-sig"))

    def _sheet(self, folder: Path, whole: PackedFile) -> Iterator[PackedFile]:
        """The recovery sheet that goes with a sealed file."""
        if self.passphrase:
            sheet = self.whole_office.recovery_sheet(folder / whole.name, self.record.typesetter)
            yield _written(folder, f"3 {SHEET}.pdf", f"{SHEET} เขียนรหัสผ่านด้วยลายมือ", sheet)

    def _lists(self, folder: Path) -> Iterator[PackedFile]:
        for at, each in enumerate(self.lists, 4 if self.passphrase else 3):
            asked = paper(each.request.word)
            title = asked.title if asked else each.document.title
            yield _written(folder, f"{at} {title} {each.request.year}.xlsx", title, each.run(form=".xlsx"))


def hash_of(path: Path) -> str:
    """The SHA-256 of a file, read piece by piece."""
    found = sha256()
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            found.update(piece)
    return found.hexdigest()


def _written(folder: Path, name: str, what: str, content: bytes) -> PackedFile:
    write_file(folder / name, content)
    return PackedFile(name, what, len(content))


def _go_on(progress: Callable[[int, int], bool], done: int) -> None:
    if not progress(done, STEPS):
        raise HandoverStopped
