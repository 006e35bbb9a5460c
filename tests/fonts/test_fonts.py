"""The typefaces that come with the program, and that the cluster fonts can be made again from them."""

from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from fonts.build_clusters import STYLES, build_all
from ita_desktop.rendering.thai_text.clusters import FIRST_CODE, all_clusters

FONTS = Path(__file__).resolve().parent.parent.parent / "fonts"


def name_of(style: str) -> str:
    return f"THSarabunNewClusters-{style}.ttf"


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cluster fonts built anew."""
    folder = tmp_path_factory.mktemp("clusters")
    build_all(folder)
    return folder


@pytest.mark.parametrize("style", STYLES)
def test_building_again_gives_the_same_bytes(again: Path, style: str) -> None:
    assert (again / name_of(style)).read_bytes() == (FONTS / "clusters" / name_of(style)).read_bytes()


@pytest.mark.parametrize("style", STYLES)
def test_building_again_gives_the_same_map_and_outlines(again: Path, style: str) -> None:
    built, kept = TTFont(again / name_of(style)), TTFont(FONTS / "clusters" / name_of(style))
    assert built.getBestCmap() == kept.getBestCmap()
    for code, name in list(kept.getBestCmap().items())[::11]:
        assert outline(built, name) == outline(kept, name), hex(code)
        assert built["hmtx"][name] == kept["hmtx"][name]


def outline(font: Any, name: str) -> list[Any]:
    """The contours of a glyph, composites resolved."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return list(pen.value)


@pytest.mark.parametrize("style", STYLES)
def test_each_cluster_has_its_glyph(style: str) -> None:
    characters = TTFont(FONTS / "clusters" / name_of(style)).getBestCmap()
    count = len(list(all_clusters()))
    assert count >= 3726
    assert all(FIRST_CODE + n in characters for n in range(count))
    assert FIRST_CODE + count not in characters


@pytest.mark.parametrize("style", STYLES)
def test_changed_fonts_are_named_otherwise_small_and_without_hints(style: str) -> None:
    font = TTFont(FONTS / "clusters" / name_of(style))
    assert font["name"].getDebugName(6) == f"THSarabunNewClusters-{style}"
    assert font["name"].getDebugName(1) == "TH Sarabun New Clusters"
    assert "GNU General Public License" in font["name"].getDebugName(13)
    assert not {"fpgm", "prep", "cvt ", "GSUB", "GPOS"} & set(font.keys())
    assert (FONTS / "clusters" / name_of(style)).stat().st_size < 210_000


def test_licences_lie_beside_the_fonts() -> None:
    assert "GNU GENERAL PUBLIC LICENSE" in (FONTS / "GPL-2.txt").read_text("utf-8")
    assert "As a special exception" in (FONTS / "FONT-EXCEPTION.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in (FONTS / "screen" / "OFL.txt").read_text("utf-8")


def test_screen_fonts_have_all_weights() -> None:
    weights = {TTFont(file)["OS/2"].usWeightClass for file in (FONTS / "screen").glob("*.ttf")}
    assert weights == {400, 500, 600, 700}
