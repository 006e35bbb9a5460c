"""One spelling for marks that look alike."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.thai.normal import comparable, normalise

AM, NIKHAHIT, AA, THO, EK = "\u0e33", "\u0e4d", "\u0e32", "\u0e49", "\u0e48"
thai = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), max_size=12)
marks = st.text(
    "กาเแ" + AM + NIKHAHIT + THO + EK + "\u0e31\u0e34\u0e38\u0e3a\u0e47\u0e4c\u200b\u0304", max_size=10
)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("น" + NIKHAHIT + AA, "น" + AM),
        ("น" + THO + NIKHAHIT + AA, "น" + THO + AM),
        ("น" + NIKHAHIT + THO + AA, "น" + THO + AM),
        ("น" + AM + THO, "น" + THO + AM),
        ("น" + AM + AM, "น" + AM),
        ("ก" + EK + "\u0e34", "ก" + "\u0e34" + EK),
        ("ก" + EK + "\u0e38", "ก" + "\u0e38" + EK),
        ("ธ\u0e4c\u0e38", "ธ\u0e38\u0e4c"),
        ("ท\u0e35\u0e35" + EK, "ท\u0e35" + EK),
        ("ท\u0e35" + EK + EK, "ท\u0e35" + EK),
        ("ท\u0e35" + EK + "\u0e35", "ท\u0e35" + EK),
        ("เเก้ไข", "แก้ไข"),
        ("เจ้า\u200bหน้าที่\ufeff", "เจ้าหน้าที่"),
    ],
)
def test_marks_in_one_order(typed: str, right: str) -> None:
    assert normalise(typed) == right


@pytest.mark.parametrize(
    "text",
    ["น้ำท่วมที่สำนักปลัด", "พันธุ์ไม้", "ผู้อำนวยการกองคลัง", "ต่าง ๆ ฯลฯ", "สํ", "กำกับ\nติดตาม", "e-Service ①", "เก่า"],
)
def test_right_text_stays(text: str) -> None:
    assert normalise(text) == text


@given(st.text() | thai | marks)
def test_twice_is_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.normalize("NFC", once) == once


@given(thai)
def test_no_letter_is_lost(text: str) -> None:
    """Consonants stay as they are; what is mended are vowels and marks."""
    letters = [each for each in text if "ก" <= each <= "ฮ" or each.isdecimal()]
    assert [each for each in normalise(text) if "ก" <= each <= "ฮ" or each.isdecimal()] == letters


def test_the_same_words_compare_alike() -> None:
    assert comparable("หลักเกณฑ์การบริหารและพัฒนา ทรัพยากรบุคคล") == comparable("หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล")
    assert comparable("E - Service") == comparable("e–Service")
    assert comparable("ต่าง ๆ ปี ๒๕๖๘") == comparable("ต่างๆ ปี 2568")
    assert comparable("กอง") != comparable("ก่อง")
