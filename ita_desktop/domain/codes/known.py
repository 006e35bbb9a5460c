"""What reading goes by: the framework's numbers and names, and what is known of the text's row."""

from dataclasses import dataclass

from ita_desktop.domain.codes.names import Names
from ita_desktop.domain.codes.numbers import Numbers
from ita_desktop.domain.frameworks import Framework


@dataclass(frozen=True, slots=True)
class Known:
    """One framework laid out for reading."""

    framework: Framework
    numbers: Numbers
    names: Names


@dataclass(frozen=True, slots=True)
class TextRow:
    """The row's indicator and instrument, and the words of the text without codes."""

    indicator: str | None
    instrument: str | None
    words: str
