"""Papers as PDF: blocks set as rows, rows laid out on pages, pages drawn."""

from ita_desktop.rendering.pdf.render import (
    MissingCharacters,
    PrintingStopped,
    missing_characters,
    render_first_page,
    render_pdf,
)

__all__ = [
    "MissingCharacters",
    "PrintingStopped",
    "missing_characters",
    "render_first_page",
    "render_pdf",
]
