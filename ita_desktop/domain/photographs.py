"""Photographs that papers show."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ita_desktop.domain.fields import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph of what was done, by the hash of its file (``Office.files``)."""

    sha256: Line | None = None
    caption: Line | None = None


def photo_hashes(content: Any) -> Iterator[str]:
    """The hashes that a record names in its ``photos``, as an office file has it; none for anything else."""
    photos = content.get("photos") if isinstance(content, Mapping) else None
    for photo in photos if isinstance(photos, Sequence) else ():
        sha256 = photo.get("sha256") if isinstance(photo, Mapping) else None
        if isinstance(sha256, str) and sha256:
            yield sha256
