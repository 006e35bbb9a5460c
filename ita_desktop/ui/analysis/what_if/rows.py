"""The lines of the table of tried scores."""

from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.framework_tree import OVERALL, Node
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.what_if import Trial

_HEADS = ("overall", "instrument", "part", "indicator", "sub_indicator")


@dataclass(frozen=True, slots=True)
class TrialRow:
    """A score as it stands and as it would be; ``weight`` is what one point of it gives the total."""

    code: str
    label: str
    title: str
    is_head: bool
    before: Decimal
    after: Decimal
    gain: Decimal
    tried: Decimal | None = None
    weight: Decimal | None = None

    @property
    def is_typed(self) -> bool:
        """Whether another score may be tried: not for the total, nor where no way up to it is known."""
        return self.code != OVERALL and self.weight is not None


def rows_of(trial: Trial) -> tuple[TrialRow, ...]:
    """The known scores in framework order; an instrument in parts is shown by its parts."""
    framework = trial.framework
    weights = weights_in_total(trial)
    split = {each.code for each in framework.instruments if each.parts and each.code not in weights}
    return tuple(
        _row(trial, node, weights)
        for node in framework.nodes.values()
        if node.code in trial.values and node.code not in split
    )


def weights_in_total(trial: Trial) -> dict[str, Decimal]:
    """What one point of each code gives the total, where the way up is known."""
    found: dict[str, Decimal] = {}

    def walk(code: str, share: Decimal) -> None:
        found[code] = found.get(code, Decimal(0)) + share
        for term, part in trial.ground.shares[code].items():
            walk(term, share * part)

    walk(OVERALL, Decimal(1))
    return found


def _row(trial: Trial, node: Node, weights: dict[str, Decimal]) -> TrialRow:
    before = trial.before(node.code)
    assert before is not None
    return TrialRow(
        code=node.code,
        label=_label(trial.framework, node),
        title=node.question.title if node.question else _title(node),
        is_head=node.kind in _HEADS,
        before=before,
        after=trial.values[node.code],
        gain=trial.gain(node.code),
        tried=trial.changes.get(node.code),
        weight=weights.get(node.code),
    )


def _label(framework: Framework, node: Node) -> str:
    """A code as it is spoken, with its part where the title does not tell it."""
    if node.code == OVERALL:
        return ""
    base = node.code.removesuffix(f".{node.part}")
    parts = (part for each in framework.instruments for part in each.parts if each.code == node.instrument)
    part = next((part.short_title for part in parts if part.key == node.part), "")
    return base if node.kind == "part" else f"{base} {part}".strip()


def _title(node: Node) -> str:
    return node.indicator.title if node.kind == "indicator_part" and node.indicator else node.title
