"""The one base of every failure that is told to a user: its Thai message is inside."""


class ItaError(Exception):
    """A known failure; ``str(error)`` is the Thai message shown beside where it happened."""


class NotFound(ItaError):
    """What was asked for is not in the office's data."""
