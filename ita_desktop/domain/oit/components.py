"""What a year's framework asks an item to show: the ticks of an item, and those that it still lacks."""

from dataclasses import dataclass

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.oit.records import OitItem


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that an item must show: the ``name`` its tick is kept under, and the words beside it."""

    name: str
    title: str


def components_of(framework: Framework, code: str) -> tuple[Component, ...]:
    """What the item with this code must show, in the framework's order; empty where nothing is known.

    A code that the framework does not have (an item of another year's list) has none.
    """
    node = framework.nodes.get(code)
    if node is None or node.item is None:
        return ()
    return tuple(Component(name, framework.components.get(name, name)) for name in node.item.components)


def lacking(framework: Framework, code: str, item: OitItem | None) -> tuple[Component, ...]:
    """What the item must show and is not ticked; ticks that the framework does not ask for do not count."""
    ticks = (item.components if item else None) or {}
    return tuple(each for each in components_of(framework, code) if not ticks.get(each.name))
