"""A year from the papers on the desk to the signed report, with nothing but a keyboard."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.ui.analysis.page import AnalysisPage
from ita_desktop.ui.analysis.what_if.view import WhatIfView
from ita_desktop.ui.findings.page import FindingsPage
from ita_desktop.ui.first_run.page import FirstRunPage
from ita_desktop.ui.kit.paper import output
from ita_desktop.ui.kit.segments import Segment
from ita_desktop.ui.papers.page import PapersPage
from ita_desktop.ui.scores.page import ScoresPage
from tests.journeys.clerk import Clerk, as_unshifted
from tests.journeys.conftest import Start
from tests.journeys.test_first_thread import case, services_of, words
from tests.ui.offices import focused

TYPED = ("overall", "IIT", "1", "i1", "i2", "i3")
NAMED = {"EIT.public": "EIT ส่วนที่ 1", "EIT.survey": "EIT ส่วนที่ 2"}
NAMED |= {str(number): f"ตัวชี้วัดที่ {number}" for number in range(1, 11)}
LIMITATION = "ข้อจำกัดด้านบุคลากร"
OWN_WORDS = "ถ้อยคำของผู้พิมพ์ <ทวนแล้ว & ถูกต้อง>"
LAST_YEAR = {
    "overall": "90.07",
    "IIT": "87.25",
    "EIT": "87.50",
    "EIT.public": "88.61",
    "EIT.survey": "86.38",
    "OIT": "94.12",
}
OLDER = {
    "overall": "86.50",
    "IIT": "89.00", "1": "90.00", "2": "88.50", "3": "91.20", "4": "86.30", "5": "89.00",
    "EIT": "86.00", "6": "85.00", "7": "84.00", "8": "89.00",
    "OIT": "85.00", "9": "90.00", "10": "80.00",
}  # fmt: skip


@pytest.fixture
def clerk(qtbot: QtBot, start: Start) -> Clerk:
    return Clerk(qtbot, start)


def begins_an_office(clerk: Clerk, name: str, province: str, year: str) -> ScoresPage:
    assert isinstance(clerk.window.page, FirstRunPage)
    clerk.types(name)
    clerk.writes(province)
    clerk.presses("Tab")
    clerk.writes(as_unshifted(year))
    clerk.presses("F2")
    page = clerk.window.page
    assert isinstance(page, ScoresPage)
    assert page.year == int(year)
    return page


def as_table(scores: Mapping[str, str], order: Iterable[str]) -> str:
    """As it is copied from another program: codes as people write them, Thai digits."""
    named = {code: NAMED.get(code, code.replace(".", " ")) for code in order if code in scores}
    lines = (f"{to_thai(name)}\t{to_thai(scores[code])}" for code, name in named.items())
    return "\n".join(["รหัส\tคะแนน", *lines])


def entered(clerk: Clerk, year: int) -> dict[str, str]:
    return {code: str(score) for code, score in services_of(clerk.window).scores.sheet(year).entered.items()}


def chooses(clerk: Clerk, key: str, words: str) -> None:
    """Go to the row of choices over the page and along it."""
    clerk.presses_until("Shift+F6", lambda: isinstance(focused(), Segment), "the choices")
    clerk.presses_until(key, lambda: focused().accessibleName().startswith(words), words)


def paper_shown(page: PapersPage) -> str:
    return page.list.request.word if page.list.request is not None else ""


def saved(clerk: Clerk, page: PapersPage, file: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The words of the paper that is shown, from its file."""
    monkeypatch.setattr(output, "ask_file_to_save", lambda *asked: file)
    clerk.waits(lambda: page.preview.is_ready)
    clerk.presses("Ctrl+S")
    clerk.waits(lambda: file.exists() and not page.output.is_busy)
    return words(file.read_bytes())


def checked(folder: Path, capsys: pytest.CaptureFixture[str], year: int) -> dict[str, set[str]]:
    """What the check of a year finds on the command line: the kinds, each with the codes."""
    capsys.readouterr()
    bootstrap.command_line(["--data", str(folder / "data"), "check", str(year), "--json"])
    found: dict[str, set[str]] = {}
    for each in json.loads(capsys.readouterr().out):
        found.setdefault(each["kind"], set()).add(each["on"])
    return found


def test_a_year_is_typed_judged_and_printed(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_paper = case("2568-p1.json")["assessments"][0]["scores"]
    scores = begins_an_office(clerk, "เทศบาลเมืองตัวอย่าง", "สุพรรณบุรี", "2568")

    clerk.types(*(as_unshifted(on_paper[code]) for code in TYPED))
    left = {code: score for code, score in on_paper.items() if code not in TYPED}
    QGuiApplication.clipboard().setText(
        as_table(left, services_of(clerk.window).scores.sheet(2568).framework.nodes)
    )
    clerk.presses("Ctrl+V")
    assert "F8 วาง" in clerk.hints
    clerk.presses("F8")
    assert entered(clerk, 2568) == on_paper
    assert "F7 อ่านทาน" in clerk.hints

    clerk.presses_until("Alt+Down", lambda: scores.panel.proposal is not None, "the lost digit")
    clerk.presses("F8")
    right = on_paper | {"i2": "93.13"}
    assert entered(clerk, 2568) == right

    clerk.presses("F7")
    assert "F8" in clerk.hints and "ใช้ค่าที่เสนอ" not in clerk.hints
    clerk.presses(*["Enter"] * len(right), "F8")
    (look,) = services_of(clerk.window).scores.sheet(2568).looks
    assert (look.verification.compared, look.verification.different) == (len(right), ())
    assert focused() is scores.grid

    analysis = clerk.turns_to(AnalysisPage)
    assert "Ins เพิ่มปีก่อนหน้า" in clerk.hints
    clerk.presses("Ins")
    clerk.types(*map(as_unshifted, LAST_YEAR.values()))
    assert entered(clerk, 2567) == LAST_YEAR
    chooses(clerk, "Right", "แผนภูมิ")
    assert "Ctrl+C คัดลอกภาพ" in clerk.hints
    chooses(clerk, "Right", "ลองเปลี่ยนคะแนน")
    clerk.presses("F6", "F8")
    assert isinstance(analysis.view, WhatIfView)
    assert "ผ่านดีเยี่ยม" in analysis.view.panel.level.plain
    assert entered(clerk, 2568) == right

    findings = clerk.turns_to(FindingsPage)
    clerk.presses("Shift+F8", "Enter")
    key = findings.table.current_key()
    clerk.presses("Ctrl+A")
    clerk.writes(OWN_WORDS)
    chooses(clerk, "Right", "ข้อจำกัด")
    clerk.presses("Ins")
    clerk.writes(LIMITATION)
    clerk.presses("Tab")
    clerk.writes("บุคลากรโยกย้ายกลางปี")
    chooses(clerk, "Right", "ข้อเสนอแนะ")
    clerk.presses("F8")
    conclusions = services_of(clerk.window).conclusions
    assert set(conclusions.of(2568).recommendations) == {"IIT", "EIT.public", "EIT.survey", "OIT", "overall"}
    clerk.presses("Ctrl+Z")
    assert not conclusions.of(2568).recommendations
    clerk.presses("Ctrl+Y")

    papers = clerk.turns_to(PapersPage)
    clerk.presses_until("Down", lambda: paper_shown(papers) == "analysis", "the report")
    report = saved(clerk, papers, tmp_path / "analysis.pdf", monkeypatch)
    assert "๙๗.๐๐" in report and "๙๐.๐๗" in report
    assert all("".join(own.split()) in report for own in (OWN_WORDS, LIMITATION))
    clerk.tabs_to("ทำบันทึกรายงานผล")
    clerk.presses("Enter", "Enter")
    assert focused().accessibleName() == "เรื่อง"
    memo = saved(clerk, papers, tmp_path / "memo.pdf", monkeypatch)
    assert "บันทึกข้อความ" in memo and "๙๗.๐๐" in memo
    clerk.presses("Ctrl+Z")
    assert focused() is papers.list.table
    clerk.presses("Ctrl+Y")

    clerk.start_again()
    services = services_of(clerk.window)
    assert (entered(clerk, 2568), entered(clerk, 2567)) == (right, LAST_YEAR)
    row = services.findings.sheet(2568).row(key)
    assert row is not None and row.shown.issue == OWN_WORDS
    assert len(services.scores.sheet(2568).looks) == 1
    assert [each.topic for each in services.conclusions.of(2568).limitations] == [LIMITATION]
    assert len(services.conclusions.of(2568).recommendations) == 5
    assert {each.word for each in services.printings.all()} == {"analysis", "memo"}
    assert checked(tmp_path, capsys, 2568) == {
        "missing": {"5", "6.public"},
        "incomplete": {"OIT"},
        "unanswered": {"overall"},
    }


def test_another_office_decides_between_its_sources(
    clerk: Clerk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scores = begins_an_office(clerk, "องค์การบริหารส่วนตำบลสมมติ", "อ่างทอง", "2565")
    clerk.types(as_unshifted(OLDER["overall"]))
    QGuiApplication.clipboard().setText(as_table(OLDER | {"7": "84.90"}, OLDER))
    clerk.presses("Ctrl+V", "F8")
    clerk.presses("Ctrl+F")
    clerk.types("ประสิทธิภาพการสื่อสาร")
    clerk.presses("Esc")
    assert scores.grid.current_code() == "7"

    clerk.presses("F6")
    clerk.tabs_to("เพิ่มค่าจากแหล่งอื่น")
    clerk.presses("Enter")
    clerk.types(as_unshifted("84.00"), "รายงานการประชุม หน้า ๔")
    assert entered(clerk, 2565)["7"] == "84.90"
    clerk.tabs_back_to("84.00 รายงานการประชุม")
    clerk.presses("Enter")
    assert entered(clerk, 2565) == OLDER

    clerk.presses("F10", "Tab", "Enter")
    clerk.presses_until("Down", lambda: clerk.offered == "เพิ่มปี 2569", "the year 2569")
    clerk.presses("Enter")
    clerk.presses_until("F6", lambda: focused() is scores.grid, "the grid")
    clerk.presses("Ctrl+Home")
    clerk.types(as_unshifted("97.00"), *map(as_unshifted, ("96.57", "96.30")))
    assert entered(clerk, 2569) == {"overall": "97.00", "IIT": "96.57", "1": "96.30"}

    clerk.start_again()
    assert clerk.window.year == 2569
    kept = services_of(clerk.window).scores.sheet(2565).sources["7"]
    assert [(str(each.value), each.chosen) for each in kept] == [("84.90", None), ("84.00", True)]
    assert checked(tmp_path, capsys, 2565).keys() == {"incomplete"}
