"""Typed texts in a file beside the data, while that is damaged: they go into what takes its place."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from ita_desktop.domain.typing import TypedText
from ita_desktop.storage.beside import read_json, write_json

FILE = "typed.json"


def read(folder: Path) -> tuple[TypedText, ...]:
    """The texts that wait beside a folder's data; what is none is left out."""
    kept = read_json(folder / FILE)
    found = (_typed_of(each) for each in kept) if isinstance(kept, list) else ()
    return tuple(typed for typed in found if typed is not None)


def write(folder: Path, texts: Iterable[TypedText]) -> None:
    """Put texts in the place of those that waited, in one step and safe on the disk; OSError."""
    told = [asdict(typed) | {"at": typed.at.isoformat(), "beside": dict(typed.beside)} for typed in texts]
    write_json(folder / FILE, told)


def remove(folder: Path) -> None:
    """The texts are in the data; OSError."""
    (folder / FILE).unlink(missing_ok=True)


def _typed_of(kept: Any) -> TypedText | None:
    with suppress(KeyError, TypeError, ValueError):
        place, text, before, beside = kept["place"], kept["text"], kept["before"], kept["beside"]
        if all(isinstance(each, str) for each in (place, text, before)) and isinstance(beside, Mapping):
            at = datetime.fromisoformat(kept["at"])
            return TypedText(place=place, text=text, before=before, beside=dict(beside), at=at)
    return None
