"""The blank between Thai words and what is not Thai."""


def spaced(word: str) -> str:
    """A word as it stands behind Thai ones: one that does not begin with a Thai letter stands apart."""
    return f" {word}" if word[:1].isascii() else word
