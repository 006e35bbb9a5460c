"""What the list of links says."""

import pytest

from ita_desktop.documents.blocks import Table, TableRow
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.oit_links import NoLinks, build
from tests.documents.conftest import Golden
from tests.documents.offices import URLS, checklist_snapshot, oit_snapshot


def test_a_small_office(golden: Golden) -> None:
    golden("oit-links-2569", build(checklist_snapshot()))


def test_every_link_has_a_row_and_an_item_is_named_once() -> None:
    (table,) = [block for block in build(checklist_snapshot()).blocks if isinstance(block, Table)]
    rows = [row for row in table.rows if isinstance(row, TableRow)]
    assert [row.cells[2][-1].text for row in rows] == [URLS[0], *URLS]
    assert [row.joined for row in rows] == [0, 0, 2, 2, 2, 2]


def test_the_newest_check_is_told() -> None:
    found = list(texts(build(checklist_snapshot(digits="arabic"))))
    assert "1 มี.ค. 69\nเปิดได้" in found
    assert not any("ไม่พบหน้า" in text for text in found)


def test_items_without_a_link_are_named() -> None:
    told = next(text for text in texts(build(checklist_snapshot())) if text.startswith("รายการที่ยังไม่มีลิงก์"))
    assert told.startswith("รายการที่ยังไม่มีลิงก์ ๒๔ รายการ ได้แก่ o2 o3 o4 o6")


def test_a_year_without_links_says_where_to_add_them() -> None:
    with pytest.raises(NoLinks, match="2567"):
        build(oit_snapshot())
