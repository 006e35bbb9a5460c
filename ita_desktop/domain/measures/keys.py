"""By what a measure is known: its key, however its printed number changes."""

from collections.abc import Sequence
from dataclasses import replace

from ita_desktop.domain.measures.records import Measure
from ita_desktop.domain.memos import free_key


def with_keys(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures, each with a key: its own, else one that its position makes (``m3``)."""
    taken = {measure.key for measure in measures}
    keyed = []
    for position, measure in enumerate(measures, 1):
        key = measure.key or free_key(f"m{position}", taken)
        taken.add(key)
        keyed.append(measure if measure.key else replace(measure, key=key))
    return tuple(keyed)
