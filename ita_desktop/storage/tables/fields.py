"""The kinds of column that rows are made of, beside those of the domain."""

from typing import Annotated

from annotated_types import Interval, MaxLen, MinLen

Json = Annotated[str, MaxLen(5_000_000)]
"""A list or a free map as JSON text."""

Day = Annotated[str, MinLen(10), MaxLen(10)]
"""A day as ``2023-10-31``."""

DayOrBlank = Annotated[str, MaxLen(10)]
"""A day, or the empty text where it is written by hand."""

Clock = Annotated[str, MinLen(8), MaxLen(15)]
"""A time of day as ``09:30:00``."""

Sha256 = Annotated[str, MinLen(64), MaxLen(64)]
"""A content's hash in hexadecimal digits."""

Hundredths = Annotated[int, Interval(ge=0, le=10_000)]
"""A score from 0 to 100 in hundredths."""

Decimals = Annotated[int, Interval(ge=0, le=2)]
"""How many decimals of a score were typed."""

Blob = Annotated[bytes, MaxLen(50_000_000)]
"""A file of the office: an emblem's image, a printed paper."""

Size = Annotated[int, Interval(ge=0, le=2_000_000_000)]
"""How many bytes a file has."""

Salt = Annotated[str, MinLen(32), MaxLen(32)]
"""What is hashed before a value, so that the hash does not tell the value to whoever tries them all."""

FrameworkSource = Annotated[str, MaxLen(2_000_000)]
"""A framework file's text."""

Snapshot = Annotated[str, MaxLen(20_000_000)]
"""A row's columns as JSON, before or after a change."""

Moment = Annotated[str, MinLen(27), MaxLen(27)]
"""A moment in UTC as ``2026-11-21T05:30:00.123456Z``."""
