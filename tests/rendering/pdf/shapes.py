"""What a PDF shows beside its text, read back: images, dotted lines, rules, sizes of type."""

from collections.abc import Iterator
from typing import Any

import pymupdf

from tests.rendering.pdf.reading import CM, Line


def _page(pdf: bytes, page: int) -> Any:
    return pymupdf.open(stream=pdf, filetype="pdf")[page]  # type: ignore[no-untyped-call]


def images(pdf: bytes, page: int) -> list[Line]:
    """The boxes of the images of a page, in centimetres."""
    return [_box(each["bbox"], "") for each in _page(pdf, page).get_image_info()]


def _box(box: Any, text: str) -> Line:
    left, top, right, bottom = (side / CM for side in box)
    return Line(left, top, right, bottom, text)


def dotted_lines(pdf: bytes, page: int) -> list[Line]:
    """The dotted lines of a page."""
    return [line for line in _strokes(pdf, page) if line.text]


def solid_rules(pdf: bytes, page: int) -> list[Line]:
    """The rules of a page that are not dotted."""
    return [line for line in _strokes(pdf, page) if not line.text]


def _strokes(pdf: bytes, page: int) -> Iterator[Line]:
    for drawing in _page(pdf, page).get_drawings():
        dashes = str(drawing["dashes"] or "[] 0")
        yield _box(drawing["rect"], "" if dashes.startswith("[]") else dashes)


def level_rules(pdf: bytes, page: int) -> list[Line]:
    """Each level stroke of a page from the top down, also those that are drawn together."""
    strokes = [
        _box((*part[1], *part[2]), "")
        for drawing in _page(pdf, page).get_drawings()
        for part in drawing["items"]
        if part[0] == "l" and abs(part[1].y - part[2].y) < 0.1
    ]
    return sorted(strokes, key=lambda line: line.top)


def sizes(pdf: bytes, words: str, page: int = 0) -> set[tuple[float, bool]]:
    """Size and weight of the stretches that say exactly these words."""
    return {
        (round(span["size"], 1), bool(span["flags"] & pymupdf.TEXT_FONT_BOLD))
        for block in _page(pdf, page).get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        if span["text"].strip() == words.strip()
    }
