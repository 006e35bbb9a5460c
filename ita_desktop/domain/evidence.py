"""Files kept as proof: how much may be kept, what they are called, and what may be opened with a key."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

MOST_FILE_BYTES = 200_000_000
"""Of one file, decimal megabytes as file managers show them: a scanned report of some hundred pages fits."""

LONGEST_FILE_NAME = 200
"""Bytes in UTF-8 of a name on a disk: every system takes 255."""

LONGEST_NAME = 300
"""Letters of a name as it is kept."""

FileState = Literal["whole", "missing", "changed"]
"""What a look at a kept content shows: as it was kept, not there, or not what was kept."""

PLAIN = "application/octet-stream"
OPENED: Mapping[str, str] = {
    ".bmp": "image/bmp",
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".heic": "image/heic",
    ".html": "text/html",
    ".htm": "text/html",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rtf": "application/rtf",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
"""Endings that hold documents and pictures, with their media types; nothing that runs stands here."""

_UNFIT = re.compile(r'[\\/:*?"<>|]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_ENDING = re.compile(r"\.(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{1,10}$")
_UNNAMED = "ไฟล์ไม่มีชื่อ"
_HASH = re.compile("[0-9a-f]{64}")


def is_hash(text: str) -> bool:
    """Whether a text is a SHA-256 in small hexadecimal digits, and so can never lead out of a folder."""
    return _HASH.fullmatch(text) is not None


def kept_name(name: str) -> str:
    """A file's name as it is kept and shown: NFC in one line, without letters that do not show."""
    shown = "".join(each if each.isprintable() else " " for each in unicodedata.normalize("NFC", name))
    words = " ".join(shown.split())
    if len(words) > LONGEST_NAME:
        ending = ending_of(words)
        words = words[: LONGEST_NAME - len(ending)].rstrip() + ending
    return words or _UNNAMED


def disk_name(name: str) -> str:
    """A name that every system takes for a file, with the ending that it has."""
    plain = _UNFIT.sub("-", kept_name(name)).strip(" .-") or _UNNAMED
    ending = ending_of(plain)
    stem = plain.removesuffix(ending).encode()[: LONGEST_FILE_NAME - len(ending.encode())]
    found = stem.decode(errors="ignore").rstrip(" .-") + ending
    return f"ไฟล์ {found}" if _RESERVED.fullmatch(found) else found


def ending_of(name: str) -> str:
    """The ending with its dot as it is written (``.PDF``); ``ธ.ค. 2567`` and ``ฉบับ 1.2`` have none."""
    found = _ENDING.search(name)
    return found[0] if found else ""


def renamed(former: str, name: str) -> str:
    """Another name for a file; its ending stays, since what it holds does."""
    ending, wanted = ending_of(former), kept_name(name)
    return wanted if ending_of(wanted).lower() == ending.lower() else kept_name(f"{wanted}{ending}")


def page_name(name: str, media_type: str) -> str:
    """The name of a kept page: with the ending of its media type, where that is a known one."""
    bare = media_type.partition(";")[0].strip().lower()
    if type_of(name) == bare:
        return kept_name(name)
    ending = next((ending for ending, known in OPENED.items() if known == bare), "")
    return kept_name(f"{kept_name(name)}{ending}")


def type_of(name: str) -> str:
    """The media type that a name's ending says."""
    return OPENED.get(ending_of(name).lower(), PLAIN)


def may_be_opened(name: str) -> bool:
    """Whether the system's program for a file of this name only shows it."""
    return ending_of(name).lower() in OPENED


def size_words(size: int) -> str:
    """A size as file managers write it: ``512 ไบต์``, ``245 kB``, ``1.2 MB``, ``38 MB``; decimal units."""
    if size < 1_000:
        return f"{size} ไบต์"
    if size < 999_500:
        return f"{size / 1_000:.0f} kB"
    unit, name = (1_000_000, "MB") if size < 999_500_000 else (1_000_000_000, "GB")
    return f"{size / unit:.1f} {name}" if size < 9.95 * unit else f"{size / unit:.0f} {name}"
