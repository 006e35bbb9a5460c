"""The forty-seven traps of real papers, each by its number, as they stand in a pasted table."""

import pytest

from ita_desktop.domain.codes import read_codes
from tests.domain.cases import framework
from tests.exchange.score_tables.tables import plan, read

READ = [
    ("1", "1๑\t95.76\n1๒\t93.13\n1๕\t96.09", "i1 95.76, i2 93.13, i5 96.09"),
    ("2", "๓\tการใช้อำนาจ\tข้อ ๑๗ ๑๘ ๑๙\t๙๙.๑๙ ๙๙.๑๘ ๑๐๐", "i7 99.19, i8 99.18, i9 100"),
    ("3", "1๑๐\t90.10\n1๑๑\t97.78\n1๑๒\t95.56", "i10 90.10, i11 97.78, i12 95.56"),
    ("4", "ตัวชี้วัดที่ ๕\n๑๓\t๙๘.๒๐\n๑๔\t๙๕.๑๓\n๑๕\t๙๔.๗๖", "i13 98.20, i14 95.13, i15 94.76"),
    ("4-e", "๖ คุณภาพการดำเนินงาน EIT Public\tข้อ ๑ ๒ ๓\t96.11 95.12 97.13",
     "e1.public 96.11, e2.public 95.12, e3.public 97.13"),
    ("5", "I๑\t95.76\ni๒\t93.13\nE๑ Public\t96.31\ne๘ survey\t89.17",
     "i1 95.76, i2 93.13, e1.public 96.31, e8.survey 89.17"),
    ("6", "e ๔ Survey\t92.08\n๐ ๑\t100\n๐ ๒๘\t100", "e4.survey 92.08, o1 100, o28 100"),
    ("7", "๐๘\t๑๐๐\n๐๒๓\t๑๐๐", "o8 100, o23 100"),
    ("8", "๐9\t100\n๐27\t100\no17\t100\nO28\t100", "o9 100, o27 100, o17 100, o28 100"),
    ("9", "๐๐๕\t๑๐๐", "o5 100"),
    ("10", "E-Service (อ้างอิงจาก ๑๐)\t100", "o10 100"),
    ("13", "1\tการปฏิบัติหน้าที่\tข้อ 1๑ ข้อ 1๒ ข้อ 1๓\t๙๕.๗๖ ๙๓.๑๓ ๑๐๐", "i1 95.76, i2 93.13, i3 100"),
    ("16", "i1\t๑๐๐\ni2\t100.00\ni3\t๑๐๐ เต็ม\ni4\t๑๐๐ คะแนน", "i1 100, i2 100.00, i3 100, i4 100"),
    ("17", "๑.การปฏิบัติหน้าที่ ๙๑.๗๐ คะแนน\n๙.การเปิดเผยข้อมูล ๗๘.๐๖\n2. การใช้งบประมาณ 95.24",
     "1 91.70, 9 78.06, 2 95.24"),
    ("18", "คะแนนรวม\t97.00\t+๑๒.๘๑\nIIT\t96.57\t-4.71\nOIT\t90.12\t−25.97",
     "overall 97.00, IIT 96.57, OIT 90.12"),
    ("20", "EIT\n1. คุณภาพการดำเนินงาน\t95.25\n2. ประสิทธิภาพการสื่อสาร\t93.25\n"
     "OIT\n1. การเปิดเผยข้อมูล\t100\n2. การป้องกันการทุจริต\t100",
     "6 95.25, 7 93.25, 9 100, 10 100"),
    ("21", "อันดับ\tตัวชี้วัด\tคะแนน\n3\tการใช้อำนาจ\t99.46\n1\tการปฏิบัติหน้าที่\t96.30", "3 99.46, 1 96.30"),
    ("21-score", "ตัวชี้วัด\tอันดับ\tคะแนน\nการปฏิบัติหน้าที่\t96.30\t1\nการใช้งบประมาณ\t96.50\t2", "1 96.30, 2 96.50"),
    ("22", "๑\tการปรับปรุงดัชนีชี้วัด\t96.30\n๓\tการใช้จ่ายเงิน\t99.46", "1 96.30, 3 99.46"),
    ("23", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (EIT) ส่วนที่ ๑\t94.51", "EIT.public 94.51"),
    ("27", "๘\tการปรับปรุงการทำงาน\tEIT Public\te๗ e๘ e๙\t92.66 93.28 93.62\n"
     "๘\tการปรับปรุงการทำงาน\tEIT Survey\te๗ e๘ e๙\t88.75 89.17 92.92",
     "e7.public 92.66, e8.public 93.28, e9.public 93.62, e7.survey 88.75, e8.survey 89.17, e9.survey 92.92"),
    ("28", "i1\t95.76\ni3\t100", "i1 95.76, i3 100"),
    ("35", "คะแนนรวม ปีงบประมาณ พ.ศ.\n๒๕๖๘\t97.00", ""),
    ("38", "02\ni1\t95.76\nเวลา ๐๙.๓๐ น.", "i1 95.76"),
    ("39", "<p>e ๔ Survey</p>\t<p>92.08</p>\n<u>๐ ๒</u>๑\t<b>100</b>", "e4.survey 92.08, o21 100"),
    ("41", "i1\t95.76\nActivate Windows Go to Settings to activate Windows.", "i1 95.76"),
    ("43", "แผนการบริหารและพัฒนา\nทรัพยากรบุคคล 100\nการ ปฏิบัติ หน้าที่ 96.30", "o14 100, 1 96.30"),
    ("44", "ตัวชี้วัด\tข้อความถาม\tคะแนน\n๑ การปฏิบัติหน้าที่\tI๑\t95.76\n\tI๒\t93.13", "i1 95.76, i2 93.13"),
    ("45", "แผนงานยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน\t100\nE - Service\t0", "o5 100, o10 0"),
    ("46", "การปฏิบัติงาน / ให้บริการเป็นไปตามขั้นตอนและระยะเวลา (i1)\t95.76", "i1 95.76"),
    ("47", "ข้อมูลการติดต่อฯ\t100", "o3 100"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("table", "scores"), [row[1:] for row in READ], ids=[f"trap{row[0]}" for row in READ]
)
def test_trap_is_read(table: str, scores: str) -> None:
    wanted = dict(each.split() for each in scores.split(", ") if each)
    assert read(table) == wanted


DOUBTFUL = [
    ("12", "๐1 – ๐4\t98.12", {"o1", "o2", "o3", "o4"}, "4 รหัส"),
    ("13", "ข้อ 1๑ ข้อ 1๒ ข้อ 1๓\t๙๕.๗๖ ๙๓.๑๓", {"i1", "i2", "i3"}, "จับคู่"),
    ("14", "e4 และ e5 Public\t94.32", {"e4.public", "e5.public"}, "2 รหัส"),
    ("15", "i1\t95.76\ni2\t93.3\ni3\t100", {"i2"}, "ทศนิยม"),
    ("24", "๓ การใช้อำนาจ\ti๔ ให้หรือรับสินบนเพื่อแลกกับการบรรจุ แต่งตั้ง โยกย้าย เลื่อนตำแหน่ง\t100", {"i4", "i9"}, "i4"),
    ("24-number", "๔ การใช้ทรัพย์สินของราชการ\tข้อ ๑๑ การกำกับดูแลและตรวจสอบทรัพย์สินป้องกันการนำไปใช้ส่วนตัวได้\t95.56",
     {"i11", "i12"}, "i12"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("table", "codes", "why"), [row[1:] for row in DOUBTFUL], ids=[f"trap{row[0]}" for row in DOUBTFUL]
)
def test_trap_is_in_doubt_with_what_may_be_meant(table: str, codes: set[str], why: str) -> None:
    doubtful = [row for row in plan(table) if row.state == "doubtful"]
    assert doubtful
    assert {code for row in doubtful for code in row.codes} == codes
    assert all(why in row.why for row in doubtful)


OTHERS = [
    ("11", "งานนโยบายและแผน\tโทร. ๐ ๓๕๕๓ ๑๐๑๒"),
    ("19", "ควรปรับปรุง\tร้อยละ ๑๕-๒๕"),
    ("25", "๓\tมาตรการส่งเสริมการมีส่วนร่วมของประชาชนในท้องถิ่น\n๓\tมาตรการตรวจสอบการใช้ดุลพินิจ"),
    ("26", "ระเบียบวาระที่ ๓\tเรื่องเพื่อทราบ\nระเบียบวาระที่ ๓\tเรื่องเพื่อพิจารณา\nระเบียบวาระที่ ๕\tเรื่องอื่น ๆ"),
    ("29", "ระยะเวลา\tต.ค. ๒๕๖๘- ก.ย. ๒๕๖๙"),
    ("30", "ตลอดปี ๖๕\tเดือนตุลาคม 68 – เดือนกันยายน 69"),
    ("31", "ตลอดปีงบประมาณ พ.ศ.๒๕๖๙\tภายในเดือน พฤษภาคม 2569"),
    ("32", "ม.ค.-มี.ค.๖๕ ตลอดปี ๖๕"),
    ("33", "ตุลาคม ๒๕๖๔ ถึง กันยายน ๒๕๖๖"),
    ("34", "มาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\tประจำปีงบประมาณ พ.ศ. ๒๕๖๙"),
    ("36", "(นางตัวอย่าง ทดสอบ)\nรองนายกเทศมนตรี ปฏิบัติราชการแทน\nนายกเทศมนตรี"),
    ("37", "ที่ สพ ๕๒๑๐๑/ ๔๕๗\tวันที่ ๕ มิถุนายน ๒๕๖๙\nที่ บก ๕๒๖๐๑/-"),
    ("42", "เทศบาลตำบลตัวอย่าง\tเทศบาลตำบลตัวอยาง"),
]  # fmt: skip


@pytest.mark.parametrize("table", [row[1] for row in OTHERS], ids=[f"trap{row[0]}" for row in OTHERS])
def test_trap_of_other_readers_is_never_a_code_or_a_score(table: str) -> None:
    assert plan(table) == ()
    assert plan(f"i1\t95.76\n{table}")[1:] == ()


def test_trap40_foreign_letters_are_told_beside_the_score() -> None:
    (row,) = plan("o13 รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดु ประจำปี พ.ศ. 2567\t100")
    assert (row.code, row.state) == ("o13", "new")
    assert "U+0941" in row.why
    assert read_codes("พัสดु", framework(2568)).notes


def test_all_traps_have_a_test() -> None:
    numbers = [*(row[0] for row in READ), *(row[0] for row in DOUBTFUL), *(row[0] for row in OTHERS), "40"]
    named = {number.split("-")[0] for number in numbers}
    assert named == {str(number) for number in range(1, 48)}
