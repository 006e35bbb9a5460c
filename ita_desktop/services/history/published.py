"""Since when a year's figures stand in papers that left the office."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from ita_desktop.documents.catalog import paper
from ita_desktop.documents.lacking import ON_SCORES
from ita_desktop.domain.memos import with_keys
from ita_desktop.services.papers.requests import reported_year
from ita_desktop.storage import UnitOfWork

WHOLE_BOOK = "published-document"
IN_MINUTES = ("minutes", "meeting-papers")


@dataclass(frozen=True, slots=True)
class Published:
    """The first paper with a year's figures: when it was printed, and its title."""

    at: datetime
    title: str


def published(unit: UnitOfWork) -> Mapping[int, Published]:
    """By fiscal year, the paper in which its figures first left the office."""
    first: dict[int, Published] = {}
    for place, at in unit.office.first_printed().items():
        word, _, rest = place.partition("|")
        asked = paper(word)
        for year in _years(unit, word, rest) if asked else ():
            if asked and (year not in first or at < first[year].at):
                first[year] = Published(at, asked.title)
    return first


def _years(unit: UnitOfWork, word: str, rest: str) -> Iterator[int]:
    """The years whose scores a printed paper tells; ``rest`` is its place behind the word."""
    name = rest.partition("|")[0].partition(".")[0]
    if word.startswith(ON_SCORES) and name.isdecimal():
        yield int(name)
    elif word == WHOLE_BOOK and name.isdecimal():
        plan = unit.office.plan_glance(int(name))
        yield (plan and plan.from_assessment) or int(name) - 1
    elif word in IN_MINUTES:
        committee, _, number = rest.partition("|")
        for of, folded, year in unit.office.meetings_with_scores():
            if year and (of or "", folded) == (committee, number):
                yield year
    elif rest.startswith("memo|"):
        for memo in with_keys(unit.office.memos()):
            year = reported_year(memo)
            if year and memo.key == rest.removeprefix("memo|") and "scores" in (memo.insert or ()):
                yield year
