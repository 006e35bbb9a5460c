"""From which score on, and how many of the lowest, questions are proposed for improvement."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ita_desktop.domain.scores import Score, parse_score, round2

SETTING = "review_thresholds"
MOST = 99


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Improve below ``score`` (None: no score counts) or among the ``lowest`` of a part (0: none counts).

    95.00 is what every instrument needs for the best level; five lowest questions a part is how many an
    analysis names that was accepted. Papers keep no single line: one kept 95.76 and improved 95.56.
    """

    score: Decimal | None = Decimal("95.00")
    lowest: int = 5


def thresholds_of(value: Any) -> Thresholds:
    """The setting as it is kept (``{"score": "95.00", "lowest": 5}``); what cannot be read is the default."""
    usual = Thresholds()
    if not isinstance(value, Mapping):
        return usual
    return Thresholds(_score(value, usual), _lowest(value.get("lowest"), usual))


def as_setting(thresholds: Thresholds) -> dict[str, str | int | None]:
    """The thresholds as the setting keeps them."""
    score = None if thresholds.score is None else str(round2(thresholds.score))
    return {"score": score, "lowest": thresholds.lowest}


def _score(value: Mapping[Any, Any], usual: Thresholds) -> Decimal | None:
    kept = value.get("score", usual.score)
    if kept is None:
        return None
    read = None if isinstance(kept, bool) else parse_score(str(kept))
    return read.value if isinstance(read, Score) else usual.score


def _lowest(kept: Any, usual: Thresholds) -> int:
    plain = "" if isinstance(kept, bool) else str(kept).strip()
    digits = plain.lstrip("0") or "0"
    fits = plain.isascii() and plain.isdecimal() and len(digits) <= len(str(MOST))
    return int(digits) if fits else usual.lowest
