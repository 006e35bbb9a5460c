"""Printing, saving in each form, former printings, and the papers of a meeting in one go."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request, Setting
from ita_desktop.services.papers.folders import save_together
from ita_desktop.services.papers.listing import PaperState
from ita_desktop.ui.kit.paper import output, printing
from ita_desktop.ui.kit.paper.printing import CannotPrint, print_pages
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.papers import acts as page_acts
from ita_desktop.ui.papers.page import PapersPage
from tests.ui.papers.conftest import ITEMS, MINUTES, Open

AGENDA = Request("agenda", 2566, meeting="1/2566", committee="ita")


def printer_to(file: Path) -> QPrinter:
    """A printer that writes a file, at a resolution that is quick."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(100)
    return printer


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the printer writes; the dialog is answered with all pages."""
    file = tmp_path / "printed.pdf"
    monkeypatch.setattr(
        printing, "ask_printer", lambda title, pages, parent: (printer_to(file), range(pages))
    )
    return file


def content_of(page: PapersPage) -> bytes:
    assert page.stage.pages is not None
    return page.stage.pages.content


def is_done(page: PapersPage) -> bool:
    return not page.output.is_busy


def chosen(page: PapersPage, form: str, file: Path) -> None:
    """Save what is shown to a file, as after the system's dialog."""
    setting = page.preview.setting
    assert setting is not None
    page.output.save_to(file, setting, form, page.preview.content if form == ".pdf" else None)


def test_printing_prints_every_page_and_writes_it_down(
    qtbot: QtBot, office: Services, show: Open, printed: Path
) -> None:
    page = show(office, ITEMS)
    page.print_now()
    assert page.row.isVisible()
    qtbot.waitUntil(lambda: is_done(page))
    assert "ส่งพิมพ์" in page.banner.words
    assert not page.row.isVisible()
    pages = page.stage.pages
    assert pages is not None
    sheets = PdfReader(BytesIO(printed.read_bytes())).pages
    assert len(sheets) == len(pages)
    first = sheets[0].mediabox
    assert (first.width > first.height) == (pages.sizes[0].width() > pages.sizes[0].height())
    (record,) = office.printings.all()
    assert (record.form, record.place) == ("printer", ITEMS)
    assert office.printings.content(record) == pages.content


def test_going_back_from_the_dialog_prints_nothing(
    office: Services, show: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "ask_printer", lambda *_: None)
    page = show(office, ITEMS)
    page.print_now()
    assert is_done(page)
    assert office.printings.all() == ()


def test_a_stopped_job_is_taken_back(qtbot: QtBot, office: Services, show: Open, printed: Path) -> None:
    page = show(office, MINUTES)
    page.print_now()
    job = page.output._job
    assert job is not None
    with qtbot.waitSignal(job.moved):
        pass
    page.stop()
    assert "ยกเลิกงานพิมพ์แล้ว" in page.banner.words
    assert not printed.exists()
    assert office.printings.all() == ()
    assert is_done(page)


def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, office: Services, show: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(office, ITEMS)
    nowhere = tmp_path / "none" / "x.pdf"
    assert page.stage.pages is not None
    with pytest.raises(CannotPrint):
        print_pages(page.stage.pages, printer_to(nowhere), range(1))
    monkeypatch.setattr(printing, "ask_printer", lambda *_: (printer_to(nowhere), range(1)))
    page.print_now()
    qtbot.waitUntil(lambda: is_done(page))
    assert "ส่งพิมพ์ไม่ได้" in page.banner.words
    assert office.printings.all() == ()


@pytest.mark.parametrize("form", [".pdf", ".docx", ".xlsx"])
def test_each_form_is_saved_and_written_down(
    qtbot: QtBot, office: Services, show: Open, tmp_path: Path, form: str
) -> None:
    page = show(office, ITEMS)
    chosen(page, form, tmp_path / "ตาราง")
    qtbot.waitUntil(lambda: "บันทึก" in page.banner.words and is_done(page))
    content = (tmp_path / f"ตาราง{form}").read_bytes()
    if form == ".pdf":
        assert content == content_of(page)
    else:
        assert ZipFile(BytesIO(content)).testzip() is None
    (record,) = office.printings.all()
    assert record.form == form
    assert page.panel.excel.isVisible()


def test_a_web_page_is_saved_and_seen_in_the_browser(
    qtbot: QtBot, office: Services, show: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(output, "open_file", opened.append)
    asked: list[str] = []
    monkeypatch.setattr(page_acts, "safe", lambda title: asked.append(title))
    monkeypatch.setattr(output, "ask_file_to_save", lambda *_: tmp_path / "oit.html")
    page = show(office, "oit-page|2567")
    panel = page.panel
    assert panel.print.isHidden() and panel.pdf.isHidden() and panel.word.isHidden()
    assert panel.web.isVisible() and panel.csv.isVisible() and panel.excel.isVisible()
    page.print_now()
    assert "เอกสารนี้ใช้บนเว็บไซต์" in page.banner.words
    page.save_now()
    qtbot.waitUntil(lambda: "บันทึก oit.html แล้ว" in page.banner.words and is_done(page))
    assert (tmp_path / "oit.html").read_bytes().startswith(b"<!DOCTYPE html>")
    next(way for way in page.banner._ways if way.text() == "เปิดดู").click()
    assert opened == [tmp_path / "oit.html"] and asked
    assert [record.form for record in office.printings.all()] == [".html"]


def test_after_saving_its_folder_can_be_opened(
    office: Services, show: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(output, "open_folder", opened.append)
    page = show(office, ITEMS)
    chosen(page, ".pdf", tmp_path / "x.pdf")
    next(way for way in page.banner._ways if way.text() == "เปิดโฟลเดอร์").click()
    assert opened == [tmp_path]


def test_saving_where_there_is_no_room_says_so(office: Services, show: Open, tmp_path: Path) -> None:
    page = show(office, ITEMS)
    chosen(page, ".pdf", tmp_path / "none" / "x.pdf")
    assert page.banner.words
    assert not (tmp_path / "none").exists()
    assert office.printings.all() == ()


def test_a_read_only_file_stays_as_it_was(office: Services, show: Open, tmp_path: Path) -> None:
    former = tmp_path / "x.pdf"
    former.write_bytes(b"former")
    former.chmod(0o444)
    chosen(show(office, ITEMS), ".pdf", former)
    assert former.read_bytes() == b"former"


def test_a_former_printing_is_shown_and_printed_as_it_was(
    qtbot: QtBot, office: Services, show: Open, printed: Path
) -> None:
    page = show(office, ITEMS)
    page.print_now()
    qtbot.waitUntil(lambda: is_done(page))
    former = content_of(page)
    office.oit.set_choice(2567, ["o33"], "done")
    qtbot.waitUntil(lambda: page.preview.is_ready)
    page.panel.printed.click()
    (row,) = page.panel.printings
    assert "ข้อมูลเปลี่ยนหลังพิมพ์" in row.accessibleName()
    row.click()
    assert content_of(page) == former
    assert page.panel.print.text() == "พิมพ์ซ้ำตามเดิม"
    assert not page.panel.word.isEnabled()
    page.print_now()
    qtbot.waitUntil(lambda: is_done(page))
    again, first = office.printings.all()
    assert again.sha256 == first.sha256
    page.stop()
    assert content_of(page) != former
    assert page.panel.print.text() == "พิมพ์"


def test_a_change_does_not_take_a_former_printing_away(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    setting = page.preview.setting
    assert setting is not None
    office.printings.record_setting(setting, ".pdf", content_of(page))
    former = content_of(page)
    page.show_former(office.printings.all()[0])
    office.oit.set_choice(2567, ["o33"], "done")
    qtbot.waitUntil(lambda: page.preview.is_ready)
    assert content_of(page) == former
    page.stage.back.click()
    assert content_of(page) != former


def test_a_lost_file_is_told(office: Services, show: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    page = show(office, ITEMS)
    setting = page.preview.setting
    assert setting is not None
    office.printings.record_setting(setting, ".pdf", content_of(page))

    def lost(*_: object) -> bytes:
        raise ItaError("ไฟล์ของการพิมพ์ครั้งนี้หาย")

    monkeypatch.setattr(type(office.printings), "content", lost)
    page.show_former(office.printings.all()[0])
    assert "หาย" in page.banner.words
    assert page.former.printing is None


def whole_set(office: Services) -> list[PaperState]:
    """The papers of the meeting that lack nothing."""
    return [each for each in office.papers.listing(2567) if each.request.meeting and not each.lacks]


def test_the_papers_of_a_meeting_are_printed_as_one_job(
    qtbot: QtBot, office: Services, show: Open, printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "DOTS_PER_INCH", 72)
    page = show(office, MINUTES)
    page.head.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: is_done(page) and "ส่งพิมพ์" in page.banner.words)
    states = whole_set(office)
    total = sum(len(PdfReader(BytesIO(office.papers.pdf(each.request))).pages) for each in states)
    assert len(PdfReader(BytesIO(printed.read_bytes())).pages) == total
    assert {each.place for each in office.printings.all()} == {each.request.place for each in states}


@pytest.mark.parametrize("form", [".pdf", ".docx"])
def test_the_papers_of_a_meeting_are_saved_into_one_folder(
    qtbot: QtBot, office: Services, show: Open, tmp_path: Path, form: str
) -> None:
    page = show(office, MINUTES)
    states = whole_set(office)
    page.head._set.save_to(tmp_path, states, form)
    qtbot.waitUntil(lambda: is_done(page) and bool(page.banner.words))
    folder = tmp_path / "การประชุม ครั้งที่ 1-2566"
    assert sorted(file.name[0] for file in folder.iterdir()) == [str(at + 1) for at in range(len(states))]
    assert {file.suffix for file in folder.iterdir()} == {form}
    assert len(office.printings.all()) == len(states)


def test_a_failing_paper_of_a_meeting_leaves_nothing_behind(
    qtbot: QtBot, office: Services, show: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(office, MINUTES)
    run = Setting.run

    def fails(setting: Setting, *known: object) -> bytes:
        if setting.request.word == "minutes":
            raise ItaError("จัดหน้าไม่ได้")
        return run(setting, *known)  # type: ignore[arg-type]

    monkeypatch.setattr(Setting, "run", fails)
    target = tmp_path / "target"
    target.mkdir()
    states = whole_set(office)
    page.head._set.save_to(target, states, ".pdf")
    qtbot.waitUntil(lambda: is_done(page) and bool(page.banner.words))
    assert "จัดหน้าไม่ได้" in page.banner.words
    assert list(target.iterdir()) == []
    assert office.printings.all() == ()


def test_a_stopped_set_leaves_nothing_behind(
    qtbot: QtBot, office: Services, show: Open, tmp_path: Path
) -> None:
    page = show(office, MINUTES)
    target = tmp_path / "target"
    target.mkdir()
    states = whole_set(office)
    page.head._set.save_to(target, states, ".pdf")
    page.row.stop.click()
    assert is_done(page)
    Work.wait()
    QApplication.processEvents()
    assert list(target.iterdir()) == []
    assert office.printings.all() == ()


def test_one_thing_at_a_time(office: Services, show: Open, printed: Path, tmp_path: Path) -> None:
    page = show(office, MINUTES)
    page.print_now()
    page.print_now()
    assert "รอให้เสร็จก่อน" in page.banner.words
    page.output.stop()


def test_a_folder_gets_another_name_where_one_is_there(tmp_path: Path) -> None:
    for number in ("", " (2)", " (3)"):
        made = save_together(tmp_path, "ชุด", {"a.pdf": b"1"})
        assert made.name == f"ชุด{number}"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ชุด", "ชุด (2)", "ชุด (3)"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ItaError, match="โฟลเดอร์"):
        save_together(tmp_path / "none", "ชุด", {"a.pdf": b"1"})
    with pytest.raises(ItaError):
        save_together(tmp_path, "ชุด", {"a.pdf": b"1", "no/such": b"2"})
    assert list(tmp_path.iterdir()) == []
