"""What each part of the trust line says: well in plain words, not well in colour and since when."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from datetime import datetime

    from ita_desktop.domain.backups import Place
    from ita_desktop.services.safety import Trust

LITTLE_SPACE, NO_SPACE = 1_000_000_000, 100_000_000
MOST_NAME, SHORT_NAME = 18, 10
TODAY = "วันนี้"
NOT_YET = "ข้อมูลอยู่ในเครื่องนี้เท่านั้น"
CHOOSE = "ยังไม่ได้เลือกที่เก็บที่สอง ถ้าเครื่องนี้เสียหรือหาย ข้อมูลจะหายด้วย เลือกแฟลชไดรฟ์หรือไดรฟ์อื่นได้"
SAME_DISK = "ที่เก็บที่สองอยู่ในดิสก์เดียวกับข้อมูล ถ้าดิสก์เสียจะหายทั้งสองแห่ง เลือกแฟลชไดรฟ์หรือไดรฟ์อื่น"


class Telling(NamedTuple):
    """A shape, words, their tone, shorter words for a narrow line, and what more is to be said."""

    shape: Shape
    words: str
    tone: str = "text"
    short: str = ""
    more: str = ""


def told_saved(at: "datetime | None") -> Telling:
    """When something last became durable in this session."""
    if at is None:
        return Telling(Shape.OK, NOT_YET, short="อยู่ในเครื่องนี้")
    return Telling(Shape.OK, f"บันทึกแล้ว {at:%H:%M:%S} น.")


def told_unsaved(count: int) -> Telling:
    """So many texts are typed and could not be saved."""
    more = "ข้อความที่พิมพ์ยังอยู่ในช่อง กดที่นี่เพื่อลองบันทึกอีกครั้ง"
    return Telling(Shape.BAD, f"ยังไม่ได้บันทึก {count} ช่อง", "bad", more=more)


def told_looking(holder: str) -> Telling:
    """The data is only looked at; another program has it open, or had."""
    words = f"เปิดดูอย่างเดียว แก้ได้ที่เครื่องที่เปิดอยู่ {holder}".rstrip()
    return Telling(Shape.PADLOCK, words, "care", "เปิดดูอย่างเดียว")


def told_backup(trust: "Trust", now: "datetime") -> Telling:
    """When the data was last backed up, or why not."""
    at = trust.backup_at
    if trust.backup_trouble:
        since = f" {since_words(at, now)}" if at else ""
        return Telling(Shape.BAD, f"สำรองข้อมูลไม่สำเร็จ{since}", "bad", "สำรองไม่สำเร็จ", trust.backup_trouble)
    if at is None:
        return Telling(Shape.COPY, "ยังไม่มีข้อมูลสำรอง", "care", "ยังไม่สำรอง")
    day, time = day_words(at, now), f"{at:%H:%M} น."
    return Telling(Shape.COPY, f"สำรองล่าสุด {day} {time}", short=f"สำรอง {time if day == TODAY else day}")


def told_test(trust: "Trust", now: "datetime") -> Telling:
    """When a backup was last put back and checked, or what was wrong with it."""
    at = trust.tested_at
    if trust.test_trouble:
        return Telling(Shape.BAD, "ทดลองกู้คืนไม่สำเร็จ", "bad", "กู้คืนไม่สำเร็จ", more=trust.test_trouble)
    if at is None:
        return Telling(Shape.NOT_STARTED, "ยังไม่ได้ทดลองกู้คืน", short="ยังไม่ทดลอง")
    when = day_words(at, now)
    return Telling(Shape.TICK, f"ทดลองกู้คืนล่าสุด {when}", short=f"กู้คืน {when}")


def told_place(place: "Place", now: "datetime") -> Telling:
    """Whether the second place holds what this machine holds."""
    if place.folder is None:
        if place.was_asked:
            return Telling(Shape.DRIVE, "ไม่ใช้ที่เก็บที่สอง", short="ไม่มีที่สอง", more=CHOOSE)
        return Telling(Shape.DRIVE, "ยังไม่มีที่เก็บที่สอง", "care", "ไม่มีที่สอง", CHOOSE)
    name, short = short_name(place.folder), short_name(place.folder, SHORT_NAME)
    whole = f"ที่เก็บที่สอง {place.folder}"
    if place.state == "unseen":
        since = f" {since_words(place.seen_at, now)}" if place.seen_at else ""
        tone = "care" if place.is_long_unseen(now) else "text"
        more = f"{whole} ไม่อยู่{since}{wipe_words(place)}"
        return Telling(Shape.DRIVE, f"ไม่พบ {name}{since}", tone, f"ไม่พบ {short}", more)
    if place.trouble:
        return Telling(Shape.DRIVE, f"คัดลอกไป {name} ไม่ครบ", "care", f"{short} ไม่ครบ", place.trouble)
    if place.on_same_disk:
        return Telling(Shape.DRIVE, "ที่เก็บที่สองอยู่ดิสก์เดียวกัน", "care", "ที่สองดิสก์เดียวกัน", SAME_DISK)
    state = "ตรงกัน" if place.state == "same" else "รอคัดลอก"
    return Telling(Shape.DRIVE, f"ที่เก็บที่สอง {name} {state}", short=f"{short} {state}", more=f"{whole} {state}")


def wipe_words(place: "Place") -> str:
    """That a wipe waits for the second place, empty where none does."""
    from ita_desktop.domain.thai.dates import short_date

    if place.wipe_since is None:
        return ""
    return f" การลบข้อมูลที่เก็บไว้ไม่ได้เมื่อ {short_date(place.wipe_since.date())} รอที่เก็บนี้ เสียบแล้วโปรแกรมลบต่อเอง"


def told_space(free: int | None) -> Telling:
    """How many bytes are left where the data lies."""
    if free is None:
        return Telling(Shape.DISK, "ไม่พบโฟลเดอร์ข้อมูล", "bad")
    tone = "bad" if free < NO_SPACE else "care" if free < LITTLE_SPACE else "text"
    return Telling(Shape.DISK, f"ที่ว่าง {free / 1e9:,.1f} GB", tone, f"{free / 1e9:,.1f} GB")


def short_name(folder: Path, most: int = MOST_NAME) -> str:
    """A place as one calls it: the drive or the folder."""
    name = folder.name or folder.drive or str(folder)
    return name if len(name) <= most else f"{name[: most - 1]}…"


def since_words(at: "datetime", now: "datetime") -> str:
    """Since when, as one says it."""
    day = day_words(at, now)
    return f"ตั้งแต่ {day}" if day[0].isdigit() else f"ตั้งแต่{day}"


def day_words(at: "datetime", now: "datetime") -> str:
    """A day as one says it: today, yesterday, some days ago."""
    days = (now.date() - at.date()).days
    if days <= 0:
        return TODAY
    return "เมื่อวาน" if days == 1 else f"{days} วันก่อน"
