"""What a memo says."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.documents.blocks import (
    Heading,
    LabelLine,
    LeaderLine,
    MemoHead,
    Opinions,
    Paragraph,
    SignatureColumn,
)
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.memo import build
from ita_desktop.documents.snapshots import MemoSnapshot
from ita_desktop.domain.memos import Memo, MemoSigner
from tests.documents.conftest import Golden
from tests.documents.dump import dump
from tests.documents.letters import OPINIONS, emblem, memo_snapshot
from tests.documents.offices import AGENCY, framework


def head(snapshot: MemoSnapshot) -> dict[str, str]:
    """The fields over dotted lines."""
    lines = [block for block in build(snapshot).blocks if isinstance(block, LeaderLine)]
    return {field.label: field.value for line in lines for field in line.fields}


def chain(*signers: MemoSigner, **changes: object) -> list[SignatureColumn | Opinions]:
    """The blocks of those who sign."""
    blocks = build(memo_snapshot(signers=signers, **changes)).blocks
    return [block for block in blocks if isinstance(block, SignatureColumn | Opinions)]


def test_p1_says_what_its_memo_said(golden: Golden) -> None:
    golden("memo-p1", build(memo_snapshot()))


def test_a_chain_of_opinions(golden: Golden) -> None:
    text = ("ตามที่สำนักงาน ป.ป.ช. ประเมินแล้ว นั้น", "บัดนี้ จึงขอรายงาน และเห็นควรเผยแพร่ทางเว็บไซต์")
    changes = dict.fromkeys(("background", "facts", "proposal", "insert"))
    snapshot = memo_snapshot(**changes, body=text, chain="opinions", signers=OPINIONS, number="-")
    golden("memo-opinions", build(snapshot))


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("๔๕๗", "สพ ๕๒๑๐๑/๔๕๗"),
        ("/ ๔๕๗", "สพ ๕๒๑๐๑/๔๕๗"),
        ("ว ๑๒", "สพ ๕๒๑๐๑/ว ๑๒"),
        ("สพ 52101/457", "สพ ๕๒๑๐๑/๔๕๗"),
        ("สพ๕๒๑๐๑/๔๕๗", "สพ๕๒๑๐๑/๔๕๗"),
        ("บก ๕๒๖๐๑/-", "บก ๕๒๖๐๑/-"),
        ("-", "สพ ๕๒๑๐๑/-"),
        ("", "สพ ๕๒๑๐๑/"),
        (None, "สพ ๕๒๑๐๑/"),
    ],
)
def test_the_number_stands_behind_the_code(number: str | None, printed: str) -> None:
    assert head(memo_snapshot(number=number))["ที่"] == printed


def test_an_office_without_a_code_has_the_number_alone() -> None:
    snapshot = replace(memo_snapshot(number="12"), agency=AGENCY)
    assert head(snapshot)["ที่"] == "๑๒"
    assert head(replace(snapshot, memo=Memo()))["ที่"] == ""


@pytest.mark.parametrize(
    ("day", "printed"),
    [(date(2026, 6, 5), "๕ มิถุนายน ๒๕๖๙"), ("", ""), (None, ""), ("มิถุนายน 2569", "มิถุนายน ๒๕๖๙")],
)
def test_a_date_is_day_month_year_or_room_to_write(day: date | str | None, printed: str) -> None:
    assert head(memo_snapshot(date=day))["วันที่"] == printed


def test_several_addressees_stand_beside_and_many_below_each_other() -> None:
    def to(*names: str) -> tuple[str, ...]:
        blocks = build(memo_snapshot(to=names)).blocks
        return next(block.texts for block in blocks if isinstance(block, LabelLine))

    assert to("ก", "ข") == ("ก / ข",)
    assert to("ก", "ข", "ค") == ("ก", "ข", "ค")
    assert set(to()[0]) == {"."}


def test_scores_carry_official_names_and_two_decimals() -> None:
    text = dump(build(memo_snapshot()))
    instruments = {each.code: each.title for each in framework(2568).instruments}
    assert f"๑. {instruments['IIT']} (IIT)  ๙๖.๕๗ คะแนน" in text
    assert f"๒. {instruments['EIT']} (EIT) ส่วนที่ ๑  ๙๔.๕๑ คะแนน" in text
    assert f"๓. {instruments['EIT']} (EIT) ส่วนที่ ๒  ๙๒.๓๒ คะแนน" in text
    assert f"๔. {instruments['OIT']} (OIT)  ๑๐๐.๐๐ คะแนน" in text


def test_a_year_without_scores_is_told_in_words() -> None:
    snapshot = memo_snapshot(fiscal_year=2568)
    assert snapshot.year
    for year in (None, replace(snapshot.year, assessment=None)):
        assert "(ยังไม่มีคะแนนรายเครื่องมือของปีงบประมาณ พ.ศ. ๒๕๖๘)" in dump(build(replace(snapshot, year=year)))
    assert "(ยังไม่มีคะแนนรายเครื่องมือ)" in dump(build(replace(memo_snapshot(), year=None)))


def test_plain_paragraphs_have_no_headings() -> None:
    snapshot = memo_snapshot(background=None, facts=None, proposal=None, body=("ก\nข", "ค"))
    blocks = build(snapshot).blocks
    assert not [block for block in blocks if isinstance(block, Heading)]
    said = [block.runs[0].text for block in blocks if isinstance(block, Paragraph)]
    assert said[:3] == ["ก", "ข", "ค"]
    assert said[-1] == "จึงเรียนมาเพื่อโปรดทราบและพิจารณา"
    assert said[3].startswith("๑. แบบวัด")


def test_without_a_choice_labels_make_a_chain_of_opinions() -> None:
    assert [type(block) for block in chain(MemoSigner(post="ก"), MemoSigner(post="ข"))] == [SignatureColumn]
    (drafter, opinions) = chain(MemoSigner(post="ก"), MemoSigner(post="ข", label="ความเห็น ข"))
    assert [each.post for each in drafter.signers] == ["ก"]
    assert [(each.label, each.rank) for each in opinions.signers] == [("ความเห็น ข", "ลงชื่อ")]


def test_who_gives_an_opinion_first_is_no_drafter() -> None:
    (opinions,) = chain(MemoSigner(post="ก", label="ความเห็น"), MemoSigner(post="ข"), chain="opinions")
    assert [each.label for each in opinions.signers] == ["ความเห็น", "ความเห็นข"]


@pytest.mark.parametrize(
    ("post", "acting_for", "printed", "label"),
    [
        ("รองนายกเทศมนตรี", "นายกเทศมนตรี", "รองนายกเทศมนตรี\nปฏิบัติราชการแทน นายกเทศมนตรี", "นายกเทศมนตรี"),
        ("ผอ.กอง รักษาราชการแทนปลัด", "ปลัด", "ผอ.กอง\nรักษาราชการแทนปลัด", "ปลัด"),
        ("ผอ.กอง รักษาราชการแทน", "ปลัด", "ผอ.กอง\nรักษาราชการแทนปลัด", "ปลัด"),
        ("ผอ.กอง", "รักษาราชการแทนปลัด", "ผอ.กอง\nรักษาราชการแทนปลัด", "ปลัด"),
        ("ผอ.กอง", None, "ผอ.กอง", "ผอ.กอง"),
        (None, "ปลัด", "ปฏิบัติราชการแทน ปลัด", "ปลัด"),
    ],
)
def test_for_whom_is_signed_stands_below_the_post(
    post: str | None, acting_for: str | None, printed: str, label: str
) -> None:
    signer = MemoSigner(post=post, acting_for=acting_for)
    (column,) = chain(signer, chain="column")
    assert column.signers[0].post == printed
    (_, opinions) = chain(MemoSigner(post="ก"), signer, chain="opinions")
    assert opinions.signers[0].label == f"ความเห็น{label}"


def test_an_empty_memo_has_room_for_everything() -> None:
    document = build(MemoSnapshot(agency=AGENCY, memo=Memo()))
    assert head(MemoSnapshot(agency=AGENCY, memo=Memo()))["ส่วนราชการ"] == "เทศบาลตำบลตัวอย่าง"
    assert [set(text) for text in texts(document)].count({"."}) >= 3
    assert document.title == "บันทึกข้อความ"


def test_emblem_and_urgency_stand_at_the_top() -> None:
    snapshot = replace(memo_snapshot(urgency="ด่วน"), emblem=emblem())
    assert build(snapshot).blocks[0] == MemoHead("บันทึกข้อความ", emblem(), "ด่วน")


def test_arabic_digits_are_the_papers_setting() -> None:
    printed = "".join(texts(build(replace(memo_snapshot(), digits="arabic"))))
    assert "สพ 52101/457" in printed
    assert not set("๐๑๒๓๔๕๖๗๘๙") & set(printed)
