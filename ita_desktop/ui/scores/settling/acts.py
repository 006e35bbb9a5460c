"""What the side panel does: the acts of the score service on the year that is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.readings import read_count

if TYPE_CHECKING:
    from ita_desktop.services.scores import ScoreService


class SettlingActs:
    """Each raises an ItaError whose words are shown beside what was typed."""

    def __init__(self, scores: "ScoreService", year: Callable[[], int]) -> None:
        self._scores, self._year = scores, year

    def keep(self, code: str, reason: str) -> None:
        """Keep a doubtful value."""
        self._scores.keep(self._year(), code, reason)

    def take_back(self, code: str) -> None:
        """A kept value is doubtful again."""
        self._scores.take_back_kept(self._year(), code)

    def add_source(self, code: str, value: str, from_: str) -> None:
        """Note another value with where it comes from."""
        self._scores.add_source(self._year(), code, value, from_)

    def choose_source(self, code: str, at: int) -> None:
        """Take a source's value."""
        self._scores.choose_source(self._year(), code, at)

    def drop_source(self, code: str, at: int) -> None:
        """Forget a source."""
        self._scores.drop_source(self._year(), code, at)

    def record_respondents(self, code: str, typed: str) -> None:
        """How many answered an instrument or part; nothing typed, nothing known."""
        count = read_count(typed.replace(",", ""))
        known = dict(self._scores.sheet(self._year()).respondents)
        known.pop(code, None)
        self._scores.record_respondents(self._year(), known if count is None else {**known, code: count})
