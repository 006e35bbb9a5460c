"""Addresses in papers: which lead somewhere, and how files carry them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.documents.runs import linked, web_address


@pytest.mark.parametrize(
    ("typed", "carried"),
    [
        ("https://a.go.th/x?y=1&z=2#o3", "https://a.go.th/x?y=1&z=2#o3"),
        ("HTTP://A.go.th:8080/", "http://a.go.th:8080/"),
        ("https://a.go.th/แผน_๒๕๖๙.pdf", "https://a.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99_%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%99.pdf"),
        ("https://a.go.th/%E0%B8%81", "https://a.go.th/%E0%B8%81"),
        ("https://เทศบาล.ไทย/", "https://xn--o3cg7ak5c9d.xn--o3cw4h/"),
    ],
)  # fmt: skip
def test_pages_of_the_web(typed: str, carried: str) -> None:
    assert web_address(typed) == carried


@pytest.mark.parametrize(
    "typed",
    [
        *("", "www.a.go.th", "a.go.th/x", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.go.th"),
        *(
            "http://",
            'https://a".go.th',
            "https://a b.go.th",
            "https://a.go.th/x y",
            "http://[::1",
            "https://user:word@a.go.th/",
            "https://a.go.th/" + 3000 * "x",
        ),
    ],
)
def test_what_is_no_page_leads_nowhere_and_is_printed_all_the_same(typed: str) -> None:
    assert web_address(typed) == ""
    assert linked(typed).text == typed


@given(st.text(max_size=60))
def test_any_text_gives_an_address_that_no_file_can_misread(text: str) -> None:
    for typed in (text, f"https://{text}", f"https://a.go.th/{text}"):
        found = web_address(typed)
        assert found.isascii()
        assert not set(found) & set('"<>\\ \n')
