"""What is written of a question or item: the phrases at hand, those of the office before those shipped."""

from ita_desktop.domain.wording.bank import Recommendation, WordingBank
from ita_desktop.domain.wording.carried import carried, carried_measures
from ita_desktop.domain.wording.measures import MeasurePhrase
from ita_desktop.domain.wording.own import learned, own_phrases
from ita_desktop.domain.wording.phrases import Kind, Phrase, Sureness
from ita_desktop.domain.wording.placeholders import fill, placeholders, put_back, year_words

__all__ = [
    "Kind",
    "MeasurePhrase",
    "Phrase",
    "Recommendation",
    "Sureness",
    "WordingBank",
    "carried",
    "carried_measures",
    "fill",
    "learned",
    "own_phrases",
    "placeholders",
    "put_back",
    "year_words",
]
