"""The document of a plan that an office publishes: its parts in their order, the plan as it was signed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ita_desktop.documents.lacking import of_part, sentence
from ita_desktop.documents.published.parts import ALL, PARTS, SCAN, SETTING, chosen
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.measures import Plan
from ita_desktop.services.changes import Subject
from ita_desktop.services.evidence import Attached, EvidenceFiles, EvidenceRow, KeptFiles, Progress
from ita_desktop.services.evidence.files import forget_unnamed, put_known, told_files
from ita_desktop.services.evidence.kept_files import Going, size_of
from ita_desktop.services.measures.book import opened
from ita_desktop.services.measures.scans import scan_pages
from ita_desktop.storage import EvidenceStopped, UnitOfWork

NO_SCAN = "ยังไม่มีไฟล์สแกน"


class NoParts(ItaError):
    """A document without any part."""

    def __init__(self) -> None:
        super().__init__("เล่มต้องมีอย่างน้อยหนึ่งส่วน เลือกส่วนที่ต้องการก่อน แล้วจึงนำส่วนนี้ออก")


@dataclass(frozen=True, slots=True)
class PublishedPart:
    """A part; ``shown`` where it is bound in, ``lacks`` says in Thai what is missing of it.

    ``note`` says why a part that lacks nothing will not be there.
    """

    key: str
    title: str
    shown: bool
    lacks: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignedScan:
    """The signed plan: its file and how many pages it has; ``problem`` says why they cannot be bound in."""

    file: EvidenceRow
    pages: int = 0
    problem: str = ""


class PublishedService(EvidenceFiles):
    """Parts are the office's own choice for all years; the scan is a file of a plan."""

    # -- parts -----------------------------------------------------------------------------------------

    def parts(self, year: int) -> tuple[PublishedPart, ...]:
        """The parts that are bound in, in their order, then the others in the program's."""
        keys = self._chosen()
        with self._context.reading() as unit:
            book = opened(self._context, unit, year)
            result = book.assessment
        known = {}
        for each in PARTS:
            lacks = sentence(of_part(each.key, book.from_assessment, result, book.plan))
            note = NO_SCAN if each.key == SCAN and not book.plan.scan else ""
            known[each.key] = PublishedPart(each.key, each.title, each.key in keys, lacks, note)
        return tuple(known[key] for key in dict.fromkeys((*keys, *ALL)))

    def is_own(self) -> bool:
        """Whether the office chose other parts than the program, or another order."""
        return self._chosen() != ALL

    def save(self, keys: Sequence[str]) -> None:
        """Bind in these parts in this order; NoParts where there is none."""
        if not keys:
            raise NoParts
        self._keep(None if tuple(keys) == ALL else list(keys))

    def toggle(self, key: str, *, shown: bool) -> None:
        """Bind a part in, before the first one that the program has after it, or leave it out."""
        keys = [each for each in self._chosen() if each != key]
        if shown:
            later = (at for at, each in enumerate(keys) if ALL.index(each) > ALL.index(key))
            keys.insert(next(later, len(keys)), key)
        self.save(keys)

    def move(self, key: str, by: int) -> None:
        """Put a part that is bound in so many places further down, up where negative, as far as it goes."""
        keys = list(self._chosen())
        if key in keys:
            at = keys.index(key)
            keys.insert(min(max(at + by, 0), len(keys) - 1), keys.pop(at))
            self.save(keys)

    def reset(self) -> None:
        """Bind in all parts in the program's order."""
        self._keep(None)

    def _chosen(self) -> tuple[str, ...]:
        with self._context.reading() as unit:
            return chosen(unit.office.settings().get(SETTING))

    def _keep(self, keys: list[str] | None) -> None:
        with self._context.reading() as unit:
            same = unit.office.settings().get(SETTING) == keys
        if not same:
            with self._context.act("ตั้งค่าส่วนของเล่มเผยแพร่", Subject.SETTINGS) as unit:
                unit.office.put_setting(SETTING, keys)

    # -- the signed scan -------------------------------------------------------------------------------

    def scan(self, year: int) -> SignedScan | None:
        """The scan of a plan, None where it has none."""
        with self._context.reading() as unit:
            head = unit.office.plan_head(year)
        if head is None or not head.scan:
            return None
        (row,) = self.rows([head.scan])
        try:
            return SignedScan(row, len(scan_pages(self._store, head.scan)))
        except ItaError as error:
            return SignedScan(row, problem=str(error))

    def keep(self, paths: Iterable[Path], progress: Progress | None = None) -> KeptFiles:
        """Put a scan on the disk, to be named by ``record_scan``: may run beside the user's work.

        Each page is drawn once. A file whose pages cannot be bound in, and all behind the first that can, are
        told as refused; EvidenceStopped.
        """
        from ita_desktop.rendering.scans import ScanRefused

        refused: list[str] = []
        for path in paths:
            try:
                _draw_all(path, _half_of(progress, 0))
            except ScanRefused as error:
                refused.append(f"{path.name} {error}")
            else:
                kept = super().keep([path], _half_of(progress, 1))
                return KeptFiles(kept.files, (*refused, *kept.refused))
        return KeptFiles((), tuple(refused))

    def record_scan(self, year: int, kept: KeptFiles) -> Attached:
        """Name a kept scan at a plan, in place of the one before; EvidenceRefused where it was not kept."""
        (file,) = told_files(kept, self._context.clock().date())
        with self._context.act(f"ใส่สำเนาแผนปี {year} ที่ลงนามแล้ว", Subject.PLANS) as unit:
            former = self._name_scan(unit, year, file.sha256)
            name = put_known(unit, file)
            forget_unnamed(unit, {former or file.sha256})
        return Attached((name,), refused=kept.refused) if former != file.sha256 else Attached(known=(name,))

    def drop_scan(self, year: int) -> None:
        """Take the scan away from a plan; its content stays for undo."""
        with self._context.act(f"เอาสำเนาแผนปี {year} ที่ลงนามแล้วออก", Subject.PLANS) as unit:
            former = self._name_scan(unit, year, None)
            forget_unnamed(unit, {former} if former else ())

    def _name_scan(self, unit: UnitOfWork, year: int, sha256: str | None) -> str | None:
        """Write which scan a plan has; the one that it had."""
        head = unit.office.plan_head(year) or Plan(fiscal_year=year)
        unit.office.put_plan_head(replace(head, scan=sha256))
        return head.scan


def _half_of(progress: Progress | None, half: int) -> Progress | None:
    """The first or the second half of a way (0 or 1), told as a whole one."""
    return progress and (lambda done, of: progress((half * of + done) // 2, of))


def _draw_all(scan: Path, progress: Progress | None) -> None:
    """See that every page can be drawn; ScanRefused, EvidenceStopped."""
    from ita_desktop.rendering.scans import drawn, page_shapes

    pages = len(page_shapes(scan))
    size = size_of(scan)
    going = Going(size, progress)
    for number in range(pages):
        if not going.on(0 if number == 0 else size // pages):
            raise EvidenceStopped
        drawn(scan, number)
