"""Stretches of text of one look, and the small markup that can stand for them."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

_TAG = re.compile(r"<(/?)(b|i|u)>|<br ?/>")
_ENTITY = re.compile("&(?:lt|gt|amp|quot|apos|#39|nbsp);")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'", "#39": "'", "nbsp": "\u00a0"}


class Run(NamedTuple):
    """A stretch of text as typed, never markup; a line feed in it ends a line."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


class Styled(Protocol):
    """What a paragraph is made from: text with its weight.

    ``italic``, ``underline`` and ``link`` (an address) where it has them.
    """

    @property
    def text(self) -> str:
        """The text as typed."""

    @property
    def bold(self) -> bool:
        """Whether it stands in bold."""


def escape(text: str) -> str:
    """The text for markup: ``<``, ``>`` and ``&`` stay what they are on paper."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def from_markup(text: str) -> tuple[Run, ...]:
    """Runs of a text with ``<b> <i> <u> <br/>`` and entities; any other ``<`` is text."""
    runs: list[Run] = []
    open_tags = {"b": 0, "i": 0, "u": 0}
    last = 0
    for tag in _TAG.finditer(text):
        _add(runs, text[last : tag.start()], open_tags)
        last = tag.end()
        if tag[2]:
            open_tags[tag[2]] = max(0, open_tags[tag[2]] + (-1 if tag[1] else 1))
        else:
            runs.append(Run("\n"))
    _add(runs, text[last:], open_tags)
    return tuple(runs)


def _add(runs: list[Run], text: str, open_tags: dict[str, int]) -> None:
    if text:
        bold, italic, underline = (open_tags[tag] > 0 for tag in "biu")
        typed = _ENTITY.sub(lambda entity: _ENTITIES[entity[0][1:-1]], text)
        runs.append(Run(typed, bold, italic, underline))


def as_runs(text: str | Iterable[Styled]) -> Sequence[Styled]:
    """The runs of a text; a plain string is one run."""
    return (Run(text),) if isinstance(text, str) else tuple(text)
