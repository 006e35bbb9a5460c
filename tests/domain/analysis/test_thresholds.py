"""The thresholds as an office file may carry them."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.analysis import Thresholds, as_setting, thresholds_of


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ({"score": "95.00", "lowest": 5}, Thresholds(Decimal("95.00"), 5)),
        ({"score": None, "lowest": 3}, Thresholds(None, 3)),
        ({"score": "๙๐", "lowest": "๓"}, Thresholds(Decimal("90.00"), 5)),
        ({"score": 85, "lowest": "3"}, Thresholds(Decimal("85.00"), 3)),
        ({"lowest": 0}, Thresholds(Decimal("95.00"), 0)),
        ({"score": "101", "lowest": -1}, Thresholds()),
        ({"score": True, "lowest": True}, Thresholds()),
        ({"score": {}, "lowest": []}, Thresholds()),
        ({"lowest": 10**30}, Thresholds()),
        ({"lowest": "00050000"}, Thresholds()),
        ({"lowest": "0000" + "1" * 5000}, Thresholds()),
        ({"lowest": "007"}, Thresholds(lowest=7)),
        (None, Thresholds()),
        ("95", Thresholds()),
    ],
)
def test_what_can_be_read_is_read_and_the_rest_is_usual(kept: Any, read: Thresholds) -> None:
    assert thresholds_of(kept) == read


@given(st.one_of(st.none(), st.integers(0, 10_000)), st.integers(0, 99))
def test_kept_thresholds_come_back(hundredths: int | None, lowest: int) -> None:
    score = None if hundredths is None else Decimal(hundredths).scaleb(-2)
    assert thresholds_of(as_setting(Thresholds(score, lowest))) == Thresholds(score, lowest)
