"""Leftovers of web pages in pasted texts: tags and entities."""

import re
from html import unescape

_BREAK = re.compile(r"<\s*(?:br|/p|/div|/li|/tr)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"<\s*/?\s*[A-Za-z][A-Za-z0-9:]{0,20}(?:\s[^<>]{0,500})?/?>")
_SEEN_ALIKE = str.maketrans({"\u00a0": " ", "\t": " ", "\r": "\n", "\u2028": "\n", "\u2029": "\n"})


def without_tags(text: str) -> str:
    """The words of a text: its tags gone (``<u>๐ ๒</u>๑`` is ``๐ ๒๑``), ``<br>`` and ``</p>`` as line feeds.

    What merely looks like one (``<10``, ``ก <ข> ค``) stays.
    """
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    if "&" in text:
        text = unescape(text)
    return text.replace("\r\n", "\n").translate(_SEEN_ALIKE)
