"""Where an office's data lives: one SQLite file in a folder, its history and its copies."""

from ita_desktop.storage.database import Database
from ita_desktop.storage.history import JournalEntry
from ita_desktop.storage.looks import changed_since
from ita_desktop.storage.unit_of_work import UnitOfWork

__all__ = ["Database", "JournalEntry", "UnitOfWork", "changed_since"]
