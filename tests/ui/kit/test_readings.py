"""Numbers of people as offices type them."""

import pytest

from ita_desktop.ui.kit.readings import NotRead, read_count


@pytest.mark.parametrize(
    ("typed", "count"),
    [("๓๐ คน", 30), ("1,250", 1250), ("๑,๒๕๐,๐๐๐", 1_250_000), ("1 000", 1000), ("0", 0), ("  ", None)],
)
def test_a_number_of_people(typed: str, count: int | None) -> None:
    assert read_count(typed) == count


@pytest.mark.parametrize("typed", ["-5", "1,25", ",100", "1.5", "1e9", "²", "ล้าน", "12345678"])
def test_what_is_no_number_of_people_is_told(typed: str) -> None:
    with pytest.raises(NotRead, match="จำนวนคน"):
        read_count(typed)
