"""What is typed in fields: numbers of people as offices write them, pasted texts without what is not seen."""

import pytest

from ita_desktop.ui.kit.readings import NotRead, from_clipboard, read_count, read_line


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


def test_a_pasted_name_cannot_turn_its_letters_round() -> None:
    assert from_clipboard("a\u202egnp.exe\n\u2067ข\u2069") == "agnp.exe\nข"
    assert read_line("กองคลัง\u200f") == "กองคลัง"
