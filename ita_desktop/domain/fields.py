"""The kinds of field that records are made of, with their limits."""

from datetime import date
from typing import Annotated

from annotated_types import Interval, MaxLen

Line = Annotated[str, MaxLen(1_000)]
"""A text of one line: a name, a title, a number as printed."""

Text = Annotated[str, MaxLen(100_000)]
"""A text of several paragraphs, separated by line feeds."""

Year = Annotated[int, Interval(ge=2540, le=2700)]
"""A Buddhist-era year."""

Count = Annotated[int, Interval(ge=0, le=10_000_000)]
Size = Annotated[int, Interval(ge=0, le=1_000_000_000_000)]
"""A file's size in bytes."""

Percent = Annotated[int, Interval(ge=0, le=100)]

PrintedDate = date | str
"""A date, or the empty text where the registry writes it by hand."""
