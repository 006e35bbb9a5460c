"""Sentences that come again in minutes: short keys, placeholders, the office's own."""

from ita_desktop.domain.sentences.choosing import matching
from ita_desktop.domain.sentences.filling import filled, gaps
from ita_desktop.domain.sentences.own import as_setting, own_sentences, together
from ita_desktop.domain.sentences.records import By, Filled, Sentence, SentenceKind

__all__ = [
    "By",
    "Filled",
    "Sentence",
    "SentenceKind",
    "as_setting",
    "filled",
    "gaps",
    "matching",
    "own_sentences",
    "together",
]
