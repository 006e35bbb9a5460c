"""A PDF read back: texts, places, fonts."""

from io import BytesIO
from typing import Any, NamedTuple

import pymupdf
from pypdf import PdfReader

CM = 72 / 2.54


class Line(NamedTuple):
    """A line of text and where it stands on its page, in centimetres from the top left."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def reader(pdf: bytes) -> PdfReader:
    """The file as pypdf reads it."""
    return PdfReader(BytesIO(pdf))


def part(holder: Any, *keys: object) -> Any:
    """What lies under some keys in an object of a file."""
    for key in keys:
        holder = holder.get_object()[key]
    return holder.get_object()


def squeezed(text: str) -> str:
    """A text without blanks: what a search for words needs."""
    return "".join(text.split())


def pages(pdf: bytes) -> list[str]:
    """The text of each page without blanks."""
    return [squeezed(page.extract_text()) for page in reader(pdf).pages]


def lines(pdf: bytes, page: int) -> list[Line]:
    """The lines of a page from top to bottom."""
    with pymupdf.open(stream=pdf, filetype="pdf") as file:  # type: ignore[no-untyped-call]
        blocks = file[page].get_text("dict")["blocks"]
    found = [
        Line._make((*(side / CM for side in line["bbox"]), "".join(span["text"] for span in line["spans"])))
        for block in blocks
        for line in block.get("lines", ())
    ]
    return sorted((line for line in found if line.text.strip()), key=lambda line: (line.top, line.left))


def fonts(pdf: bytes) -> dict[str, bool]:
    """The fonts of the file, and whether each is embedded."""
    found = {}
    for page in reader(pdf).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            descriptor = font.get_object().get("/FontDescriptor")
            found[font.get_object()["/BaseFont"]] = bool(
                descriptor and "/FontFile2" in descriptor.get_object()
            )
    return found
