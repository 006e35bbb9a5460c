"""Codes as a clerk says them."""

import pytest

from ita_desktop.domain.reconciliation.naming import listed, named
from tests.domain.cases import framework


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("overall", "คะแนนรวม"),
        ("IIT", "IIT"),
        ("EIT.public", "EIT ส่วนที่ 1"),
        ("6", "ตัวชี้วัดที่ 6"),
        ("6.survey", "ตัวชี้วัดที่ 6 ส่วนที่ 2"),
        ("9.1", "ตัวชี้วัดย่อยที่ 9.1"),
        ("i2", "i2"),
        ("e1.survey", "e1 ส่วนที่ 2"),
        ("o28", "o28"),
        ("x1", "x1"),
    ],
)
def test_a_code(code: str, words: str) -> None:
    assert named(framework(2568), code) == words


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (["i13", "i14", "i15"], "i13 ถึง i15"),
        (["i13", "i15"], "i13 และ i15"),
        (["i1", "i2", "i4"], "i1 i2 และ i4"),
        (["e1.public", "e2.public", "e3.public"], "e1 ถึง e3 ส่วนที่ 1"),
        (["1", "2", "3", "4", "5"], "ตัวชี้วัดที่ 1 ถึง 5"),
        (["6.survey", "7.survey", "8.survey"], "ตัวชี้วัดที่ 6 ถึง 8 ส่วนที่ 2"),
        (["9.1", "9.2", "9.3"], "ตัวชี้วัดย่อยที่ 9.1 ถึง 9.3"),
        (["IIT", "EIT.public", "OIT"], "IIT EIT ส่วนที่ 1 และ OIT"),
        (["o1"], "o1"),
        (["o1", "o3", "o5", "o7", "o9", "o11", "o13", "o15"], "o1 o3 o5 o7 o9 o11 และอีก 2 รายการ"),
    ],
)
def test_a_list_of_codes(codes: list[str], words: str) -> None:
    assert listed(framework(2568), codes) == words
