"""Several files into a folder of their own, all of them or none."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import mkdtemp

from ita_desktop.domain.evidence import LONGEST_FILE_NAME, disk_name
from ita_desktop.exchange import WritingError, write_file

MOST_LETTERS = 60


def safe(name: str, most: int = LONGEST_FILE_NAME) -> str:
    """A name of so many bytes that every system takes for a folder or the stem of a file."""
    letters = disk_name(name.replace(".", " "))[:MOST_LETTERS]
    return letters.encode()[:most].decode(errors="ignore").rstrip(" -")


def save_together(parent: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Make a folder in ``parent`` with these files; its path, numbered where the name is taken.

    It appears with all files in it; a WritingError leaves nothing behind.
    """

    def fill(folder: Path) -> None:
        for file, content in files.items():
            write_file(folder / file, content)

    return make_folder(parent, name, fill)


def make_folder(parent: Path, name: str, fill: Callable[[Path], None]) -> Path:
    """Make a folder in ``parent`` that ``fill`` fills; whatever that raises leaves nothing behind."""
    try:
        draft = Path(mkdtemp(prefix=".ita-", dir=parent))
    except OSError as error:
        raise WritingError(f"บันทึกในโฟลเดอร์ {parent} ไม่ได้ ตรวจว่ามีโฟลเดอร์นี้และเขียนได้ หรือเลือกที่อื่น") from error
    try:
        fill(draft)
        return draft.rename(_free(parent, name))
    except OSError as error:
        raise WritingError(f"บันทึกในโฟลเดอร์ {parent} ไม่ได้ ตรวจที่ว่างและสิทธิ์เขียน หรือเลือกที่อื่น") from error
    finally:
        if draft.exists():
            shutil.rmtree(draft, ignore_errors=True)


def _free(parent: Path, name: str) -> Path:
    """A path in ``parent`` where nothing stands yet."""
    path, number = parent / name, 2
    while path.exists():
        path, number = parent / f"{name} ({number})", number + 1
    return path
