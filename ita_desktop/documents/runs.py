"""Stretches of text of one weight: what lines, cells and paragraphs are made of."""

from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text of one weight, as typed, never markup; ``link`` is a web address."""

    text: str
    bold: bool = False
    link: str = ""


Runs = tuple[Run, ...]


def plain(text: str) -> Runs:
    """One run of normal weight."""
    return (Run(text),)


def bold(text: str) -> Runs:
    """One bold run."""
    return (Run(text, bold=True),)
