"""What can go wrong with the office's data, each with its Thai message."""

import errno
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from ita_desktop.domain.errors import ItaError, NotFound

FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
"""What the system says where there is no room, and where writing is not allowed."""

NO_TEXT = "Could not decode to UTF-8"
"""How Python says, without a number of SQLite's, that a text in the file is none."""

BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""What SQLite says of a file that is not whole."""


class DataBusy(ItaError):
    """Another program holds the file for longer than we wait."""

    def __init__(self) -> None:
        super().__init__("ยังบันทึกไม่ได้ เพราะมีโปรแกรมอื่นใช้ไฟล์ข้อมูลอยู่ ปิดโปรแกรมนั้นแล้วลองใหม่")


class DiskFull(ItaError):
    """There is no room for the change."""

    def __init__(self) -> None:
        super().__init__("บันทึกไม่ได้ เพราะพื้นที่ว่างในดิสก์ไม่พอ ข้อมูลเดิมยังอยู่ครบ ลบไฟล์ที่ไม่ใช้แล้วลองใหม่")


class DiskFailed(ItaError):
    """The disk did not do what was asked."""

    def __init__(self) -> None:
        super().__init__("อ่านหรือเขียนดิสก์ไม่ได้ ข้อมูลเดิมยังอยู่ครบ ตรวจดิสก์หรือการเชื่อมต่อแล้วลองใหม่")


class DataReadOnly(ItaError):
    """The file or its folder cannot be written."""

    def __init__(self) -> None:
        super().__init__("บันทึกไม่ได้ เพราะไฟล์ข้อมูลหรือโฟลเดอร์เปิดให้อ่านอย่างเดียว ตรวจสิทธิ์การเขียนของโฟลเดอร์")


class DataUnreachable(ItaError):
    """The file or its journal cannot be opened."""

    def __init__(self) -> None:
        super().__init__("เปิดไฟล์ข้อมูลไม่ได้ ตรวจว่าโฟลเดอร์ยังอยู่ และมีสิทธิ์อ่านเขียนไฟล์ในโฟลเดอร์นั้น")


class DataDamaged(ItaError):
    """The file is not what the program wrote."""

    def __init__(self) -> None:
        super().__init__(
            "ไฟล์ข้อมูล office.sqlite เสียหาย โปรแกรมไม่ได้แก้ไฟล์นี้ นำข้อมูลสำรองในโฟลเดอร์ copies มาใช้แทนได้"
        )


class DataMissing(ItaError):
    """The data file is not there, but backups of it are: a new one would hide the loss."""

    def __init__(self, folder: Path, backups: int) -> None:
        super().__init__(
            f"ไม่พบไฟล์ข้อมูล office.sqlite ในโฟลเดอร์ {folder} แต่มีข้อมูลสำรอง {backups} ชุดในโฟลเดอร์ copies "
            "โปรแกรมไม่ได้สร้างไฟล์ใหม่ทับ นำข้อมูลสำรองมาใช้แทนได้"
        )


class NotOfficeData(ItaError):
    """The file belongs to another program."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"ไฟล์ {file} ไม่ใช่ข้อมูลของโปรแกรมนี้ โปรแกรมไม่ได้แก้ไฟล์นี้ เลือกโฟลเดอร์อื่น")


class NoOfficeData(ItaError):
    """There is nothing to read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"ยังไม่มีข้อมูลสำนักงานในโฟลเดอร์ {folder}")


class DataTooNew(ItaError):
    """A newer program wrote the file."""

    def __init__(self) -> None:
        super().__init__("ข้อมูลนี้บันทึกด้วยโปรแกรมรุ่นใหม่กว่า โปรแกรมไม่ได้แก้ไฟล์นี้ ติดตั้งโปรแกรมรุ่นล่าสุดแล้วเปิดใหม่")


class MigrationFailed(ItaError):
    """The data could not be brought to this program's form."""

    def __init__(self, backup: Path) -> None:
        super().__init__(f"ปรับข้อมูลให้เข้ากับโปรแกรมรุ่นนี้ไม่สำเร็จ ข้อมูลเดิมยังอยู่ครบ มีข้อมูลสำรองที่ {backup}")


class FolderUnusable(ItaError):
    """The data folder cannot be made or written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"ใช้โฟลเดอร์ {folder} ไม่ได้ ตรวจว่าเขียนลงโฟลเดอร์นี้ได้ หรือเลือกโฟลเดอร์อื่น")


class LookingOnly(ItaError):
    """The data was opened to look, and something was to be written."""

    def __init__(self) -> None:
        super().__init__("ยังไม่ได้บันทึก เพราะเปิดดูอย่างเดียว กด “เปิดดูอย่างเดียว” ที่แถบล่าง เพื่อเปิดให้แก้ไขได้")


class BackupFailed(ItaError):
    """The data could not be backed up, or the backup did not pass its check; what was there is untouched."""

    def __init__(self, error: BaseException | None = None) -> None:
        number = error.errno if isinstance(error, OSError) else None
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if number in FULL or code == sqlite3.SQLITE_FULL:
            why = "เพราะพื้นที่ว่างในดิสก์ไม่พอ", "ลบไฟล์ที่ไม่ใช้แล้วสำรองใหม่"
        elif number in FORBIDDEN or code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
            why = "เพราะเขียนลงโฟลเดอร์ข้อมูลสำรองไม่ได้", "ตรวจสิทธิ์การเขียนของโฟลเดอร์แล้วสำรองใหม่"
        elif error is None or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            why = "เพราะที่ได้ไม่ครบถ้วนตามข้อมูล", "ตรวจข้อมูลด้วยคำสั่ง verify แล้วสำรองใหม่"
        else:
            why = "เพราะอ่านหรือเขียนดิสก์ไม่ได้", "ตรวจดิสก์หรือการเชื่อมต่อแล้วสำรองใหม่"
        super().__init__(f"สำรองข้อมูลไม่สำเร็จ {why[0]} ข้อมูลและข้อมูลสำรองเดิมยังอยู่ครบ {why[1]}")


class RestoreRefused(ItaError):
    """The chosen file cannot stand in for the data; nothing was changed. ``why`` follows its name."""

    def __init__(self, chosen: Path, why: str) -> None:
        super().__init__(f"กู้คืนจาก {chosen.name} ไม่ได้ {why} ข้อมูลเดิมไม่เปลี่ยน")


class RestoreFailed(ItaError):
    """The backup could not be put in the data's place; the former data stands."""

    def __init__(self, error: BaseException) -> None:
        number = error.errno if isinstance(error, OSError) else None
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if number in FULL or code == sqlite3.SQLITE_FULL:
            why = "เพราะพื้นที่ว่างในดิสก์ไม่พอ", "ลบไฟล์ที่ไม่ใช้แล้วกู้คืนใหม่"
        elif number in FORBIDDEN or code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
            why = "เพราะเขียนลงโฟลเดอร์ข้อมูลไม่ได้", "ตรวจสิทธิ์การเขียนของโฟลเดอร์แล้วกู้คืนใหม่"
        elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            why = "เพราะมีโปรแกรมอื่นใช้ไฟล์ข้อมูลอยู่", "ปิดโปรแกรมนั้นแล้วกู้คืนใหม่"
        else:
            why = "เพราะอ่านหรือเขียนดิสก์ไม่ได้", "ตรวจดิสก์หรือการเชื่อมต่อแล้วกู้คืนใหม่"
        super().__init__(f"กู้คืนไม่สำเร็จ {why[0]} ข้อมูลเดิมยังอยู่ครบ {why[1]}")


class RestoreUnsettled(ItaError):
    """The backup stands in the data's place, but the disk does not say that it will stay."""

    def __init__(self) -> None:
        super().__init__(
            "กู้คืนแล้ว แต่ดิสก์ไม่ยืนยันว่าเขียนครบ ข้อมูลเดิมเก็บไว้ในโฟลเดอร์ copies ตรวจดิสก์ แล้วเปิดโปรแกรมใหม่เพื่อดูว่าเป็นชุดใด"
        )


class NothingRescued(ItaError):
    """Nothing of a damaged file can be read."""

    def __init__(self) -> None:
        super().__init__("อ่านข้อมูลจากไฟล์ที่เสียหายไม่ได้เลย ไฟล์นั้นไม่ถูกแก้ นำข้อมูลสำรองมาใช้แทนได้")


class ChangedMeanwhile(ItaError):
    """Another changed the same row after it was read."""

    def __init__(self) -> None:
        super().__init__("ยังไม่ได้บันทึก เพราะมีผู้อื่นแก้ข้อมูลเดียวกันนี้ไปแล้ว เปิดหน้านี้ใหม่เพื่อดูค่าล่าสุด")


class ValueRefused(ItaError):
    """A value that its field does not take, or that may stand once and is there already."""

    def __init__(self, why: str) -> None:
        super().__init__(f"ยังไม่ได้บันทึก เพราะ{why}")


class UndoRefused(ItaError):
    """What an act changed was changed again since."""

    def __init__(self, act: str) -> None:
        super().__init__(f"เลิกทำหรือทำซ้ำ “{act}” ไม่ได้ เพราะข้อมูลส่วนนี้ถูกแก้หลังจากนั้น")


class UndoWiped(ItaError):
    """The values of an act were wiped from history, so that nothing tells what was there before."""

    def __init__(self) -> None:
        super().__init__("เลิกทำหรือทำซ้ำต่อจากนี้ไม่ได้ เพราะค่าเดิมถูกลบออกจากประวัติแล้ว ข้อมูลปัจจุบันไม่เปลี่ยน")


BY_CODE: Mapping[int, Callable[[], ItaError]] = {
    sqlite3.SQLITE_BUSY: DataBusy,
    sqlite3.SQLITE_LOCKED: DataBusy,
    sqlite3.SQLITE_READONLY: DataReadOnly,
    sqlite3.SQLITE_CANTOPEN: DataUnreachable,
    sqlite3.SQLITE_PERM: DataUnreachable,
    sqlite3.SQLITE_IOERR: DiskFailed,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: DataDamaged,
    sqlite3.SQLITE_NOTADB: DataDamaged,
}


@contextmanager
def known_failures() -> Iterator[None]:
    """Turn the database's own failures into ours; what is not known goes on unchanged."""
    try:
        yield
    except StaleDataError as error:
        raise ChangedMeanwhile from error
    except ValidationError as error:
        raise ValueRefused(why_invalid(error)) from error
    except IntegrityError as error:
        raise ValueRefused(why_refused(error.orig)) from error
    except DBAPIError as error:
        raise told(error.orig) or error from error
    except sqlite3.Error as error:
        raise told(error) or error from error


def why_invalid(error: ValidationError) -> str:
    """What is wrong with a row's values; fields are named as in the office file."""
    found = error.errors()[0]
    column = str(found["loc"][0]).rstrip("_")
    if found["type"] == "string_too_long":
        return f"ข้อความในช่อง {column} ยาวเกิน {found['ctx']['max_length']:,} ตัวอักษร"
    return f"ค่าในช่อง {column} อยู่นอกสิ่งที่รับได้"


def why_refused(error: BaseException | None) -> str:
    """Which rule of the database a change breaks."""
    code = getattr(error, "sqlite_errorcode", None)
    name = str(error).rpartition(": ")[2]
    if code == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        return f"ซ้ำกับที่มีอยู่แล้ว ({name})"
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return "ข้อมูลส่วนที่อ้างถึงไม่มีอยู่แล้ว"
    return f"ค่าอยู่นอกสิ่งที่รับได้ ({name})"


def told(error: BaseException | None) -> ItaError | None:
    """Our failure for one of SQLite's, None where it is no known one."""
    code = getattr(error, "sqlite_errorcode", None)
    kind = BY_CODE.get(code & 0xFF) if isinstance(code, int) else None
    if kind is None and isinstance(error, sqlite3.OperationalError) and str(error).startswith(NO_TEXT):
        kind = DataDamaged
    return kind() if kind else None


class YearMissing(NotFound):
    """The fiscal year has no assessment."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ไม่มีข้อมูลปีงบประมาณ {year} เพิ่มปีได้ที่ช่องปีงบประมาณ")


class MeetingNumberTaken(ItaError):
    """The committee has another meeting of this number."""

    def __init__(self, number: str) -> None:
        super().__init__(f"มีการประชุมครั้งที่ {number} ของคณะกรรมการนี้อยู่แล้ว ใช้เลขครั้งอื่น")
