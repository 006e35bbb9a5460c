"""Strengths and what is to be developed or kept, in one cell."""

import pytest

from ita_desktop.exchange.measure_tables.analysis import analysed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("จุดแข็ง\nก\nจุดที่ควรพัฒนา\nข", {"strength": "ก", "to_develop": "ข"}),
        ("จุดแข็ง: ก\nแนวทางรักษาระดับ: ข", {"strength": "ก", "to_keep": "ข"}),
        ("ก\nจุดแข็ง ข", {"strength": "ก\nข"}),
        ("ก", {"to_develop": "ก"}),
        ("", {}),
    ],
)
def test_the_analysis_of_a_cell(text: str, said: dict[str, str]) -> None:
    assert analysed(text) == said
