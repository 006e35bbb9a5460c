"""A PDF file's pages as pictures and as text: the preview and the printer show the same ones."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

import pypdfium2
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from ita_desktop.pdfium import HELD

POINTS_PER_INCH = 72


class PdfPages:
    """The pages of a PDF in memory; sizes in points."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        with HELD:
            self._document = pypdfium2.PdfDocument(content)
            self.sizes = [QSizeF(*self._document.get_page_size(at)) for at in range(len(self._document))]

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, page: int, pixels_per_point: float) -> QImage:
        """One page, white where nothing is printed."""
        with (
            self._loaded(page) as loaded,
            closing(loaded.render(scale=pixels_per_point, rev_byteorder=False, prefer_bgrx=True)) as bitmap,
        ):
            return QImage(
                bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            ).copy()

    def close(self) -> None:
        """Give the memory free; no page can be shown after."""
        with HELD:
            self._document.close()

    def text(self, page: int) -> str:
        """The words of a page, as a search or a screen reader finds them; an offset is a character."""
        with self._loaded(page) as loaded, closing(loaded.get_textpage()) as lines:
            words: str = lines.get_text_range()
        return words

    def rects(self, page: int, spans: Sequence[tuple[int, int]]) -> list[tuple[QRectF, ...]]:
        """Where spans of a page's text (offset, length) are printed, a rectangle a line.

        In points from the upper left corner of the page.
        """
        height = self.sizes[page].height()
        found = []
        with self._loaded(page) as loaded, closing(loaded.get_textpage()) as lines:
            for start, length in spans:
                boxes = [lines.get_rect(at) for at in range(lines.count_rects(start, length))]
                found.append(
                    tuple(
                        QRectF(left, height - top, right - left, top - low) for left, low, right, top in boxes
                    )
                )
        return found

    @contextmanager
    def _loaded(self, page: int) -> Iterator[Any]:
        with HELD, closing(self._document[page]) as loaded:
            yield loaded
