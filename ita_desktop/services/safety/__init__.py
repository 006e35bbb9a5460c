"""That nothing is lost: backups, their tests, what can be trusted."""

from ita_desktop.services.safety.backups import BackupService
from ita_desktop.services.safety.machine import Machine
from ita_desktop.services.safety.restoring import RestoreService
from ita_desktop.services.safety.trust import SafetyService, Trust
from ita_desktop.services.safety.wiping import WipingService

__all__ = ["BackupService", "Machine", "RestoreService", "SafetyService", "Trust", "WipingService"]
