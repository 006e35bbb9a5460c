"""Thai dictionary order."""

_LEADING = "เแโใไ"
_MARKS = frozenset("็่้๊๋์ํ๎")


def order_key(text: str) -> tuple[str, str]:
    """A key that sorts as a Thai dictionary does: a leading vowel after its consonant, marks only at a tie."""
    letters: list[str] = []
    waiting = ""
    for character in text.casefold():
        if character in _LEADING and not waiting:
            waiting = character
        elif character not in _MARKS:
            letters += [character, waiting] if waiting else [character]
            waiting = ""
    letters.append(waiting)
    return "".join(letters), "".join(c for c in text if c in _MARKS)
