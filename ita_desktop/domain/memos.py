"""Memos and letters: what the office writes to those inside and outside."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from ita_desktop.domain.fields import Line, PrintedDate, Text, Year


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoSigner:
    """One of a memo's signers, with the opinion that is written above the signature."""

    rank: Line | None = None
    name: Line | None = None
    post: Line | None = None
    acting_for: Line | None = None
    label: Line | None = None
    opinion: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """A memo, or a letter to those outside; number and date may be empty, the registry writes them by hand.

    ``attachments`` are the enclosures of a letter; ``references``, ``urgency`` and ``contact`` (who answers
    for the matter, with telephone) stand in letters.
    """

    key: Line | None = None
    form: Literal["memo", "letter"] | None = None
    urgency: Line | None = None
    number: Line | None = None
    date: PrintedDate | None = None
    fiscal_year: Year | None = None
    unit_line: Text | None = None
    subject: Text | None = None
    to: tuple[Line, ...] | None = None
    references: tuple[Line, ...] | None = None
    background: Text | None = None
    facts: Text | None = None
    proposal: Text | None = None
    body: tuple[Text, ...] | None = None
    closing: Text | None = None
    insert: tuple[Line, ...] | None = None
    attachments: tuple[Text, ...] | None = None
    chain: Literal["column", "opinions"] | None = None
    contact: Text | None = None
    signers: tuple[MemoSigner, ...] = ()


def with_keys(memos: Sequence[Memo]) -> tuple[Memo, ...]:
    """The memos, each with a key: its own, else one that its position makes (``memo-3``)."""
    return tuple(_with_keys(memos))


def _with_keys(memos: Sequence[Memo]) -> Iterator[Memo]:
    taken = {memo.key for memo in memos}
    for position, memo in enumerate(memos, 1):
        if memo.key:
            yield memo
        else:
            key = free_key(f"memo-{position}", taken)
            taken.add(key)
            yield replace(memo, key=key)


def free_key(wanted: str, taken: Container[str | None]) -> str:
    """A key that is not taken: the one wanted, else with the first number behind it that makes it so."""
    if wanted not in taken:
        return wanted
    return next(key for number in count(2) if (key := f"{wanted}-{number}") not in taken)
