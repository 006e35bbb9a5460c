"""Digits of both kinds, and what must keep its Arabic ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.thai.digits import fold, to_arabic, to_thai


@pytest.mark.parametrize(
    ("arabic", "thai"),
    [
        ("ปี 2568 ได้ 97.00 คะแนน", "ปี ๒๕๖๘ ได้ ๙๗.๐๐ คะแนน"),
        ("เวลา 09.30 น.", "เวลา ๐๙.๓๐ น."),
        ("พ.ศ.2569", "พ.ศ.๒๕๖๙"),
        ("โทร. 0 3500 0000 ต่อ 106", "โทร. ๐ ๓๕๐๐ ๐๐๐๐ ต่อ ๑๐๖"),
        ("9.1-9.3 (30%)", "๙.๑-๙.๓ (๓๐%)"),
        ("IIT 96.57 OIT 100", "IIT ๙๖.๕๗ OIT ๑๐๐"),
        ("ข้อ o12 และ o1-o4 ปี 2568", "ข้อ o12 และ o1-o4 ปี ๒๕๖๘"),
        ("e-Service 2 ระบบ", "e-Service ๒ ระบบ"),
        ("ISO9001 A4 COVID-19 E-Service2", "ISO9001 A4 COVID-19 E-Service2"),
        ("อีเมล a1.b2@c3.go.th โทร 5", "อีเมล a1.b2@c3.go.th โทร ๕"),
        ("ดู https://a.go.th/12/o3?x=4&y=5#6 ข้อ 7", "ดู https://a.go.th/12/o3?x=4&y=5#6 ข้อ ๗"),
        ("ดู https://a.go.th/ไฟล์/2568/1 ข้อ 7", "ดู https://a.go.th/ไฟล์/2568/1 ข้อ ๗"),
        ("www.a1.go.th/2568 หน้า 2", "www.a1.go.th/2568 หน้า ๒"),
        ("a.go.th/?id=5 ครั้งที่ 1/2566", "a.go.th/?id=5 ครั้งที่ ๑/๒๕๖๖"),
    ],
)
def test_digits_of_a_paper(arabic: str, thai: str) -> None:
    assert to_thai(arabic) == thai
    assert to_arabic(thai) == arabic


@given(st.text())
def test_no_digit_is_lost(text: str) -> None:
    assert to_arabic(to_thai(text)) == to_arabic(text)
    assert to_thai(to_thai(text)) == to_thai(text)
    assert len(to_thai(text)) == len(text)


@given(st.text("0123456789 ./ก", min_size=1))
def test_without_latin_every_digit_is_thai(text: str) -> None:
    assert not set(to_thai(text)) & set("0123456789")


@pytest.mark.parametrize("number", ["1/2566", "๑/๒๕๖๖", " ๑ / 2566 ", "1\u00a0/\u200b2566"])
def test_numbers_compare_folded(number: str) -> None:
    assert fold(number) == "1/2566"


def test_other_numbers_stay_apart() -> None:
    assert fold("1/2566") != fold("11/2566")
    assert fold("ว 1/2566") == "ว1/2566"
