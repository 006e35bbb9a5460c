"""What was read of a text: its codes, what was in doubt, and from which words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One code as it stands in a text, or a range; ``at`` is its offset in the plain text.

    Where it is in doubt, ``codes`` is empty, ``candidates`` are what may be meant and ``doubt`` says in Thai
    why; every code is one of the framework. A question of a split instrument has its bare code (``e4``)
    unless the text names the part.
    """

    typed: str
    at: int
    codes: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    doubt: str = ""
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class CodeReading:
    """All that a text says of codes: ``text`` without tags; ``notes`` are for the eye and keep nothing back.

    ``part`` is the key of the EIT part that the text names, ``instrument`` the instrument.
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    notes: tuple[str, ...] = ()
    part: str | None = None
    instrument: str | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes read without doubt, in the order of the text."""
        return tuple(code for each in self.mentions for code in each.codes)

    @property
    def candidates(self) -> tuple[str, ...]:
        """The codes that the doubtful words may mean, each once."""
        return tuple(dict.fromkeys(code for each in self.mentions for code in each.candidates))

    @property
    def doubts(self) -> tuple[str, ...]:
        """Why words are in doubt, in Thai."""
        return tuple(dict.fromkeys(each.doubt for each in self.mentions if each.doubt))
