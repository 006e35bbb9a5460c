"""The one base of every failure that is told to a user: its Thai message is inside."""

from ita_desktop.domain.signs import legible


class ItaError(Exception):
    """A known failure; ``str(error)`` is the Thai message shown beside where it happened.

    It may name a file: what would show the name other than it is, or speak to a terminal, is left out.
    """

    def __str__(self) -> str:
        """The message."""
        return legible(super().__str__())


class OpenElsewhere(ItaError):
    """Another program has the office's data open; it can be looked at. ``holder`` says who, as words."""

    def __init__(self, holder: str) -> None:
        self.holder = holder
        super().__init__(f"ข้อมูลนี้เปิดอยู่แล้ว{holder} ปิดโปรแกรมที่เปิดอยู่ก่อนแล้วลองใหม่ หรือเปิดดูอย่างเดียว")


class NotFound(ItaError):
    """What was asked for is not in the office's data."""
