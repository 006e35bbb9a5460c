"""Which files are offered for import."""

from pathlib import Path

import pytest

from ita_desktop.exchange import ReadingError, looks_like, read_office
from tests.exchange.offices import framework_of, packed


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("office.json", "office"),
        ("OFFICE.JSON", "office"),
        ("office.zip", "package"),
        ("ita-2570.toml", "framework"),
    ],
)
def test_ending_tells(tmp_path: Path, name: str, kind: str) -> None:
    assert looks_like(tmp_path / name) == kind


def test_content_tells_where_the_ending_does_not(tmp_path: Path) -> None:
    (tmp_path / "download").write_bytes(b"\xef\xbb\xbf\n " + packed())
    assert looks_like(tmp_path / "download") == "office"
    assert read_office(tmp_path / "download", framework_of).problems == ()


@pytest.mark.parametrize("name", ["paper.pdf", "paper.docx"])
def test_other_kinds_are_refused_naming_what_can_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadingError) as caught:
        looks_like(tmp_path / name)
    for part in (name, ".json", ".xlsx", ".toml"):
        assert part in str(caught.value)


@pytest.mark.parametrize("name", ["scores.xlsm", "scores.XLS", "scores.csv", "book.ods"])
def test_other_tables_are_refused_with_the_way_to_a_workbook(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadingError, match=r"บันทึกเป็นสมุดงาน \.xlsx") as caught:
        looks_like(tmp_path / name)
    assert name in str(caught.value)


@pytest.mark.parametrize("content", [b"PK\x03\x04rest", b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"", b"name,score"])
def test_unnamed_content_that_is_no_office_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "thing").write_bytes(content)
    with pytest.raises(ReadingError, match=r"\.json"):
        looks_like(tmp_path / "thing")


def test_framework_is_no_office_file(tmp_path: Path) -> None:
    (tmp_path / "ita-2570.toml").write_text("fiscal_year = 2570", "utf-8")
    with pytest.raises(ReadingError, match="ไม่ใช่ไฟล์ข้อมูลสำนักงาน"):
        read_office(tmp_path / "ita-2570.toml", framework_of)
