"""Stretches of text of one weight: what lines, cells and paragraphs are made of."""

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from ita_desktop.domain.oit.addresses import OF_THE_WEB, ascii_host

LONGEST_LINK = 2_000
"""Letters of an address that every program follows."""
_HOST = re.compile("[A-Za-z0-9.-]+")
_KEPT = "!#$%&'()*+,/:;=?@[]~"


class Run(NamedTuple):
    """A stretch of text of one weight; the text is as typed, never markup.

    ``link`` is the address that it leads to, as typed too (``web_address`` is what files carry of it);
    ``exact`` where no letter of the text may be changed: an address, the name of a file.
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


def exact(text: str) -> Runs:
    """One run whose digits stay as they are: a name of a file, a command, a hash."""
    return (Run(text, exact=True),)


def linked(url: str) -> Run:
    """An address that is printed as typed and leads to its page."""
    return Run(url, link=url, exact=True)


def web_address(url: str) -> str:
    """An address as files carry it, in ASCII; empty where no program would follow it to a page of the web."""
    try:
        parts = urlsplit(url)
        host, port = ascii_host(parts.hostname or ""), parts.port
    except ValueError:
        return ""
    named = parts.username is not None or not _HOST.fullmatch(host)
    if parts.scheme not in OF_THE_WEB or named or any(char.isspace() for char in url):
        return ""
    path, query, fragment = (quote(part, safe=_KEPT) for part in parts[2:])
    place = host if port is None else f"{host}:{port}"
    found = urlunsplit((parts.scheme, place, path, query, fragment))
    return found if len(found) <= LONGEST_LINK else ""
