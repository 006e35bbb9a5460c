"""Finding sentences by their short key or by words of them."""

from collections.abc import Sequence

from ita_desktop.domain.sentences.records import Filled
from ita_desktop.domain.thai.digits import fold, from_keys


def matching(sentences: Sequence[Filled], typed: str) -> tuple[Filled, ...]:
    """Those that fit what was typed, the one with exactly this short key first, then whose key begins so.

    Digits are read by key too, so that none is lost on the Thai layout; other words must all stand in title
    or text.
    """
    plain = fold(typed).casefold()
    if not plain.strip():
        return tuple(sentences)
    keys = {plain.strip(), from_keys(typed.strip())}
    exact = [one for one in sentences if one.sentence.key.casefold() in keys]
    begun = [one for one in sentences if one.sentence.key.casefold().startswith(tuple(keys))]
    words = [fold(word).casefold() for word in typed.split()]
    told = [one for one in sentences if all(word in _told(one) for word in words)]
    return tuple(dict.fromkeys((*exact, *begun, *told)))


def _told(one: Filled) -> str:
    return fold(f"{one.sentence.title} {one.text}").casefold()
