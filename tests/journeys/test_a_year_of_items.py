"""A year's items from last year's list to the papers and the page of the website, by keys alone."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.pace import Pace
from ita_desktop.services.bundle import open_services
from ita_desktop.ui.kit.paper import output
from ita_desktop.ui.kit.plans import returning
from ita_desktop.ui.kit.segments import Segment
from ita_desktop.ui.oit.calendar.view import CalendarView
from ita_desktop.ui.oit.checklist.view import ChecklistView
from ita_desktop.ui.oit.continuing.view import ContinuingView
from ita_desktop.ui.oit.links.view import LinksView
from ita_desktop.ui.oit.page import OitPage
from ita_desktop.ui.oit.units import view as units_view
from ita_desktop.ui.oit.units.view import UnitsView
from ita_desktop.ui.papers.page import PapersPage
from tests.journeys.clerk import Clerk
from tests.journeys.conftest import Start
from tests.journeys.test_a_year_in_one_sitting import paper_shown, saved
from tests.journeys.test_first_thread import services_of
from tests.ui.net.server import serving
from tests.ui.net.websites import network_of
from tests.ui.offices import focused

DAY = datetime(2026, 3, 10, 9, 30)
SITE = "www.tuayangphatthana.example"
REASON = "เผยแพร่ครบแล้ว รอผังใหม่ <ฉบับลงนาม>"
NOTE = "ตามหนังสือด่วน & แผน 69"
LACKING, ANSWER = "ไม่พบแผนผัง", "แผนผังอยู่หน้า 2 <เผยแพร่แล้ว>"
PROOF = "หลักฐาน & แผน 69.pdf"


@pytest.fixture
def clerk(qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clerk]:
    """A clerk on the tenth of March at an office whose last year is 2568, with its list and links."""
    opened = partial(
        open_services, frameworks=paths.FRAMEWORKS, fonts=paths.FONTS, words=paths.WORDS,
        wording=paths.WORDING, clock=lambda: DAY,
    )  # fmt: skip
    monkeypatch.setattr(bootstrap, "open_office", lambda folder, write: opened(folder, write=write))
    office = json.loads(paths.SAMPLE.read_text(encoding="utf-8"))
    office["assessments"] = [each for each in office["assessments"] if each["fiscal_year"] < 2569]
    file = tmp_path / "office.json"
    file.write_text(json.dumps(office | {"meetings": [], "memos": []}), encoding="utf-8")
    clerk = Clerk(qtbot, start)
    services = services_of(clerk.window)
    services.exchange.apply(services.exchange.prepare(file))
    clerk.window.show_year(2568)
    yield clerk
    QGuiApplication.clipboard().clear()


def item(clerk: Clerk, code: str) -> OitItem:
    rows = services_of(clerk.window).oit.checklist(2569).rows
    record = next(row.record for row in rows if row.item.code == code)
    assert record is not None
    return record


def views(clerk: Clerk, words: str) -> None:
    """Go to a view of the page and into its table."""
    page = clerk.window.page
    assert isinstance(page, OitPage)
    choices = page.choices.segments
    clerk.presses_until("Shift+F6", lambda: choices.isAncestorOf(focused()), "the views")
    clerk.presses_until("Right", lambda: focused().accessibleName() == words, words)
    clerk.presses("F6")
    if isinstance(focused(), Segment):
        clerk.presses("F6")


def takes(clerk: Clerk, words: str) -> None:
    """Take a line of the open menu."""
    clerk.presses_until("Down", lambda: clerk.offered == words, words)
    clerk.presses("Enter")


def begins_from_last_year(clerk: Clerk) -> ChecklistView:
    """Add 2569, look through what it would take over, leave one address as it is."""
    clerk.turns_to(OitPage)
    clerk.presses("F10", "Tab", "Enter")
    takes(clerk, "เพิ่มปี 2569")
    clerk.presses_until("F6", lambda: "นำมาจากปีก่อน" in focused().accessibleName(), "the offer")
    clerk.presses("Enter")
    page = clerk.window.page
    assert isinstance(page, OitPage) and isinstance(page.view, ContinuingView)
    assert "Space ติ๊ก" in clerk.hints
    clerk.presses("Space", "F8")
    assert isinstance(page.view, ChecklistView)
    return page.view


def test_a_year_of_items_is_begun_worked_closed_and_printed(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checklist = begins_from_last_year(clerk)
    assert [link.url for link in item(clerk, "o1").links] == [f"https://{SITE}/ita2568/o1"]
    assert [link.url for link in item(clerk, "o2").links] == [f"https://{SITE}/ita2569/o2"]
    assert (item(clerk, "o6").status, item(clerk, "o6").unit) == ("not_started", "กองคลัง")

    clerk.presses("1")
    clerk.types(REASON)
    clerk.presses("Down", "4")
    clerk.types("๓๑ มี.ค. ๒๕๖๙")
    clerk.presses("Down", "2", "D")
    clerk.types("30/4/2569")
    clerk.presses("M")
    takes(clerk, "กองช่าง")
    clerk.presses("O")
    takes(clerk, "พิมพ์ชื่อเจ้าหน้าที่")
    clerk.types("นายช่างโยธา")
    clerk.presses("N")
    clerk.types(NOTE)
    done, waiting, due = (item(clerk, code) for code in ("o1", "o2", "o3"))
    assert (done.status, done.reason) == ("done", REASON)
    assert (waiting.detail, str(waiting.waits_until)) == ("waiting", "2026-03-31")
    assert (due.status, str(due.due), due.unit, due.officer, due.note) == (
        "in_progress", "2026-04-30", "กองช่าง", "นายช่างโยธา", NOTE,
    )  # fmt: skip

    looks_at_the_calendar(clerk)
    a_unit_fills_its_form(clerk, tmp_path / "แบบ.xlsx", monkeypatch)
    adds_links_and_checks_them(clerk)
    disputes_with_proof(clerk, checklist, tmp_path / PROOF)

    worked = ("o1", "o2", "o3", "o6", "o11", "o12")
    before = [item(clerk, code) for code in worked]
    clerk.start_again()
    assert [item(clerk, code) for code in worked] == before
    clerk.presses("Ctrl+Z")
    taken_back = item(clerk, "o1").objection
    assert taken_back is not None and not taken_back.evidence
    clerk.presses("Ctrl+Y")
    assert [item(clerk, code) for code in worked] == before
    prints(clerk, tmp_path, monkeypatch)


def looks_at_the_calendar(clerk: Clerk) -> None:
    """The day for which an item waits leads to it."""
    views(clerk, "ปฏิทิน")
    page = clerk.window.page
    assert isinstance(page, OitPage)
    calendar = page.view
    assert isinstance(calendar, CalendarView)
    clerk.presses("Down", "Down", "Down")
    assert calendar.grid.day == date(2026, 3, 31)
    clerk.presses("Enter")
    assert isinstance(page.view, ChecklistView)
    assert page.view.table.current_key() == "o2"


def a_unit_fills_its_form(clerk: Clerk, form: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form goes out, comes back filled, and is taken after the doubtful row is confirmed."""
    monkeypatch.setattr(units_view, "ask_file_to_save", lambda *asked: form)
    monkeypatch.setattr(returning, "ask_file_to_open", lambda *asked: form)
    views(clerk, "รายการของกอง")
    page = clerk.window.page
    assert isinstance(page, OitPage)
    units = page.view
    assert isinstance(units, UnitsView)
    clerk.presses_until("Down", lambda: units.unit == "กองคลัง", "the treasury")
    clerk.tabs_to("บันทึกแบบกรอก")
    clerk.presses("Enter")
    assert form.name in page.banner.words
    book = openpyxl.load_workbook(form)
    rows = {row[0].value: row for row in book.active.iter_rows(min_row=7)}
    for code, (status, day) in {
        "o6": ("เสร็จแล้ว", "๑ มีนาคม ๒๕๖๙"),
        "o11": ("กำลังทำ", ""),
        "o12": ("รอประกาศ", ""),
    }.items():
        rows[code][2].value, rows[code][3].value, rows[code][5].value = status, day, f"{code} <กองคลัง>"
    book.save(form)
    clerk.tabs_to("เปิดไฟล์ที่ส่งคืน")
    clerk.presses("Enter")
    assert "F8 รับ" in clerk.hints
    assert item(clerk, "o6").status == "not_started", "nothing is taken before the yes"
    clerk.presses("Space", "F8")
    assert (item(clerk, "o6").status, item(clerk, "o11").status) == ("done", "in_progress")
    assert item(clerk, "o12").wording == "รอประกาศ"
    assert "รับ 3 รายการแล้ว" in page.banner.words


def adds_links_and_checks_them(clerk: Clerk) -> None:
    """A pasted list goes to its items; the websites tell which of the new pages is not there."""
    views(clerk, "ลิงก์")
    page = clerk.window.page
    assert isinstance(page, OitPage)
    links = page.view
    assert isinstance(links, LinksView)
    with serving("127.0.0.2") as server:
        here = f"http://{SITE}:{server.server_port}"
        rows = [("o๑", "ok"), ("ข้อมูลผู้บริหาร", "missing"), ("o3", "ok?3")]
        text = "\n".join(f"{words}\t{here}/{path}" for words, path in rows)
        QGuiApplication.clipboard().setText(f"{text}\no4\tjavascript:alert(1)")
        clerk.presses("Ctrl+V")
        assert "F8 เพิ่ม" in clerk.hints
        clerk.presses("F8")
        links.runs.checking.network = network_of({SITE: "127.0.0.2"}, patience=2)
        links.runs.checking.pace = Pace(0)
        clerk.presses_until("Down", lambda: links.table.current().url == f"{here}/ok", "the new link")
        clerk.presses("Shift+F5")
        clerk.waits(lambda: not links.runs.is_going)
        clerk.presses_until("Down", lambda: links.table.current().url == f"{here}/missing", "the other")
        clerk.presses("Shift+F5")
        clerk.waits(lambda: not links.runs.is_going)
    assert item(clerk, "o1").links[1].checks[-1].verdict == "reachable"
    assert item(clerk, "o2").links[1].checks[-1].verdict == "gone"
    assert len(item(clerk, "o4").links) == 1, "what is no address is not taken"


def disputes_with_proof(clerk: Clerk, checklist: ChecklistView, proof: Path) -> None:
    """A file is attached in the side panel and chosen as the proof of a dispute."""
    views(clerk, "รายการ")
    clerk.presses_until("Up", lambda: checklist.table.current_key() == "o1", "o1")
    clerk.presses("F12", "F6")
    clerk.tabs_to("เพิ่มไฟล์")
    proof.write_bytes(b"%PDF-1.4")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(proof))])
    QGuiApplication.clipboard().setMimeData(copied)
    clerk.presses("Ctrl+V")
    clerk.waits(lambda: bool(item(clerk, "o1").evidence))
    clerk.tabs_to("โต้แย้งผล")
    clerk.presses("Space")
    for words in (LACKING, ANSWER, "๑๐/๓/๒๕๖๙", f"{SITE}/o1"):
        clerk.writes(words)
        clerk.presses("Tab")
    assert focused().accessibleName() == PROOF
    clerk.presses("Space")
    dispute = item(clerk, "o1").objection
    assert dispute is not None
    assert (dispute.lacking, dispute.argument, str(dispute.on)) == (LACKING, ANSWER, "2026-03-10")
    assert (dispute.url, dispute.evidence) == (f"https://{SITE}/o1", item(clerk, "o1").evidence)
    clerk.presses("Esc")


def prints(clerk: Clerk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The year's table, a unit's list, the page for the website."""
    papers = clerk.turns_to(PapersPage)
    clerk.presses_until("Down", lambda: paper_shown(papers) == "oit-status", "the table")
    table = saved(clerk, papers, folder / "status.pdf", monkeypatch)
    assert "รอประกาศ" in table and "กองช่าง" in table
    clerk.presses_until("Down", lambda: paper_shown(papers) == "oit-unit", "the units' lists")
    lists = saved(clerk, papers, folder / "unit.pdf", monkeypatch)
    assert "กองคลัง" in lists and all(code in lists for code in ("o6", "o11", "o12"))
    clerk.presses_until("Down", lambda: paper_shown(papers) == "oit-page", "the page for the website")
    page = folder / "oit.html"
    monkeypatch.setattr(output, "ask_file_to_save", lambda *asked: page)
    clerk.waits(lambda: papers.preview.is_ready)
    clerk.presses("Ctrl+S")
    clerk.waits(page.exists)
    html = page.read_text(encoding="utf-8")
    links = [link.url for code in ("o1", "o2", "o3") for link in item(clerk, code).links]
    assert len(links) == 6 and all(f'href="{url}"' in html for url in links)
    assert "<script" not in html
