"""The drawings of every shape on a grid of 20 units: lines, filled parts and what is cut out of them.

A drawing is a text of words: ``M x y`` and ``L x y`` lines, ``C`` cubic curves, ``Z`` close,
``O x y r`` circle, ``A x y r start sweep`` arc in degrees, ``R x y w h r`` rounded rectangle.
"""

from typing import NamedTuple


class Drawing(NamedTuple):
    """Stroked lines, filled areas, and lines cut out of the filled areas."""

    lines: str = ""
    filled: str = ""
    cut: str = ""
    dashed: bool = False


_DISC = "O 10 10 8"
_TRIANGLE = "M 10 2.2 L 18.6 17.4 L 1.4 17.4 Z"
_DIAMOND = "M 10 1 L 19 10 L 10 19 L 1 10 Z"
_PAPER = "M 12 2.5 L 5.5 2.5 C 4.9 2.5 4.5 2.9 4.5 3.5 L 4.5 16.5 C 4.5 17.1 4.9 17.5 5.5 17.5 L 14.5 17.5"
_PAPER += " C 15.1 17.5 15.5 17.1 15.5 16.5 L 15.5 6 Z M 12 2.5 L 12 6 L 15.5 6"

DRAWINGS: dict[str, Drawing] = {
    # status
    "ok": Drawing(filled=_DISC, cut="M 6.4 10.3 L 8.9 12.8 L 13.6 7.6"),
    "bad": Drawing(filled=_DISC, cut="M 7.1 7.1 L 12.9 12.9 M 12.9 7.1 L 7.1 12.9"),
    "care": Drawing(filled=_TRIANGLE, cut="M 10 7.4 L 10 11.8 M 10 14.4 L 10 14.5"),
    "late": Drawing(filled=_DIAMOND, cut="M 10 5.6 L 10 10.8 M 10 13.9 L 10 14"),
    "in_work": Drawing(lines="O 10 10 7.2", filled="M 10 2.8 A 10 10 7.2 90 -180 Z"),
    "not_started": Drawing(lines="O 10 10 6.8"),
    "waits": Drawing(lines="O 10 10 7.2 M 10 5.8 L 10 10 L 12.8 11.8"),
    "missing": Drawing(lines="O 10 10 7.2", dashed=True),
    "padlock": Drawing(lines="R 4.5 9 11 8.5 1.2 M 7 9 L 7 6.2 C 7 2.2 13 2.2 13 6.2 L 13 9"),
    "below": Drawing(lines="M 4 4 L 16 4 M 10 7 L 10 16.5 M 6.2 12.8 L 10 16.5 L 13.8 12.8"),
    "sources": Drawing(
        filled="R 2 2 16 16 3", cut="M 5.6 8 L 14.4 8 M 5.6 12.2 L 14.4 12.2 M 12.4 4.8 L 7.6 15.4"
    ),
    # pages
    "home": Drawing(
        lines="M 2.5 9.8 L 10 3 L 17.5 9.8 M 4.5 8.4 L 4.5 17 L 15.5 17 L 15.5 8.4 M 8 17 L 8 12"
        " L 12 12 L 12 17"
    ),
    "scores": Drawing(lines="R 2.5 3.5 15 13 1 M 2.5 7.8 L 17.5 7.8 M 2.5 12.2 L 17.5 12.2 M 8 3.5 L 8 16.5"),
    "findings": Drawing(
        lines="M 8.6 15.6 L 3.6 15.6 C 3 15.6 2.6 15.2 2.6 14.6 L 2.6 4.4 C 2.6 3.8 3 3.4 3.6 3.4 L 14.4 3.4"
        " C 15 3.4 15.4 3.8 15.4 4.4 L 15.4 6.4 M 5.8 7.2 L 9.6 7.2 M 5.8 11 L 7.6 11"
        " O 12.4 11.6 3.4 M 14.9 14.1 L 17.8 17"
    ),
    "analysis": Drawing(
        lines="M 2.8 2.8 L 2.8 17.2 L 17.4 17.2 M 5.8 13.2 L 9 8.8 L 12 11.2 L 16.8 5.2",
    ),
    "plan": Drawing(lines="M 4 2.5 L 4 17.5 M 4 3.8 L 16 3.8 L 13 7.4 L 16 11 L 4 11"),
    "oit": Drawing(
        lines="M 2.2 4.6 L 3.6 6 L 6.2 3 M 2.2 10 L 3.6 11.4 L 6.2 8.4 M 2.2 15.4 L 3.6 16.8 L 6.2 13.8"
        " M 9 4.8 L 17.8 4.8 M 9 10.2 L 17.8 10.2 M 9 15.6 L 17.8 15.6"
    ),
    "meeting": Drawing(
        lines="O 7.4 6.8 2.9 M 1.8 16.6 C 1.8 10.6 13 10.6 13 16.6 M 12.6 4.2 C 16.4 4.2 16.4 9.4 12.9 9.4"
        " M 14.8 12 C 17 12.6 18.2 14.2 18.2 16.6"
    ),
    "papers": Drawing(lines=_PAPER + " M 7.4 10 L 12.6 10 M 7.4 13.2 L 12.6 13.2"),
    "settings": Drawing(
        lines="M 2.2 6.4 L 10 6.4 M 14.4 6.4 L 17.8 6.4 O 12.2 6.4 2.2 M 2.2 13.6 L 5.4 13.6"
        " M 9.8 13.6 L 17.8 13.6"
        " O 7.6 13.6 2.2"
    ),
    "help": Drawing(
        lines="O 10 10 7.6 M 7.6 7.9 C 7.7 4.8 12.5 4.9 12.4 7.9 C 12.3 9.7 10 9.7 10 11.6"
        " M 10 14.3 L 10 14.4"
    ),
    # actions
    "undo": Drawing(lines="M 7 4 L 3.4 7.6 L 7 11.2 M 3.4 7.6 L 12 7.6 C 18.4 7.6 18.4 16 12 16 L 8.6 16"),
    "redo": Drawing(lines="M 13 4 L 16.6 7.6 L 13 11.2 M 16.6 7.6 L 8 7.6 C 1.6 7.6 1.6 16 8 16 L 11.4 16"),
    "print": Drawing(
        lines="M 6 6.8 L 6 2.6 L 14 2.6 L 14 6.8 M 6 14 L 3.6 14 C 3 14 2.6 13.6 2.6 13 L 2.6 7.8"
        " C 2.6 7.2 3 6.8 3.6 6.8"
        " L 16.4 6.8 C 17 6.8 17.4 7.2 17.4 7.8 L 17.4 13 C 17.4 13.6 17 14 16.4 14 L 14 14"
        " R 6 11.6 8 5.8 0.4"
    ),
    "search": Drawing(lines="O 8.6 8.6 5.4 M 12.6 12.6 L 17.4 17.4"),
    "plus": Drawing(lines="M 10 3.4 L 10 16.6 M 3.4 10 L 16.6 10"),
    "minus": Drawing(lines="M 3.4 10 L 16.6 10"),
    "equal": Drawing(lines="M 4 7.4 L 16 7.4 M 4 12.6 L 16 12.6"),
    "close": Drawing(lines="M 4.6 4.6 L 15.4 15.4 M 15.4 4.6 L 4.6 15.4"),
    "tick": Drawing(lines="M 3.6 10.6 L 8 15 L 16.4 5.6"),
    "calendar": Drawing(
        lines="R 2.8 4.2 14.4 13 1.2 M 2.8 8.6 L 17.2 8.6 M 6.6 2.2 L 6.6 6 M 13.4 2.2 L 13.4 6"
    ),
    "chevron_left": Drawing(lines="M 12.2 5 L 7.2 10 L 12.2 15"),
    "chevron_right": Drawing(lines="M 7.8 5 L 12.8 10 L 7.8 15"),
    "chevron_up": Drawing(lines="M 5 12.4 L 10 7.4 L 15 12.4"),
    "chevron_down": Drawing(lines="M 5 7.6 L 10 12.6 L 15 7.6"),
    "arrow_up": Drawing(lines="M 10 16.6 L 10 3.6 M 5 8.6 L 10 3.6 L 15 8.6"),
    "arrow_down": Drawing(lines="M 10 3.4 L 10 16.4 M 5 11.4 L 10 16.4 L 15 11.4"),
    "arrow_right": Drawing(lines="M 3.4 10 L 16.4 10 M 11.4 5 L 16.4 10 L 11.4 15"),
    "clipboard": Drawing(
        lines="R 4 4 12 13.6 1.2 M 7.4 9.4 L 12.6 9.4 M 7.4 13 L 12.6 13", filled="R 6.8 2.2 6.4 3.8 1"
    ),
    "keyboard": Drawing(
        lines="R 1.8 5 16.4 10.4 1.4 M 5 8.6 L 5.1 8.6 M 8.3 8.6 L 8.4 8.6 M 11.6 8.6 L 11.7 8.6"
        " M 14.9 8.6 L 15 8.6"
        " M 6 12 L 14 12"
    ),
    "folder": Drawing(
        lines="M 2.4 16.2 L 2.4 4.4 L 7.6 4.4 L 9.6 6.8 L 17.6 6.8 L 17.6 16.2 Z",
    ),
    "copy": Drawing(lines="R 6.4 6.4 10.8 10.8 1 M 13.6 6.4 L 13.6 3.6 L 3 3.6 L 3 13.6 L 6.4 13.6"),
    "disk": Drawing(
        lines="M 3.4 5 C 3.4 1.8 16.6 1.8 16.6 5 C 16.6 8.2 3.4 8.2 3.4 5 L 3.4 15"
        " C 3.4 18.2 16.6 18.2 16.6 15 L 16.6 5"
        " M 3.4 10 C 3.4 13.2 16.6 13.2 16.6 10"
    ),
    "drive": Drawing(lines="R 5.4 8 9.2 10 1.4 M 7.4 8 L 7.4 2.4 L 12.6 2.4 L 12.6 8"),
    "link": Drawing(
        lines="M 8.4 11.6 C 6.8 10 6.8 8.8 8.2 7.4 L 11.4 4.2 C 14 1.8 18.2 6 15.8 8.6 L 13.8 10.6"
        " M 11.6 8.4 C 13.2 10 13.2 11.2 11.8 12.6 L 8.6 15.8 C 6 18.2 1.8 14 4.2 11.4 L 6.2 9.4"
    ),
    "person": Drawing(lines="O 10 6.6 3.2 M 3.6 17 C 3.6 10.4 16.4 10.4 16.4 17 Z"),
    "download": Drawing(lines="M 10 2.6 L 10 12.6 M 5.6 8.4 L 10 12.8 L 14.4 8.4 M 3 17 L 17 17"),
    "delete": Drawing(
        lines="M 3 5.4 L 17 5.4 M 7.6 5.4 L 7.6 2.8 L 12.4 2.8 L 12.4 5.4 M 4.8 5.4 L 5.6 17.2"
        " L 14.4 17.2 L 15.2 5.4"
        " M 8.2 8.8 L 8.4 14 M 11.8 8.8 L 11.6 14"
    ),
    "edit": Drawing(lines="M 3 17 L 3.8 13.2 L 13.6 3.4 L 16.6 6.4 L 6.8 16.2 Z M 11.6 5.4 L 14.6 8.4"),
    "image": Drawing(
        lines="R 2.6 3.6 14.8 12.8 1.2 O 7 8 1.4 M 3.4 15.4 L 8.4 10.8 L 11 13 L 13.6 10.2 L 17 13.6"
    ),
    "info": Drawing(lines="O 10 10 7.6 M 10 9.2 L 10 14 M 10 6.2 L 10 6.3"),
}
