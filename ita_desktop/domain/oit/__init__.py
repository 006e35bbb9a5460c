"""The OIT checklist: what stands of each disclosure item of a year."""

from ita_desktop.domain.oit.records import (
    Detail,
    Link,
    LinkCheck,
    Objection,
    OitItem,
    Status,
    StatusChange,
    Verdict,
)
from ita_desktop.domain.oit.standings import (
    CHOICES,
    WORDINGS,
    Choice,
    Counts,
    Standing,
    counted,
    default_wording,
    read_wording,
)

__all__ = [
    "CHOICES",
    "WORDINGS",
    "Choice",
    "Counts",
    "Detail",
    "Link",
    "LinkCheck",
    "Objection",
    "OitItem",
    "Standing",
    "Status",
    "StatusChange",
    "Verdict",
    "counted",
    "default_wording",
    "read_wording",
]
