"""A meeting's folder: every paper in each form, photographs and a list, whole or not at all."""

import errno
import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ita_desktop.exchange import WritingError
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.meetings.folder import FolderStopped
from tests.services.conftest import P5, take_in

MEETING = MeetingKey("ita", "1/2566")


@pytest.fixture
def p5(office: Services, tmp_path: Path) -> Services:
    """An office with a meeting of which there is a photograph."""
    take_in(office, P5)
    file = BytesIO()
    Image.new("RGB", (64, 48), "teal").save(file, "PNG")
    (tmp_path / "ภาพ.png").write_bytes(file.getvalue())
    photos = office.meeting_photos
    photos.record_photos(MEETING, photos.keep_photos([tmp_path / "ภาพ.png"]))
    return office


def go_on(done: int, total: int) -> bool:
    """Never enough."""
    return True


def test_the_folder_holds_every_paper_in_each_form(p5: Services, tmp_path: Path) -> None:
    meeting = p5.meetings.get(MEETING)
    p5.meetings.save(MEETING, replace(meeting, attachments=("oit-status", "scores")))
    made = p5.meeting_folders.prepare(MEETING).run(tmp_path, go_on)
    assert made.path.name.endswith("ครั้งที่ 1-2566 31 ต ค 66")
    files = sorted(str(file.relative_to(made.path)) for file in made.path.rglob("*") if file.is_file())
    assert len(files) == made.files
    assert files[0] == "0 สารบัญแฟ้มการประชุม.pdf"
    assert files[-1] == "ภาพถ่าย/1 ภาพ.png"
    for ending in ("รายงานการประชุม.pdf", "รายงานการประชุม.docx", "เอกสารประกอบการประชุม.xlsx"):
        assert any(file.endswith(ending) for file in files), ending
    assert made.lost == ()


def test_a_folder_that_is_stopped_leaves_nothing(p5: Services, tmp_path: Path) -> None:
    job = p5.meeting_folders.prepare(MEETING)
    target = tmp_path / "ปลายทาง"
    target.mkdir()
    with pytest.raises(FolderStopped):
        job.run(target, lambda done, total: done < total)
    assert list(target.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(p5: Services, tmp_path: Path) -> None:
    with pytest.raises(WritingError, match="ตรวจว่ามีโฟลเดอร์นี้"):
        p5.meeting_folders.prepare(MEETING).run(tmp_path / "ไม่มี", go_on)


def test_a_lost_photograph_is_told_and_the_rest_is_there(p5: Services, tmp_path: Path) -> None:
    (photo,) = p5.meeting_photos.photos(MEETING)
    p5.context.database.evidence.path(photo.file.sha256).unlink()
    made = p5.meeting_folders.prepare(MEETING).run(tmp_path, go_on)
    assert made.lost == ("ภาพถ่ายที่ 1",)
    assert not (made.path / "ภาพถ่าย/1 ภาพ.png").exists()
    assert (made.path / "0 สารบัญแฟ้มการประชุม.pdf").exists()


def test_names_that_no_disk_takes_are_made_fit(p5: Services, tmp_path: Path) -> None:
    (committee,) = p5.meetings.committees()
    p5.meetings.save_committee(replace(committee, name="คณะ <ก&ข>/ค: " + "ยาว" * 80))
    made = p5.meeting_folders.prepare(MEETING).run(tmp_path, go_on)
    assert made.path.parent == tmp_path
    assert len(made.path.name.encode()) < 255
    again = p5.meeting_folders.prepare(MEETING).run(tmp_path, go_on)
    assert again.path.name == f"{made.path.name} (2)"


def test_a_long_committee_leaves_room_for_a_long_number(p5: Services, tmp_path: Path) -> None:
    """Thai takes three bytes a letter and a disk 255 a name: the number and the day are not what is cut."""
    (committee,) = p5.meetings.committees()
    p5.meetings.save_committee(
        replace(committee, name="คณะกรรมการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน" * 3)
    )
    number = "พิเศษ นัดเร่งด่วน 12/2566"
    p5.meetings.save(MEETING, replace(p5.meetings.get(MEETING), number=number))
    job = p5.meeting_folders.prepare(MeetingKey("ita", number))
    made, again = job.run(tmp_path, go_on), job.run(tmp_path, go_on)
    assert made.path.name.startswith("คณะกรรมการประเมินคุณธรรม")
    assert made.path.name.endswith("ครั้งที่ พิเศษ นัดเร่งด่วน 12-2566 31 ต ค 66")
    assert again.path.name == f"{made.path.name} (2)"


def test_a_full_disk_leaves_nothing_of_the_folder(
    p5: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was asked for is told with its cause; the place is as it was."""
    job, target, written = p5.meeting_folders.prepare(MEETING), tmp_path / "ปลายทาง", []
    target.mkdir()

    def sync(handle: int) -> None:
        written.append(handle)
        if len(written) > 3:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(WritingError, match="พื้นที่ดิสก์เต็ม"):
        job.run(target, go_on)
    assert list(target.iterdir()) == []
