"""What the rules read of a paper: its data, its texts with their places, the words that are printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.kinds import KINDS
from ita_desktop.documents.checks.spots import Spot, printed, spots
from ita_desktop.documents.finishing import in_digits, texts
from ita_desktop.documents.snapshots import MeetingSnapshot, PaperSnapshot
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import Meeting

Span = tuple[int, int]
_COMPARED = 60
"""Letters of a text by which it is found in the paper."""
_LONGEST = 60
"""Letters that an excerpt has at most."""


class Standing(NamedTuple):
    """A spot that the paper prints, and where: the offset in the printed words without blanks."""

    spot: Spot
    at: int


@dataclass(frozen=True)
class Reading:
    """A paper to be checked: the word that prints it, its data, itself."""

    word: str
    snapshot: PaperSnapshot
    document: Document

    @cached_property
    def words(self) -> str:
        """All that is printed, without blanks."""
        return squeezed("".join(texts(self.document)))

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """The texts of the data that the paper prints, each where it stands."""
        found: list[Standing] = []
        last, first, passed = 0, dict[str, int](), set[str]()
        for each in spots(self.snapshot):
            start = squeezed(self.as_printed(each).lstrip().split("\n")[0])[:_COMPARED]
            if start not in first:
                first[start] = self.words.find(start)
            at = first[start]
            if 0 <= at < last and start not in passed:
                further = self.words.find(start, last)
                at = max(at, further)
                passed.update([start] if further < 0 else ())
            if start and at >= 0:
                if each.sort != "field" and not each.place.startswith("committees/"):
                    last = max(last, at)
                found.append(Standing(each, at))
        return tuple(found)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """The texts of the data that the paper prints."""
        return tuple(each.spot for each in self.standings)

    @property
    def prose(self) -> tuple[Spot, ...]:
        """The printed free texts and titles."""
        return tuple(each for each in self.spots if each.sort != "field")

    @property
    def agency(self) -> Agency:
        """The office that prints."""
        return self.snapshot.agency

    @property
    def meeting(self) -> Meeting | None:
        """The meeting of the paper, None where it is for something else."""
        return self.snapshot.meeting if isinstance(self.snapshot, MeetingSnapshot) else None

    @property
    def years(self) -> Mapping[int, YearSnapshot]:
        """The years that a meeting's snapshot has."""
        return self.snapshot.years if isinstance(self.snapshot, MeetingSnapshot) else {}

    def in_digits(self, text: str) -> str:
        """A text in the digits of the paper."""
        return in_digits(self.document.digits)(text)

    def as_printed(self, each: Spot) -> str:
        """A spot's text in the digits of the paper."""
        return printed(each.shown, in_digits(self.document.digits))

    def found(
        self, kind: str, at: Spot, text: str, span: Span | None = None, suggest: str = ""
    ) -> PaperFinding:
        """A finding in a text: ``span`` are the offsets of the words to mark, None marks its beginning."""
        shown = self.as_printed(at)
        start, end = span or (0, len(shown.split("\n")[0]))
        excerpt = shown[start : min(end, start + _LONGEST)].strip()
        return self.told(kind, text, at.place, excerpt, self._occurrence(at, shown[:start], excerpt), suggest)

    def told(
        self, kind: str, text: str, place: str = "", excerpt: str = "", occurrence: int = 1, suggest: str = ""
    ) -> PaperFinding:
        """A finding at a place; words that the paper does not print are not marked."""
        if squeezed(excerpt) not in self.words:
            excerpt = ""
        one_line = " ".join(text.split())
        return PaperFinding(kind, one_line, KINDS[kind].title, place, excerpt, occurrence, suggest)

    def _occurrence(self, at: Spot, before: str, excerpt: str) -> int:
        """Which of the same printed words are meant, from 1."""
        begins = next((each.at for each in self.standings if each.spot is at), 0)
        sought = squeezed(excerpt)
        start = self.words.find(sought, begins + len(squeezed(before))) if sought else -1
        return self.words.count(sought, 0, start) + 1 if start >= 0 else 1


def squeezed(text: str) -> str:
    """The text without blanks."""
    return "".join(text.split())
