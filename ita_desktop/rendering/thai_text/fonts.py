"""The cluster fonts as ReportLab sees them: a glyph for each Thai cluster, text that can be searched."""

import re
from pathlib import Path
from threading import Lock
from typing import Any

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from ita_desktop.rendering.thai_text.clusters import Encoded, encode
from ita_desktop.rendering.thai_text.subsets import BLANK, UNKNOWN, Subsets, to_unicode

FAMILY = "Sarabun"
STYLES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
"""By (bold, italic)."""
NAMES = {look: FAMILY if style == "Regular" else f"{FAMILY}-{style}" for look, style in STYLES.items()}
REMEMBERED = 30_000
"""Texts whose widths a font keeps."""
LOOKS = {name: look for look, name in NAMES.items()}

_RUNS = re.compile(
    "|".join(f"[{chr(n << 8)}-{chr(n << 8 | 255)}][{chr(n << 8)}-{chr(n << 8 | 255)} ]*" for n in range(24))
)


class _Advances(dict[int, int]):
    """Advance of each character; what the font lacks is as wide as the ``?`` printed for it."""

    def __missing__(self, character: int) -> int:
        return self[UNKNOWN]


class ClusterFont(TTFont):  # type: ignore[misc]
    """A font whose text is cut into Thai clusters, each one glyph with the whole cluster as its text."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path), asciiReadable=0, shapable=False)
        self.path = path
        self._advances = _Advances(self.face.charWidths)
        self._widths: dict[str, float] = {}
        self._embedding = Lock()

    @property
    def blank(self) -> float:
        """The width of a blank in thousandths of an em."""
        return self._advances[BLANK]

    def has(self, character: str) -> bool:
        """Whether the font has a shape of its own for a character."""
        return ord(character) in self.face.charToGlyph

    def units(self, text: str) -> float:
        """The width of a text in thousandths of an em; those of texts not yet encoded are remembered."""
        if type(text) is Encoded:
            return sum(map(self._advances.__getitem__, map(ord, text)))
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= REMEMBERED:
                self._widths.clear()
            width = self._widths[text] = sum(map(self._advances.__getitem__, map(ord, encode(text))))
        return width

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf8") -> float:
        """The width of a text in points at a size."""
        return self.units(text.decode(encoding) if isinstance(text, bytes) else text) * size / 1000

    def splitString(self, text: str | bytes, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """The text as bytes of the document's subsets of this font."""
        if isinstance(text, bytes):
            text = text.decode(encoding)
        codes = encode(text).translate(self._subsets(doc))
        try:
            return [(0, codes.encode("latin-1"))]
        except UnicodeEncodeError:
            runs = _RUNS.findall(codes)
            return [(ord(run[0]) >> 8, run.encode("utf-16-le")[::2]) for run in runs]

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:
        """The name by which the document calls a subset."""
        self._subsets(doc)
        return str(super().getSubsetInternalName(subset, doc))

    def addObjects(self, doc: Any) -> None:
        """Write the subsets into the document, each with the texts of its codes."""
        state = self._subsets(doc)
        state.frozen = 1
        with self._embedding:
            for number, subset in enumerate(state.subsets):
                name = self.getSubsetInternalName(number, doc)[1:]
                doc.idToObject["BasicFonts"].dict[name] = self._subset_font(doc, name, number, subset)
        del self.state[doc]

    def _subsets(self, doc: Any) -> Subsets:
        state = self.state.get(doc)
        if state is None:
            state = self.state[doc] = Subsets(self.face.charToGlyph)
        return state  # type: ignore[no-any-return]

    def _subset_font(self, doc: Any, internal: str, number: int, subset: list[int]) -> Any:
        base = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("pdfdoc")
        font = pdfdoc.PDFTrueTypeFont()
        font.Name = internal
        font.BaseFont = base
        font.FirstChar = 0
        font.LastChar = len(subset) - 1
        font.Widths = pdfdoc.PDFArray([self.face.getCharWidth(code) for code in subset])
        texts = pdfdoc.PDFStream()
        texts.content = to_unicode(base, subset)
        if doc.compression:
            texts.filters = [pdfdoc.PDFZCompress]
        font.ToUnicode = doc.Reference(texts, f"toUnicodeCMap:{base}")
        font.FontDescriptor = self.face.addSubsetObjects(doc, base, subset)
        doc.Reference(font, internal)
        return font


def register(folder: Path) -> dict[tuple[bool, bool], ClusterFont]:
    """Make the four styles known to ReportLab as one family; answers them by (bold, italic)."""
    fonts: dict[tuple[bool, bool], ClusterFont] = {}
    known = pdfmetrics.getRegisteredFontNames()
    for look, style in STYLES.items():
        path = folder / "clusters" / f"THSarabunNewClusters-{style}.ttf"
        font = pdfmetrics.getFont(NAMES[look]) if NAMES[look] in known else None
        if not isinstance(font, ClusterFont) or font.path != path:
            font = ClusterFont(NAMES[look], path)
            pdfmetrics.registerFont(font)
        fonts[look] = font
        addMapping(FAMILY, int(look[0]), int(look[1]), NAMES[look])
    return fonts
