"""Finding words in Thai texts: how a text is folded, what a query asks for, where a hit stands."""

from ita_desktop.domain.search.asking import Asked, Term, read_query
from ita_desktop.domain.search.folding import Cluster, clusters, dates_in, grams, parts_of, words_of
from ita_desktop.domain.search.marking import Excerpt, excerpt, fits, marks

__all__ = [
    "Asked",
    "Cluster",
    "Excerpt",
    "Term",
    "clusters",
    "dates_in",
    "excerpt",
    "fits",
    "grams",
    "marks",
    "parts_of",
    "read_query",
    "words_of",
]
