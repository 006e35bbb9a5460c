"""A score as typed and as a number."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """A score from 0 to 100 in hundredths, with the number of decimals that were typed (0 to 2)."""

    hundredths: int
    decimals: int = 2

    @property
    def value(self) -> Decimal:
        """The number, always with two places."""
        return Decimal(self.hundredths).scaleb(-2)

    def __str__(self) -> str:
        """The text as typed: ``93.3``, ``100``, ``95.76``."""
        whole, rest = divmod(self.hundredths, 100)
        return f"{whole}.{rest:02d}"[: None if self.decimals == 2 else -1] if self.decimals else str(whole)
