"""A score as typed and as a number, and what scores make of each other."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ita_desktop.domain.framework_tree import OVERALL, Term
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.digits import fold, to_arabic

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework

__all__ = [
    "HUNDREDTH",
    "MOST",
    "Refusal",
    "Score",
    "compute",
    "parse_score",
    "round2",
    "settled",
    "terms_in_force",
]

HUNDREDTH = Decimal("0.01")
MOST = Decimal(100)

_ROUNDED = frozenset({"overall", "instrument", "part"})
_EXACT = Decimal("1E-12")
_THAI_KEYS = str.maketrans("ๅ/-ภถุึคตจใ", "1234567890.")
_THAI_KEY_LETTERS = frozenset("ๅภถุึคตจใ")
_WORDS = re.compile("^เต็ม|(?:คะแนน|เต็ม)+$")
_SIGNS = str.maketrans(dict.fromkeys("−–—", "-"))
_NUMBER = re.compile(r"([0-9]+)(?:[.,]([0-9]*))?")
_WITHIN = re.compile(r"(?<![A-Za-z0-9.,])[0-9]{1,3}(?:\.[0-9]{1,2})?(?![A-Za-z0-9.,])")
_LONGEST = 200
_HOW = "พิมพ์ตัวเลข 0 ถึง 100 เช่น 93.13"
_OUTSIDE = "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """A score from 0 to 100 in hundredths, with the number of decimals that were typed (0 to 2)."""

    hundredths: int
    decimals: int = 2

    @property
    def value(self) -> Decimal:
        """The number, always with two places."""
        return Decimal(self.hundredths).scaleb(-2)

    @property
    def is_full(self) -> bool:
        """Whether it is 100."""
        return self.hundredths == 10_000

    def same_as(self, other: Score | None) -> bool:
        """Whether it is the same number, however many decimals were typed: 93.3 and 93.30."""
        return other is not None and self.hundredths == other.hundredths

    def __str__(self) -> str:
        """The text as typed: ``93.3``, ``100``, ``95.76``."""
        whole, rest = divmod(self.hundredths, 100)
        return f"{whole}.{rest:02d}"[: None if self.decimals == 2 else -1] if self.decimals else str(whole)


def parse_score(text: str) -> Score | Refusal:
    """Read a typed score: Thai or Arabic digits, ``๑๐๐ คะแนน``, or a Thai keyboard's unshifted number keys.

    Blanks are left out, a comma is a point; at most two decimals, from 0 to 100. Anything else is a Refusal
    with a Thai reason and the scores that may have been meant. Never raises.
    """
    plain = _plain(text[:_LONGEST])
    found = _NUMBER.fullmatch(plain)
    if found is None:
        return _unreadable(text[:_LONGEST], plain)
    whole, rest = found[1].lstrip("0") or "0", found[2] or ""
    if len(whole) > 3 or int(whole) > 100 or (whole == "100" and rest.strip("0")):
        return Refusal(_OUTSIDE, tuple(_meant(whole, rest)))
    if len(rest) > 2:
        near = str(round2(Decimal(f"{whole}.{rest}")))
        return Refusal("คะแนนมีทศนิยมได้ไม่เกิน 2 ตำแหน่ง", (near,))
    return Score(int(whole) * 100 + int(rest.ljust(2, "0")), len(rest))


def _plain(text: str) -> str:
    plain = _WORDS.sub("", fold(text).translate(_SIGNS))
    return plain.translate(_THAI_KEYS) if _THAI_KEY_LETTERS & set(plain) else plain


def _unreadable(text: str, plain: str) -> Refusal:
    """A sign belongs to a change; twice a point is a slip; a number among words may be the score."""
    if not plain:
        return Refusal(f"ยังไม่ได้พิมพ์คะแนน {_HOW}")
    unsigned = plain.lstrip("+-")
    if unsigned != plain and _NUMBER.fullmatch(unsigned):
        return Refusal(f"คะแนนไม่มีเครื่องหมาย + หรือ - {_OUTSIDE}", _readable([unsigned]))
    keyed = plain.translate(_THAI_KEYS) if len(plain) > 1 else ""
    guesses = [re.sub("[.,]+", ".", plain), keyed, *_WITHIN.findall(to_arabic(text))]
    return Refusal(f"อ่านเป็นคะแนนไม่ได้ {_HOW}", _readable(guesses))


def _meant(whole: str, rest: str) -> Iterator[str]:
    """What a number over 100 may have been: all of it, the point misplaced, a digit too many."""
    if whole.startswith("100"):
        yield "100"
    digits = whole + rest
    if len(digits) <= 4:
        yield f"{digits[:2]}.{digits[2:]}"
    if len(whole) == 3 and 0 < len(rest) <= 2:
        yield f"{whole[:2]}.{rest}"


def _readable(guesses: list[str]) -> tuple[str, ...]:
    read = {guess: parse_score(guess) for guess in guesses if _NUMBER.fullmatch(guess)}
    return tuple(str(score) for score in dict.fromkeys(read.values()) if isinstance(score, Score))[:3]


def settled(value: Decimal) -> Decimal:
    """Without what thirds leave behind in the 28th place."""
    return value.quantize(_EXACT)


def round2(value: Decimal) -> Decimal:
    """Two places, a half goes up: as the commission rounds (worked out from printed results)."""
    return settled(value).quantize(HUNDREDTH, ROUND_HALF_UP)


def compute(framework: Framework, entered: Mapping[str, Score]) -> Mapping[str, Decimal]:
    """What every code whose parts are all known comes to, parts taken as entered, else as computed.

    Means of parts stay unrounded; instruments and the total have two places, the instruments rounded first.
    """
    computed: dict[str, Decimal] = {}
    known = {code: score.value for code, score in entered.items()}
    for code in reversed(framework.codes):
        terms = terms_in_force(framework, code, known)
        if not terms or any(term.code not in known for term in terms):
            continue
        weight = sum((term.weight for term in terms), Decimal(0))
        mean = sum((known[term.code] * term.weight for term in terms), Decimal(0)) / weight
        computed[code] = round2(mean) if framework.node(code).kind in _ROUNDED else mean
        known.setdefault(code, computed[code])
    return computed


def terms_in_force(framework: Framework, code: str, known: Container[str]) -> tuple[Term, ...]:
    """What a code is made of; in the total, one EIT stands for its two parts where only it is known."""
    terms = framework.terms(code)
    if code != OVERALL or all(term.code in known for term in terms):
        return terms
    owner = {term.code: framework.node(term.code).instrument or term.code for term in terms}
    lacking = {owner[term.code] for term in terms if term.code not in known}
    taken: dict[str, Decimal] = {}
    for term in terms:
        instrument = owner[term.code]
        name = instrument if instrument in lacking and instrument in known else term.code
        taken[name] = taken.get(name, Decimal(0)) + term.weight
    return tuple(Term(name, weight) for name, weight in taken.items())
