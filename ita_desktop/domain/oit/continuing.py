"""From one list of disclosure items to the next: what goes on, is merged, split, new or gone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.carrying import lineage
from ita_desktop.domain.frameworks import Framework, Item

Fate = Literal["alone", "merged", "split", "new"]
"""Goes on from one item that no other goes on from; from several; from one that others share; from none."""


@dataclass(frozen=True, slots=True)
class Continued:
    """An item with those of the former list that it goes on from; ``beside`` go on from one of them too."""

    item: Item
    former: tuple[Item, ...] = ()
    beside: tuple[Item, ...] = ()

    @property
    def fate(self) -> Fate:
        """How the item came to be; one that is both merged and split counts as merged."""
        if not self.former:
            return "new"
        return "merged" if len(self.former) > 1 else "split" if self.beside else "alone"

    @property
    def former_codes(self) -> tuple[str, ...]:
        """The codes of the former items, in the order of their list."""
        return tuple(item.code for item in self.former)


@dataclass(frozen=True, slots=True)
class Continuation:
    """Every item of a list as it goes on from another list, and the items of that list that go nowhere.

    ``is_known`` is False where a framework between the two is missing: then nothing can be said.
    """

    items: tuple[Continued, ...]
    gone: tuple[Item, ...]
    is_known: bool = True

    def heirs(self, code: str) -> tuple[Item, ...]:
        """The items that go on from a former item."""
        return tuple(each.item for each in self.items if code in each.former_codes)


def continuation(framework: Framework, former: Framework, known: Mapping[int, Framework]) -> Continuation:
    """How the items of ``framework`` go on from those of ``former`` (the year before, or several before).

    ``known`` are the frameworks by fiscal year through which ``continues`` is followed.
    """
    line = lineage(framework, former, known)
    before = {item.code: item for item in former.items}
    codes = {
        item.code: tuple(code for code in before if code in line.get(item.code, ()))
        for item in framework.items
    }
    used = {code for each in codes.values() for code in each}
    return Continuation(
        items=tuple(
            Continued(item, tuple(before[code] for code in codes[item.code]), _beside(framework, codes, item))
            for item in framework.items
        ),
        gone=tuple(item for item in former.items if item.code not in used),
        is_known=bool(line) or not (framework.items and former.items),
    )


def _beside(framework: Framework, codes: Mapping[str, tuple[str, ...]], item: Item) -> tuple[Item, ...]:
    own = set(codes[item.code])
    return tuple(each for each in framework.items if each is not item and own & set(codes[each.code]))
