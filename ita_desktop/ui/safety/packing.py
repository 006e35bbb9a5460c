"""The whole office into one file: the passphrase, where it goes, what came of it, its recovery sheet."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ita_desktop.domain.evidence import disk_name
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.asking import Asked, AskRow
from ita_desktop.ui.kit.file_dialogs import SEALED, WHOLE_OFFICES, ask_file_to_save, open_file
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.work import Progress

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

SEAL = "ตั้งรหัสผ่าน 12 ตัวขึ้นไป ถ้าต้องการเข้ารหัส เว้นว่างถ้าไม่เข้ารหัส"
Begin = Callable[[str, Callable[[Progress], Any], Callable[[Any], object]], object]
"""Does something that is called so beside the window's work, then tells of it."""


class PackDesk:
    """Asks in the row at the page's foot, works by ``begin``, tells in the page's banner."""

    def __init__(self, services: "Services", page: Page, ask: AskRow, begin: Begin) -> None:
        self._services, self._page, self._ask, self._begin = services, page, ask, begin

    def ask(self) -> None:
        """Ask for the passphrase, then for the file."""
        self._ask.ask([Asked(SEAL)], lambda told: self._choose(str(told[0] or "")))

    def write(self, file: Path, passphrase: str) -> None:
        """Write the whole office into one file; beside a sealed one its recovery sheet."""
        self._begin(
            "กำลังทำชุดข้อมูล",
            lambda progress: self._services.whole_office.pack(file, passphrase, progress),
            lambda lost: self._say(file, lost, sealed=bool(passphrase)),
        )

    def print_sheet(self, file: Path) -> None:
        """Write the recovery sheet beside a sealed file and open it."""
        sheet = file.with_name(f"{file.stem} แผ่นกู้คืน.pdf")

        def write(_: Progress) -> Path:
            services = self._services
            services.papers.save(
                sheet, services.whole_office.recovery_sheet(file, services.papers.typesetter())
            )
            return sheet

        def told(written: Path) -> None:
            open_file(written)
            self._page.banner.say(Shape.OK, f"แผ่นกู้คืนอยู่ที่ {written.name} พิมพ์แล้วลบไฟล์นี้ได้")

        self._begin("กำลังทำแผ่นกู้คืน", write, told)

    def _choose(self, passphrase: str) -> None:
        office = self._services.agency.get().name or "สำนักงาน"
        name = disk_name(f"{office} {short_date(self._services.context.clock().date())}")
        kind, ending = (SEALED, "age") if passphrase else (WHOLE_OFFICES, "zip")
        file = ask_file_to_save(self._page, "ทำชุดข้อมูลทั้งสำนักงาน", f"{name}.{ending}", kind, ending)
        if file is not None:
            self.write(file, passphrase)

    def _say(self, file: Path, lost: Sequence[str], *, sealed: bool) -> None:
        banner, done = self._page.banner, f"ทำ {file.name} แล้ว ใน {file.parent}"
        if lost:
            banner.say(
                Shape.CARE, f"{done} แต่ไม่มีไฟล์หลักฐาน {len(lost)} ไฟล์ เพราะหายหรือถูกแก้ ตรวจด้วย “ตรวจข้อมูล”"
            )
        elif sealed:
            way = ("แผ่นกู้คืน", lambda: self.print_sheet(file))
            banner.say(Shape.OK, f"{done} พิมพ์แผ่นกู้คืนแล้วเขียนรหัสผ่านเก็บไว้", way)
        else:
            banner.say(Shape.OK, done)
