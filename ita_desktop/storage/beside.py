"""Small JSON files beside the data: for those who may read it, replaced in one step, safe on the disk."""

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from ita_desktop.storage.connection import to_disk
from ita_desktop.storage.rights import make_file


def read_json(file: Path) -> Any:
    """What a file tells; None where it is not there or cannot be read."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def write_json(file: Path, value: Any) -> None:
    """Put ``value`` in the place of what the file told; OSError where the disk does not take it."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as writing:
            json.dump(value, writing, ensure_ascii=False, indent=1)
            writing.flush()
            os.fsync(writing.fileno())
        make_file(draft)
        draft.replace(file)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    to_disk(file.parent)
