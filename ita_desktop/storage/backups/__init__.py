"""Backups of the data file: made while it is worked on, checked before an older one goes."""

from ita_desktop.storage.backups.making import Backups
from ita_desktop.storage.backups.reading import Backup, fault, is_whole, knows_change, look_into

__all__ = ["Backup", "Backups", "fault", "is_whole", "knows_change", "look_into"]
