"""A score as typed and as a number, and what scores make of each other."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.thai.digits import to_arabic

HUNDREDTH = Decimal("0.01")
MOST = Decimal(100)
_THAI_KEYS = str.maketrans("ๅ/-ภถุึคตจใ", "1234567890.")
_THAI_KEY_LETTERS = frozenset("ๅภถุึคตจใ")
_WORDS = re.compile(r"คะแนน|เต็ม")
_ROUNDED = frozenset({"overall", "instrument", "part"})
_NUMBER = re.compile(r"(\d*)(?:\.(\d*))?")


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """A score from 0 to 100 in hundredths, with the number of decimals that were typed (0 to 2)."""

    hundredths: int
    decimals: int = 2

    @property
    def value(self) -> Decimal:
        """The number, always with two places."""
        return Decimal(self.hundredths).scaleb(-2)

    def __str__(self) -> str:
        """The text as typed: ``93.3``, ``100``, ``95.76``."""
        whole, rest = divmod(self.hundredths, 100)
        return f"{whole}.{rest:02d}"[: None if self.decimals == 2 else -1] if self.decimals else str(whole)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text is no score, and what it may have been meant to be."""

    reason: str
    suggestions: tuple[str, ...] = ()


def round2(value: Decimal) -> Decimal:
    """Two places, a half goes up: as the commission rounds (worked out from printed results)."""
    return value.quantize(HUNDREDTH, ROUND_HALF_UP)


def parse_score(text: str) -> Score | Refusal:
    """Read a typed score: Thai or Arabic digits, ``๑๐๐ คะแนน``, or a Thai keyboard's unshifted number keys.

    At most two decimals, from 0 to 100; anything else is a Refusal with a Thai reason.
    """
    plain = _plain(text)
    found = _NUMBER.fullmatch(plain)
    if not found or not (found[1] or found[2]):
        if plain.startswith("-"):
            return Refusal("คะแนนติดลบไม่ได้ ต้องอยู่ระหว่าง 0 ถึง 100")
        return Refusal("อ่านเป็นคะแนนไม่ได้ พิมพ์ตัวเลข 0 ถึง 100 เช่น 93.13")
    whole, rest = found[1] or "0", found[2] or ""
    if len(whole) > 12 or len(rest) > 12:
        return Refusal("ตัวเลขยาวเกินไป พิมพ์ตัวเลข 0 ถึง 100 เช่น 93.13")
    value = Decimal(f"{whole}.{rest or '0'}")
    if value > MOST:
        return Refusal("คะแนนต้องอยู่ระหว่าง 0 ถึง 100", _nearby(whole, rest))
    if len(rest) > 2:
        near = str(round2(value))
        return Refusal("คะแนนมีทศนิยมได้ไม่เกินสองตำแหน่ง", (near,))
    return Score(int(value * 100), len(rest))


def _plain(text: str) -> str:
    plain = "".join(_WORDS.sub("", to_arabic(text)).split())
    plain = plain.replace("\u200b", "").replace("−", "-").replace("–", "-")
    if _THAI_KEY_LETTERS & set(plain):
        plain = plain.translate(_THAI_KEYS)
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    return plain.removeprefix("+")


def _nearby(whole: str, rest: str) -> tuple[str, ...]:
    """What a number over 100 was likely meant to be: the point in its place, or one digit too many."""
    digits = whole + rest
    guesses = [f"{digits[:2]}.{digits[2:4]}"] if len(digits) >= 3 else []
    if len(whole) == 3 and rest:
        guesses.append(f"{whole[:2]}.{rest[:2]}")
    return tuple(dict.fromkeys(guesses))


def compute(framework: Framework, entered: Mapping[str, Score]) -> Mapping[str, Decimal]:
    """What every code whose parts are all known comes to, parts taken as entered, else as computed.

    Means of parts stay unrounded; instruments and the total have two places, the instruments rounded first.
    """
    computed: dict[str, Decimal] = {}
    known = {code: score.value for code, score in entered.items()}
    for code in _bottom_up(framework):
        terms = framework.terms(code)
        if terms and all(term.code in known for term in terms):
            weight = sum((term.weight for term in terms), Decimal(0))
            total = sum((known[term.code] * term.weight for term in terms), Decimal(0))
            computed[code] = total / weight
            if framework.node(code).kind in _ROUNDED:
                computed[code] = round2(computed[code])
            known.setdefault(code, computed[code])
    return computed


def _bottom_up(framework: Framework) -> tuple[str, ...]:
    """All codes, each after those that it is made of."""
    ordered: dict[str, None] = {}

    def visit(code: str) -> None:
        if code not in ordered:
            for term in framework.terms(code):
                visit(term.code)
            ordered[code] = None

    for code in framework.codes:
        visit(code)
    return tuple(ordered)
