"""The colours of the window, light and dark: the one place where a colour is named."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One set of colours as ``#RRGGBB``; a page takes colours from here and from nowhere else."""

    canvas: str
    sheet: str
    sunk: str
    tint: str
    rowtint: str
    desk: str
    paper: str
    ink: str
    line: str
    line2: str
    text: str
    muted: str
    accent: str
    on_accent: str
    ok: str
    care: str
    care_bg: str
    bad: str
    bad_bg: str
    scroll: str


LIGHT = Tokens(
    canvas="#E4E9EC",
    sheet="#FFFFFF",
    sunk="#EBF0F2",
    tint="#DBE8F7",
    rowtint="#E6F0FB",
    desk="#D5DCE0",
    paper="#FFFFFF",
    ink="#111111",
    line="#CBD4D9",
    line2="#70828E",
    text="#16202A",
    muted="#475663",
    accent="#1B4F8F",
    on_accent="#FFFFFF",
    ok="#1A6B3C",
    care="#8A4B00",
    care_bg="#FFF3DC",
    bad="#AE1F1F",
    bad_bg="#FDECEA",
    scroll="#9FAEB7",
)
DARK = Tokens(
    canvas="#12171C",
    sheet="#1B2229",
    sunk="#232B33",
    tint="#27405F",
    rowtint="#202F40",
    desk="#0D1115",
    paper="#F4F4F1",
    ink="#111111",
    line="#3A4651",
    line2="#7C8C99",
    text="#E8EDF0",
    muted="#A9B6C0",
    accent="#8EBBF3",
    on_accent="#0C1F36",
    ok="#76C893",
    care="#EFB45C",
    care_bg="#3A2E18",
    bad="#FF9A8F",
    bad_bg="#43221F",
    scroll="#56646F",
)

TEXT_PAIRS = (
    *(("text", ground) for ground in ("canvas", "sheet", "sunk", "tint", "rowtint", "care_bg", "bad_bg")),
    *(("muted", ground) for ground in ("canvas", "sheet", "sunk", "tint", "rowtint")),
    *(("accent", ground) for ground in ("canvas", "sheet", "tint", "rowtint")),
    *(("ok", ground) for ground in ("canvas", "sheet", "sunk", "tint")),
    *(("care", ground) for ground in ("canvas", "sheet", "sunk", "tint", "rowtint", "care_bg")),
    *(("bad", ground) for ground in ("canvas", "sheet", "sunk", "tint", "rowtint", "bad_bg")),
    ("on_accent", "accent"),
    ("ink", "paper"),
)
"""Foreground and ground of every text; each at least 4.5 : 1."""

EDGE_PAIRS = tuple(
    (edge, ground)
    for edge in ("line2", "accent")
    for ground in ("canvas", "sheet", "sunk", "tint", "rowtint")
)
"""Borders, icons and focus rings and what they stand on; each at least 3 : 1."""


def _channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """The relative luminance of a ``#RRGGBB`` colour, 0 to 1 (WCAG 2)."""
    red, green, blue = (_channel(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, 1 to 21 (WCAG 2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
