"""One who signs, filled in from the directory of officers: by name, or by post where nobody is named."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.names import bare_name
from ita_desktop.domain.officers import ACTING_WORDS, holder, named

PARTS = ("rank", "name", "post", "acting_for")


def chosen(before: Any, field: str, value: str | None, officers: Sequence[Officer]) -> Any:
    """A signer with one field changed; an officer who is meant by it brings the other parts along.

    What the former choice brought goes with it, what was typed otherwise stays. ``officers`` are as on the
    day of the paper.
    """
    after = replace(before, **{field: value})
    if field not in ("name", "post") or not value:
        return after
    former = named(officers, before.name) or holder(officers, before.post)
    if field == "name":
        officer = named(officers, value)
    else:
        officer = holder(officers, value) if not before.name or former is not None else None
    return filled(after, officer, field, former) if officer is not None else after


def filled(signer: Any, officer: Officer, field: str, former: Officer | None = None) -> Any:
    """A signer with the officer's other parts where they are not told, or told by the former officer."""
    parts: dict[str, str | None] = {}
    for part in PARTS:
        told = getattr(signer, part)
        brought = former is not None and told == getattr(former, part)
        if part != field and (not told or brought):
            parts[part] = getattr(officer, part) or None
    return replace(signer, **parts)


def offered_names(names: Iterable[str], officers: Sequence[Officer]) -> list[str]:
    """Names to choose from, each person once, as the directory spells them."""
    found = {bare_name(name): name for name in names if name.strip()}
    found |= {bare_name(each.name): each.name for each in officers if each.name}
    return list(found.values())


def offered_posts(posts: Iterable[str], officers: Sequence[Officer]) -> list[str]:
    """Posts to choose from, each once."""
    return list(dict.fromkeys([*filter(None, posts), *(each.post for each in officers if each.post)]))


def acting_offers(officers: Sequence[Officer]) -> list[str]:
    """What one may act for: every post of the directory, with both words for it."""
    posts = offered_posts((), officers)
    return [f"{word}{post}" for word in ACTING_WORDS for post in posts]
