"""Photographs that papers show."""

from dataclasses import dataclass

from ita_desktop.domain.fields import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph of what was done, by the hash of its file (``Office.files``)."""

    sha256: Line | None = None
    caption: Line | None = None
