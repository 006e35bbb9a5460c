"""A paper as a web page: whole in itself, nothing that runs, every text and link as it is."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.documents.blocks import (
    Column,
    Document,
    Emblem,
    GroupRow,
    Paragraph,
    Run,
    Table,
    TableRow,
    TitleLines,
    plain,
    web_address,
)
from ita_desktop.rendering.html import NoWebPage, render_html

HEADS = (Column("รหัส", 0.2), Column("รายการ", 0.4), Column("ลิงก์", 0.2), Column("ที่อยู่", 0.2, web=False))


class Read(HTMLParser):
    """What a browser would find: tags, their attributes, text."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Tags close in the order in which they opened."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if self.open and self.open[-1] != "style":
            self.text += data


def page(name: str = "เทศบาล", link: str = "https://example.go.th/a") -> bytes:
    """A page of two groups; the second item has two links."""
    first = TableRow((plain("o1"), plain(name), (Run(name, link=link),), plain(link)))
    rows = (GroupRow("9.1 ข้อมูลพื้นฐาน"), first, GroupRow("9.2 การบริหาร"), first, first._replace(joined=2))
    return render_html(
        Document(
            title="หน้า", author=name, blocks=(TitleLines(("หน้า", name)), Table(columns=HEADS, rows=rows))
        )
    )


def test_sections_heads_and_links() -> None:
    read = Read(page())
    assert read.open == []
    tags = [tag for tag, _ in read.tags]
    assert tags.count("h1") == 1 and tags.count("h2") == tags.count("section") == tags.count("table") == 2
    assert [each["href"] for tag, each in read.tags if tag == "a"] == [
        "#content", "#g1", "#g2", *["https://example.go.th/a"] * 3,
    ]  # fmt: skip
    assert tags.count("tr") == 4  # two heads, an item, an item with two links
    assert "ที่อยู่" not in read.text


def test_every_link_is_told_from_its_like() -> None:
    read = Read(page())
    told = [each["aria-describedby"] for tag, each in read.tags if tag == "a" and "aria-describedby" in each]
    ids = [each["id"] for _, each in read.tags if "id" in each]
    assert told == ["g1-1", "g2-1", "g2-1"]
    assert set(told) < set(ids) and len(ids) == len(set(ids))


def test_nothing_runs_and_nothing_is_fetched() -> None:
    read = Read(page(name="<script>alert(1)</script>", link="javascript:alert(1)"))
    assert not {tag for tag, _ in read.tags} & {"script", "img", "link", "iframe", "form", "object"}
    assert not any(name.startswith("on") for _, each in read.tags for name in each)
    assert all((each["href"] or "").startswith("#") for tag, each in read.tags if tag == "a")
    policy = next(each for tag, each in read.tags if each.get("http-equiv"))
    assert (policy["content"] or "").startswith("default-src 'none'")


@given(st.text(min_size=1), st.text())
def test_any_text_stays_text(name: str, link: str) -> None:
    read = Read(page(name, f"https://example.go.th/{link}"))
    assert read.open == []
    assert {tag for tag, _ in read.tags} == {tag for tag, _ in Read(page("ก")).tags}
    address = web_address(f"https://example.go.th/{link}")
    assert not address or address in [each.get("href") for _, each in read.tags]


def test_a_letter_is_no_web_page() -> None:
    with pytest.raises(NoWebPage):
        render_html(Document(title="หนังสือ", blocks=(Emblem(None),)))


def test_a_page_without_a_table_has_its_texts() -> None:
    read = Read(render_html(Document(title="ก", blocks=(Paragraph(plain("ข้อความ")),))))
    assert "ข้อความ" in read.text
    assert "nav" not in {tag for tag, _ in read.tags}
