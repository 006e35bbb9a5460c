"""Where an office's data lives: one SQLite file in a folder, its history, its copies, its evidence."""

from ita_desktop.storage.database import Database
from ita_desktop.storage.evidence import Content, ContentLost, EvidenceStopped, EvidenceStore
from ita_desktop.storage.evidence_sources import EvidenceRefused
from ita_desktop.storage.history import JournalEntry
from ita_desktop.storage.looks import changed_since
from ita_desktop.storage.queries.evidence import EvidencePlace
from ita_desktop.storage.unit_of_work import UnitOfWork

__all__ = [
    "Content",
    "ContentLost",
    "Database",
    "EvidencePlace",
    "EvidenceRefused",
    "EvidenceStopped",
    "EvidenceStore",
    "JournalEntry",
    "UnitOfWork",
    "changed_since",
]
