"""The clipboard as a table: what Excel, Word, browsers and PDF files put on it, and what is too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.exchange.limits import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_CLIPBOARD,
    MOST_HTML,
    MOST_ROWS,
    MOST_TAGS,
)
from ita_desktop.exchange.tables import TooMuch, grid_of, limited
from tests.exchange.score_tables.tables import tsv, word


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_of_a_sheet_with_a_line_feed_and_quotes_in_a_cell(end: str) -> None:
    text = tsv([["i1", 'ข้อ "หนึ่ง"', "95.76"], ["", "", ""], ["i2", "บรรทัดแรก\nบรรทัดสอง", "93.13"]], end)
    assert grid_of(text + end + end) == (
        ("i1", 'ข้อ "หนึ่ง"', "95.76"),
        ("", "", ""),
        ("i2", "บรรทัดแรก\nบรรทัดสอง", "93.13"),
    )


def test_line_breaks_of_word_are_kept_and_other_control_signs_go() -> None:
    assert grid_of("ก\x0bข\x07\tค\x1f\x00\x9f\ud800ง\x85จ") == (("ก",), ("ข", "คง"), ("จ",))
    assert grid_of('"ก\x0bข"\t1', "") == (("ก\nข", "1"),)
    assert grid_of("", "<table><tr><td>ก&#1;\x02ข&#x9d;</td><td>1</td></tr></table>") == (("กข", "1"),)


def test_a_quote_that_is_never_closed_is_a_letter() -> None:
    assert grid_of('"i1\t95.76\ni2\t93.13') == (('"i1', "95.76"), ("i2", "93.13"))


def test_plain_lines_are_rows_of_one_cell_or_of_columns_far_apart() -> None:
    assert grid_of("i1 การปฏิบัติ 95.76\ni2    เลือก     93.13\n") == (
        ("i1 การปฏิบัติ 95.76",),
        ("i2", "เลือก", "93.13"),
    )


def test_a_cell_over_several_rows_stands_in_each_where_that_is_asked() -> None:
    """Across columns nothing is repeated."""
    html = (
        "<table><tr><td rowspan=2 colspan=2>ก</td><td>1</td></tr><tr><td>2</td></tr>"
        "<tr><td>ข</td><td></td><td>3</td></tr></table>"
    )
    assert grid_of("", html) == (("ก", "", "1"), ("", "", "2"), ("ข", "", "3"))
    assert grid_of("", html, repeats=True) == (("ก", "", "1"), ("ก", "", "2"), ("ข", "", "3"))


def test_a_table_of_word() -> None:
    rows = [["ข้อ", "คะแนน"], ["1๑\n1๒", "๙๕.๗๖ <&>"]]
    assert grid_of("", word(rows)) == (("ข้อ", "คะแนน"), ("1๑\n1๒", "๙๕.๗๖ <&>"))


def test_spans_hold_their_places_and_text_between_tables_is_a_row() -> None:
    html = (
        "<h2>EIT ส่วนที่ 1</h2><table><tr><td rowspan=2>IIT<td colspan=2>ก<br>ข</tr><tr><td>1<td>2</tr></table>"
        "<p>ท้าย</p><table><tr><th>OIT</th><td>100</table>"
    )
    assert grid_of("x", html) == (
        ("EIT ส่วนที่ 1",),
        ("IIT", "ก\nข", ""),
        ("", "1", "2"),
        ("ท้าย",),
        ("OIT", "100"),
    )


def test_html_without_a_table_leaves_the_text() -> None:
    assert grid_of("i1\t95.76", "<p>i1 95.76</p>") == (("i1", "95.76"),)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("x" * (MOST_CLIPBOARD + 1), ""),
        ("", "x" * (MOST_HTML + 1)),
        ("a\t" + "x" * (LONGEST_CELL + 1), ""),
        ("", "<table><tr><td>" + "x" * (LONGEST_CELL + 1)),
        ("", "<td>" * (MOST_TAGS + 1)),
        ("1\t" * (MOST_CELLS + 1), ""),
        ("1\n" * (MOST_ROWS + 1), ""),
        ("", "<table>" + "<tr><td colspan=999 rowspan=9999>" * 300),
        ("", "<table><tr>" + "<td>" * (MOST_CELLS + 1)),
        ("", "<table>" + "<tr><td>1" * (MOST_ROWS + 1)),
    ],
    ids=["text", "html", "cell", "html cell", "tags", "cells", "rows", "spans", "wide", "long"],
)
def test_more_than_a_table_holds_is_refused_in_words(text: str, html: str) -> None:
    with pytest.raises(TooMuch, match="คัดลอกเฉพาะแถวที่ต้องการ"):
        grid_of(text, html)


def test_a_large_table_of_a_workbook_is_refused_too() -> None:
    with pytest.raises(TooMuch):
        limited((("1",),) * (MOST_ROWS + 1))


@pytest.mark.parametrize(
    "piece", ["<", "</", "</ ", "<!", "<!--", "<![CDATA[", "<?x", "<a ", "&#", "<table>", "<td"]
)
def test_broken_html_is_read_in_a_few_steps(piece: str) -> None:
    """Unclosed pieces are cut off before the parser, which would look for each end anew."""
    assert grid_of("", f"<table><tr><td>i1<td>95.76</table>{piece * 20_000}")[0] == ("i1", "95.76")


TAGS = "<table> </table> <tr> <td> </td> <style> </style> <br> <!-- --> <![x &lt; &#0; i1 95.76"
SCRAPS = st.sampled_from([*TAGS.split(), "<td colspan=3 rowspan=-9>", "\n", "\t", '"', '""', "ำ"])


@given(
    st.text(max_size=80) | st.lists(SCRAPS, max_size=25).map("".join),
    st.lists(SCRAPS, max_size=30).map("".join),
)
def test_any_clipboard_is_a_table(text: str, html: str) -> None:
    for row in grid_of(text, html):
        assert all(isinstance(cell, str) and cell == cell.strip() for cell in row)


@given(
    st.lists(
        st.lists(st.text('ก๑1.\n" อ้ำ', max_size=6).map(str.strip), min_size=2, max_size=4),
        min_size=1,
        max_size=5,
    )
)
def test_a_written_table_comes_back(rows: list[list[str]]) -> None:
    from ita_desktop.domain.codes import plain

    wanted = [tuple(plain(cell) for cell in row) for row in rows]
    text = "\n".join("\t".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    while wanted and not any(wanted[-1]):
        wanted.pop()
    assert grid_of(text) == tuple(wanted)


def test_spans_that_make_a_table_grow_end_the_reading() -> None:
    """Each round of three thousand rows over two hundred columns comes of a few letters."""
    cell = "<tr><td colspan=200 rowspan=3000>ก</td></tr>"
    html = f"<table>{(cell + '<tr></tr>' * 2_999) * 30}</table>"
    with pytest.raises(TooMuch, match="ตารางใหญ่เกินไป"):
        grid_of("", html)
