"""A fiscal year's framework: what is asked, how it weighs, how it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from ita_desktop.domain.framework_tree import OVERALL, Node, Term, build_tree

Certainty = Literal["official", "derived", "assumed"]
"""How sure a part is: printed by the commission, worked out from results, or taken over unproven."""

QuestionKind = Literal["positive", "negative", "yes_no"]
OitRule = Literal["mean_of_sub_indicators", "official_only"]
Rounding = Literal["instruments_then_total"]
"""Each instrument (each part of EIT) to two places, half up, and then the total of the rounded."""

Role = Literal["measures_document", "measures_report"]
"""Items with a paper of their own: the measures that must be published, and the report on their result."""

Wait = Literal["quarter", "half_year", "year_end"]
"""What an item waits for: the end of a quarter, of the first six months, of the fiscal year."""


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
    """A disclosure item of OIT; ``continues`` are the ids of last year's items that it goes on from.

    ``components`` name what it must show (``Framework.components``), ``waits`` what it cannot be done before.
    """

    id: str
    code: str
    title: str
    continues: tuple[str, ...] = ()
    weight: Decimal | None = None
    role: Role | None = None
    components: tuple[str, ...] = ()
    waits: Wait | None = None
    certainty: Certainty = "official"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubIndicator:
    """A group of OIT items (``9.1``); ``weight`` beside its siblings, None where all count alike."""

    code: str
    title: str
    items: tuple[Item, ...]
    weight: Decimal | None = None
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
    """A level and the least that it needs in all and, where tested, in every one of ``judged_codes``."""

    level: str
    overall: Decimal
    instruments: Decimal | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A year's framework as used: the shipped or imported file with the office's corrections applied.

    Codes are those of scores (``i2``, ``e4.survey``, ``9.1``, ``o12``); an unknown one raises ``KeyError``.
    """

    fiscal_year: int
    name: str
    overall_title: str
    instruments: tuple[Instrument, ...]
    indicators: tuple[Indicator, ...]
    bands: tuple[Band, ...]
    oit_rule: OitRule
    scale_step: int | None
    rounding: Rounding = "instruments_then_total"
    certainty: Mapping[str, Certainty] = field(default_factory=dict)
    """How sure each part is: ``instruments indicators questions items oit_rule bands scale rounding``."""
    notes: tuple[str, ...] = ()
    components: Mapping[str, str] = field(default_factory=dict)
    """What items can be asked to show, by name: our short wording of each tick."""
    sha256: str = ""
    nodes: Mapping[str, Node] = field(init=False, repr=False, compare=False)
    """Every score code in framework order, worked out once."""

    def __post_init__(self) -> None:
        """Lay out the codes."""
        object.__setattr__(self, "nodes", build_tree(self))

    def __contains__(self, code: object) -> bool:
        """Whether a score can be kept under this code."""
        return code in self.nodes

    @property
    def codes(self) -> tuple[str, ...]:
        """All score codes in framework order."""
        return tuple(self.nodes)

    @property
    def judged_codes(self) -> tuple[str, ...]:
        """What the total is made of and levels test: ``IIT EIT.public EIT.survey OIT``, or one ``EIT``."""
        return tuple(term.code for term in self.nodes[OVERALL].terms)

    @property
    def items(self) -> tuple[Item, ...]:
        """The OIT items in order."""
        return tuple(item for sub in self.sub_indicators for item in sub.items)

    @property
    def item_codes(self) -> tuple[str, ...]:
        """The codes of the OIT items in order."""
        return tuple(item.code for item in self.items)

    @property
    def sub_indicators(self) -> tuple[SubIndicator, ...]:
        """The groups of OIT items in order."""
        return tuple(sub for indicator in self.indicators for sub in indicator.sub_indicators)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of IIT and EIT in order, each once (``e1``, not its parts)."""
        return tuple(question for indicator in self.indicators for question in indicator.questions)

    @property
    def levels(self) -> tuple[str, ...]:
        """The names of the levels, best first."""
        return tuple(band.level for band in self.bands)

    def node(self, code: str) -> Node:
        """All that is known of a code."""
        return self.nodes[code]

    def title(self, code: str) -> str:
        """The Thai title of a code; a part's code names its part in brackets."""
        return self.nodes[code].title

    def parent(self, code: str) -> str | None:
        """The code that it stands under, None for ``overall``; ``6.public`` stands under ``6``."""
        return self.nodes[code].parent

    def children(self, code: str) -> tuple[str, ...]:
        """The codes that stand under it, in order."""
        self.nodes[code]
        return tuple(node.code for node in self.nodes.values() if node.parent == code)

    def terms(self, code: str) -> tuple[Term, ...]:
        """What its score is the weighted mean of; empty where nothing is known to compute it from.

        ``6.public`` is a term of ``6`` and of ``EIT.public``; the terms of ``overall`` are what levels test.
        Under ``official_only`` OIT indicators have terms only where the office gave every weight.
        """
        return self.nodes[code].terms

    def indicator_of(self, code: str) -> Indicator | None:
        """The indicator that a code belongs to, None for instruments and the total."""
        return self.nodes[code].indicator

    def expand(self, code: str) -> tuple[str, ...]:
        """The score codes meant by a code: itself, both parts for a bare ``e7``, empty where unknown."""
        if code in self.nodes:
            return (code,)
        return tuple(
            node.code for node in self.nodes.values() if node.question and node.question.code == code
        )


def totals_only(year: int, first: Framework) -> Framework:
    """A year before the first framework: ``overall IIT EIT OIT`` alone, judged as in the first."""
    return replace(
        first,
        fiscal_year=year,
        name=first.name.replace(str(first.fiscal_year), str(year)),
        instruments=tuple(replace(instrument, parts=()) for instrument in first.instruments),
        indicators=(),
        oit_rule="official_only",
        scale_step=None,
        certainty=dict.fromkeys(first.certainty, "assumed"),
        notes=(),
        sha256="",
    )
