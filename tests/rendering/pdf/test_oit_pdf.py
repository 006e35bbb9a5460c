"""OIT papers on their pages: a unit's list on one, no page with a title alone, the same look on all pages."""

from datetime import date
from typing import Any

import pytest

from ita_desktop.documents import oit_progress, oit_unit
from ita_desktop.documents.blocks import Document
from ita_desktop.documents.oit_unit_tables import COMPONENTS
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import checklist_snapshot, oit_snapshot
from tests.rendering.pdf.reading import lines, pages, squeezed
from tests.rendering.pdf.shapes import level_rules

UNIT = "สำนักปลัด"
HEAD = "รหัสรายการกำหนด"
LATE = OitItem(status="in_progress", unit=UNIT, due=date(2026, 1, 15))
DONE = OitItem(status="done", unit=UNIT)


def list_of(count: int, **changes: Any) -> Document:
    """The list of a unit with so many items of 2569, every third one late."""
    oit = {f"o{n}": DONE if n % 3 else LATE for n in range(1, count + 1)}
    return oit_unit.build(checklist_snapshot(oit=oit, unit=UNIT, **changes))


@pytest.mark.parametrize("digits", ["thai", "arabic"])
@pytest.mark.parametrize("count", [1, 12, 22])
def test_a_unit_has_its_items_and_its_place_to_sign_on_one_page(
    typesetter: Typesetter, count: int, digits: str
) -> None:
    pdf = render_pdf(list_of(count, digits=digits), typesetter)
    (page,) = pages(pdf)
    assert all(f"o{n}" in page for n in range(1, count + 1))
    assert "ลงชื่อ" in page
    assert max(line.right for line in lines(pdf, 0)) <= 20.05
    assert max(line.bottom for line in lines(pdf, 0)) <= 28.95


def test_a_longer_list_goes_on_under_its_head_with_more_than_one_row(typesetter: Typesetter) -> None:
    first, second = pages(render_pdf(oit_unit.build(oit_snapshot()), typesetter))
    assert HEAD in first
    assert second.startswith(squeezed(to_thai(f"- 2 -{HEAD}")))
    assert "o42" in second
    assert "o43" in second
    assert "ลงชื่อ" in second


def test_no_unit_begins_with_a_page_of_its_title_alone(typesetter: Typesetter) -> None:
    for unit in range(2, 7):
        items = [f"o{n}" for n in (6, 11, 12, 13, 18, 21)][:unit]
        oit = {code: OitItem(status="in_progress", unit=UNIT) for code in items}
        document = oit_unit.build(checklist_snapshot(oit=oit, unit=UNIT, layout=COMPONENTS))
        first = pages(render_pdf(document, typesetter))[0]
        assert "o6" in first, unit


def test_boxes_stay_with_their_words_and_both_are_found(typesetter: Typesetter) -> None:
    pdf = render_pdf(list_of(26, layout=COMPONENTS), typesetter)
    whole = "".join(pages(pdf))
    assert "☐ข้อมูลปีปัจจุบัน" in whole
    assert "☐เผยแพร่บนเว็บไซต์หลัก" in whole
    ends = [line.text.strip() for page in range(len(pages(pdf))) for line in lines(pdf, page)]
    assert not any(len(text) > 1 and text.endswith("☐") for text in ends)


def test_codes_stand_in_the_middle_of_their_rows_on_every_page(typesetter: Typesetter) -> None:
    pdf = render_pdf(list_of(26, layout=COMPONENTS), typesetter)
    seen = 0
    for page in range(len(pages(pdf))):
        rules = sorted({round(rule.top, 2) for rule in level_rules(pdf, page)})
        for line in lines(pdf, page):
            if line.text.strip().startswith("o") and line.left < 3:
                middle = (line.top + line.bottom) / 2
                above = max(rule for rule in rules if rule < middle)
                below = min(rule for rule in rules if rule > middle)
                assert abs((above + below) / 2 - middle) < 0.25, (page, line.text)
                seen += 1
    assert seen == 26


def test_the_progress_of_a_year_stands_on_two_pages(typesetter: Typesetter) -> None:
    document = oit_progress.build(checklist_snapshot())
    first, second = pages(render_pdf(document, typesetter))
    assert "จำนวนรายการตามตัวชี้วัดย่อย" in first
    assert "รายการที่เกินกำหนด" in second
