"""Writing a file whole or not at all."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from ita_desktop.exchange.problems import WritingError

OWNER_ONLY = 0o600

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}
_UNSETTLED = {errno.EINVAL, errno.ENOTSUP, *_FORBIDDEN}
"""What a folder says that cannot be synced: the file stands in it all the same."""

_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``; see ``write_through``."""
    write_through(path, lambda file: file.write(content))


def write_through(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Put at ``path`` what ``write`` writes, readable by its owner only and safe on the disk on return.

    A file that stood there is replaced in one step; WritingError, or whatever ``write`` raises, leaves it as
    it was.
    """
    try:
        target = path.resolve()
        _refuse(target, path)
        _replace(target, write)
    except OSError as error:
        raise WritingError(_told(error, path)) from error
    except RuntimeError as error:  # links that lead to each other
        raise WritingError(f"บันทึก {path.name} ไม่ได้ เพราะที่เก็บอ้างวนกลับมาที่เดิม เลือกที่เก็บอื่น") from error


def _refuse(target: Path, path: Path) -> None:
    """WritingError where something stands that must not be replaced: a folder, a device, a read-only file."""
    if target.is_dir():
        raise WritingError(f"{path} เป็นโฟลเดอร์ ตั้งชื่อไฟล์ที่จะบันทึกด้วย")
    if not target.exists():
        return
    if not target.is_file():
        raise WritingError(f"{path} ไม่ใช่ไฟล์ธรรมดา ตั้งชื่อไฟล์อื่นที่จะบันทึก")
    if not target.stat().st_mode & _ANY_WRITE:
        raise WritingError(
            f"บันทึก {path.name} ไม่ได้ เพราะไฟล์เดิมตั้งเป็นอ่านอย่างเดียว ตั้งชื่ออื่น หรือยกเลิกการอ่านอย่างเดียวก่อน"
        )


def _replace(target: Path, write: Callable[[IO[bytes]], object]) -> None:
    handle, name = tempfile.mkstemp(prefix=".ita-", suffix=".tmp", dir=target.parent)
    draft = Path(name)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - the handle that mkstemp opened
            write(file)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(OWNER_ONLY)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Make the new name durable, where folders can be synced (not on Windows)."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _UNSETTLED:
            raise


def _told(error: OSError, path: Path) -> str:
    if error.errno in _FULL:
        return f"บันทึก {path.name} ไม่ได้ เพราะพื้นที่ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้หรือเลือกที่เก็บอื่น แล้วบันทึกใหม่"
    if error.errno in _NO_FOLDER:
        return f"บันทึก {path.name} ไม่ได้ เพราะไม่มีโฟลเดอร์ {path.parent} สร้างโฟลเดอร์ก่อนหรือเลือกที่เก็บอื่น"
    if error.errno in _FORBIDDEN:
        return f"บันทึก {path.name} ไม่ได้ เพราะที่เก็บเขียนไม่ได้หรือไฟล์เปิดอยู่ในโปรแกรมอื่น ปิดไฟล์หรือเลือกที่เก็บอื่น"
    return f"บันทึก {path.name} ไม่ได้ ตรวจว่าที่เก็บยังใช้งานได้ หรือเลือกที่เก็บอื่น ({error.strerror})"
