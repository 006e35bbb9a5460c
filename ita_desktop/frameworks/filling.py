"""What an office's own copy of a framework does not know yet is taken from the shipped one."""

from dataclasses import replace

from ita_desktop.domain.frameworks import Framework, Item


def filled(held: Framework, shipped: Framework) -> Framework:
    """``held`` with the components and waits of ``shipped``, where it was kept before frameworks had any.

    An item gets them where both files call it the same; a copy with components of its own stays as it is.
    """
    if held.components or not shipped.components:
        return held
    known = {item.id: item for item in shipped.items}

    def item(own: Item) -> Item:
        other = known.get(own.id)
        if other is None or other.title != own.title:
            return own
        return replace(own, components=other.components, waits=own.waits or other.waits)

    return replace(
        held,
        components=shipped.components,
        indicators=tuple(
            replace(
                indicator,
                sub_indicators=tuple(
                    replace(sub, items=tuple(map(item, sub.items))) for sub in indicator.sub_indicators
                ),
            )
            for indicator in held.indicators
        ),
    )
