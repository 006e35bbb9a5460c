"""How much is read from a file: beyond these it is refused, however it was made."""

MOST_BYTES = 20_000_000
MOST_DEPTH = 40
"""Objects and lists inside each other."""

MOST_VALUES = 500_000
"""Members of all objects and lists together."""

LONGEST_NUMBER = 40
"""Characters of a number as written."""
