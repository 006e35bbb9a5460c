"""Dictionary order."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.thai.order import order_key

DICTIONARY = [
    *("กก", "กรรม", "กลม", "กอง", "กะ", "กัน", "กา", "ก่า", "ก้า", "กาก", "กำ", "กิน", "กู", "เก", "เกง", "เก่ง"),
    *("เกา", "เก่า", "เก้า", "เกาะ", "แก", "แก้", "โก", "ใกล้", "ไก่", "ขน", "ขา", "ข้าง", "ไข่", "คน"),
    *("สำนักงาน", "สำนักปลัด", "หมู่", "ห้อง", "เหล็ก", "องค์การ"),
]


def test_words_stand_as_in_a_dictionary() -> None:
    mixed = list(DICTIONARY)
    Random(7).shuffle(mixed)
    assert sorted(mixed, key=order_key) == DICTIONARY


def test_digits_and_case_do_not_part_equals() -> None:
    assert order_key("ชั้น ๒") == order_key("ชั้น 2")
    assert order_key("ITA") == order_key("ita")


@given(st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B) | st.characters(), max_size=10))
def test_a_longer_text_comes_after_its_beginning(text: str) -> None:
    assert isinstance(order_key(text), str)
    assert order_key("ก" + text) > order_key("")
