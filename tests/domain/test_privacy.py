"""Private things are found however they are written; figures of the work are not taken for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.privacy import is_identity, private_parts
from ita_desktop.domain.thai.digits import to_thai

FIRST_TWELVE = st.from_regex(r"[1-8][0-9]{11}", fullmatch=True)


def kinds(text: str, *own: str) -> list[str]:
    """The kinds of what is found."""
    return [part.kind for part in private_parts(text, own)]


def completed(twelve: str) -> str:
    """Twelve digits with the one that makes them an identity number."""
    return next(f"{twelve}{last}" for last in range(10) if is_identity(f"{twelve}{last}"))


@given(FIRST_TWELVE, st.booleans(), st.sampled_from(["", "-", " "]))
def test_an_identity_number_is_found_however_it_is_written(twelve: str, thai: bool, gap: str) -> None:
    number = completed(twelve)
    parts = (number[0], number[1:5], number[5:10], number[10:12], number[12])
    written = gap.join(parts)
    text = f"เลขประจำตัว {to_thai(written) if thai else written} ของผู้ยื่นคำขอ"
    (found,) = private_parts(text)
    assert found.kind == "identity"
    assert text[found.start : found.end] == (to_thai(written) if thai else written)


@given(FIRST_TWELVE, st.integers(1, 9))
def test_thirteen_digits_with_another_last_one_are_none(twelve: str, more: int) -> None:
    number = completed(twelve)
    wrong = f"{twelve}{(int(number[12]) + more) % 10}"
    assert "identity" not in kinds(wrong)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("โทร. 081-234-5678", ["phone"]),
        ("โทร ๐๘๑ ๒๓๔ ๕๖๗๘", ["phone"]),
        ("ติดต่อ 0812345678 หรือ somchai@example.com", ["phone", "email"]),
        ("โทรศัพท์ 043-123-456", ["phone"]),
        ("โทรศัพท์ 043-123-456 ต่อ 12", []),
        ("ผู้ร้องเรียนคือ นางสาวสมมุติ ใจดี แจ้งว่า", ["complainant"]),
        ("ผู้แจ้งเบาะแส: นายสมมุติ", ["complainant"]),
        ("นายสมมุติ ใจดี (ผู้ร้องเรียน) ขอให้ตรวจสอบ", ["complainant"]),
        ("ผู้ร้องเรียนนายกเทศมนตรี", []),
        ("ผู้ร้องเรียน นายอำเภอ และนายช่างโยธา", []),
        ("จำนวนเรื่องร้องเรียน 0 เรื่อง ผู้ร้องเรียนไม่มี", []),
        ("งบประมาณ 081,234,5678 บาท", []),
        ("ที่ อท ๕๒๓๐๑/๐๐๑ ลงวันที่ 10/03/2567", []),
        ("คะแนน 92.34 87.50 100.00 99.95", []),
        ("เลขทะเบียนนิติบุคคล 0105536000001", []),
        ("โทร. ๐ ๔๓๑๒ ๓๔๕๖", []),
    ],
)
def test_what_is_found_in_a_text(text: str, found: list[str]) -> None:
    assert kinds(text) == found


def test_the_offices_own_contacts_are_meant_to_be_seen() -> None:
    """However they are written in the settings, with an extension too."""
    text = "โทร. ๐๔๓-๑๒๓-๔๕๖ อีเมล ita@example.com และ saraban@tessaban.go.th"
    assert kinds(text, "0 4312 3456 ต่อ 11", "ITA@example.com") == []


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    """Parts lie inside the text and follow each other."""
    parts = list(private_parts(text))
    assert all(0 <= part.start < part.end <= len(text) for part in parts)
    assert [part.start for part in parts] == sorted(part.start for part in parts)
