"""A fiscal year's framework: what is asked, how it weighs, how it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Certainty = Literal["official", "derived", "assumed"]
"""How sure a part is: printed by the commission, worked out from results, or taken over unproven."""

QuestionKind = Literal["positive", "negative", "yes_no"]
OitRule = Literal["mean_of_sub_indicators", "official_only"]
LevelRule = Literal["overall", "every_instrument"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the parts that EIT is collected in: ``public`` or ``survey``."""

    key: str
    title: str
    short_title: str
    weight: Decimal
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """IIT, EIT or OIT; ``weight`` is its share of the total (0.30); parts only where EIT is split."""

    code: str
    title: str
    weight: Decimal
    parts: tuple[Part, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of IIT or EIT; ``items`` are the OIT items or sub-indicators that advice on it points to."""

    id: str
    code: str
    title: str
    kind: QuestionKind
    continues: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    certainty: Certainty = "official"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A disclosure item of OIT; ``continues`` are the ids of last year's items that it goes on from."""

    id: str
    code: str
    title: str
    continues: tuple[str, ...] = ()
    weight: Decimal | None = None
    certainty: Certainty = "official"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubIndicator:
    """A group of OIT items (``9.1``)."""

    code: str
    title: str
    items: tuple[Item, ...]
    certainty: Certainty = "official"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One of the ten; IIT and EIT indicators have questions, those of OIT have sub-indicators."""

    number: int
    title: str
    instrument: str
    aliases: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    sub_indicators: tuple[SubIndicator, ...] = ()

    @property
    def code(self) -> str:
        """The code under which its score is kept: ``1`` to ``10``."""
        return str(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A level and the least that it needs; ``instruments`` is the least of every instrument, None where not tested."""

    level: str
    overall: Decimal
    instruments: Decimal | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A year's framework as used: the shipped or imported file with the office's corrections applied."""

    fiscal_year: int
    title: str
    instruments: tuple[Instrument, ...]
    indicators: tuple[Indicator, ...]
    bands: tuple[Band, ...]
    oit_rule: OitRule
    scale_step: int | None
    certainty: Mapping[str, Certainty] = field(default_factory=dict)
    """How sure each part is: keys ``instruments``, ``questions``, ``items``, ``oit_rule``, ``bands``, ``scale``."""
    notes: tuple[str, ...] = ()
    sha256: str = ""
