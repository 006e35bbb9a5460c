"""How the answers of links look on every view: shape, word and tone; an address without its ``https``."""

from collections.abc import Mapping

from ita_desktop.domain.oit import Verdict
from ita_desktop.domain.oit.links import VERDICTS
from ita_desktop.ui.kit.shapes import Shape

VERDICT_LOOKS: Mapping[Verdict, tuple[Shape, str, str]] = {
    "reachable": (Shape.OK, VERDICTS["reachable"], "text"),
    "moved": (Shape.CARE, VERDICTS["moved"], "care"),
    "gone": (Shape.BAD, VERDICTS["gone"], "bad"),
    "unreachable": (Shape.BAD, VERDICTS["unreachable"], "bad"),
    "refused": (Shape.PADLOCK, VERDICTS["refused"], "text"),
}


def short_address(url: str) -> str:
    """An address without ``https://``."""
    return url.removeprefix("https://").removeprefix("http://")
