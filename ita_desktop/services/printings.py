"""What was printed when, by whom, from which data; and printing the very same again."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from ita_desktop import __version__
from ita_desktop.documents.fingerprint import data_hash
from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.printings import Printing
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.papers import PaperService, Request, Setting, request_of
from ita_desktop.services.papers.capturing import captured
from ita_desktop.services.papers.settling import asked_paper, settled
from ita_desktop.storage import UnitOfWork

MOST_KEPT_BYTES = 50_000_000
"""A larger file is recorded but not kept: it can be made again, and backups of the data stay small enough."""

LONGEST_LINE = 1_000
LEAST_OF_HASH = 8
"""So many digits of a hash name a printing."""


class PrintingNotFound(NotFound):
    """No printing has this number or hash."""


class FileNotKept(ItaError):
    """The printed file cannot be given out again."""


class PrintingService:
    """Every printing, the newest first. It is a fact: no undo takes it back, no office file carries it."""

    def __init__(self, context: Context, papers: PaperService) -> None:
        self._context = context
        self._papers = papers

    def record(self, request: Request, form: str, content: bytes, title: str, said: str = "") -> None:
        """Write a printing down and keep its file.

        ``form`` is the file's ending, or ``printer`` where it went to paper; ``said`` is the ``data_hash`` of
        what was set, that of the data now where it is not given.
        """
        self._add(self._printing(request, form, content, title, said), content)

    def _printing(self, request: Request, form: str, content: bytes, title: str, said: str) -> Printing:
        paper = self._settled(request)
        return Printing(
            at=self._context.clock(),
            word=paper.word,
            place=place_of(paper),
            title=title[:LONGEST_LINE],
            form=form,
            layout=paper.layout or "",
            digits=paper.digits or "thai",
            sha256=sha256(content).hexdigest(),
            size=len(content),
            data_hash=said or self._said_now(paper),
            actor=self._context.actor[:LONGEST_LINE],
            version=__version__,
            kept=len(content) <= MOST_KEPT_BYTES,
        )

    def print_to(self, file: Path, request: Request) -> None:
        """Set a paper, write it to ``file`` and write that down; the file's ending chooses the form."""
        setting = self._papers.setting(request)
        content = setting.run(form=file.suffix.lower())
        self._papers.save(file, content)
        self.record_setting(setting, file.suffix.lower(), content)

    def record_setting(self, setting: Setting, form: str, content: bytes) -> None:
        """Write down that a paper was printed as it was set."""
        self.record(setting.request, form, content, setting.document.title, setting.data_hash)

    def recording(self, setting: Setting, form: str, content: bytes) -> Callable[[UnitOfWork], None]:
        """What writes the same down within an act of another service: done with it, or not at all."""
        printing = self._printing(setting.request, form, content, setting.document.title, setting.data_hash)
        return lambda unit: _put(unit, printing, content)

    def all(self) -> tuple[Printing, ...]:
        """All printings."""
        with self._context.reading() as unit:
            return unit.office.printings()

    def of(self, request: Request) -> tuple[Printing, ...]:
        """The printings of one paper, in whatever form or layout."""
        place = place_of(self._settled(request))
        with self._context.reading() as unit:
            return unit.office.printings(place)

    def get(self, name: str) -> Printing:
        """The printing of a number, or the last one whose file's hash begins so; else PrintingNotFound."""
        wanted = fold(name).lower()
        for printing in self.all():
            if wanted == str(printing.number):
                return printing
            if len(wanted) >= LEAST_OF_HASH and printing.sha256.startswith(wanted):
                return printing
        raise PrintingNotFound(f"ไม่พบการพิมพ์ {name} ดูรายการด้วยคำสั่ง printings")

    def content(self, printing: Printing) -> bytes:
        """The printed file as it was, else FileNotKept."""
        with self._context.reading() as unit:
            content = unit.office.stored_file(printing.sha256)
        if content is None and not printing.kept:
            large = printing.size > MOST_KEPT_BYTES
            why = "ใหญ่เกินกว่าจะเก็บไว้" if large else "ถูกลบตามระเบียบแล้ว ดูเหตุผลที่ประวัติการแก้ไข"
            raise FileNotKept(f"ไฟล์ของการพิมพ์ครั้งนี้{why} พิมพ์เอกสารใหม่จากข้อมูลปัจจุบันแทน")
        if content is None or sha256(content).hexdigest() != printing.sha256:
            raise FileNotKept(
                "ไฟล์ของการพิมพ์ครั้งนี้หายหรือถูกแก้จากนอกโปรแกรม ตรวจข้อมูลด้วยคำสั่ง verify แล้วนำข้อมูลสำรองมาใช้"
            )
        return content

    def print_again(self, file: Path, printing: Printing) -> None:
        """Write the very file that was printed to ``file``, and write that down."""
        content = self.content(printing)
        self._papers.save(file, content)
        self.record_again(printing)

    def record_again(self, printing: Printing) -> None:
        """Write down that what was printed once was printed again as it was."""
        self._add(replace(printing, at=self._context.clock(), actor=self._context.actor[:LONGEST_LINE]))

    def is_current(self, printing: Printing) -> bool:
        """Whether the paper would say the same today, but for the day of which it tells."""
        request = request_of(printing.place)
        if request is None:
            return False
        asked = replace(request, digits=printing.digits, layout=printing.layout or None)
        try:
            with self._context.reading() as unit:
                paper = asked_paper(asked)
                snapshot = captured(self._context, unit, paper, asked)
            document = paper.build(replace(snapshot, on=printing.at.date()))
        except ItaError:
            return False
        return data_hash(document) == printing.data_hash

    def _add(self, printing: Printing, content: bytes | None = None) -> None:
        with self._context.act(f"พิมพ์{printing.title}", Subject.PRINTINGS) as unit:
            _put(unit, printing, content)

    def _said_now(self, request: Request) -> str:
        """The mark of what the paper says, zeros where its data is gone meanwhile."""
        try:
            return data_hash(self._papers.document(request))
        except ItaError:
            return "0" * 64

    def _settled(self, request: Request) -> Request:
        """What is meant, as far as the data still has it."""
        try:
            with self._context.reading() as unit:
                return settled(unit, request)
        except ItaError:
            return request


def place_of(request: Request) -> str:
    """A paper's place, as long as a record of printing can hold."""
    return request.place[:LONGEST_LINE]


def _put(unit: UnitOfWork, printing: Printing, content: bytes | None) -> None:
    if content is not None and printing.kept:
        unit.office.put_stored_file(printing.sha256, content)
    unit.office.add_printing(printing)
