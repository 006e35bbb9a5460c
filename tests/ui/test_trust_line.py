"""The trust line: all that was done for the data, on one line, coloured only where it is not well."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.backups import Place, PlaceState
from ita_desktop.services.safety import Trust
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.trust_line import Part, TrustLine
from ita_desktop.ui.trust_words import (
    told_backup,
    told_looking,
    told_place,
    told_saved,
    told_space,
    told_test,
)

NOW = datetime(2026, 1, 15, 14, 32, 8)
STICK = Path("/media/แฟลชไดรฟ์")
WELL = Trust(
    NOW, NOW - timedelta(hours=2), NOW - timedelta(days=3), Place(STICK, "same", NOW), 41_200_000_000
)


def test_what_is_well_is_said_in_plain_words() -> None:
    told = (
        told_saved(WELL.saved_at),
        told_backup(WELL, NOW),
        told_test(WELL, NOW),
        told_place(WELL.second_place, NOW),
        told_space(WELL.free),
    )
    assert [each.words for each in told] == [
        "บันทึกแล้ว 14:32:08 น.",
        "สำรองล่าสุด วันนี้ 12:32 น.",
        "ทดลองกู้คืนล่าสุด 3 วันก่อน",
        "ที่เก็บที่สอง แฟลชไดรฟ์ ตรงกัน",
        "ที่ว่าง 41.2 GB",
    ]
    assert {each.tone for each in told} == {"text"}


def test_what_is_not_well_is_coloured_and_says_since_when() -> None:
    """And why, for whoever points at it or has it read."""
    failed = replace(WELL, backup_trouble="สำรองข้อมูลไม่สำเร็จ เพราะพื้นที่ว่างในดิสก์ไม่พอ", test_trouble="เสียหาย")
    backup, test = told_backup(failed, NOW), told_test(failed, NOW)
    assert (backup.words, backup.tone, backup.more) == (
        "สำรองข้อมูลไม่สำเร็จ ตั้งแต่วันนี้",
        "bad",
        failed.backup_trouble,
    )
    assert (test.tone, test.more) == ("bad", "เสียหาย")
    assert told_backup(replace(WELL, backup_at=None), NOW).tone == "care"
    assert told_space(None).tone == "bad"
    assert told_looking("").tone == "care"


@pytest.mark.parametrize(
    ("place", "words", "tone"),
    [
        (Place(), "ยังไม่มีที่เก็บที่สอง", "care"),
        (Place(was_asked=True), "ไม่ใช้ที่เก็บที่สอง", "text"),
        (Place(STICK, "older", NOW), "ที่เก็บที่สอง แฟลชไดรฟ์ รอคัดลอก", "text"),
        (Place(STICK, "unseen", NOW - timedelta(days=3)), "ไม่พบ แฟลชไดรฟ์ ตั้งแต่ 3 วันก่อน", "text"),
        (Place(STICK, "unseen", NOW - timedelta(days=15)), "ไม่พบ แฟลชไดรฟ์ ตั้งแต่ 15 วันก่อน", "care"),
        (Place(STICK, "older", NOW, trouble="เต็ม"), "คัดลอกไป แฟลชไดรฟ์ ไม่ครบ", "care"),
        (Place(STICK, "same", NOW, on_same_disk=True), "ที่เก็บที่สองอยู่ดิสก์เดียวกัน", "care"),
        (Place(Path("/x/" + "ก" * 60), "same", NOW), f"ที่เก็บที่สอง {'ก' * 17}… ตรงกัน", "text"),
    ],
)
def test_the_second_place_is_told(place: Place, words: str, tone: str) -> None:
    told = told_place(place, NOW)
    assert (told.words, told.tone) == (words, tone)


STATES: tuple[PlaceState, ...] = ("same", "older", "unseen")


@pytest.mark.parametrize("percent", [100, 115, 130])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("width", [1200, 1366, 1920])
def test_all_of_it_stands_on_the_line(
    qtbot: QtBot, theme: Theme, percent: int, state: PlaceState, width: int
) -> None:
    """At the least width too: words get shorter, no part is cut or pushed out; all is read aloud in full."""
    theme.set_percent(percent)
    line = TrustLine()
    qtbot.addWidget(line)
    place = Place(Path("/media/แฟลชไดรฟ์ของกองคลังเทศบาลตำบล"), state, NOW - timedelta(days=20))
    line.show()
    line.resize(width, line.height())
    line.tell(replace(WELL, second_place=place), NOW)
    assert line.width() == width
    parts = [part for part in line.findChildren(Part) if part.isVisible()]
    assert len(parts) == 5
    qtbot.waitUntil(lambda: all(part.width() == part.sizeHint().width() for part in parts))
    assert max(part.geometry().right() for part in parts) <= width - 16
    assert line.saved.shown == "บันทึกแล้ว 14:32:08 น."
    assert line.tested.accessibleName() == "ทดลองกู้คืนล่าสุด 3 วันก่อน"
