"""Per cents as clerks type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures.percents import ReadPercent, read_percent
from ita_desktop.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("80", 80), ("๘๐ %", 80), ("ร้อยละ ๘๐", 80), ("80%", 80), ("80.00", 80), ("0", 0), ("๑๐๐", 100)),
        *(("คิดเป็นร้อยละ 5", 5), ("50 เปอร์เซ็นต์", 50), ("0.5%", 0), ("1", 1)),
    ],
)
def test_what_is_read(text: str, value: int) -> None:
    read = read_percent(text)
    assert isinstance(read, ReadPercent)
    assert read.value == value


def test_what_is_cut_off_or_about_is_told() -> None:
    for text, value in (("66.67", 66), ("99.9%", 99), ("ประมาณ 70", 70), ("ร้อยละประมาณ ๗๐", 70)):
        read = read_percent(text)
        assert isinstance(read, ReadPercent)
        assert read.value == value and str(value) in read.doubt


@pytest.mark.parametrize("text", ["", "180", "100.01", "-5", "80-90", "เสร็จ", "8 0 0", "๘๐/๑๐๐", "1e2"])
def test_what_is_no_per_cent_is_refused(text: str) -> None:
    assert isinstance(read_percent(text), Refusal)


def test_a_bare_share_is_refused_with_what_was_perhaps_meant() -> None:
    read = read_percent("0.8")
    assert isinstance(read, Refusal)
    assert read.suggestions == ("80",)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    read = read_percent(text)
    assert isinstance(read, Refusal) or 0 <= read.value <= 100
