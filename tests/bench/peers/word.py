"""The minutes as python-docx makes them, for LibreOffice to set."""

import os
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from ita_desktop import paths
from ita_desktop.documents import blocks
from tests.bench.peers.parts import Columns, Line, cells_of, parts

FONT = "TH Sarabun New"


def source(document: blocks.Document) -> bytes:
    """The .docx file."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2)
    style = made.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(16)
    style.paragraph_format.space_after = Pt(0)
    style.element.rPr.rFonts.set(qn("w:cs"), FONT)
    size = style.element.rPr.makeelement(qn("w:szCs"), {qn("w:val"): "32"})
    style.element.rPr.append(size)
    for part in parts(document):
        _add(made, part)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _add(made: Any, part: Line | Columns | blocks.Table) -> None:
    match part:
        case Line(text, bold, align):
            paragraph = made.add_paragraph()
            paragraph.add_run(text).bold = bold
            paragraph.alignment = getattr(ALIGN, align.upper())
        case Columns(shares, texts, _):
            table = made.add_table(1, len(texts))
            _fill(table.rows[0], texts, shares)
        case blocks.Table():
            table = made.add_table(1, len(part.columns), style="Table Grid")
            shares = tuple(column.share for column in part.columns)
            _fill(table.rows[0], [column.head for column in part.columns], shares)
            head = table.rows[0]._tr.get_or_add_trPr()
            head.append(head.makeelement(qn("w:tblHeader"), {}))
            for row in part.rows:
                _fill(table.add_row(), cells_of(row), shares)


def _fill(row: Any, texts: Any, shares: Any) -> None:
    for cell, text, share in zip(row.cells, texts, shares, strict=False):
        cell.width = Cm(16 * share / sum(shares))
        cell.text = text


def set_alone(document: blocks.Document, folder: Path) -> None:
    """The file made and set by a LibreOffice that knows our typeface, with a profile of its own."""
    file, fonts = folder / "minutes.docx", folder / "fonts.conf"
    file.write_bytes(source(document))
    folders = f"<dir>{paths.FONTS / 'source'}</dir><cachedir>{folder / 'fontcache'}</cachedir>"
    others = "<include ignore_missing='yes'>/etc/fonts/fonts.conf</include>"
    fonts.write_text(f"<fontconfig>{others}{folders}</fontconfig>")
    profile = f"-env:UserInstallation={(folder / 'libreoffice').as_uri()}"
    words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    environment = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    subprocess.run(words, check=True, capture_output=True, env=environment)
