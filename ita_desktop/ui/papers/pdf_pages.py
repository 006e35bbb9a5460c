"""A PDF file's pages as pictures: the preview and the printer show the same ones."""

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


class PdfPages:
    """The pages of a PDF in memory; sizes in points."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._document = pypdfium2.PdfDocument(content)
        self.sizes = [QSizeF(*self._document.get_page_size(at)) for at in range(len(self._document))]

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, page: int, pixels_per_point: float) -> QImage:
        """One page, white where nothing is printed."""
        loaded = self._document[page]
        bitmap = loaded.render(scale=pixels_per_point, rev_byteorder=False, prefer_bgrx=True)
        picture = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        loaded.close()
        return picture

    def close(self) -> None:
        """Give the memory free; no page can be shown after."""
        self._document.close()

    def text(self, page: int) -> str:
        """The words of a page, as a search or a screen reader finds them."""
        loaded = self._document[page]
        words: str = loaded.get_textpage().get_text_bounded()
        loaded.close()
        return words
