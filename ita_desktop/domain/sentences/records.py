"""A sentence that comes again in minutes."""

from dataclasses import dataclass
from typing import Literal

SentenceKind = Literal["opening", "speech", "resolution"]
"""Where a sentence belongs: the opening of the minutes, a speech, a resolution."""
By = Literal["chair", "secretary", "assistant", "member"]
"""Who says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A recurring sentence: its short key, what it says in a few words, its text with placeholders.

    ``own`` is one of the office.
    """

    key: str
    title: str
    kind: SentenceKind
    text: str
    by: By | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """A sentence with its placeholders filled from data; what is not known stands as a gap («…»)."""

    sentence: Sentence
    text: str
