"""One document's subsets of a cluster font: its codes, given out as met, and the texts they stand for."""

from reportlab.pdfbase import pdfdoc

from ita_desktop.rendering.thai_text.clusters import code_texts

UNKNOWN = ord("?")
BLANK = 32
ENTRIES = 100
"""Entries of one block of a ToUnicode map; readers may refuse more."""


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


def to_unicode(name: str, subset: list[int]) -> str:
    """The ToUnicode map of a subset: each code with the whole text of its cluster, in blocks."""
    clusters = code_texts()
    entries = []
    for code, character in enumerate(subset):
        if character and (character != BLANK or code == BLANK):
            text = clusters.get(character) or chr(character)
            entries.append(f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>")
    blocks = [entries[n : n + ENTRIES] for n in range(0, len(entries), ENTRIES)]
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
