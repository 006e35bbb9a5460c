"""The order that appoints a committee."""

from datetime import date

import pytest

from ita_desktop.documents.blocks import Document, Emblem, PageBreak, Roll, SignatureColumn, SignedBy
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.order import FEW, build
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import Committee, Member, Signer
from tests.documents.conftest import Golden
from tests.documents.offices import order_snapshot


def said(document: Document) -> str:
    """Every text of the paper, a line each."""
    return "\n".join(texts(document))


def members(count: int) -> tuple[Member, ...]:
    """So many members."""
    return tuple(Member(post=f"ตำแหน่ง {number}", role="กรรมการ") for number in range(count))


def test_p5(golden: Golden) -> None:
    golden("order-ita", build(order_snapshot(emblem=b"\x89PNG")))


def test_p5_with_its_members_in_the_order(golden: Golden) -> None:
    golden("order-inline-ita", build(order_snapshot(layout="inline")))


def test_parts_stand_in_the_official_order() -> None:
    text = said(build(order_snapshot()))
    parts = [
        "คำสั่งเทศบาลตำบลตัวอย่าง",
        "ที่ ๑๕๕/๒๕๖๕",
        "เรื่อง แต่งตั้งคณะกรรมการติดตาม",
        "อาศัยอำนาจ",
        "ตามบัญชีรายชื่อแนบท้ายคำสั่งนี้",
        "๑. วิเคราะห์",
        "๔. รวบรวม",
        "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป",
        "สั่ง ณ วันที่ ๑ มิถุนายน พ.ศ. ๒๕๖๕",
        "บัญชีรายชื่อแนบท้ายคำสั่งเทศบาลตำบลตัวอย่าง",
        "ที่ ๑๕๕/๒๕๖๕ ลงวันที่ ๑ มิถุนายน ๒๕๖๕",
        "ท้องถิ่นอำเภอ",
    ]
    places, start = [], 0
    for part in parts:
        start = text.index(part, start)
        places.append(start)
    assert places == sorted(places)


def test_few_members_stand_in_the_order_and_many_in_a_list_of_their_own() -> None:
    few = build(order_snapshot(committee=Committee(key="a", members=members(FEW))))
    many = build(order_snapshot(committee=Committee(key="a", members=members(FEW + 1))))
    assert PageBreak(restart=True) not in few.blocks
    assert "ประกอบด้วย" in said(few)
    assert PageBreak(restart=True) in many.blocks
    assert isinstance(many.blocks[-1], Roll)
    assert "ประกอบด้วย" not in said(many)
    for document, count in ((few, FEW), (many, FEW + 1)):
        assert [len(block.lines) for block in document.blocks if isinstance(block, Roll)] == [count]


def test_a_layout_chooses_where_the_members_stand() -> None:
    annexed = build(order_snapshot(committee=Committee(key="a", members=members(1)), layout="annex"))
    inside = build(order_snapshot(committee=Committee(key="a", members=members(60)), layout="inline"))
    assert PageBreak(restart=True) in annexed.blocks
    assert PageBreak(restart=True) not in inside.blocks


def test_names_get_a_column_where_any_is_known() -> None:
    committee = Committee(
        key="a", members=(Member(name="นางกอ", post="ปลัด", role="ประธาน"), Member(post="นิติกร"))
    )
    (roll,) = (b for b in build(order_snapshot(committee=committee)).blocks if isinstance(b, Roll))
    assert [line.cells for line in roll.lines] == [("นางกอ", "ปลัด", "ประธาน"), ("", "นิติกร", "")]
    assert len(roll.shares) == 3


def test_the_signer_has_rank_and_for_whom() -> None:
    signer = Signer(rank="พันตรี", name="พันตรี กอ ขอ", post="รองนายกเทศมนตรี", acting_for="นายกเทศมนตรี")
    document = build(order_snapshot(committee=Committee(key="a", signer=signer)))
    (column,) = (block for block in document.blocks if isinstance(block, SignatureColumn))
    assert column.signers == (SignedBy("กอ ขอ", "รองนายกเทศมนตรี\nปฏิบัติราชการแทน นายกเทศมนตรี", "พันตรี"),)
    assert document.names == ("พันตรี กอ ขอ",)


def test_own_reasons_are_taken_and_not_said_twice() -> None:
    given = "ด้วยจังหวัดแจ้งให้ดำเนินการ\nอาศัยอำนาจตามมาตรา 48 จึงแต่งตั้งคณะทำงาน ประกอบด้วย"
    committee = Committee(key="a", name="คณะทำงาน", authority=given, members=members(2))
    text = said(build(order_snapshot(committee=committee)))
    assert "ด้วยจังหวัดแจ้งให้ดำเนินการ\nอาศัยอำนาจตามมาตรา ๔๘ จึงแต่งตั้งคณะทำงาน ประกอบด้วย\n" in text
    short = Committee(key="a", name="คณะทำงาน", authority="อาศัยอำนาจตามมาตรา 48", members=members(2))
    assert "มาตรา ๔๘ จึงแต่งตั้งคณะทำงาน ประกอบด้วย" in said(build(order_snapshot(committee=short)))


def test_duties_that_carry_numbers_are_numbered_once() -> None:
    committee = Committee(key="a", duties=("๑. ติดตาม", "2) รายงาน", "", "3.5 เท่าของงาน", "10 ข้อ"))
    text = said(build(order_snapshot(committee=committee)))
    for line in ("๑. ติดตาม", "๒. รายงาน", "๓. ๓.๕ เท่าของงาน", "๔. ๑๐ ข้อ"):
        assert f"\n{line}\n" in text


def test_of_a_committee_of_which_nothing_is_known_dots_are_printed() -> None:
    document = build(order_snapshot(agency=Agency(), committee=Committee(key="a")))
    text = said(document)
    assert "None" not in text
    assert "ที่ ............/............" in text
    assert "สั่ง ณ วันที่ .............................. พ.ศ. .........." in text
    assert document.blocks[0] == Emblem(None, 3.0)


def test_an_office_may_use_its_own_word() -> None:
    committee = Committee(key="a", order_date=date(2022, 6, 1))
    text = said(build(order_snapshot(committee=committee, words={"order.given": "ให้ไว้ ณ วันที่"})))
    assert "ให้ไว้ ณ วันที่ ๑ มิถุนายน พ.ศ. ๒๕๖๕" in text


def test_the_mayor_signs_where_no_one_is_named() -> None:
    for agency, post in (
        ("เทศบาลตำบลตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง"),
        ("องค์การบริหารส่วนตำบลตัวอย่าง", "นายกองค์การบริหารส่วนตำบลตัวอย่าง"),
    ):
        document = build(order_snapshot(agency=Agency(name=agency)))
        (column,) = (block for block in document.blocks if isinstance(block, SignatureColumn))
        assert column.signers == (SignedBy("", post),)


@pytest.mark.parametrize("leads", ["ประกอบด้วย", "ดังนี้", "ดังต่อไปนี้", "ประกอบด้วย ดังนี้:", "ดังมีรายชื่อต่อไปนี้", ""])
def test_reasons_that_lead_to_a_list_lead_to_the_annex_instead(leads: str) -> None:
    """One word leads to the members, not two."""
    committee = Committee(key="a", name="คณะทำงาน", authority=f"จึงแต่งตั้งคณะทำงาน {leads}", members=members(9))
    text = said(build(order_snapshot(committee=committee, layout="annex")))
    assert "\nจึงแต่งตั้งคณะทำงาน ตามบัญชีรายชื่อแนบท้ายคำสั่งนี้\n" in text
    inline = said(build(order_snapshot(committee=committee, layout="inline")))
    assert inline.count("ประกอบด้วย") == 1
