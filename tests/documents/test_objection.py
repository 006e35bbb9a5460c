"""What the paper of disputed items says."""

from ita_desktop.documents.blocks import Heading, Run, Table, TableRow
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.objection import build
from ita_desktop.domain.oit import Objection, OitItem
from tests.documents.conftest import Golden
from tests.documents.offices import CHECKLIST, DISPUTED, PROOF, checklist_snapshot, oit_snapshot


def test_one_disputed_item(golden: Golden) -> None:
    golden("objection-2569", build(checklist_snapshot()))


def test_only_disputed_items_in_the_order_of_the_framework() -> None:
    oit = {"o12": OitItem(objection=Objection()), **{code: CHECKLIST[code] for code in ("o1", "o3")}}
    document = build(checklist_snapshot(oit=oit, digits="arabic"))
    heads = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert [head.split(" ")[:2] for head in heads] == [["1.", "o3"], ["2.", "o12"]]
    assert "o1" not in " ".join(heads).split()


def test_proof_is_named_as_it_was_kept() -> None:
    document = build(checklist_snapshot())
    table = [block for block in document.blocks if isinstance(block, Table)][-1]
    first, second = (row for row in table.rows if isinstance(row, TableRow))
    assert first.cells[1] == (Run(PROOF.name or "", exact=True),)
    assert [cell[0].text for cell in first.cells[2:]] == ["๑๕ ม.ค. ๖๙", "3f2a9c0d11e2"]
    assert [cell[0].text for cell in second.cells[1:]] == [
        "ไม่พบไฟล์นี้ในข้อมูลของหน่วยงาน",
        "-",
        "111111111111",
    ]


def test_what_is_not_filled_in_is_told() -> None:
    found = list(texts(build(checklist_snapshot(oit={"o3": OitItem(objection=Objection())}))))
    assert found.count("ยังไม่ได้กรอก") == 3
    assert "ไม่มีไฟล์แนบ" in found
    unknown = checklist_snapshot(oit={"o4": DISPUTED})
    assert "ยังไม่ทราบคะแนน" in list(texts(build(unknown)))


def test_where_nothing_is_disputed_it_says_so_and_how_to_mark_one() -> None:
    found = " ".join(texts(build(oit_snapshot())))
    assert "ยังไม่มีรายการที่หน่วยงานโต้แย้ง" in found
    assert "หน้า OIT" in found
