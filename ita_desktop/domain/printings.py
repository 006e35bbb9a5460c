"""The record of a printing: what was printed when, from which data, by whom, by which version."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """A paper as it was once printed; ``number`` counts the printings of an office, 0 before it is kept.

    ``place`` names the paper as pages do, ``form`` is the file's ending or ``printer``. ``sha256`` and
    ``size`` (in bytes) are those of the file, which is kept under its hash where ``kept`` says so.
    ``data_hash`` is that of what the paper says: another one tells that the data changed. ``version`` is that
    of the program which set the paper.
    """

    number: int = 0
    at: datetime
    word: str
    place: str
    title: str
    form: str
    layout: str
    digits: Literal["thai", "arabic"]
    sha256: str
    size: int
    data_hash: str
    actor: str
    version: str
    kept: bool
