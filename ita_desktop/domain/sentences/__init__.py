"""Sentences that come again in minutes: short keys, placeholders, the office's own."""

from ita_desktop.domain.sentences.choosing import matching
from ita_desktop.domain.sentences.filling import NAMES, filled, gaps, keyed, readable, unknown
from ita_desktop.domain.sentences.own import as_setting, key_typed, own_sentences, title_of, together
from ita_desktop.domain.sentences.records import By, Filled, Sentence, SentenceKind

__all__ = [
    "NAMES",
    "By",
    "Filled",
    "Sentence",
    "SentenceKind",
    "as_setting",
    "filled",
    "gaps",
    "key_typed",
    "keyed",
    "matching",
    "own_sentences",
    "readable",
    "title_of",
    "together",
    "unknown",
]
