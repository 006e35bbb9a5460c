"""The check before print: what of a paper should be looked at, and where; it never forbids printing."""

from ita_desktop.documents.checks.checking import check, checked
from ita_desktop.documents.checks.findings import (
    Checked,
    PaperFinding,
    committee_place,
    meeting_place,
    memo_place,
)

__all__ = [
    "Checked",
    "PaperFinding",
    "check",
    "checked",
    "committee_place",
    "meeting_place",
    "memo_place",
]
