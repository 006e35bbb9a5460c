"""Score codes as offices write them: read from what is typed, pasted or was read from paper by a machine."""

from ita_desktop.domain.codes.reader import CodeReader, read_codes
from ita_desktop.domain.codes.readings import CodeReading, Mention
from ita_desktop.domain.thai.plain import plain

__all__ = ["CodeReader", "CodeReading", "Mention", "plain", "read_codes"]
