"""Addresses as offices type and paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.oit.addresses import (
    begins_as_address,
    host_of,
    read_address,
    read_addresses,
    shortened,
)
from ita_desktop.domain.oit.guard import refuses_link
from ita_desktop.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://www.example.go.th/ita", "https://www.example.go.th/ita"),
        ("  www.example.go.th/ita \n", "https://www.example.go.th/ita"),
        ("example.go.th", "https://example.go.th"),
        ("example.go.th:8080/x", "https://example.go.th:8080/x"),
        ("//example.go.th/x", "https://example.go.th/x"),
        ("HTTP://WWW.Example.GO.TH/แผน๒๕๖๙", "http://www.example.go.th/แผน๒๕๖๙"),
        ("https://www.example.go.th/a\r\nb/c", "https://www.example.go.th/ab/c"),
        ("https://www.example.go.th/\u200ba\ufeff", "https://www.example.go.th/a"),
        ("<https://example.go.th/a>.", "https://example.go.th/a"),
        ("(https://example.go.th/a).", "https://example.go.th/a"),
        ("https://example.go.th/a_(b)", "https://example.go.th/a_(b)"),
        ('<a class="x" href="https://example.go.th/?a=1&amp;b=2">แผน</a>', "https://example.go.th/?a=1&b=2"),
        ("<a href='/inside'>แผน</a>", "Refusal"),
        ("https://เทศบาล.ไทย/แผน", "https://เทศบาล.ไทย/แผน"),
        ('https://example.go.th/"><script>x', "https://example.go.th/%22%3E%3Cscript%3Ex"),
        ("https://example.go.th/a\\b", "https://example.go.th/a%5Cb"),
    ],
)
def test_what_is_meant_is_kept(typed: str, kept: str) -> None:
    read = read_address(typed)
    assert ("Refusal" if isinstance(read, Refusal) else read) == kept


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "ไม่พบที่อยู่เว็บ"),
        ("javascript:alert(1)", "เป็นคำสั่งโปรแกรม"),
        ("java\nscript:alert(1)", "เป็นคำสั่งโปรแกรม"),
        ("JaVaScRiPt:alert(1)", "เป็นคำสั่งโปรแกรม"),
        ("data:text/html,x", "เป็นข้อมูลที่ฝังมา"),
        ("file:///C:/งาน/แผน.pdf", "เป็นไฟล์ในเครื่อง"),
        ("C:\\งาน\\แผน.pdf", "เป็นไฟล์ในเครื่อง"),
        ("\\\\server\\share\\แผน.pdf", "เป็นไฟล์ในเครื่อง"),
        ("ftp://example.go.th/x", "เป็น FTP"),
        ("mailto:a@example.go.th", "เป็นอีเมล"),
        ("clerk@example.go.th", "เป็นอีเมล"),
        ("tel:021234567", "เป็นหมายเลขโทรศัพท์"),
        ("https://user:secret@example.go.th/", "ชื่อผู้ใช้หรือรหัสผ่าน"),
        ("https://", "ไม่ใช่ที่อยู่เว็บ"),
        ("https://?x", "ไม่ใช่ที่อยู่เว็บ"),
        ("https://[::1/x", "ไม่ใช่ที่อยู่เว็บ"),
        ("https://example.go.th:99999/", "ไม่ใช่ที่อยู่เว็บ"),
        ("แผนพัฒนา", "ไม่ใช่ที่อยู่เว็บ"),
        ("https://example.go.th/" + "a" * 5000, "ยาวเกิน"),
    ],
)
def test_what_is_no_address_is_refused_in_words(typed: str, told: str) -> None:
    read = read_address(typed)
    assert isinstance(read, Refusal) and told in read.reason


def test_several_addresses_in_one_text() -> None:
    assert read_addresses("ดูที่ https://a.go.th/1, และ www.b.go.th/2\nhttps://c.go.th/3") == (
        "https://a.go.th/1",
        "https://www.b.go.th/2",
        "https://c.go.th/3",
    )
    assert (
        read_addresses('<a href="https://a.go.th">x</a> <a href="javascript:x">y</a>')[0] == "https://a.go.th"
    )
    assert read_addresses("https://a.go.th/one\ntwo") == ("https://a.go.th/onetwo",)
    (refused,) = read_addresses("ไม่มีอะไร")
    assert isinstance(refused, Refusal)


def test_a_word_begins_as_an_address() -> None:
    assert begins_as_address("https://a") and begins_as_address("file:///a") and begins_as_address("C:\\a")
    assert not begins_as_address("แผน.pdf") and not begins_as_address("o5:")


@given(st.text(max_size=200))
def test_any_text_is_an_address_of_the_web_or_is_refused(text: str) -> None:
    read = read_address(text)
    if isinstance(read, str):
        assert read.startswith(("http://", "https://"))
        assert host_of(read)
        assert not any(letter in read for letter in ' \n"<>')
        assert read_address(read) == read
    for each in read_addresses(text):
        assert isinstance(each, Refusal) or each.startswith(("http://", "https://"))


@given(st.text(max_size=80).map(lambda text: f"https://{text}"))
def test_guarding_never_fails(url: str) -> None:
    refuses_link(url)


def test_long_texts_are_shortened_in_their_middle() -> None:
    assert shortened("a" * 100) == "a" * 45 + "…" + "a" * 14
    assert shortened("สั้น") == "สั้น"
