"""From a paper's blocks to one HTML file: sections, tables, links; nothing is fetched and nothing runs."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import assert_never

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Chart,
    Closing,
    Contents,
    Document,
    Emblem,
    Heading,
    KeepTogether,
    LabelLine,
    LeaderLine,
    LetterHead,
    MemoHead,
    Opinions,
    PageBreak,
    Paragraph,
    Pictures,
    Resolution,
    Roll,
    ScannedPage,
    Section,
    SignatureColumn,
    Space,
    SpeakerRow,
    Table,
    TitleLines,
    TopicHeading,
)
from ita_desktop.domain.errors import ItaError
from ita_desktop.rendering.html.pictures import pictures_html
from ita_desktop.rendering.html.runs import runs_html
from ita_desktop.rendering.html.tables import groups_of, table_html

_STYLE = Path(__file__).with_name("page.css")
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class NoWebPage(ItaError):
    """The paper has parts that only stand on paper."""

    def __init__(self) -> None:
        super().__init__("เอกสารนี้มีส่วนที่ใช้บนกระดาษ เช่น ช่องลงนาม จึงทำเป็นหน้าเว็บไม่ได้ เลือกแบบ PDF หรือ Word")


def render_html(document: Document) -> bytes:
    """The paper as UTF-8 HTML (a valid page of HTML 5 in Thai); NoWebPage where a block has no place on one.

    Sections are the groups of its tables; texts are escaped, addresses that are not of the web stay text.
    """
    groups = [group for block in document.blocks if isinstance(block, Table) for group in groups_of(block)]
    head, *body = [part for block in document.blocks for part in _block(block)] or [""]
    parts = [
        "<!DOCTYPE html>",
        '<html lang="th">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
        f'<meta name="author" content="{escape(document.author)}">' if document.author else "",
        f"<title>{escape(' '.join(filter(None, (document.title, document.author))))}</title>",
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style>",
        "</head>",
        "<body>",
        '<a class="skip" href="#content">ข้ามไปที่เนื้อหา</a>',
        f"<header>{head}</header>",
        _contents([(group.anchor, group.title) for group in groups if group.title]),
        '<main id="content">',
        *body,
        "</main>",
        f"<footer>{escape(document.author)}</footer>" if document.author else "",
        "</body>",
        "</html>",
    ]
    return "\n".join(part for part in parts if part).encode() + b"\n"


def _contents(sections: Sequence[tuple[str, str]]) -> str:
    if len(sections) < 2:
        return ""
    items = "".join(f'<li><a href="#{anchor}">{escape(title)}</a></li>' for anchor, title in sections)
    return f'<nav aria-label="หมวดของรายการ"><ul>{items}</ul></nav>'


def _block(block: Block) -> Iterator[str]:
    match block:
        case TitleLines(lines):
            first, *others = lines or ("",)
            yield f"<h1>{escape(first)}</h1>" + "".join(f"<p>{escape(line)}</p>" for line in others)
        case Heading(text):
            yield f"<h2>{escape(text)}</h2>"
        case Paragraph(runs):
            yield f"<p>{runs_html(runs)}</p>"
        case Table():
            yield from table_html(block)
        case Pictures():
            yield pictures_html(block)
        case KeepTogether(blocks):
            for each in blocks:
                yield from _block(each)
        case Contents(lines):
            items = "".join(f"<li>{escape(line.text)}</li>" for line in lines)
            yield f"<ul>{items}</ul>"
        case Space() | PageBreak() | Section():
            return
        case (
            AgendaHeading()
            | Chart()
            | Closing()
            | Emblem()
            | LabelLine()
            | LeaderLine()
            | LetterHead()
            | MemoHead()
            | Opinions()
            | Resolution()
            | Roll()
            | ScannedPage()
            | SignatureColumn()
            | SpeakerRow()
            | TopicHeading()
        ):
            raise NoWebPage
        case _:
            assert_never(block)
