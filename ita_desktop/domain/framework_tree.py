"""Every score code of a framework, in its order: what it is called, where it stands, what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import (
        Certainty,
        Framework,
        Indicator,
        Instrument,
        Item,
        Part,
        Question,
        SubIndicator,
    )

NodeKind = Literal[
    "overall", "instrument", "part", "indicator", "indicator_part", "question", "sub_indicator", "item"
]

OVERALL = "overall"
_ONE = Decimal(1)


class Term(NamedTuple):
    """A part of a score and what it weighs beside its siblings (their weights need not sum to 1)."""

    code: str
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A score code: ``parent`` is where it stands on the page, ``terms`` what its score is the mean of."""

    code: str
    kind: NodeKind
    title: str
    parent: str | None
    terms: tuple[Term, ...] = ()
    part: str | None = None
    instrument: str | None = None
    indicator: Indicator | None = None
    question: Question | None = None
    sub_indicator: SubIndicator | None = None
    item: Item | None = None
    certainty: Certainty = "official"


def build_tree(framework: Framework) -> Mapping[str, Node]:
    """Every node by its code, in framework order."""
    return {node.code: node for node in _nodes(framework)}


def _nodes(framework: Framework) -> Iterator[Node]:
    sure = framework.certainty.get("instruments", "official")
    yield Node(
        code=OVERALL,
        kind="overall",
        title=framework.overall_title,
        parent=None,
        terms=tuple(term for instrument in framework.instruments for term in _shares(instrument)),
        certainty=sure,
    )
    for instrument in framework.instruments:
        indicators = [each for each in framework.indicators if each.instrument == instrument.code]
        yield from _instrument(instrument, indicators, sure)
        for indicator in indicators:
            yield from _indicator_nodes(framework, instrument, indicator)


def _indicator_nodes(framework: Framework, instrument: Instrument, indicator: Indicator) -> Iterator[Node]:
    sure = framework.certainty.get("indicators", "official")
    if instrument.parts:
        return _split_indicator(indicator, instrument.parts, sure)
    if indicator.sub_indicators:
        equal = framework.oit_rule == "mean_of_sub_indicators"
        return _disclosure_indicator(indicator, equal, sure)
    return _plain_indicator(indicator, sure)


def _shares(instrument: Instrument) -> Iterable[Term]:
    if not instrument.parts:
        return [Term(instrument.code, instrument.weight)]
    return [Term(f"{instrument.code}.{part.key}", part.weight) for part in instrument.parts]


def _equal(codes: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Term(code, _ONE) for code in codes)


def _by_part(code: str, parts: Iterable[Part]) -> tuple[Term, ...]:
    return tuple(Term(f"{code}.{part.key}", part.weight) for part in parts)


def _instrument(instrument: Instrument, indicators: Sequence[Indicator], sure: Certainty) -> Iterator[Node]:
    code = instrument.code
    yield Node(
        code=code,
        kind="instrument",
        title=instrument.title,
        parent=OVERALL,
        terms=_by_part(code, instrument.parts) or _equal(each.code for each in indicators),
        instrument=code,
        certainty=sure,
    )
    for part in instrument.parts:
        yield Node(
            code=f"{code}.{part.key}",
            kind="part",
            title=part.title,
            parent=code,
            terms=_equal(f"{each.code}.{part.key}" for each in indicators),
            part=part.key,
            instrument=code,
            certainty=sure,
        )


def _indicator(indicator: Indicator, terms: tuple[Term, ...], sure: Certainty) -> Node:
    return Node(
        code=indicator.code,
        kind="indicator",
        title=indicator.title,
        parent=indicator.instrument,
        terms=terms,
        instrument=indicator.instrument,
        indicator=indicator,
        certainty=sure,
    )


def _plain_indicator(indicator: Indicator, sure: Certainty) -> Iterator[Node]:
    yield _indicator(indicator, _equal(question.code for question in indicator.questions), sure)
    for question in indicator.questions:
        yield _question(indicator, question, None)


def _split_indicator(indicator: Indicator, parts: Sequence[Part], sure: Certainty) -> Iterator[Node]:
    yield _indicator(indicator, _by_part(indicator.code, parts), sure)
    for part in parts:
        yield Node(
            code=f"{indicator.code}.{part.key}",
            kind="indicator_part",
            title=f"{indicator.title} ({part.short_title})",
            parent=indicator.code,
            terms=_equal(f"{question.code}.{part.key}" for question in indicator.questions),
            part=part.key,
            instrument=indicator.instrument,
            indicator=indicator,
            certainty=sure,
        )
    for question in indicator.questions:
        for part in parts:
            yield _question(indicator, question, part)


def _question(indicator: Indicator, question: Question, part: Part | None) -> Node:
    return Node(
        code=f"{question.code}.{part.key}" if part else question.code,
        kind="question",
        title=f"{question.title} ({part.short_title})" if part else question.title,
        parent=f"{indicator.code}.{part.key}" if part else indicator.code,
        part=part.key if part else None,
        instrument=indicator.instrument,
        indicator=indicator,
        question=question,
        certainty=question.certainty,
    )


def _disclosure_indicator(indicator: Indicator, equal: bool, sure: Certainty) -> Iterator[Node]:
    subs = indicator.sub_indicators
    yield _indicator(
        indicator,
        _weighed([(sub.code, sub.weight) for sub in subs], equal)
        or _weighed([(item.code, item.weight) for sub in subs for item in sub.items], False),
        sure,
    )
    for sub in subs:
        yield Node(
            code=sub.code,
            kind="sub_indicator",
            title=sub.title,
            parent=indicator.code,
            terms=_weighed([(item.code, item.weight) for item in sub.items], equal),
            instrument=indicator.instrument,
            indicator=indicator,
            sub_indicator=sub,
            certainty=sub.certainty,
        )
        for item in sub.items:
            yield Node(
                code=item.code,
                kind="item",
                title=item.title,
                parent=sub.code,
                instrument=indicator.instrument,
                indicator=indicator,
                sub_indicator=sub,
                item=item,
                certainty=item.certainty,
            )


def _weighed(pairs: Sequence[tuple[str, Decimal | None]], equal: bool) -> tuple[Term, ...]:
    """Weights hold only where every sibling has one; else all are equal, or the sum is not known."""
    known = tuple(Term(code, weight) for code, weight in pairs if weight is not None)
    if len(known) == len(pairs):
        return known
    return _equal(code for code, _ in pairs) if equal else ()
