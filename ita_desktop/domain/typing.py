"""What is being typed: kept beside the data until its field is saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


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
