"""What is being typed: kept beside the data until its field is saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

LEFT, IN = "left:", "|"
"""Before the place of a text whose field does not take it back by itself, and before page and field in words;
between them the record, so that two of them do not share a place."""

ASIDE = " ~ "
"""In a place: the text was put aside at the moment after it, other words may be typed at the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedText:
    """The text of one field while it is typed.

    ``place`` names page and field, ``before`` is what was kept when the typing began, ``beside`` what is
    known of a record that does not exist yet, ``at`` the moment at which ``text`` stood there.
    """

    place: str
    text: str
    before: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)
    at: datetime

    @property
    def field(self) -> str:
        """The place of the field, also of a text that was put aside."""
        return self.place.split(ASIDE)[0]

    def put_aside(self) -> "TypedText":
        """The same text at a place of its own, where no typing at its field overwrites it."""
        return (
            self
            if ASIDE in self.place
            else replace(self, place=f"{self.place}{ASIDE}{self.at:%Y-%m-%dT%H:%M:%S}")
        )
