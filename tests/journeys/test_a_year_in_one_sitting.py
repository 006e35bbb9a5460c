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
from ita_desktop.ui.findings.page import FindingsPage
from ita_desktop.ui.first_run.page import FirstRunPage
from ita_desktop.ui.papers import output
from ita_desktop.ui.papers.page import PapersPage
from ita_desktop.ui.scores.page import ScoresPage
from tests.journeys.clerk import Clerk, as_unshifted
from tests.journeys.conftest import Start
from tests.journeys.test_first_thread import case, services_of, words
from tests.ui.offices import focused, write

TYPED = ("overall", "IIT", "1", "i1", "i2", "i3")
NAMED = {"EIT.public": "EIT ส่วนที่ 1", "EIT.survey": "EIT ส่วนที่ 2"}
NAMED |= {str(number): f"ตัวชี้วัดที่ {number}" for number in range(1, 11)}
LAST_YEAR = {"overall": "90.06", "IIT": "87.25", "EIT.public": "88.61", "EIT.survey": "86.38", "OIT": "94.12"}


@pytest.fixture
def clerk(qtbot: QtBot, start: Start) -> Clerk:
    return Clerk(qtbot, start)


def begins_an_office(clerk: Clerk, name: str, province: str, year: str) -> ScoresPage:
    assert isinstance(clerk.window.page, FirstRunPage)
    clerk.types(name)
    write(province)
    clerk.presses("Tab")
    write(as_unshifted(year))
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
    return {
        code: str(score) for code, score in services_of(clerk.window).scores.sheet(year).entered.items()
    }


def saved(clerk: Clerk, page: PapersPage) -> None:
    clerk.waits(lambda: not page.is_busy and page.preview.is_ready)
    clerk.presses("Ctrl+S")


def test_a_year_is_typed_judged_and_printed(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_paper = case("2568-p1.json")["assessments"][0]["scores"]
    scores = begins_an_office(clerk, "เทศบาลเมืองตัวอย่าง", "สุพรรณบุรี", "2568")

    clerk.types(*(as_unshifted(on_paper[code]) for code in TYPED))
    left = {code: score for code, score in on_paper.items() if code not in TYPED}
    QGuiApplication.clipboard().setText(as_table(left, services_of(clerk.window).scores.sheet(2568).framework.nodes))
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
    assert (look.compared, look.different) == (len(right), ())
    assert focused() is scores.grid

    analysis = clerk.turns_to(AnalysisPage)
    clerk.presses("Ins")
    clerk.types(*map(as_unshifted, LAST_YEAR.values()))
    assert entered(clerk, 2567) == LAST_YEAR
    assert analysis.year == 2568

    clerk.presses(*["Ctrl+PgUp"])
    findings = clerk.window.page
    assert isinstance(findings, FindingsPage)
    clerk.presses("Shift+F8", "Enter")
    clerk.presses("Ctrl+A")
    write("ถ้อยคำของผู้พิมพ์ <ทวนแล้ว & ถูกต้อง>")
    clerk.presses("Tab")

    papers = clerk.turns_to(PapersPage)
    report = tmp_path / "analysis.pdf"
    monkeypatch.setattr(output, "ask_file_to_save", lambda *asked: report)
    clerk.presses_until("Down", lambda: papers.list.table.current_key().startswith("analysis"), "the report")
    saved(clerk, papers)
    told = words(report.read_bytes())
    assert "๙๗.๐๐" in told and "๙๐.๐๖" in told
    assert "ถ้อยคำของผู้พิมพ์<ทวนแล้ว&ถูกต้อง>" in told
