"""A fault of each kind planted into the case is found, in both kinds of digits, and it alone."""

from typing import NamedTuple

import pytest

from tests.documents.checks.planting import P5_KINDS, arabic, case_data, kinds, minutes_of, swapped

LAST = "และขอให้รักษามาตรฐานไว้ในการประเมินครั้งต่อไป"


class Fault(NamedTuple):
    """What stands in the case, what is put in its place, which kind that is, what is marked."""

    old: str
    new: str
    kind: str
    excerpt: str
    suggest: str = ""


FAULTS = (
    Fault("๙๘.๑๙", "๙๘.๑๒", "figure", "๙๘.๑๒", "98.19"),
    Fault("๙๗.๒๖", "๙๗.๖๒", "figure", "๙๗.๖๒", "97.26"),
    Fault("๙๙.๓๓ คะแนน อยู่", "๙๙.๓๕ คะแนน อยู่", "figure", "๙๙.๓๕", "99.33"),
    Fault("IIT ๙๙.๓๓", "IIT ได้คะแนน ๙๙.๓", "figure", "๙๙.๓", "99.33"),
    Fault("๙๗.๗๘ คะแนน", "๙๘.๑๙ คะแนน", "figure", "๙๘.๑๙", "97.78"),
    Fault(LAST, "ได้ ๙๘.๗๕ คะแนน", "figure", "๙๘.๗๕", "98.72"),
    Fault("ผ่านดีเยี่ยม รายเครื่องมือ", "ผ่านดี รายเครื่องมือ", "level", "ผ่านดี", "ผ่านดีเยี่ยม"),
    Fault("ประจำปี ๒๕๖๖ ของ", "ประจำปี ๒๕๖๕ ของ", "year", "๒๕๖๕", "2566"),
    Fault("ประจำปี ๒๕๖๖ ของ", "ประจำปี ๒๕๖๓ ของ", "year", "๒๕๖๓"),
    Fault("OIT ปี ๒๕๖๖", "OIT ปี ๒๕๖๕", "year", "๒๕๖๕"),
    Fault("ประจำปี ๒๕๖๗ เป็น", "ประจำปี ๒๕๖๔ เป็น", "year", "๒๕๖๔"),
    Fault("พฤศจิกายน ๒๕๖๖", "พฤศจิกายน ๒๕๖๕", "year", "๒๕๖๕"),
    Fault("พฤศจิกายน ๒๕๖๖", "พฤศจิกายน ๒๐๒๓", "year", "๒๐๒๓", "2566"),
    Fault('ตัวอย่าง", "date"', 'ตัวอย่าง ปี ๒๕๖๔", "date"', "year", "๒๕๖๔"),
    Fault('ตัวอย่าง", "date"', 'ตัวอย่าง ครั้งที่ ๒/๒๕๖๖", "date"', "year", "ครั้งที่ ๒/๒๕๖๖"),
    Fault('"date": "2023-10-31"', '"date": "2025-01-31"', "year", "๓๑ มกราคม ๒๕๖๘"),
    Fault("ตามคำสั่งเทศบาลตำบลตัวอย่าง", "ตามคำสั่งเทศบาลตำบลตัวอยาง", "office-name", "เทศบาลตำบลตัวอยาง"),
    Fault("ตามคำสั่งเทศบาลตำบลตัวอย่าง", "ตามคำสั่งเทศบาลเมืองตัวอย่าง", "office-name", "เทศบาลเมืองตัวอย่าง"),
    Fault("ตามคำสั่งเทศบาลตำบลตัวอย่าง", "ตามคำสั่งเทศบาลตำบลตัวอย่างลัย", "office-name", "เทศบาลตำบลตัวอย่างลัย"),
    Fault("ตามคำสั่งเทศบาลตำบลตัวอย่าง", "ตามคำสั่งเทศบาตำบลตัวอย่าง", "office-name", "เทศบาตำบลตัวอย่าง"),
    Fault("ตามคำสั่งเทศบาลตำบลตัวอย่าง", "ตามคำสั่ง ทม.ตัวอย่าง", "office-name", "ทม.ตัวอย่าง"),
    Fault(
        "EIT ส่วนที่ ๑ ๙๗",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (EIT) ส่วนที่ ๑ ๙๗",
        "instrument",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (EIT",
    ),
    Fault(
        "คือ IIT ๙๙",
        "คือ แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (IIT) ๙๙",
        "instrument",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (IIT",
    ),
    Fault("EIT ส่วนที่ ๑ ๙๗", "EIT ส่วนที่ ๑ (EIT Survey) ๙๗", "instrument", "ส่วนที่ ๑ (EIT Survey"),
    Fault("OIT ๑๐๐", "แบบวัดการรับรู้ (OIT) ๑๐๐", "instrument", "แบบวัดการรับรู้ (OIT"),
    Fault("รายเครื่องมือ คือ", "รายเครื่องมือ ๔ ตัวชี้วัด คือ", "instrument", "รายเครื่องมือ ๔ ตัวชี้วัด"),
    Fault("คู่มือ", "ค\u0941่มือ", "letters", ""),
    Fault("คู่มือ", "ຄູ່มือ", "letters", ""),
    Fault("คู่มือ", "คู่มือ 😀", "letters", "😀"),
    Fault("ชั้น ๒", "ชั้น ......", "blank", "......"),
    Fault("ชั้น ๒", "ชั้น ____", "blank", "____"),
    Fault("ชั้น ๒", "(ระบุห้อง)", "blank", "(ระบุห้อง)"),
    Fault("๙๗.๗๘ คะแนน", "«คะแนน» คะแนน", "blank", "«คะแนน»"),
    Fault("๙๗.๗๘ คะแนน", "XX คะแนน", "blank", "XX"),
    Fault("ที่ ๑๕๕/๒๕๖๕ ได้", "ที่   /๒๕๖๕ ได้", "blank", "ที่   /"),
    Fault('"end": "11:30"', '"end": null', "blank", "...."),
    Fault("วันที่ ๕ พฤศจิกายน", "วันจันทร์ที่ ๕ พฤศจิกายน", "date", "วันจันทร์ที่ ๕ พฤศจิกายน ๒๕๖๖"),
    Fault("วันที่ ๕ พฤศจิกายน", "วันที่ ๓๑ พฤศจิกายน", "date", "๓๑ พฤศจิกายน ๒๕๖๖"),
    Fault('"end": "11:30"', '"end": "08:30"', "date", "๐๘.๓๐ น."),
    Fault(LAST, "เริ่มเวลา ๑๓.๗๕ น.", "date", "๑๓.๗๕ น."),
    Fault('"number": 4', '"number": 3', "numbering", "เรื่องเพื่อพิจารณา", "4"),
    Fault('"number": 4', '"number": 6', "numbering", "เรื่องเพื่อพิจารณา", "4"),
    Fault('"title": "การติดตาม', '"title": "๔.๓ การติดตาม', "numbering", "๔.๓", "4.1"),
    Fault('"title": "การติดตาม', '"title": "๒. การติดตาม', "numbering", "๒.", "4.1"),
    Fault('"title": "เรื่องเพื่อทราบ', '"title": "ระเบียบวาระที่ ๔ เรื่องเพื่อทราบ', "numbering", "ระเบียบวาระที่ ๔", "3"),
    Fault('"post": "ผู้ช่วยเลขานุการ"', '"post": "นิติกรชำนาญการ"', "recorder", "นิติกรชำนาญการ"),
    Fault('"post": "ประธานกรรมการ"', '"post": "นายอำเภอ"', "recorder", "นายอำเภอ"),
    Fault('กรรมการ", "state": "present"', 'กรรมการ", "state": "absent"', "chair", "ประธานกรรมการ"),
    Fault('"ผู้อำนวยการกองการศึกษา"', '"ผู้อำนวยการกองช่าง"', "duplicate", "ผู้อำนวยการกองช่าง"),
    Fault('"members"', '"quorum": 8, "members"', "quorum", "ผู้มาประชุม"),
)


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{each.kind}-{at}" for at, each in enumerate(FAULTS)])
@pytest.mark.parametrize("digits", ["thai", "arabic"])
def test_a_planted_fault_is_found_and_it_alone(fault: Fault, digits: str) -> None:
    data = swapped(case_data(), [(fault.old, fault.new)])
    found = minutes_of(arabic(data) if digits == "arabic" else data)
    planted = [each for each in found if each.kind not in P5_KINDS]
    assert kinds(planted) == [fault.kind]
    assert planted[0].suggest.startswith(fault.suggest)
    if fault.excerpt:
        assert planted[0].excerpt == fault.excerpt
    assert planted[0].place.startswith("meetings/ita/1/2566/")
    assert len(found) == len(P5_KINDS) + 1


RESOLUTIONS = (
    ("เรื่องเพื่อทราบ", "รับทราบ", False),
    ("เรื่องเพื่อทราบ", "ที่ประชุมมีมติเห็นชอบ", True),
    ("เรื่องที่เสนอให้ที่ประชุมทราบ", "อนุมัติ", True),
    ("เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", "รับทราบ", False),
    ("เรื่องเพื่อพิจารณา", "ที่ประชุมรับทราบ", True),
    ("เรื่องที่เสนอให้ที่ประชุมพิจารณา", "เห็นชอบให้เผยแพร่บนเว็บไซต์", False),
    ("เรื่องที่เสนอให้ที่ประชุมพิจารณา", "รับทราบและมอบหมายสำนักปลัดดำเนินการ", False),
    ("เรื่องเพื่อทราบและพิจารณา", "รับทราบ", False),
    ("เรื่องรับรองรายงานการประชุม", "รับรองรายงานการประชุม", False),
    ("เรื่องรับรองรายงานการประชุม", "รับทราบ", True),
    ("เรื่องรับรองรายงานการประชุม", "ไม่มี", False),
    ("เรื่องเพื่อพิจารณา", "- ไม่มี -", False),
    ("เรื่องอื่น ๆ", "รับทราบ", False),
    ("เรื่องอื่น ๆ", "เห็นชอบ", False),
    ("เรื่องสืบเนื่อง", "รับทราบ", False),
)


@pytest.mark.parametrize(("title", "resolution", "wrong"), RESOLUTIONS)
def test_a_resolution_fits_its_item(title: str, resolution: str, wrong: bool) -> None:
    data = case_data()
    item = data["meetings"][0]["agenda"][3]
    item["title"], item["topics"][0]["resolution"] = title, resolution
    found = [each for each in minutes_of(data) if each.kind == "resolution"]
    assert [each.place.split("/agenda/")[1] for each in found] == ["4/topics/1/resolution"] * wrong


def test_an_item_to_consider_without_a_resolution_is_a_blank() -> None:
    data = case_data()
    data["meetings"][0]["agenda"][3]["topics"][0]["resolution"] = ""
    found = [each for each in minutes_of(data) if each.kind == "blank"]
    assert [each.place.split("/agenda/")[1] for each in found] == ["4/topics/1/resolution"]


def test_a_lost_number_shifts_no_other() -> None:
    data = case_data()
    for item, number in zip(data["meetings"][0]["agenda"], (1, 2, 4, 5, 6), strict=True):
        item["number"] = number
    found = [each for each in minutes_of(data) if each.kind == "numbering"]
    assert [each.place for each in found] == ["meetings/ita/1/2566/agenda/3/title"]


def test_a_table_of_a_year_without_data_is_told_once() -> None:
    data = swapped(case_data(), [('"fiscal_year": 2566}, {"speaker', '"fiscal_year": 2564}, {"speaker')])
    found = [each for each in minutes_of(data) if each.kind != "resolution"]
    assert [each.kind for each in found] == ["table", "table"]
    assert found[0].place.endswith("/entries/3/fiscal_year")


def test_indicators_that_a_table_of_scores_lacks() -> None:
    data = case_data()
    del data["assessments"][0]["scores"]["5"]
    found = [each for each in minutes_of(data) if each.place.startswith("assessments/2566/")]
    assert [each.place for each in found] == ["assessments/2566/scores/5"]


def test_numbers_as_in_the_paper_of_the_case() -> None:
    """Three is there twice, four is missing, five is right."""
    data = case_data()
    data["meetings"][0]["agenda"][3]["number"] = 3
    found = [each for each in minutes_of(data) if each.kind == "numbering"]
    assert len(found) == 1
    assert "ซ้ำ" in found[0].text
