"""Where an office's data lives: one SQLite file in a folder, its history, its backups, its evidence."""

from ita_desktop.storage.database import Database
from ita_desktop.storage.evidence import Content, ContentLost, EvidenceStopped, EvidenceStore
from ita_desktop.storage.evidence_sources import EvidenceRefused
from ita_desktop.storage.history import JournalEntry
from ita_desktop.storage.looks import changed_since
from ita_desktop.storage.past import Past, PastAct, Sought
from ita_desktop.storage.queries.evidence import EvidencePlace
from ita_desktop.storage.search import Indexed, Kept, SearchIndex, kind_of
from ita_desktop.storage.search_asking import parts_asked, words_asked
from ita_desktop.storage.unit_of_work import UnitOfWork
from ita_desktop.storage.wiping import Held, Wipe, WipeStopped

__all__ = [
    "Content",
    "ContentLost",
    "Database",
    "EvidencePlace",
    "EvidenceRefused",
    "EvidenceStopped",
    "EvidenceStore",
    "Held",
    "Indexed",
    "JournalEntry",
    "Kept",
    "Past",
    "PastAct",
    "SearchIndex",
    "Sought",
    "UnitOfWork",
    "Wipe",
    "WipeStopped",
    "changed_since",
    "kind_of",
    "parts_asked",
    "words_asked",
]
