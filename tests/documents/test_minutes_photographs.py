"""The annex of the minutes: photographs behind the signatures."""

from dataclasses import replace

from ita_desktop.documents.blocks import Closing, PageBreak, Pictures, TitleLines
from ita_desktop.documents.checks import checked
from ita_desktop.documents.minutes import build
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.domain.photographs import Photo
from tests.documents.offices import minutes_snapshot


def with_photos(*photos: Photo, **contents: bytes) -> MeetingSnapshot:
    """P5's minutes with photographs."""
    snapshot = minutes_snapshot()
    return replace(snapshot, meeting=replace(snapshot.meeting, photos=photos), photos=contents)


def test_minutes_without_photographs_end_with_the_signatures() -> None:
    assert isinstance(build(with_photos()).blocks[-1], Closing)
    assert isinstance(build(with_photos(Photo(caption="ไม่มีไฟล์"))).blocks[-1], Closing)


def test_photographs_stand_on_pages_of_their_own_behind_the_signatures() -> None:
    document = build(with_photos(Photo(sha256="a", caption="ประธาน <กล่าว> & เปิด 1"), Photo(sha256="b")))
    at = next(at for at, block in enumerate(document.blocks) if isinstance(block, Closing))
    page, head, _, pictures = document.blocks[at + 1 :]
    assert page == PageBreak(annex=True)
    assert isinstance(head, TitleLines)
    assert head.lines[0] == "ภาพถ่ายการประชุม"
    assert head.lines[-1] == "ครั้งที่ ๑/๒๕๖๖ เมื่อวันอังคารที่ ๓๑ ตุลาคม ๒๕๖๖"
    assert isinstance(pictures, Pictures)
    assert [each.caption for each in pictures.photographs] == ["ประธาน <กล่าว> & เปิด ๑", ""]


def test_a_photograph_whose_file_is_lost_is_told_and_the_way_leads_to_it() -> None:
    snapshot = with_photos(Photo(sha256="a"), Photo(sha256="b"), a=b"image")
    (found,) = (
        each for each in checked("minutes", snapshot, build(snapshot)).findings if each.kind == "photo"
    )
    assert found.place == "meetings/ita/1/2566/photos/2"
    assert "ภาพถ่ายที่ 2" in found.text
    whole = replace(snapshot, photos={"a": b"image", "b": b"image"})
    assert "ไฟล์ภาพถ่ายอยู่ครบ" in checked("minutes", whole, build(whole)).passed
