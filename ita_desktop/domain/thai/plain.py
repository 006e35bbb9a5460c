"""A pasted text made plain: without the tags and entities of web pages, or its beginning alone."""

import html
import re

from ita_desktop.domain.signs import legible
from ita_desktop.domain.thai.normal import normalise

LONGEST = 2_000
"""Letters that are read of one text; names, codes and periods stand at its beginning."""

_PARAGRAPH_TAG = re.compile(r"<\s*+/?+\s*+(?:p|br|div|li|td|th|tr|ul|ol|h[1-6])\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<\s*+/?+\s*+[A-Za-z][^<>]*>|<!--(?:(?!-->|<!--).)*+-->", re.DOTALL)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]+")


def plain(text: str, most: int = LONGEST) -> str:
    """The text without HTML tags, entities and signs that are not seen, in NFC, runs of blanks as one.

    A tag in a number is no gap; the signs that Word copies for its own line breaks are line feeds.

    What stands behind its first ``most`` letters is left out.
    """
    if not text:
        return ""
    text = text[:most]
    if "<" in text:
        text = _TAG.sub("", _PARAGRAPH_TAG.sub("\n", text))
    if "&" in text:
        text = html.unescape(text)
    text = normalise(legible(_LINE_ENDS.sub("\n", text)))
    return "\n".join(filter(None, (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))))


def beginning(text: str, most: int = 60) -> str:
    """The beginning of a text on one line, for a sentence about it; ``…`` where there is more."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"
