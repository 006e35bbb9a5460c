"""How the office moves to another PC, for pages that tell it."""

from ita_desktop.documents.moving import MOVING

__all__ = ["MOVING"]
