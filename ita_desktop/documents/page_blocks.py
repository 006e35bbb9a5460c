"""Blocks of whole pages: their kind, where they begin, a table of contents, pages of a scan."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple


class PageSetup(NamedTuple):
    """Paper A4: margins in centimetres, type in points."""

    landscape: bool = False
    left: float = 3.0
    right: float = 2.0
    top: float = 2.5
    bottom: float = 2.0
    type_size: float = 16.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page; with ``restart`` it is a paper of its own, counted from its first page.

    With ``annex`` it is an annex to what was signed: no catchword leads into it or through it.
    """

    restart: bool = False
    annex: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """What follows stands on pages of another kind, which are counted on; never within other blocks."""

    page: PageSetup


class ContentsLine(NamedTuple):
    """A part (level 0) or heading (from 1 on) that a contents names, as it is written there."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts and headings of the paper with their pages, in the order in which they stand in it."""

    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page of a scan that fills a page of the paper, in its own proportions.

    ``read`` gives it as a JPEG when it is set; ``mark`` tells which picture it is (a hash and a number),
    ``told`` what it is in words; with ``part`` a part of the paper begins with it, of that name.
    """

    mark: str
    told: str
    read: Callable[[], bytes] = field(compare=False, repr=False)
    part: str = ""
