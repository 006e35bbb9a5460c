"""Texts from outside as they are shown: in the order in which they are written, nothing hidden in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import kept_name
from ita_desktop.domain.oit.addresses import read_address
from ita_desktop.domain.signs import DISGUISING, UNSEEN, legible, undisguised
from ita_desktop.domain.thai.plain import plain

TURNING = [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"]
HIDING = [*"\u180e\u2061\u2064\u206f\ufff9\ufffb\U000e0041"]


@pytest.mark.parametrize("sign", TURNING + HIDING)
def test_signs_that_turn_or_hide_letters_are_left_out(sign: str) -> None:
    assert undisguised(f"a{sign}gnp.exe") == "agnp.exe"
    assert kept_name(f"a{sign}gnp.exe").replace(" ", "") == "agnp.exe"
    assert plain(f"กอง{sign}คลัง") == "กองคลัง"
    assert read_address(f"https://www.example.go.th/{sign}gpj.exe") == "https://www.example.go.th/gpj.exe"


@pytest.mark.parametrize("text", ["ราย\u200bงาน", "ก\u200cข\u200d", "ก\u2060ข", "น้ำ\tก\nข", "👩‍👧"])
def test_marks_that_thai_needs_stay(text: str) -> None:
    assert undisguised(text) == text


@given(st.text())
def test_a_legible_text_has_nothing_unseen_and_stays_so(text: str) -> None:
    shown = legible(text)
    assert not DISGUISING.search(shown) and not UNSEEN.search(shown)
    assert legible(shown) == shown


def test_a_message_that_names_a_file_shows_the_name_as_it_is() -> None:
    """Neither turned round in the window nor obeyed by a terminal."""
    assert str(ItaError("อ่านไฟล์ a\u202egnp\x1b[2J.exe ไม่ได้")) == "อ่านไฟล์ agnp[2J.exe ไม่ได้"
