"""Every colour can be read on what it stands on."""

import pytest

from ita_desktop.ui.kit.tokens import DARK, EDGE_PAIRS, LIGHT, TEXT_PAIRS, Tokens, contrast

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-".join)
def test_text_stands_out(tokens: Tokens, pair: tuple[str, str]) -> None:
    """At least 4.5 : 1."""
    assert contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) >= 4.5


@THEMES
@pytest.mark.parametrize("pair", EDGE_PAIRS, ids="-".join)
def test_borders_and_focus_stand_out(tokens: Tokens, pair: tuple[str, str]) -> None:
    """At least 3 : 1."""
    assert contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) >= 3


def test_every_colour_of_text_is_tested() -> None:
    """A new colour comes with its pairs."""
    tested = {name for pair in (*TEXT_PAIRS, *EDGE_PAIRS) for name in pair}
    assert set(Tokens._fields) - tested == {"desk", "line", "scroll"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#FFFFFF", 1.0), ("#777777", "#FFFFFF", 4.48)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    """Known values."""
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
