"""Shipped and imported frameworks side by side."""

import shutil
from pathlib import Path

import pytest

from ita_desktop.frameworks import FrameworkError, FrameworkLibrary, NoFramework
from tests.frameworks.conftest import FOLDER


def next_year(library: FrameworkLibrary) -> str:
    """A file for 2570 made from that of 2569, with one more item."""
    text = library.text(2569).replace("2568.", "2570-1.").replace("2569", "2570").replace("2570-1.", "2569.")
    last = '{ code = "o26"'
    added = text[text.index(last) :].split("\n", 1)[0]
    return text.replace(added, f'{added}\n    {{ code = "o27", title = "รายการใหม่", continues = [] }},')


def test_a_new_fiscal_year_is_one_file(library: FrameworkLibrary, tmp_path: Path) -> None:
    """A file in the folder is all that a new year needs; its codes come out of it."""
    for file in FOLDER.glob("*.toml"):
        shutil.copy(file, tmp_path)
    (tmp_path / "ita-2570.toml").write_text(next_year(library), encoding="utf-8")
    grown = FrameworkLibrary(tmp_path)
    assert grown.years() == (2565, 2566, 2567, 2568, 2569, 2570)
    assert grown.get(2570).codes == (*library.get(2569).codes, "o27")
    assert grown.get(2570).title("o27") == "รายการใหม่"


def test_an_offline_office_imports_a_year(library: FrameworkLibrary) -> None:
    """The text that the office holds serves as a file would; the library it came from stays as it was."""
    grown = library.with_imported({2570: next_year(library)})
    assert grown.years()[-1] == 2570
    assert "o27" in grown.get(2570)
    assert library.years()[-1] == 2569


def test_what_the_office_holds_stands_before_what_is_shipped(library: FrameworkLibrary) -> None:
    """A later program does not change a year that an office works with."""
    text = library.text(2568).replace('title = "ข้อมูลผู้บริหาร"', 'title = "ข้อมูลผู้บริหารเดิม"')
    held = library.with_imported({2568: text})
    assert held.get(2568).title("o2") == "ข้อมูลผู้บริหารเดิม"
    assert held.text(2568) == text
    assert library.get(2568).title("o2") == "ข้อมูลผู้บริหาร"


def test_a_framework_is_read_once(library: FrameworkLibrary) -> None:
    """The same text gives the same framework, also beside imported ones."""
    assert library.get(2568) is library.get(2568)
    assert library.with_imported({2570: next_year(library)}).get(2568) is library.get(2568)


def test_years_before_the_first_have_totals_only(library: FrameworkLibrary) -> None:
    """Older results can be kept and compared, nothing more."""
    old = library.get(2564)
    assert old.codes == ("overall", "IIT", "EIT", "OIT")
    assert old.fiscal_year == 2564
    assert "2564" in old.name
    assert old.levels[0] == "AA"
    assert set(old.certainty.values()) == {"assumed"}


def test_a_year_without_framework_says_what_to_do(library: FrameworkLibrary) -> None:
    """The message names the year and the file to import."""
    with pytest.raises(NoFramework, match=r"ปี 2571.*\n.*ita-2571\.toml"):
        library.get(2571)
    with pytest.raises(NoFramework, match="ปี 2564"):
        library.text(2564)


def test_a_file_under_another_years_name_is_refused(library: FrameworkLibrary) -> None:
    """A copied file whose year was not changed would overwrite nothing silently."""
    with pytest.raises(FrameworkError, match="fiscal_year: ต้องเป็น 2570 ตามชื่อไฟล์"):
        library.with_imported({2570: library.text(2569)}).get(2570)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\xff\xfe\x00", "UTF-8"), (b"#" * 1_000_001, "ใหญ่เกิน 1 MB"), (b"", "ไม่ใช่กรอบการประเมิน")],
)
def test_a_bad_file_in_the_folder_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    """What cannot be read is one known error, with the file's name."""
    (tmp_path / "ita-2570.toml").write_bytes(content)
    with pytest.raises(FrameworkError, match=r"ita-2570\.toml") as refused:
        FrameworkLibrary(tmp_path).get(2570)
    assert message in str(refused.value)


def test_an_empty_folder_has_no_years(tmp_path: Path) -> None:
    """Nothing shipped, nothing known."""
    library = FrameworkLibrary(tmp_path / "none")
    assert library.years() == ()
    with pytest.raises(NoFramework):
        library.get(2568)
