"""Numbers and days are shown as on paper."""

from datetime import date
from decimal import Decimal

import pytest

from ita_desktop.documents.blocks import Digits
from ita_desktop.rendering.xlsx.formats import date_format, number_format

T = "[$-D00041E]"


@pytest.mark.parametrize(
    ("value", "printed", "digits", "expected"),
    [
        (Decimal("96.30"), "96.30", "arabic", "0.00"),
        (Decimal("96.30"), "๙๖.๓๐", "thai", f"{T}0.00"),
        (Decimal("100.00"), "๑๐๐", "thai", f"{T}0"),
        (Decimal("94.17"), "*94.17", "arabic", '"*"0.00'),
        (Decimal("94.17"), "๙๔.๑๗ คะแนน", "thai", f'{T}0.00" คะแนน"'),
        (Decimal("12.81"), "+12.81", "arabic", "+0.00;-0.00;0.00"),
        (Decimal("-4.71"), "-๔.๗๑", "thai", f"{T}+0.00;{T}-0.00;{T}0.00"),
        (Decimal("96.30"), "", "arabic", "0.00"),
        (Decimal("96.30"), "97.00", "arabic", "0.00"),
        (Decimal("96.30"), '"96.30', "arabic", "0.00"),
        (7, "๗", "thai", f"{T}0"),
        (7, "ดูแนบท้าย", "arabic", "0"),
    ],
)
def test_numbers(value: Decimal | int, printed: str, digits: Digits, expected: str) -> None:
    assert number_format(value, printed, digits) == expected


@pytest.mark.parametrize(
    ("printed", "digits", "expected"),
    [
        ("๓๑ มี.ค. ๖๗", "thai", "[$-D07041E]d mmm yy"),
        ("31 มี.ค. 67", "arabic", "[$-107041E]d mmm yy"),
        ("รอถึง ๓๑ มี.ค. ๖๗", "thai", '[$-D07041E]"รอถึง "d mmm yy'),
        ("31 มีนาคม 2567", "arabic", "[$-107041E]d mmmm yyyy"),
        ("", "arabic", "[$-107041E]d mmm yy"),
    ],
)
def test_days(printed: str, digits: Digits, expected: str) -> None:
    assert date_format(date(2024, 3, 31), printed, digits) == expected
