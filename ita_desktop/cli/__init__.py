"""The command line: every command without a screen and without Qt."""

from ita_desktop.cli.commands import main
from ita_desktop.cli.speaking import Parts

__all__ = ["Parts", "main"]
