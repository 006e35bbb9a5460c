"""Files kept as proof, whatever names them: OIT items, reports on measures, a signed plan, meetings."""

from ita_desktop.services.evidence.files import EvidenceFiles, NotOpened
from ita_desktop.services.evidence.kept_files import Attached, EvidenceRow, KeptFiles, Progress
from ita_desktop.services.evidence.shown_photos import ShownPhoto, ShownPhotos

__all__ = [
    "Attached",
    "EvidenceFiles",
    "EvidenceRow",
    "KeptFiles",
    "NotOpened",
    "Progress",
    "ShownPhoto",
    "ShownPhotos",
]
