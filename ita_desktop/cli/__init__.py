"""The command line: every command without a screen and without Qt."""

from ita_desktop.cli.commands import Parts, main

__all__ = ["Parts", "main"]
