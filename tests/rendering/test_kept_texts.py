"""Whether a name stands in what a kept file shows, whatever its form; what cannot be read is told."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from ita_desktop.rendering import kept_texts
from ita_desktop.rendering.kept_texts import text_in
from tests.rendering.hostile_pdf import nested_forms

NAME = "นางสาวผู้ร้องเรียน ทดสอบลบ"


def word() -> bytes:
    """A Word file in which the name is spread over two runs."""
    paper, file = Document(), BytesIO()
    line = paper.add_paragraph("คำร้องของ ")
    line.add_run(NAME[:9]).bold = True
    line.add_run(NAME[9:] + " เลขที่ ๑๒๓")
    paper.save(file)
    return file.getvalue()


def workbook() -> bytes:
    """A workbook with the name in a cell."""
    book, file = Workbook(), BytesIO()
    book.active["B2"] = NAME
    book.active["B3"] = "เลขที่ ๑๒๓"
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("made", [word, workbook])
def test_a_name_is_found_in_packed_files(made: Callable[[], bytes], tmp_path: Path) -> None:
    """Over the edges of runs, in either kind of digits, from the disk or from memory."""
    content = made()
    file = tmp_path / "content"
    file.write_bytes(content)
    for source in (content, file):
        assert text_in(source, NAME) == "holds"
        assert text_in(source, "เลขที่ 123") == "holds"
        assert text_in(source, "ไม่มีชื่อนี้") == "lacks"


def test_what_cannot_be_read_is_told() -> None:
    """Pictures and damaged or hollow files; a plain text is no matter of this."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.xml", b"<a/>")
    assert text_in(b"\x89PNG\r\n\x1a\n", NAME) == "unread"
    assert text_in(b"%PDF-1.7 nothing", NAME) == "unread"
    assert text_in(b"PK\x03\x04 nothing", NAME) == "unread"
    assert text_in(file.getvalue(), NAME) == "unread"
    assert text_in(Path("/nowhere/at/all"), NAME) == "unread"
    assert text_in("ข้อความ".encode(), NAME) == "lacks"


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.4\n"]), st.data())
def test_whatever_comes_is_told_or_left_unread(noise: bytes, head: bytes, data: st.DataObject) -> None:
    """Never a crash, also of a file with a harmed middle."""
    assert text_in(head + noise, NAME) in ("holds", "lacks", "unread")
    whole = bytearray(word())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at : at + len(noise)] = noise
    assert text_in(bytes(whole), NAME) in ("holds", "lacks", "unread")


def test_a_page_that_never_ends_is_left_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the disk or from memory; who stops meanwhile is not kept waiting."""
    monkeypatch.setattr(kept_texts, "PAGE_SECONDS", 0.5)
    file = nested_forms(tmp_path / "a.pdf")
    assert text_in(file, NAME) == text_in(file.read_bytes(), NAME) == "unread"
    monkeypatch.setattr(kept_texts, "PAGE_SECONDS", 600)
    assert text_in(file, NAME, lambda: False) == "unread"
