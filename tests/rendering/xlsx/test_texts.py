"""Names of sheets and texts of cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.rendering.xlsx.texts import sheet_name


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("คะแนน ๒๕๖๘", "คะแนน 2568"),
        ("a/b\\c[d]e:f*g?h", "a b c d e f g h"),
        ("'ชื่อ'", "ชื่อ"),
        ("  ", "ตาราง"),
        ("History", "ตาราง"),
        ("มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "มาตรการส่งเสริมคุณธรรมและความโป"),
    ],
)
def test_names_that_excel_takes(wanted: str, name: str) -> None:
    assert sheet_name(wanted, set()) == name


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_names_fit_and_differ(first: str, second: str) -> None:
    one = sheet_name(first, set())
    other = sheet_name(second, {one.casefold()})
    for name in (one, other):
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set("[]:*?/\\") & set(name)
        assert not name.startswith("'")
        assert not name.endswith("'")
    assert one.casefold() != other.casefold()
