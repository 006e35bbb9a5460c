"""What a year's result shows: what is to be improved or kept, what is written of it, what is left."""

from ita_desktop.domain.analysis.covering import Covering, cover, is_bare
from ita_desktop.domain.analysis.editing import joined, parted, placed, together, with_keys
from ita_desktop.domain.analysis.proposals import Judged, Proposal, judged, part_of, proposals
from ita_desktop.domain.analysis.recommendations import recommended
from ita_desktop.domain.analysis.thresholds import Thresholds, as_setting, thresholds_of

__all__ = [
    "Covering",
    "Judged",
    "Proposal",
    "Thresholds",
    "as_setting",
    "cover",
    "is_bare",
    "joined",
    "judged",
    "part_of",
    "parted",
    "placed",
    "proposals",
    "recommended",
    "thresholds_of",
    "together",
    "with_keys",
]
