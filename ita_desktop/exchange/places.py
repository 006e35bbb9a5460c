"""Where something stands in a file: ``assessments[0].scores.i2``."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")

_LONGEST_NAME = 80


def member(place: str, name: str) -> str:
    """The place of an object's member; names that would not show are written as JSON writes them."""
    shown = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
    if not shown or not shown.isprintable() or any(mark in shown for mark in '[]"'):
        return f"{place}[{json.dumps(shown)}]"
    return f"{place}.{shown}" if place else shown


def element(place: str, index: int) -> str:
    """The place of a list's element, counted from 0."""
    return f"{place}[{index}]"


@dataclass(slots=True)
class Gaps:
    """Which elements of a file's lists were not taken, so that the others keep their places."""

    by_list: dict[str, set[int]] = field(default_factory=dict)

    def add(self, place: str, index: int) -> None:
        """The element of the list at ``place`` is not among the records."""
        self.by_list.setdefault(place, set()).add(index)

    def each(self, place: str, records: Sequence[T]) -> Iterator[tuple[str, T]]:
        """The records of a list with the places at which they stand in the file."""
        left_out = self.by_list.get(place)
        if not left_out:
            for index, record in enumerate(records):
                yield element(place, index), record
            return
        index = -1
        for record in records:
            index += 1
            while index in left_out:
                index += 1
            yield element(place, index), record

    def members(self, place: str, records: Mapping[str, T]) -> Iterator[tuple[str, str, T]]:
        """The place, name and value of each member of an object."""
        for name, record in records.items():
            yield member(place, name), name, record
