"""Marks stand where HarfBuzz puts them: pages of both compared point by point."""

from typing import Any

import pymupdf
import pytest
import uharfbuzz as hb
from fontTools.pens.basePen import BasePen
from PIL import Image, ImageChops, ImageFilter

from ita_desktop.rendering.thai_text import Typesetter
from ita_desktop.rendering.thai_text.clusters import all_clusters
from ita_desktop.rendering.thai_text.fonts import NAMES, STYLES
from tests.rendering.thai_text.papers import ROOT, opened, pdf, words_with_marks

SIZE, STEP, PER_LINE = 32, 52, 10
WORDS = ["เจ้าหน้าที่", "น้ำป่ำ", "ปุ๋ย", "ญู", "ฐุ", "ฏู", "ฎุ", "ปั้น", "ฟ้า", "ฝี", "สิทธิ์", "พันธุ์", "ก็", "ฤๅ", "กตัญญู", "ผู้"]


class PathPen(BasePen):  # type: ignore[misc]
    """Draws outlines on a PDF path at a place and scale."""

    def __init__(self, path: Any, x: float, y: float, scale: float) -> None:
        super().__init__(None)
        self._path, self._x, self._y, self._scale = path, x, y, scale

    def _at(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._x + point[0] * self._scale, self._y + point[1] * self._scale

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self._path.moveTo(*self._at(pt))

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self._path.lineTo(*self._at(pt))

    def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:
        self._path.curveTo(*self._at(pt1), *self._at(pt2), *self._at(pt3))

    def _closePath(self) -> None:
        self._path.close()


def shaped(canvas: Any, font: hb.Font, text: str, x: float, y: float) -> None:
    """The text as HarfBuzz shapes it, drawn as outlines of the typeface as delivered."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": False})
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        path = canvas.beginPath()
        scale = SIZE / 1000
        pen = PathPen(path, x + position.x_offset * scale, y + position.y_offset * scale, scale)
        font.draw_glyph_with_pen(info.codepoint, pen)
        canvas.drawPath(path, stroke=0, fill=1, fillMode=1)
        x += position.x_advance * scale


def picture(file: bytes) -> Image.Image:
    """The first page at 200 dpi, black on white."""
    with opened(file) as document:
        pixels = document[0].get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
        return Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)


def ink(page: Image.Image) -> int:
    """Dark points of a page."""
    return int(sum(page.histogram()[:128]))


def stray(page: Image.Image, other: Image.Image) -> int:
    """Dark points of a page that have no dark point within one point of them on the other."""
    return int(sum(ImageChops.subtract(other.filter(ImageFilter.MinFilter(3)), page).histogram()[128:]))


def places(texts: list[str]) -> list[tuple[str, float, float]]:
    step = 10 if len(texts) > 40 else 4
    return [(text, 30 + n % step * (540 / step), 790 - n // step * STEP) for n, text in enumerate(texts)]


def sample(offset: int) -> list[str]:
    return list(all_clusters())[offset::31][:140]


@pytest.mark.parametrize("look", STYLES, ids=STYLES.values())
@pytest.mark.parametrize("texts", [WORDS + words_with_marks(24), sample(17)], ids=["words", "clusters"])
def test_marks_stand_where_harfbuzz_puts_them(
    typesetter: Typesetter, look: tuple[bool, bool], texts: list[str]
) -> None:
    suffix = "" if look == (False, False) else f"-{STYLES[look]}"
    source = hb.Font(hb.Face((ROOT / "fonts" / "source" / f"THSarabunNew{suffix}.ttf").read_bytes()))

    def ours(canvas: Any) -> None:
        canvas.setFont(NAMES[look], SIZE)
        for text, x, y in places(texts):
            canvas.drawString(x, y, text)

    def theirs(canvas: Any) -> None:
        for text, x, y in places(texts):
            shaped(canvas, source, text, x, y)

    mine, wanted = picture(pdf(ours)), picture(pdf(theirs))
    assert ink(wanted) > 3000
    assert stray(mine, wanted) == stray(wanted, mine) == 0


def test_a_mark_out_of_its_place_would_be_seen(typesetter: Typesetter) -> None:
    def page(raised: float) -> Image.Image:
        def draw(canvas: Any) -> None:
            for n, text in enumerate(WORDS):
                canvas.setFont("Sarabun", SIZE)
                canvas.drawString(40, 790 - n * 45 + raised, text)

        return picture(pdf(draw))

    assert stray(page(0), page(0.8)) > 100
