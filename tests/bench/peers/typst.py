"""The minutes as a typst source: Thai set right, the same page, type and tables."""

import json
from collections.abc import Iterable

from ita_desktop.documents import blocks
from tests.bench.peers.parts import Columns, Line, cells_of, parts

HEAD = """
#set page(paper: "a4", margin: (left: 3cm, right: 2cm, top: 2.5cm, bottom: 2cm), header: context {
  let n = counter(page).get().first()
  let thai = str(n).clusters().map(d => "๐๑๒๓๔๕๖๗๘๙".clusters().at(int(d))).join()
  if n > 1 { align(center, "- " + thai + " -") }
})
#set text(font: "TH Sarabun New", size: 16pt, lang: "th", region: "TH")
#set text(top-edge: 0.9em, bottom-edge: -0.431em)
#set par(justify: true, leading: 0pt, spacing: 0pt)
#set table(stroke: 0.5pt, inset: (x: 4.5pt, y: 1pt))
"""


def source(document: blocks.Document) -> str:
    """What typst compiles."""
    found = [HEAD, f"#set document(title: {quoted(document.title)}, author: {quoted(document.author)})"]
    for part in parts(document):
        match part:
            case Line(text, bold, align):
                body = said(text, bold=bold)
                found.append(f"#align({align}, {body})" if align != "justify" else f"#par({body})")
            case Columns(shares, texts, bold):
                cells = [said(text, bold=strong) for text, strong in zip(texts, bold, strict=True)]
                found.append(f"#grid(columns: {fractions(shares)}, {', '.join(cells)})")
            case blocks.Table():
                found.append(table(part))
    return "\n".join(found)


def quoted(text: str) -> str:
    """A text as typst's string."""
    return json.dumps(text, ensure_ascii=False)


def said(text: str, *, bold: bool = False) -> str:
    """A text as content, a paragraph for each of its lines."""
    lines = [f"text({quoted(line)}{', weight: 700' if bold else ''})" for line in text.split("\n")]
    return " + parbreak() + ".join(lines)


def fractions(shares: Iterable[float]) -> str:
    """Column widths."""
    return f"({', '.join(f'{share}fr' for share in shares)},)"


def table(block: blocks.Table) -> str:
    """A ruled table whose head is repeated."""
    heads = ", ".join(f"align(center, {said(column.head, bold=True)})" for column in block.columns)
    rows = []
    for row in block.rows:
        texts = cells_of(row)
        if len(texts) == 1 < len(block.columns):
            rows.append(f"table.cell(colspan: {len(block.columns)}, {said(texts[0], bold=True)})")
        else:
            rows += map(said, texts)
    shares = fractions(column.share for column in block.columns)
    return f"#table(columns: {shares}, table.header({heads}), {', '.join(rows)})"
