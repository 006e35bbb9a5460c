"""A broken emblem is told before a paper is printed."""

from pathlib import Path

from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from tests.documents.letters import emblem
from tests.services.conftest import P1, take_in

MEMO = Request("memo", 2568)


def emblem_findings(office: Services, folder: Path, content: bytes | None) -> list[str]:
    """What is told of an emblem of these bytes."""
    if content is not None:
        file = folder / "emblem.png"
        file.write_bytes(content)
        office.agency.set_emblem(file)
    return [each.text for each in office.papers.check(MEMO).findings if each.kind == "emblem"]


def test_a_broken_emblem_is_told_with_its_way_out_and_printed_as_empty_room(
    office: Services, tmp_path: Path
) -> None:
    take_in(office, P1)
    (told,) = emblem_findings(office, tmp_path, emblem()[:60])
    assert "ภาพตรา" in told
    assert "หน้าตั้งค่า" in told
    assert office.papers.pdf(MEMO).startswith(b"%PDF")


def test_a_good_emblem_or_none_is_not_told_of(office: Services, tmp_path: Path) -> None:
    take_in(office, P1)
    assert emblem_findings(office, tmp_path, None) == []
    assert emblem_findings(office, tmp_path, emblem()) == []
