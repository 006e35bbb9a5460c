"""A paper's table as comma-separated values."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.documents.blocks import Column, Document, GroupRow, Paragraph, Table, TableRow, plain
from ita_desktop.rendering.csv import NoTable, render_csv


def read(content: bytes) -> list[list[str]]:
    """The rows as a spreadsheet reads them."""
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def paper(*texts: str, grouped: bool = False) -> Document:
    """A paper of one table with one column of texts."""
    rows = [TableRow((plain("o1"), plain(text)), ("o1",)) for text in texts]
    group = [GroupRow("9.1 ข้อมูลพื้นฐาน")] if grouped else []
    columns = (Column("รหัส", 0.2), Column("รายการ", 0.8))
    return Document(title="ก", blocks=(Table(columns=columns, rows=(*group, *rows)),))


def test_each_row_has_its_group() -> None:
    assert read(render_csv(paper("ก", "ข", grouped=True))) == [
        ["หมวด", "รหัส", "รายการ"],
        ["9.1 ข้อมูลพื้นฐาน", "o1", "ก"],
        ["9.1 ข้อมูลพื้นฐาน", "o1", "ข"],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+66", "-5", "@SUM(A1)", "\tก", "＝1+1", "＋1"])
def test_nothing_becomes_a_formula(text: str) -> None:
    assert read(render_csv(paper(text)))[1][1] == f"'{text}"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]))))
def test_any_text_is_read_again(texts: list[str]) -> None:
    found = [row[1].removeprefix("'") for row in read(render_csv(paper(*texts)))[1:]]
    assert found == [text.removeprefix("'") for text in texts]


def test_excel_reads_thai() -> None:
    content = render_csv(paper("ก"))
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")


def test_a_paper_without_a_table_is_refused() -> None:
    with pytest.raises(NoTable):
        render_csv(Document(title="ก", blocks=(Paragraph(plain("ก")),)))
