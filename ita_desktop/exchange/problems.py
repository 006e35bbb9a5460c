"""What can be wrong with a file: as a whole (an error), or at one place in it (a value)."""

from dataclasses import dataclass

from ita_desktop.domain.errors import ItaError


class ReadingError(ItaError):
    """The file cannot be read at all."""


class UnreadableKind(ReadingError):
    """The file is of a kind that the program does not read."""


class WritingError(ItaError):
    """A file could not be written; what stood there before still stands."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing at one place of a file: ``place`` as ``assessments[0].scores.i2``, ``text`` in Thai."""

    place: str
    text: str
