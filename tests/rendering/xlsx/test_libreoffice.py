"""The workbook in another program, where LibreOffice is installed."""

import shutil
import subprocess
from pathlib import Path

import pymupdf
import pytest

from ita_desktop.documents import oit_status, scores
from ita_desktop.documents.blocks import Document
from ita_desktop.documents.measures import paper as measures
from ita_desktop.rendering.xlsx import render_xlsx
from tests.documents.offices import measures_snapshot, oit_snapshot, scores_snapshot

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def converted(document: Document, to: str, folder: Path) -> Path:
    """The workbook as LibreOffice writes it in another form."""
    (folder / "table.xlsx").write_bytes(render_xlsx(document))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", to, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "table.xlsx")], check=True, capture_output=True, timeout=180)
    return folder / f"table.{to}"


def pages(document: Document, folder: Path) -> list[str]:
    """The text of each page that LibreOffice prints, without blanks."""
    with pymupdf.open(converted(document, "pdf", folder)) as file:  # type: ignore[no-untyped-call]
        assert all((page.rect.width > page.rect.height) == document.page.landscape for page in file)
        return ["".join(page.get_text().split()) for page in file]


def test_scores_are_shown_in_thai_digits(tmp_path: Path) -> None:
    printed = "".join(pages(scores.build(scores_snapshot()), tmp_path))
    for shown in ("e1.survey", "๙๗.๐๐", "*๙๔.๑๗", "๙๐.๒๘"):
        assert shown in printed
    assert "97" not in printed


def test_days_are_shown_in_the_buddhist_era(tmp_path: Path) -> None:
    printed = "".join(pages(oit_status.build(oit_snapshot(digits="arabic")), tmp_path))
    assert "รอถึง31มี.ค.67" in printed


def test_the_head_of_a_plan_is_printed_on_every_page(tmp_path: Path) -> None:
    printed = pages(measures.build(measures_snapshot()), tmp_path)
    assert len(printed) > 1
    assert all("มาตรการ/แนวทาง" in page and "ปฏิบัติ" in page for page in printed)
