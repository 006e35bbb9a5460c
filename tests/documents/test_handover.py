"""What the record of handing the work over says."""

from dataclasses import replace

from ita_desktop.documents.blocks import Block, Closing, KeepTogether, Paragraph, Table, TableRow
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.handover.checklist import NOT_BEGUN
from ita_desktop.documents.handover.data import NO_PACK
from ita_desktop.documents.handover.next import MOST
from ita_desktop.documents.handover.paper import SECTIONS, build
from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.documents.texts import NOTHING, hash_words
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.handover import Coming, Parties
from ita_desktop.domain.meetings import Signer
from tests.documents.conftest import Golden
from tests.documents.handovers import HASH, TODAY, handover_snapshot, pending


def said(snapshot: HandoverSnapshot) -> list[str]:
    """Every text of the record."""
    return list(texts(build(snapshot)))


def tables(snapshot: HandoverSnapshot) -> dict[str, list[tuple[str, ...]]]:
    """The texts of its tables, by the names of their sheets."""
    found = [block for block in build(snapshot).blocks if isinstance(block, Table)]
    return {
        table.name: [
            tuple("".join(run.text for run in cell) for cell in row.cells)
            for row in table.rows
            if isinstance(row, TableRow)
        ]
        for table in found
    }


def closings(blocks: tuple[Block, ...]) -> list[Closing]:
    """The places to sign."""
    inner = [each for block in blocks if isinstance(block, KeepTogether) for each in block.blocks]
    return [each for each in inner if isinstance(each, Closing)]


def test_an_office_with_something_of_each(golden: Golden) -> None:
    golden("handover-2569", build(handover_snapshot()))


def test_an_empty_office_has_a_record_that_says_what_is_not_there() -> None:
    """Every section stands; dots are left for who signs."""
    told = said(HandoverSnapshot(agency=Agency(), digits="arabic"))
    assert [each for each in told if each[:1].isdigit()] == [
        f"{number}. {title}" for number, (title, _) in enumerate(SECTIONS, 1)
    ]
    assert told.count(NOTHING) == 5
    assert NOT_BEGUN in told and NO_PACK in told
    assert any("ข้าพเจ้า ...." in each for each in told)


def test_years_tell_what_is_entered_announced_and_printed() -> None:
    running, done, former = tables(handover_snapshot(digits="arabic"))["ผลการประเมิน"]
    assert running == ("2569", "0 จาก 88", "ยังไม่กรอก", "ยังไม่กรอกระดับที่ประกาศ", "1 จาก 26", "ยังไม่พิมพ์")
    assert done[1:] == ("90 จาก 90", "97.00", "ผ่านดี", "ยังไม่เริ่ม", "3 พ.ย. 68 รายงานการวิเคราะห์ผลการประเมิน")
    assert former[3] == "ยังไม่กรอกระดับที่ประกาศ\n(คำนวณได้ ผ่าน)"


def test_the_late_come_first() -> None:
    """Measures and items; what is done or given up comes last, or is left out."""
    found = tables(handover_snapshot(digits="arabic"))
    first, *_, last = found["มาตรการ 2569"]
    assert first[3:] == ("31 ธ.ค. 68", "เลยกำหนด 152 วัน")
    assert len(found["มาตรการ 2569"]) == 17
    assert last[4] == "ดำเนินการแล้วเสร็จ"
    assert found["แผน"] == [("2569", "2568", "17", "1", "1", "15", "1")]
    assert found["OIT 2569"][0][0] == "o2" and "เกินกำหนด 12 วัน" in found["OIT 2569"][0][3]
    assert "o1" not in [row[0] for row in found["OIT 2569"]]
    assert found["มติและงาน"][0][2:] == ("กองคลัง", "1 พ.ค. 2569", "เกินกำหนด 31 วัน")


def test_of_a_former_plan_only_what_is_to_be_done_is_listed() -> None:
    now = pending()
    former = replace(now.plans[0], fiscal_year=2568, answers=2567)
    snapshot = handover_snapshot(pending=replace(now, plans=(*now.plans, former)))
    found = tables(snapshot)
    assert len(found["มาตรการ 2569"]) == 17 and len(found["มาตรการ 2568"]) == 15


def test_hashes_and_names_of_files_keep_their_digits() -> None:
    """A hash in Thai digits would prove nothing."""
    found = tables(handover_snapshot(digits="thai"))
    assert found["ข้อมูล"][-1][1].endswith(hash_words(HASH))
    assert found["ไฟล์"][0][1:] == ("1 บันทึกการส่งมอบงาน ITA.pdf", "บันทึกการส่งมอบงาน ITA", "ฉบับนี้")
    name, what, size = found["ไฟล์"][1][1:]
    assert name == "2 ชุดข้อมูล.zip" and hash_words("ab" * 32) in what and size == "๑.๒ MB"


def test_who_signs_is_named_or_has_room_to_write() -> None:
    parties, witnesses = closings(build(handover_snapshot(digits="arabic")).blocks)
    giver, receiver = parties.signatures
    assert (giver.rank, giver.name, giver.post) == ("จ่าเอก", "วีระ มั่นคง", "เจ้าพนักงานธุรการ")
    assert receiver.label == "ผู้รับมอบ"
    assert [each.name for each in witnesses.signatures] == ["นายสมชาย พยาน", ""]
    assert all(each.post.startswith("ตำแหน่ง ...") for each in witnesses.signatures)


def test_many_days_are_counted() -> None:
    """The nearest are listed."""
    days = tuple(Coming(TODAY, f"เรื่องที่ {number}") for number in range(MOST + 13))
    snapshot = handover_snapshot(digits="arabic", pending=replace(pending(), coming=days))
    assert len(tables(snapshot)["กำหนดที่จะถึง"]) == MOST
    assert any(each.startswith("และอีก 13 กำหนด") for each in said(snapshot))


def test_whatever_was_typed_is_told_letter_by_letter() -> None:
    """Markup stays text, and a letter that no typeface has does not keep the record from being printed."""
    parties = Parties(giver=Signer(name="<b>&</b> \U0001f600", post="=1+1"), order="<i>")
    told = " ".join(said(handover_snapshot(digits="arabic", parties=parties)))
    assert "<b>&</b> [U+1F600] ตำแหน่ง =1+1" in told and "<i>" in told


def test_right_of_the_head_stands_the_day() -> None:
    days = [each for each in build(handover_snapshot()).blocks if isinstance(each, Paragraph)]
    assert days[0].align == "right" and days[0].runs[0].text == "วันที่ ๑ มิถุนายน พ.ศ. ๒๕๖๙"
