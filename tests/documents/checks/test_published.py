"""The page for the website before it is put there."""

from dataclasses import replace
from datetime import date

from ita_desktop.documents.checks import check
from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.oit_page import build
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.oit import Link, LinkCheck, OitItem
from tests.documents.offices import oit_snapshot, years

FINE = LinkCheck(on=date(2024, 2, 1), verdict="reachable", answer="เปิดได้")
GONE = LinkCheck(on=date(2024, 3, 1), verdict="gone", answer="ไม่พบหน้านี้ในเว็บไซต์ (404)")


def found(**oit: OitItem) -> list[PaperFinding]:
    """What is said of the links of a page with these items."""
    year = replace(years()[2567], assessment=Assessment(fiscal_year=2567, oit=oit))
    snapshot = oit_snapshot(year=year)
    return [each for each in check("oit-page", snapshot, build(snapshot)) if each.kind == "link"]


def link(*checks: LinkCheck) -> Link:
    """A link that was checked."""
    return Link(url="https://www.example.go.th/a", checks=checks)


def test_done_items_without_a_link_are_named_in_one() -> None:
    done = {f"o{at}": OitItem(status="done") for at in range(1, 13)}
    (finding,) = found(
        **done, o13=OitItem(status="in_progress"), o14=OitItem(status="done", links=(link(FINE),))
    )
    assert "o1 o2 o3" in finding.text and "และอีก 2 รายการ" in finding.text and "o13" not in finding.text
    assert finding.place == "assessments/2567/oit/o1"


def test_a_link_that_cannot_be_opened_is_told_with_its_day() -> None:
    (finding,) = found(o5=OitItem(status="done", links=(link(FINE, GONE),)))
    assert finding.text.startswith("o5 ") and "1 มี.ค. 67" in finding.text
    assert finding.place == "assessments/2567/oit/o5"


def test_an_address_that_is_not_of_the_web_counts_as_none() -> None:
    (finding,) = found(o1=OitItem(status="done", links=(Link(url="file:///c"),)))
    assert "ไม่มีลิงก์ o1" in finding.text


def test_what_is_right_is_silent() -> None:
    assert found(o1=OitItem(status="done", links=(link(GONE, FINE),)), o2=OitItem(status="not_started")) == []
