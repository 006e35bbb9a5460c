"""Two states of minutes compared by the program's own words."""

from pathlib import Path

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.comparing import Comparison, compare
from ita_desktop.domain.thai.breaks import WordBreaker, read_words


class CompareService:
    """Reads the word list when two states are first compared."""

    def __init__(self, words: Path) -> None:
        self._list = words
        self._breaker: WordBreaker | None = None

    def compare(self, before: Meeting, after: Meeting) -> Comparison:
        """What became of minutes from one state to another."""
        if self._breaker is None:
            self._breaker = WordBreaker(read_words(self._list))
        return compare(before, after, self._breaker.words)
