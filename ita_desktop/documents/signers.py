"""How those who sign are named: rank before the place to sign, name in brackets, post and for whom below."""

import re
from typing import Protocol

from ita_desktop.documents.blocks import Signature, SignedBy
from ita_desktop.documents.texts import one_line, post
from ita_desktop.domain.fields import Line
from ita_desktop.domain.officers import ACTING_WORDS, ACTS, TITLE

OPINION = "ความเห็น"
_TOLD = re.compile("(?:รักษาราชการแทน|รักษาการ|ปฏิบัติราชการแทน|ปฏิบัติหน้าที่|ทำการแทน).*", re.DOTALL)
"""What a post itself tells of whom it is signed for."""


class Signs(Protocol):
    """Who signs a paper, of whatever record; ``acting_for`` is the post that is signed for."""

    @property
    def rank(self) -> Line | None:
        """The rank, or the title before the name."""

    @property
    def name(self) -> Line | None:
        """The name."""

    @property
    def post(self) -> Line | None:
        """The post."""

    @property
    def acting_for(self) -> Line | None:
        """The post that is signed for, with or without the word for it."""


def signature(label: str, signer: Signs) -> Signature:
    """A place to sign as ``label``."""
    return Signature(label, printed_name(signer), printed_post(signer), printed_rank(signer))


def signed_by(signer: Signs, label: str = "", opinion: str = "") -> SignedBy:
    """A signer of a column."""
    return SignedBy(
        printed_name(signer), printed_post(signer), printed_rank(signer), one_line(label), opinion.strip()
    )


def printed_rank(signer: Signs) -> str:
    """The rank that stands before the place to sign; นาย, นาง, นางสาว are none."""
    rank = one_line(signer.rank)
    return "" if TITLE.match(rank) else rank


def printed_name(signer: Signs) -> str:
    """The name as it stands in brackets: without rank, with its title."""
    rank, name = one_line(signer.rank), one_line(signer.name)
    if not rank or not name:
        return name
    if TITLE.match(rank):
        return name if name.startswith(rank) else f"{rank}{name}"
    return name.removeprefix(rank).strip() or name


def printed_post(signer: Signs) -> str:
    """The post, and below it for whom is signed, unless the post tells it."""
    own, other = post(signer.post), one_line(signer.acting_for)
    if not other:
        return own
    told = _TOLD.search(own)
    if told and other in told[0]:
        return own
    if told and ACTS.fullmatch(told[0]):
        return f"{own}{other}"
    below = other if ACTS.match(other) else f"{ACTING_WORDS[1]} {other}"
    return "\n".join(filter(None, (own, below)))


def opinion_label(signer: Signs) -> str:
    """What heads the opinion of a signer: of the post that is signed for, else of the own one."""
    held = one_line(signer.acting_for) or one_line(signer.post)
    return f"{OPINION}{ACTS.sub('', held, count=1).strip() if ACTS.match(held) else held}"
