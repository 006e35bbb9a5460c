"""The plan as it was signed: its file, chosen, dropped or pasted, and how many pages are bound in."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.files.part import FilesPart
from ita_desktop.ui.kit.files.taking import Attempt, FilePlace
from ita_desktop.ui.kit.labels import Breaker, Label

if TYPE_CHECKING:
    from ita_desktop.services.evidence import EvidenceRow
    from ita_desktop.services.measures.published import PublishedService

TITLE = "สำเนาฉบับที่ลงนามแล้ว"
NONE = "ยังไม่มีไฟล์สแกน ลากไฟล์ PDF, JPEG หรือ PNG มาวางที่นี่ วางด้วย Ctrl+V หรือกดเลือกไฟล์"
CHOOSE, OTHER = "เลือกไฟล์", "เปลี่ยนไฟล์"


class ScanPart(FilesPart):
    """One file; another takes its place."""

    def __init__(self, service: "PublishedService", attempt: Attempt, breaker: Breaker) -> None:
        super().__init__(service, attempt, breaker)
        self._service = service
        self.setAccessibleName(TITLE)
        self.title.set_text(TITLE)
        self.none.set_text(NONE)
        self.told = Label("", wraps=True, breaker=breaker)
        self.add(self.told, 4)

    def show_year(self, year: int) -> None:
        """Show the scan of a plan."""
        service = self._service

        def rows() -> "tuple[EvidenceRow, ...]":
            scan = service.scan(year)
            return (scan.file,) if scan else ()

        place = FilePlace(
            f"แผนปี {year}",
            rows,
            lambda kept: service.record_scan(year, kept),
            lambda _: service.drop_scan(year),
        )
        self.show_place(place)
        self.table.go_to_first()
        scan = service.scan(year)
        self.add_button.set_words(OTHER if scan else CHOOSE)
        self.told.setVisible(scan is not None)
        if scan is not None:
            told = f"อยู่ท้ายเล่ม {scan.pages} หน้า"
            self.told.set_text(scan.problem or told, "bad" if scan.problem else "muted")
