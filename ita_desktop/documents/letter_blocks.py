"""Blocks of memos, letters and signatures: their heads, labelled lines, places to sign."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class MemoHead:
    """The top of a memo: the emblem 1.5 cm high at the left, the name of the form in the middle.

    Without an image its room stays empty. ``urgency`` stands between them.
    """

    title: str
    emblem: bytes | None = None
    urgency: str = ""


class LeaderField(NamedTuple):
    """A label and its value over a dotted line; ``at`` is where it begins, in cm from the left margin."""

    label: str
    value: str
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class LeaderLine:
    """A line of a memo's head: large bold labels, values that wrap under themselves, dots after them."""

    fields: tuple[LeaderField, ...]


@dataclass(frozen=True, slots=True)
class LetterHead:
    """The top of a letter: the emblem 3 cm high in the middle, at its foot the number left, the sender right.

    ``urgency`` stands above the number.
    """

    number: str
    sender: tuple[str, ...]
    emblem: bytes | None = None
    urgency: str = ""


@dataclass(frozen=True, slots=True)
class Emblem:
    """The emblem alone in the middle, ``height`` in centimetres; without an image its room stays empty."""

    image: bytes | None
    height: float = 3.0


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A label (เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย), two blanks and its texts, which wrap under themselves."""

    label: str
    texts: tuple[str, ...]
    bold: bool = False


class SignedBy(NamedTuple):
    """One of a column of signers: the rank before the place to sign, name in brackets, post below.

    ``label`` heads it, ``opinion`` is what is written above it (empty: room to write); a line feed in the
    post starts a new line. In opinions the rank begins with the word before the place to sign (ลงชื่อ).
    """

    name: str
    post: str
    rank: str = ""
    label: str = ""
    opinion: str = ""


@dataclass(frozen=True, slots=True)
class SignatureColumn:
    """Signers below each other in the right half; ``valediction`` above the first, never alone on a page."""

    signers: tuple[SignedBy, ...]
    valediction: str = ""


@dataclass(frozen=True, slots=True)
class Opinions:
    """Blocks with room for an opinion, each with its signer: kept whole."""

    signers: tuple[SignedBy, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: what the signer signs as, the name in brackets (dots where empty), the post below.

    The rank stands before the place to sign; a line feed in the post starts a new line.
    """

    label: str
    name: str
    post: str
    rank: str = ""


MOST_BESIDE = 3
"""Places to sign in a line."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The places to sign: kept together, never alone on a page; below each other, or ``beside``."""

    signatures: tuple[Signature, ...]
    beside: bool = False

    @property
    def lines(self) -> tuple[tuple[Signature, ...], ...]:
        """Those that stand side by side: each alone, or up to three."""
        most = MOST_BESIDE if self.beside else 1
        return tuple(self.signatures[at : at + most] for at in range(0, len(self.signatures), most))
