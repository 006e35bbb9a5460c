"""Names and sizes of kept files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.evidence import (
    disk_name,
    ending_of,
    kept_name,
    may_be_opened,
    page_name,
    renamed,
    size_words,
    type_of,
)


@given(st.text())
def test_any_name_becomes_one_shown_line(name: str) -> None:
    kept = kept_name(name)
    assert kept
    assert kept.isprintable()
    assert len(kept) <= 300
    assert kept_name(kept) == kept


@given(st.text(alphabet=st.sampled_from('ก้ำปี aA1.\\/:*?"<>|-\x00\x7f\n')) | st.text())
def test_any_name_becomes_a_file_name_that_leads_nowhere_else(name: str) -> None:
    made = disk_name(name)
    assert made not in ("", ".", "..")
    assert not set(made) & set('\\/:*?"<>|')
    assert made.isprintable()
    assert len(made.encode()) <= 220
    assert made[-1] not in " ."


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("แผน.pdf", ".pdf"),
        ("แผน.tar.gz", ".gz"),
        ("ข้อมูล.7z", ".7z"),
        ("รายงาน ธ.ค. 2567", ""),
        ("ฉบับ 1.2", ""),
        (".htaccess", ".htaccess"),
        ("ไม่มี", ""),
    ],
)
def test_an_ending_names_a_kind(name: str, ending: str) -> None:
    assert ending_of(name) == ending


def test_a_long_name_keeps_its_ending() -> None:
    assert kept_name("ย" * 4000 + ".pdf").endswith("ย.pdf")
    assert disk_name("ย" * 300 + ".pdf").endswith("ย.pdf")


@pytest.mark.parametrize("name", ["con", "NUL.pdf", "com1.txt", "Lpt9"])
def test_names_that_windows_keeps_for_itself_are_not_used(name: str) -> None:
    assert disk_name(name) == f"ไฟล์ {name}"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 ไบต์"),
        (999, "999 ไบต์"),
        (1_000, "1 kB"),
        (244_600, "245 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (1_250_000, "1.2 MB"),
        (200_000_000, "200 MB"),
        (9_950_000, "10 MB"),
        (999_499_999, "999 MB"),
        (999_500_000, "1.0 GB"),
        (2_000_000_000, "2.0 GB"),
    ],
)
def test_sizes_are_rounded_as_one_reads_them(size: int, words: str) -> None:
    assert size_words(size) == words


def test_kinds_are_told_by_the_ending() -> None:
    assert type_of("แผน.PDF") == "application/pdf"
    assert type_of("แผน.xyz") == "application/octet-stream"
    assert may_be_opened("ภาพ.JPG")
    assert not any(map(may_be_opened, ("a.exe", "a.pdf.exe", "a.js", "a.lnk", "a.docm", "a", "a.svg")))


@pytest.mark.parametrize(
    ("former", "name", "made"),
    [
        ("a.PDF", "b", "b.PDF"),
        ("a.PDF", "b.pdf", "b.pdf"),
        ("a.exe", "b.pdf", "b.pdf.exe"),
        ("a", "b.pdf", "b.pdf"),
        ("a", "b", "b"),
    ],
)
def test_a_file_keeps_its_ending(former: str, name: str, made: str) -> None:
    assert renamed(former, name) == made


@pytest.mark.parametrize(
    ("name", "media_type", "made"),
    [
        ("หน้าแรก", "text/html; charset=utf-8", "หน้าแรก.html"),
        ("www.example.go.th", "text/html", "www.example.go.th.html"),
        ("แผน.pdf", "application/pdf", "แผน.pdf"),
        ("แผน", "application/x-unknown", "แผน"),
        ("", "image/jpeg", "ไฟล์ไม่มีชื่อ.jpg"),
    ],
)
def test_a_page_has_the_ending_of_its_kind(name: str, media_type: str, made: str) -> None:
    assert page_name(name, media_type) == made
