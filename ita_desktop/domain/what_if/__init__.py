"""What a changed score would do to the totals and the level, and the least change that a level needs."""

from ita_desktop.domain.what_if.lifting import Lift, Move, lift
from ita_desktop.domain.what_if.trial import Ground, Trial

__all__ = ["Ground", "Lift", "Move", "Trial", "lift"]
