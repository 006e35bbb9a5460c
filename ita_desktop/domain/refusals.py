"""A typed text that a field cannot take: why, and what it was perhaps meant to be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """The Thai reason shown beside the field, and texts that it would take."""

    reason: str
    suggestions: tuple[str, ...] = ()
