"""Stretches of text of one weight: what lines, cells and paragraphs are made of."""

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

PAGES = ("http", "https")
"""What a link may lead to."""
LONGEST_LINK = 2_000
"""Letters of an address that every program follows."""
_HOST = re.compile(r"[A-Za-z0-9.:@_\[\]-]+")
_KEPT = "!#$%&'()*+,/:;=?@[]~"


class Run(NamedTuple):
    """A stretch of text of one weight; the text is as typed, never markup.

    ``link`` is the page of the web that it leads to (see ``web_address``), empty where it leads nowhere;
    ``exact`` where no letter of it may be changed: an address, the name of a file.
    """

    text: str
    bold: bool = False
    link: str = ""
    exact: bool = False


Runs = tuple[Run, ...]


def plain(text: str) -> Runs:
    """One run of normal weight."""
    return (Run(text),)


def bold(text: str) -> Runs:
    """One bold run."""
    return (Run(text, bold=True),)


def linked(url: str) -> Run:
    """An address as typed that leads to its page; plain text where it is none of the web."""
    return Run(url, link=web_address(url), exact=True)


def web_address(url: str) -> str:
    """An address as files carry it, in ASCII; empty where no program would follow it to a page of the web."""
    try:
        parts = urlsplit(url)
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except ValueError:
        return ""
    if parts.scheme not in PAGES or not _HOST.fullmatch(host) or any(char.isspace() for char in url):
        return ""
    path, query, fragment = (quote(part, safe=_KEPT) for part in parts[2:])
    found = urlunsplit((parts.scheme, host, path, query, fragment))
    return found if len(found) <= LONGEST_LINK else ""
