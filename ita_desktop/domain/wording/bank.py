"""The wording bank of a framework: which phrase is taken for a code."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.assessments import Limitation
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.wording.measures import MeasurePhrase
from ita_desktop.domain.wording.phrases import Kind, Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """A recommendation on an instrument or part (``IIT``, ``EIT.public``, ``overall``).

    ``text`` may hold ``{lowest}`` and ``{items}`` beside the year words.
    """

    on: str
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingBank:
    """Phrases under the codes of a year's framework; ``based_on`` is the year that they were written for."""

    fiscal_year: int
    based_on: int
    phrases: tuple[Phrase, ...] = ()
    measures: tuple[MeasurePhrase, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    limitations: tuple[Limitation, ...] = ()

    def phrase(self, framework: Framework, code: str, kind: Kind) -> Phrase | None:
        """The phrase for a code (``i2``, ``e7.survey``, ``e7`` for both parts, ``o8``), None where none is.

        The office's newest goes before the shipped one; what it leaves empty comes from the shipped one.
        """
        found = self.choices(framework, code, kind)
        if not found:
            return None
        first = found[0]
        shipped = next((phrase for phrase in found if not phrase.of_office), first)
        linked = first if first.items else shipped
        return replace(
            first,
            issue=first.issue or shipped.issue,
            advice=first.advice or shipped.advice,
            items=linked.items,
            certainty=linked.certainty,
        )

    def choices(self, framework: Framework, code: str, kind: Kind) -> tuple[Phrase, ...]:
        """All phrases for a code: the office's newest first, those for its part before those for both."""
        on, part = _question_or_item(framework, code)
        fitting = [
            phrase
            for phrase in self.phrases
            if (phrase.on, phrase.kind) == (on, kind) and phrase.part in (None, part)
        ]
        return tuple(sorted(fitting, key=lambda phrase: (not phrase.of_office, phrase.part is None)))

    def measure_choices(self, framework: Framework, code: str) -> tuple[MeasurePhrase, ...]:
        """The measures for a code (``e7.survey``, ``o8``): those for its part before those for both."""
        on, part = _question_or_item(framework, code)
        fitting = (each for each in self.measures if each.on == on and each.part in (None, part))
        return tuple(sorted(fitting, key=lambda each: each.part is None))

    def recommended(self, code: str, kind: Kind) -> tuple[str, ...]:
        """The recommendations on an instrument, part or the total, placeholders not yet filled."""
        return tuple(each.text for each in self.recommendations if (each.on, each.kind) == (code, kind))

    def with_own(self, phrases: Sequence[Phrase]) -> "WordingBank":
        """This bank with an office's phrases, under the codes of the same year."""
        return replace(self, phrases=(*phrases, *self.phrases))


def _question_or_item(framework: Framework, code: str) -> tuple[str, str | None]:
    node = framework.nodes.get(code)
    part = node and (node.question or node.item)
    return (part.code, node.part) if node and part else (code, None)
