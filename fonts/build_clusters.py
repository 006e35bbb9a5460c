"""Makes fonts/clusters/*.ttf from fonts/source/*.ttf: each Thai cluster one glyph, placed as HarfBuzz does.

Run from the project's folder: ``python -m fonts.build_clusters``. Building again gives the same bytes.
"""

import sys
from pathlib import Path

import uharfbuzz as hb
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import ROUND_XY_TO_GRID, Glyph, GlyphComponent
from fontTools.ttLib.tables._n_a_m_e import makeName

from fonts.symbols import SAME_AS, symbol_glyphs
from ita_desktop.rendering.thai_text.clusters import FIRST_CODE, all_clusters

HERE = Path(__file__).parent
STYLES = {"Regular": 38, "Bold": 58, "Italic": 38, "BoldItalic": 58}
"""The four styles and the weight of the lines of the drawn signs, in thousandths of an em."""
KEPT_TABLES = {"GlyphOrder", "head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"}
FAMILY = "TH Sarabun New Clusters"
NOTE = "Thai clusters as composite glyphs, signs added, hints and layout tables dropped for ITA Desktop."


def build(style: str, source: Path, target: Path) -> None:
    """Write the cluster font of one style."""
    font = TTFont(source, recalcTimestamp=False)
    shaper = hb.Font(hb.Face(source.read_bytes()))
    order = font.getGlyphOrder()
    clusters = {FIRST_CODE + n: _place(shaper, text) for n, text in enumerate(all_clusters())}
    characters = {code: name for code, name in font.getBestCmap().items() if not 0xE000 <= code <= 0xF8FF}
    parts = [order[glyph] for placed, _ in clusters.values() for glyph, _, _ in placed]
    _drop_hints(font)
    _keep(font, [".notdef", *characters.values(), *parts])
    _add_symbols(font, characters, STYLES[style])
    for code, (placed, advance) in clusters.items():
        characters[code] = f"c{code:04X}"
        _add(font, characters[code], advance, _composite([(order[g], x, y) for g, x, y in placed]))
    _finish(font, characters, style)
    font.save(target, reorderTables=False)


def _place(shaper: hb.Font, text: str) -> tuple[list[tuple[int, int, int]], int]:
    """The glyphs of a cluster with the place of each, and the advance of the whole, in font units."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
    hb.shape(shaper, buffer)
    placed: list[tuple[int, int, int]] = []
    x = y = 0
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        placed.append((info.codepoint, x + at.x_offset, y + at.y_offset))
        x, y = x + at.x_advance, y + at.y_advance
    return placed, x


def _drop_hints(font: TTFont) -> None:
    for tag in set(font.keys()) - KEPT_TABLES:
        del font[tag]
    for name in font.getGlyphOrder():
        font["glyf"][name].removeHinting()


def _keep(font: TTFont, wanted: list[str]) -> None:
    """Only the wanted glyphs and what they are made of, in the order of the source."""
    glyf, metrics = font["glyf"], font["hmtx"].metrics
    kept: set[str] = set()
    todo = set(wanted)
    while todo:
        kept |= todo
        todo = {part for name in todo for part in glyf[name].getComponentNames(glyf)} - kept
    names = [name for name in font.getGlyphOrder() if name in kept]
    glyf.glyphs = {name: glyf.glyphs[name] for name in names}
    font["hmtx"].metrics = {name: metrics[name] for name in names}
    _set_order(font, names)


def _set_order(font: TTFont, names: list[str]) -> None:
    font.setGlyphOrder(names)
    font["glyf"].setGlyphOrder(names)


def _add(font: TTFont, name: str, advance: int, glyph: Glyph) -> None:
    glyf = font["glyf"]
    if name not in glyf.glyphs:
        _set_order(font, [*font.getGlyphOrder(), name])
    glyf.glyphs[name] = glyph
    glyph.recalcBounds(glyf)
    font["hmtx"].metrics[name] = (advance, getattr(glyph, "xMin", 0))


def _composite(parts: list[tuple[str, int, int]]) -> Glyph:
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for name, x, y in parts:
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = name, x, y, ROUND_XY_TO_GRID
        glyph.components.append(component)
    return glyph


def _add_symbols(font: TTFont, characters: dict[int, str], stroke: float) -> None:
    for sign, (advance, glyph) in symbol_glyphs(stroke).items():
        name = f"sign{ord(sign):04X}"
        _add(font, name, advance, glyph)
        characters[ord(sign)] = name
    for sign, other in SAME_AS.items():
        characters[ord(sign)] = characters[ord(other)]


def _finish(font: TTFont, characters: dict[int, str], style: str) -> None:
    for table in font["cmap"].tables:
        table.cmap = {}
    unicode_table = font["cmap"].getcmap(3, 1)
    unicode_table.cmap = characters
    font["cmap"].tables = [unicode_table]
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created
    font["name"].names = [_renamed(record, style) for record in font["name"].names if _useful(record)]


def _useful(record: object) -> bool:
    return (record.platformID, record.langID) == (3, 0x409) and record.nameID in {0, 1, 2, 3, 4, 5, 6, 13}  # type: ignore[attr-defined]


def _renamed(record: object, style: str) -> object:
    number = record.nameID  # type: ignore[attr-defined]
    text = record.toUnicode()  # type: ignore[attr-defined]
    new = {
        1: FAMILY,
        3: f"{text}; {NOTE}",
        4: f"{FAMILY} {style}",
        6: f"THSarabunNewClusters-{style}",
    }.get(number, text)
    return makeName(new, number, 3, 1, 0x409)


def build_all(target: Path) -> None:
    """Build the four styles into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        name = "THSarabunNew" if style == "Regular" else f"THSarabunNew-{style}"
        build(style, HERE / "source" / f"{name}.ttf", target / f"THSarabunNewClusters-{style}.ttf")


if __name__ == "__main__":
    build_all(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "clusters")
