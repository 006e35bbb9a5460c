"""The file itself: the same bytes for the same paper, its properties, nothing else in it."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.minutes import build
from ita_desktop.rendering.docx import render_docx
from tests.documents.offices import minutes_snapshot
from tests.rendering.docx.papers import emblem, letter
from tests.rendering.docx.reading import opened


def test_the_same_paper_gives_the_same_bytes(minutes: bytes) -> None:
    assert render_docx(build(minutes_snapshot())) == minutes
    assert render_docx(letter(emblem())) == render_docx(letter(emblem()))


def test_entries_bear_no_time_of_day(minutes: bytes) -> None:
    with ZipFile(BytesIO(minutes)) as parts:
        assert parts.testzip() is None
        assert {entry.date_time for entry in parts.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        assert sorted(parts.namelist()) == [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/fontTable.xml",
            "word/header1.xml",
            "word/header2.xml",
            "word/settings.xml",
            "word/styles.xml",
        ]


def test_properties_name_the_paper(minutes: bytes) -> None:
    found = opened(minutes).core_properties
    assert found.title == "รายงานการประชุม ครั้งที่ ๑/๒๕๖๖"
    assert found.author == "เทศบาลตำบลตัวอย่าง"
    assert found.language == "th-TH"
    assert found.created == found.modified == datetime(2000, 1, 1, tzinfo=UTC)


def test_a_title_longer_than_word_takes_is_cut() -> None:
    found = opened(render_docx(Document(title="ก\x00" * 400, author="<ข>" * 200, blocks=()))).core_properties
    assert found.title == "ก" * 255
    assert found.author == ("<ข>" * 200)[:255]
