"""The agency's data, its settings and its emblem."""

from pathlib import Path

import pytest
from PIL import Image

from ita_desktop.domain.agencies import Agency
from ita_desktop.services.agency import NotAnEmblem
from ita_desktop.services.bundle import Services
from tests.services.conftest import Clock, open_again


def test_name_with_markup_stays_as_typed(office: Services) -> None:
    office.agency.save(Agency(name="เทศบาล <b>&ตัวอย่าง"))
    assert office.agency.get().name == "เทศบาล <b>&ตัวอย่าง"


def test_settings_have_defaults_and_survive_a_restart(office: Services, clock: Clock, tmp_path: Path) -> None:
    assert (office.agency.settings().digits, office.agency.settings().type_size) == ("thai", 100)
    office.agency.set("digits", "arabic")
    office.agency.act_as("ปลัดเทศบาล")
    office.close()
    again = open_again(tmp_path, clock)
    assert again.agency.settings().digits == "arabic"
    assert again.agency.actor == "ปลัดเทศบาล"
    again.close()


def test_emblem_is_kept_with_the_data(office: Services, tmp_path: Path) -> None:
    picture = tmp_path / "emblem.png"
    Image.new("RGB", (30, 30), "red").save(picture)
    office.agency.set_emblem(picture)
    content = picture.read_bytes()
    picture.unlink()
    assert office.agency.emblem() == content
    office.agency.set_emblem(None)
    assert office.agency.emblem() is None


@pytest.mark.parametrize("content", [b"GIF89a", b"", b"\x00" * 10])
def test_other_files_are_no_emblem(office: Services, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.png").write_bytes(content)
    with pytest.raises(NotAnEmblem, match=r"x\.png"):
        office.agency.set_emblem(tmp_path / "x.png")


def test_missing_emblem_file_is_named(office: Services, tmp_path: Path) -> None:
    with pytest.raises(NotAnEmblem, match=r"gone\.png"):
        office.agency.set_emblem(tmp_path / "gone.png")


def test_undoing_the_choice_of_an_officer_gives_the_former_one_back(office: Services) -> None:
    office.agency.act_as("ปลัดเทศบาล")
    office.agency.act_as("เจ้าพนักงานธุรการ")
    assert office.history.undoable() == "ตั้งค่าผู้ปฏิบัติงาน"
    office.history.undo()
    assert office.agency.actor == "ปลัดเทศบาล"


def test_words_and_layouts_reach_the_papers(office: Services) -> None:
    office.agency.set_paper_word("minutes.ended", " ปิดประชุม\nเวลา ")
    office.agency.set_layout("minutes", "running")
    own = {word.key: word.own for word in office.agency.paper_words() if word.own}
    assert own == {"minutes.ended": "ปิดประชุม เวลา"}
    assert office.agency.layouts() == {"minutes": "running"}
    office.history.undo()
    assert office.agency.layouts() == {}
    office.agency.set_paper_word("minutes.ended", "เลิกประชุมเวลา")
    assert not any(word.own for word in office.agency.paper_words())


def test_one_word_leaves_the_others(office: Services) -> None:
    office.agency.set_paper_word("minutes.on", "ประชุมเมื่อ")
    office.agency.set_paper_word("minutes.resolved", "มติ")
    office.agency.set_paper_word("minutes.on", "")
    assert [word.own for word in office.agency.paper_words() if word.own] == ["มติ"]
