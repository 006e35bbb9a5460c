"""Two texts compared word by word."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

How = Literal["same", "deleted", "inserted"]
Words = Callable[[str], Sequence[str]]
"""Cuts a text into words that joined are the text."""

_PHRASE = re.compile(r"\S+\s*|\s+")
_MANY = 2_000
"""Of more parts the commonest are not looked for: the time would grow with the square."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that both have, or only the former (deleted) or the later (inserted)."""

    how: How
    text: str


Runs = tuple[Run, ...]


def compared(before: str, after: str, words: Words) -> Runs:
    """What became of a text: joined without the inserted it is ``before``, without the deleted ``after``.

    Phrases between blanks are compared first, then the words of those that differ.
    """
    if before == after:
        return (Run("same", before),) if before else ()
    runs: list[Run] = []
    for same, old, new in _stretches(_PHRASE.findall(before), _PHRASE.findall(after)):
        runs += [Run("same", old)] if same else _of_words(words(old), words(new))
    return tuple(_gathered(runs))


def former(runs: Runs) -> str:
    """The text before."""
    return "".join(run.text for run in runs if run.how != "inserted")


def later(runs: Runs) -> str:
    """The text after."""
    return "".join(run.text for run in runs if run.how != "deleted")


def _of_words(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    for same, old, new in _stretches(before, after):
        if same:
            yield Run("same", old)
        else:
            yield Run("deleted", old)
            yield Run("inserted", new)


def _stretches(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, str, str]]:
    """The parts in turn, each stretch joined: whether it is the same, the former's, the later's."""
    many = max(len(before), len(after)) > _MANY
    matcher = SequenceMatcher(None, before, after, autojunk=many)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield (tag == "equal", "".join(before[a:b]), "".join(after[c:d]))


def _gathered(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours of a kind as one; blanks between two changes belong to these."""
    waiting: dict[str, str] = {"deleted": "", "inserted": ""}
    same = ""
    for run in [*runs, Run("same", "")]:
        if run.how != "same":
            if same and (same.strip() or not any(waiting.values())):
                yield from _flushed(waiting)
                yield Run("same", same)
                same = ""
            for how in waiting:
                waiting[how] += same
            same = ""
            waiting[run.how] += run.text
        else:
            same += run.text
    yield from _flushed(waiting)
    if same:
        yield Run("same", same)


def _flushed(waiting: dict[str, str]) -> Iterator[Run]:
    for how in ("deleted", "inserted"):
        if waiting[how]:
            yield Run("deleted" if how == "deleted" else "inserted", waiting[how])
            waiting[how] = ""
