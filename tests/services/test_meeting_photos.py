"""Photographs of a meeting: kept with it, captioned, put in order, taken away, packed with the office."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ita_desktop.domain.meetings import Version
from ita_desktop.exchange import named_contents
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from tests.services.conftest import P5, take_in

MEETING = MeetingKey("ita", "1/2566")
Take = Callable[..., tuple[str, ...]]


@pytest.fixture
def p5(office: Services) -> Services:
    """An office with a meeting."""
    take_in(office, P5)
    return office


@pytest.fixture
def take(p5: Services, tmp_path: Path) -> Take:
    """Adds photographs of these names to the meeting; why others were refused."""

    def added(*names: str) -> tuple[str, ...]:
        paths = []
        for at, name in enumerate(names):
            file = BytesIO()
            Image.new("RGB", (64 + at, 48), "teal").save(file, "PNG")
            paths.append(tmp_path / name)
            paths[-1].write_bytes(file.getvalue() if name.endswith("g") else b"no image")
        photos = p5.meeting_photos
        return photos.record_photos(MEETING, photos.keep_photos(paths)).refused

    return added


def names(office: Services) -> list[str]:
    """The files of the meeting's photographs."""
    return [each.file.name for each in office.meeting_photos.photos(MEETING)]


def test_photographs_stand_in_the_order_that_one_gives_them(p5: Services, take: Take) -> None:
    assert take("1.png", "2.png", "3.png") == ()
    _, _, third = (each.file.sha256 for each in p5.meeting_photos.photos(MEETING))
    p5.meeting_photos.move_photo(MEETING, third, -1)
    assert names(p5) == ["1.png", "3.png", "2.png"]
    p5.meeting_photos.move_photo(MEETING, third, -9)
    assert names(p5) == ["3.png", "1.png", "2.png"]
    p5.meeting_photos.set_caption(MEETING, third, " ประธาน <กล่าว> &\nเปิดประชุม ")
    assert p5.meetings.get(MEETING).photos[0].caption == "ประธาน <กล่าว> & เปิดประชุม"
    assert p5.history.undo() == "เขียนคำบรรยายภาพที่ การประชุมครั้งที่ 1/2566"
    assert p5.history.undo() == "จัดลำดับภาพที่ การประชุมครั้งที่ 1/2566"
    assert names(p5) == ["1.png", "3.png", "2.png"]


def test_what_is_taken_away_comes_back_by_undo(p5: Services, take: Take) -> None:
    take("1.png")
    (photo,) = p5.meeting_photos.photos(MEETING)
    p5.meeting_photos.detach_photos(MEETING, [photo.file.sha256])
    assert names(p5) == []
    with p5.context.reading() as unit:
        assert unit.office.evidence_files() == {}
    p5.history.undo()
    assert names(p5) == ["1.png"]
    assert p5.meeting_photos.content(photo.file.sha256)


def test_what_is_no_photograph_is_told_and_the_others_are_added(p5: Services, take: Take) -> None:
    (why,) = take("1.png", "รายงาน.doc")
    assert why.startswith("รายงาน.doc ไม่ใช่ภาพที่พิมพ์ลงเอกสารได้")
    assert names(p5) == ["1.png"]


def test_photographs_count_as_files_that_the_office_needs(p5: Services, take: Take) -> None:
    take("1.png")
    (photo,) = p5.meeting_photos.photos(MEETING)
    sha256 = photo.file.sha256
    with p5.context.reading() as unit:
        assert unit.office.evidence_places()[sha256] == ((0, "1/2566", "meeting"),)
        assert sha256 in named_contents(unit.office.load())
    p5.context.database.evidence.path(sha256).unlink()
    (told,) = p5.safety.verify()
    assert told.startswith("ไฟล์หลักฐาน 1.png ของการประชุมครั้งที่ 1/2566 หาย")


def test_a_photograph_of_former_minutes_is_not_forgotten(p5: Services, take: Take) -> None:
    take("1.png")
    (photo,) = p5.meeting_photos.photos(MEETING)
    sha256 = photo.file.sha256
    meeting = p5.meetings.get(MEETING)
    kept = Version(state="draft", content={"photos": [{"sha256": sha256}, {"caption": "ไม่มีไฟล์"}, 3]})
    p5.meetings.save(MEETING, replace(meeting, versions=(kept,)))
    p5.meeting_photos.detach_photos(MEETING, [sha256])
    with p5.context.reading() as unit:
        assert sha256 in unit.office.evidence_files()
        assert sha256 in named_contents(unit.office.load())
