"""Year words leave a phrase when it is learned and come back as those of the year that uses it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.wording import fill, placeholders, put_back, year_words

AGENCY = "เทศบาลเมืองตัวอย่าง"
WORDS, LATER = year_words(2568, AGENCY), year_words(2569, AGENCY)
PIECES = st.sampled_from(
    [
        "2567",
        "2568",
        "2569",
        "๒๕๖๘",
        "๒๕๖๙",
        "พ.ศ. ",
        "ปีงบประมาณ ",
        " ",
        "/",
        "o8",
        "ๆ",
        "{",
        "}",
        "{year}",
        AGENCY,
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=12).map("".join)


@given(TEXTS)
def test_what_is_put_back_fills_to_the_same_text(text: str) -> None:
    """But for Thai digits of years, which come back as Arabic ones."""
    assert to_arabic(fill(put_back(text, WORDS), WORDS)) == to_arabic(fill(text, WORDS))


@given(TEXTS)
def test_putting_back_again_changes_nothing(text: str) -> None:
    """Placeholders are not taken for words."""
    once = put_back(text, WORDS)
    assert put_back(once, WORDS) == once


@pytest.mark.parametrize(
    ("written", "read_next_year"),
    [
        ("แผนประจำปีงบประมาณ พ.ศ. 2569", "แผนประจำปีงบประมาณ พ.ศ. 2570"),
        ("ผลของปี ๒๕๖๘ และปี 2567", "ผลของปี 2569 และปี 2568"),
        ("ภายใน 31 ตุลาคม พ.ศ. 2568", "ภายใน 31 ตุลาคม พ.ศ. 2569"),
        ("ภายในเดือน ต.ค. 2568", "ภายในเดือน ต.ค. 2569"),
        ("คำสั่งที่ 12/2568", "คำสั่งที่ 12/2568"),
        ("พระราชบัญญัติ พ.ศ. 2567", "พระราชบัญญัติ พ.ศ. 2567"),
        ("ระเบียบฯ (ฉบับที่ 4) พ.ศ. ๒๕๖๗", "ระเบียบฯ (ฉบับที่ 4) พ.ศ. ๒๕๖๗"),
        ("งบประมาณ 25,680 บาท รหัส 125680", "งบประมาณ 25,680 บาท รหัส 125680"),
    ],
)
def test_a_learned_text_reads_right_next_year(written: str, read_next_year: str) -> None:
    """Fiscal years and dates move on; numbers of papers, years of acts and sums do not."""
    assert fill(put_back(written, WORDS), LATER) == read_next_year


def test_the_office_name_is_a_placeholder() -> None:
    """A phrase can be read in an office with another name."""
    assert put_back(f"ผู้บริหารของ{AGENCY}", WORDS) == "ผู้บริหารของ{agency}"
    assert fill("ผู้บริหารของ{agency}", year_words(2568)) == "ผู้บริหารของหน่วยงาน"


def test_a_word_that_stands_for_no_name_stays() -> None:
    """Without a name the general word is filled in, and never taken for the office's name."""
    assert put_back("หน่วยงานภายนอก", year_words(2568)) == "หน่วยงานภายนอก"


def test_braces_that_are_no_placeholder_stay() -> None:
    """What a clerk types in braces is printed so."""
    assert fill("{อื่น} {} {lowest}", WORDS) == "{อื่น} {} {lowest}"
    assert placeholders("{year} และ {อื่น}") == ("year", "อื่น")
