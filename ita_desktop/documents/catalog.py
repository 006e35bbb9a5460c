"""What can be printed: one line a paper. Imports nothing but what names it, so that listing stays quick."""

from importlib import import_module
from typing import Any, Literal, NamedTuple


class Paper(NamedTuple):
    """A paper: the words that print it, its Thai title, its forms and where it is built.

    ``of`` says what it is printed for: a meeting or a fiscal year.
    """

    words: str
    title: str
    of: Literal["meeting", "assessment"]
    module: str
    snapshot: str
    forms: tuple[str, ...] = (".pdf",)

    @property
    def word(self) -> str:
        """The first of its words: what is printed, without its layout."""
        return self.words.split()[0]

    def build(self, snapshot: Any) -> Any:
        """The paper as a ``blocks.Document``; ``snapshot`` is of the class that ``snapshot`` names."""
        return import_module(self.module).build(snapshot)


PAPERS = (
    Paper("minutes", "รายงานการประชุม", "meeting", "ita_desktop.documents.minutes", "MinutesSnapshot"),
    Paper(
        "oit-status", "ตารางติดตาม OIT", "assessment", "ita_desktop.documents.oit_status", "OitStatusSnapshot"
    ),
)


def lines() -> list[str]:
    """What ``papers`` prints: the words that print a paper, a tab, its Thai title."""
    return [f"{paper.words}\t{paper.title}" for paper in PAPERS]


def paper(words: str) -> Paper | None:
    """The paper that these words print, None where there is none."""
    return next((each for each in PAPERS if each.words == words), None)
