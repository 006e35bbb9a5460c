"""The ways out of the page: the printer and files in each form, beside the user's work."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save, open_file, open_folder
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper import printing
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.kit.paper.printing import PrintJob
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.kit.work_row import WorkRow

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import Setting

FORMS = {".pdf": "PDF", ".docx": "Word", ".xlsx": "Excel", ".html": "หน้าเว็บ", ".csv": "CSV"}
BUSY = "กำลังพิมพ์หรือบันทึกอยู่ รอให้เสร็จก่อน หรือกดยกเลิก"
STOPPED = "ยกเลิกแล้ว ไม่มีอะไรถูกพิมพ์หรือบันทึก"
TAKEN_BACK = "ยกเลิกงานพิมพ์แล้ว หน้าที่เครื่องพิมพ์รับไปก่อนแล้วอาจออกมา"


class Output:
    """Prints and saves one thing at a time; told in the row of work and the banner."""

    def __init__(self, services: "Services", page: Page, row: WorkRow) -> None:
        self._services, self._page, self._row = services, page, row
        self._job: PrintJob | None = None
        self._work: Work | None = None
        self._papers: list[PdfPages] = []

    @property
    def is_busy(self) -> bool:
        """Whether something is being printed or saved."""
        return self._job is not None or self._work is not None

    def refuse_while_busy(self) -> bool:
        """Whether it is busy; says so."""
        if self.is_busy:
            self._page.banner.say(Shape.INFO, BUSY)
        return self.is_busy

    def stop(self) -> bool:
        """Take back what is being done; False where nothing is."""
        busy, words = self.is_busy, TAKEN_BACK if self._job is not None else STOPPED
        if self._job is not None:
            self._job.stop()
        if self._work is not None:
            self._work.stop()
        self._finish()
        if busy:
            self._page.banner.say(Shape.INFO, words)
        return busy

    def print(self, contents: list[bytes], title: str, record: Callable[[], object]) -> None:
        """Ask for the printer once and print files one behind the other; ``record`` when it has them all."""
        if self.refuse_while_busy():
            return
        papers = [PdfPages(content) for content in contents]
        chosen = printing.ask_printer(title, sum(map(len, papers)), self._page)
        if chosen is None:
            for paper in papers:
                paper.close()
            return
        self._papers = papers
        job = self._job = PrintJob(papers, *chosen, self._page)
        self._row.say("กำลังส่งพิมพ์", 0, 1)
        job.moved.connect(lambda at, total: self._row.say(f"กำลังส่งพิมพ์หน้า {at} จาก {total}", at - 1, total))
        job.failed.connect(lambda words: self._end(Shape.BAD, words))
        job.done.connect(lambda: self._printed(title, record))
        job.start()

    def save(self, setting: "Setting", form: str, name: str, content: bytes | None) -> None:
        """Ask for a file and save the paper in a form; ``content`` where it is set in that form already."""
        if self.refuse_while_busy():
            return
        called = FORMS[form]
        file = ask_file_to_save(
            self._page, f"บันทึกเอกสารเป็น {called}", f"{name}{form}", f"{called} (*{form})", form[1:]
        )
        if file is not None:
            self.save_to(file, setting, form, content)

    def save_to(self, file: Path, setting: "Setting", form: str, content: bytes | None) -> None:
        """Save the paper to a file, whole or not at all."""
        target = file if file.suffix.lower() == form else file.with_name(f"{file.name}{form}")
        record = lambda ready: self._services.printings.record_setting(setting, form, ready)  # noqa: E731
        if content is not None:
            self.keep(target, content, record)
            return
        self.run(
            f"กำลังสร้างไฟล์ {FORMS[form]}",
            lambda progress: setting.run(progress, form),
            lambda ready: self.keep(target, ready, record),
        )

    def keep(self, target: Path, content: bytes, record: Callable[[bytes], object]) -> None:
        """Write a file and write its printing down; says where it is, with the way to its folder."""
        try:
            self._services.papers.save(target, content)
        except ItaError as error:
            self._page.banner.say(Shape.BAD, str(error))
            return
        words = f"บันทึก {target.name} แล้ว ใน {target.parent}"
        if target.suffix == ".html":
            self._page.banner.say(Shape.OK, words, ("เปิดดู", lambda: open_file(target)))
        else:
            self.say_saved(words, target.parent)
        self._page.attempt(lambda: record(content))

    def say_saved(self, words: str, folder: Path) -> None:
        """Something was saved; the way to its folder stands beside it."""
        self._page.banner.say(Shape.OK, words, ("เปิดโฟลเดอร์", lambda: open_folder(folder)))

    def run(
        self, words: str, run: Callable[[Callable[[int, int], bool]], bytes], done: Callable[[bytes], object]
    ) -> None:
        """Do something in a thread with its progress in the row; ``done`` gets what it made."""
        work = self._work = Work(run, self._page)
        self._row.say(words, 0, 1)
        work.at(work.moved, lambda at, total: self._moved(work, words, at, total))
        work.at(work.failed, lambda message: self._ended(work, lambda: self._end(Shape.BAD, message)))
        work.at(work.done, lambda made: self._ended(work, lambda: self._made(done, made)))
        work.start()

    def _moved(self, work: Work, words: str, at: int, total: int) -> None:
        if work is self._work:
            self._row.say(f"{words} {at} จาก {total}", at, total)

    def _ended(self, work: Work, act: Callable[[], object]) -> None:
        if work is self._work:
            act()

    def _made(self, done: Callable[[bytes], object], made: bytes) -> None:
        self._finish()
        done(made)

    def _printed(self, title: str, record: Callable[[], object]) -> None:
        self._end(Shape.OK, f"ส่งพิมพ์{title}แล้ว")
        self._page.attempt(record)

    def _end(self, shape: Shape, words: str) -> None:
        self._finish()
        self._page.banner.say(shape, words)

    def _finish(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        for paper in self._papers:
            paper.close()
        self._job, self._work, self._papers = None, None, []
        self._row.hide()
