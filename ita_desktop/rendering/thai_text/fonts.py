"""The cluster fonts as ReportLab sees them: a glyph for each Thai cluster, text that can be searched."""

import re
from pathlib import Path
from threading import Lock
from typing import Any

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from ita_desktop.rendering.thai_text.clusters import code_texts, encode

FAMILY = "Sarabun"
STYLES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
NAMES = {look: FAMILY if style == "Regular" else f"{FAMILY}-{style}" for look, style in STYLES.items()}
UNKNOWN = ord("?")
BLANK = 32
REMEMBERED = 30_000
"""Texts whose widths a font keeps."""

_RUNS = re.compile(
    "|".join(f"[{chr(n << 8)}-{chr(n << 8 | 255)}][{chr(n << 8)}-{chr(n << 8 | 255)} ]*" for n in range(24))
)


class Subsets(dict[int, int]):
    """One document's codes for one font: ``subset << 8 | byte`` for each character, given out as met.

    Byte 32 is the blank in each subset, so that word spacing works in all of them.
    """

    def __init__(self, glyphs: dict[int, int]) -> None:
        super().__init__({BLANK: BLANK, 0xA0: BLANK})
        self._glyphs = glyphs
        self._next = 1
        self.subsets = [self._fresh()]
        self.frozen = 0
        self.internalName: str | None = None
        self.namePrefix = "F"

    @staticmethod
    def _fresh() -> list[int]:
        return [0] + [BLANK] * 32

    def __missing__(self, character: int) -> int:
        if character not in self._glyphs:
            return self[UNKNOWN]
        if self.frozen:
            raise pdfdoc.PDFError(f"the font is already written, U+{character:04X} comes too late")
        code = self._next
        if code >> 8 == len(self.subsets):
            self.subsets.append(self._fresh())
            code += 1
        subset = self.subsets[-1]
        if code & 0xFF < BLANK:
            subset[code & 0xFF] = character
        else:
            subset.append(character)
        self._next = code + (2 if code & 0xFF == BLANK - 1 else 1)
        self[character] = code
        return code


class _Advances(dict[int, int]):
    """Advance of each character; what the font lacks is as wide as the ``?`` printed for it."""

    def __missing__(self, character: int) -> int:
        return self[UNKNOWN]


class ClusterFont(TTFont):  # type: ignore[misc]
    """A font whose text is cut into Thai clusters, each one glyph that carries the whole cluster as its text."""

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
        """The width of a text in thousandths of an em."""
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


def to_unicode(name: str, subset: list[int]) -> str:
    """The ToUnicode map of a subset: each code with the whole text of its cluster, 100 entries a block."""
    clusters = code_texts()
    entries = []
    for code, character in enumerate(subset):
        if character and (character != BLANK or code == BLANK):
            text = clusters.get(character) or chr(character)
            entries.append(f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>")
    blocks = [entries[n : n + 100] for n in range(0, len(entries), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


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
