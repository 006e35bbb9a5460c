"""The minutes as a page for WeasyPrint: Thai set right, the same page, type and tables."""

from collections.abc import Iterable
from html import escape

from ita_desktop import paths
from ita_desktop.documents import blocks
from tests.bench.peers.parts import Columns, Line, cells_of, parts

STYLE = """
@font-face {{ font-family: Sarabun; src: url({regular}) }}
@font-face {{ font-family: Sarabun; font-weight: bold; src: url({bold}) }}
@page {{ size: A4; margin: 2.5cm 2cm 2cm 3cm;
  @top-center {{ content: "- " counter(page, thai) " -"; font: 16pt Sarabun }} }}
@page :first {{ @top-center {{ content: none }} }}
body {{ font: 16pt/1.331 Sarabun; text-align: justify }}
p {{ margin: 0 }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed }}
td, th {{ vertical-align: top; padding: 0 4.5pt; text-align: left }}
.ruled td, .ruled th {{ border: 0.5pt solid }}
.speech td {{ padding: 0; text-align: justify }}
"""


def source(document: blocks.Document) -> str:
    """What WeasyPrint renders."""
    folder = paths.FONTS / "source"
    style = STYLE.format(
        regular=(folder / "THSarabunNew.ttf").as_uri(), bold=(folder / "THSarabunNew-Bold.ttf").as_uri()
    )
    body = "".join(_part(part) for part in parts(document))
    title = f"<title>{escape(document.title)}</title><meta name=author content='{escape(document.author)}'>"
    head = f"<head><meta charset=utf-8>{title}<style>{style}</style></head>"
    return f"<!doctype html><html lang=th>{head}<body>{body}</body></html>"


def _part(part: Line | Columns | blocks.Table) -> str:
    match part:
        case Line(text, bold, align):
            return f"<p style='text-align:{align}'>{said(text, bold=bold)}</p>"
        case Columns(shares, texts, bold):
            pairs = zip(texts, bold, strict=True)
            cells = "".join(f"<td>{said(text, bold=strong)}</td>" for text, strong in pairs)
            return f"<table class=speech>{widths(shares)}<tr>{cells}</tr></table>"
        case blocks.Table():
            return table(part)


def said(text: str, *, bold: bool = False) -> str:
    """A text with its line ends."""
    body = escape(text).replace("\n", "<br>")
    return f"<b>{body}</b>" if bold else body


def widths(shares: Iterable[float]) -> str:
    """Column widths."""
    return "".join(f"<col style='width:{share * 100:.2f}%'>" for share in shares)


def table(block: blocks.Table) -> str:
    """A ruled table whose head is repeated."""
    heads = "".join(f"<th style='text-align:center'>{escape(column.head)}</th>" for column in block.columns)
    rows = []
    for row in block.rows:
        texts = cells_of(row)
        span = f" colspan={len(block.columns)}" if len(texts) < len(block.columns) else ""
        rows.append("<tr>" + "".join(f"<td{span}>{escape(text)}</td>" for text in texts) + "</tr>")
    columns = widths(column.share for column in block.columns)
    return f"<table class=ruled>{columns}<thead><tr>{heads}</tr></thead>{''.join(rows)}</table>"
