"""Which questions and items a result proposes to improve, and which to keep."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ita_desktop.domain.analysis.thresholds import Thresholds
from ita_desktop.domain.framework_tree import Node
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import Score
from ita_desktop.domain.wording import Kind


@dataclass(frozen=True, slots=True)
class Judged:
    """What the score of a question or item says; ``part`` is ``IIT``, ``EIT.public``, ``EIT`` or ``OIT``.

    ``below`` the threshold and among the ``lowest`` of its part are why it is to be improved; an item is
    where it lost points. ``score`` is None for an item whose indicator or instrument is full as a whole.
    """

    code: str
    part: str
    kind: Kind
    score: Score | None
    below: bool = False
    lowest: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """One finding that is proposed: a question in its parts that are judged alike, or an item."""

    judged: tuple[Judged, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The score codes (``e7.public e7.survey``)."""
        return tuple(each.code for each in self.judged)

    @property
    def kind(self) -> Kind:
        """Improve or keep."""
        return self.judged[0].kind


def part_of(framework: Framework, code: str) -> str:
    """The instrument of a question or item, with the part where it is split; empty where unknown."""
    node = framework.nodes.get(code)
    return _part(node) if node else ""


def judged(framework: Framework, scores: Mapping[str, Score], thresholds: Thresholds) -> tuple[Judged, ...]:
    """Every question and item that has a score, part by part, the lowest first, equal ones in their order.

    A full score is never improved. Who ties with the last of the lowest is one of them. An item without a
    score of its own is kept where what it stands under has 100.
    """
    found: dict[str, list[tuple[str, Score]]] = {}
    for node in framework.nodes.values():
        if node.question and node.code in scores:
            found.setdefault(_part(node), []).append((node.code, scores[node.code]))
    asked = [each for part, rows in found.items() for each in _questions(part, rows, thresholds)]
    items = [each for code in framework.item_codes if (each := _item(framework, scores, code))]
    return (*asked, *sorted(items, key=lambda each: each.kind == "keep"))


def proposals(framework: Framework, judgements: Iterable[Judged]) -> tuple[Proposal, ...]:
    """A proposal a question and kind: both parts of EIT together where both are judged alike.

    They stand where the first of them stood.
    """
    grouped: dict[tuple[str, Kind], list[Judged]] = {}
    for each in judgements:
        node = framework.node(each.code)
        own = node.question.code if node.question else each.code
        grouped.setdefault((own, each.kind), []).append(each)
    return tuple(Proposal(tuple(group)) for group in grouped.values())


def _part(node: Node) -> str:
    instrument = node.instrument or ""
    return f"{instrument}.{node.part}" if node.part else instrument


def _questions(part: str, rows: list[tuple[str, Score]], thresholds: Thresholds) -> Iterator[Judged]:
    rows = sorted(rows, key=lambda row: row[1].hundredths)
    open_ = [score.hundredths for _, score in rows if not score.is_full][: thresholds.lowest]
    for code, score in rows:
        below = thresholds.score is not None and score.value < thresholds.score
        lowest = bool(open_) and score.hundredths <= open_[-1]
        improve = not score.is_full and (below or lowest)
        yield Judged(code, part, "improve" if improve else "keep", score, below, lowest)


def _item(framework: Framework, scores: Mapping[str, Score], code: str) -> Judged | None:
    part, score = part_of(framework, code), scores.get(code)
    if score is not None:
        return Judged(code, part, "keep" if score.is_full else "improve", score)
    above = framework.parent(code)
    while above is not None:
        if above in scores and framework.node(above).instrument:
            return Judged(code, part, "keep", None) if scores[above].is_full else None
        above = framework.parent(above)
    return None
