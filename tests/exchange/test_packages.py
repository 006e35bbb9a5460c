"""Packages: what our own say, and what strangers' may try."""

import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from random import Random
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from ita_desktop.domain.office import Office
from ita_desktop.exchange import (
    ImportPlan,
    ReadingError,
    plan_import,
    read_office,
    read_package,
    with_contents,
    write_package,
)
from ita_desktop.exchange.office_package.reading import NotAPackage, ReadingStopped
from tests.exchange.offices import framework_of, packed

PAGE, PLAN = b"<html>page</html>", b"%PDF-1.7" + Random(1).randbytes(1_300_000)
HASHES = {sha256(content).hexdigest(): content for content in (PAGE, PLAN)}
FILES = [{"sha256": name, "name": f"ไฟล์ {at}.pdf"} for at, name in enumerate(HASHES)]
Fill = Callable[[ZipFile], object]


def written(folder: Path, name: str = "office.zip") -> Path:
    """A package with both files."""
    path = folder / name
    contents = {name: lambda content=content: (content[:7], content[7:]) for name, content in HASHES.items()}
    write_package(path, lambda: (packed(files=FILES),), contents)
    return path


def made(folder: Path, fill: Fill, office: bytes | None = None) -> Path:
    """A package by another's hand; its office file names both files."""
    path = folder / "other.zip"
    with ZipFile(path, "w") as package:
        package.writestr("office.json", packed(files=FILES) if office is None else office)
        fill(package)
    return path


def planned(path: Path, whole: frozenset[str] = frozenset()) -> ImportPlan:
    """What taking a package into an empty office would do."""
    package = read_package(path)
    file = read_office(package.office, framework_of)
    return with_contents(plan_import(Office(), file), Office(), file, package, whole)


def test_a_package_comes_back_as_it_was(tmp_path: Path) -> None:
    package = read_package(written(tmp_path))
    assert package.office == packed(files=FILES)
    assert package.damaged == frozenset()
    for name, content in HASHES.items():
        assert package.sizes[name] == len(content)
        with package.open(name) as file:
            assert file.read() == content


def test_the_same_office_gives_the_same_bytes_and_plain_parts(tmp_path: Path) -> None:
    first, second = written(tmp_path), written(tmp_path, "again.zip")
    assert first.read_bytes() == second.read_bytes()
    with ZipFile(first) as package:
        names = package.namelist()
        assert package.testzip() is None
    assert names == ["office.json", *(f"files/{name}" for name in sorted(HASHES))]


def test_a_content_that_fails_leaves_what_stood_there(tmp_path: Path) -> None:
    path = written(tmp_path)
    before = path.read_bytes()

    def lost() -> tuple[bytes, ...]:
        raise LookupError

    with pytest.raises(LookupError):
        write_package(path, lambda: (packed(),), {"ab" * 32: lost})
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_plan_tells_of_each_content(tmp_path: Path) -> None:
    first, second = HASHES
    plan = planned(written(tmp_path), frozenset({first}))
    told = {entry.place: entry for entry in plan.entries if entry.place.endswith(".content")}
    assert (told["files[0].content"].state, told["files[1].content"].state) == ("same", "new")
    assert told["files[1].content"].becomes == len(HASHES[second])


NAMES = [
    "../office.sqlite",
    "files/../../evil",
    "/etc/passwd",
    "C:\\evil.exe",
    "files\\x",
    "files/" + "A" * 64,
    "files/" + "a" * 63,
    "files/" + "a" * 64 + "/x",
    "files//" + "a" * 64,
    "./office.json",
    "office.json/",
    "Office.json",
    "__MACOSX/._office.json",
    "อ่านก่อน.txt",
    "evil\x1b[2Jname",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_part_with_any_other_name_refuses_the_package(tmp_path: Path, name: str) -> None:
    path = made(tmp_path, lambda package: package.writestr(ZipInfo(name), b"x"))
    with pytest.raises(NotAPackage, match="ซึ่งไม่ใช่ส่วนของไฟล์สำนักงาน") as caught:
        read_package(path)
    assert str(caught.value).isprintable()
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["other.zip"]


def test_a_name_that_hides_another_is_seen(tmp_path: Path) -> None:
    """What stands behind a zero byte is not passed over."""
    path = made(tmp_path, lambda package: package.writestr("files/" + "a" * 64 + "#.exe", b"x"))
    path.write_bytes(path.read_bytes().replace(b"#.exe", b"\0.exe"))
    with pytest.raises(NotAPackage):
        read_package(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["office.json", f"files/{next(iter(HASHES))}"])
def test_a_part_that_is_there_twice_refuses_the_package(tmp_path: Path, name: str) -> None:
    def fill(package: ZipFile) -> None:
        package.writestr(name, PAGE)
        package.writestr(name, PAGE)

    with pytest.raises(NotAPackage, match="ซ้ำ"):
        read_package(made(tmp_path, fill))


def test_what_unpacks_beyond_measure_is_not_unpacked(tmp_path: Path) -> None:
    """A bomb is told by what its parts say, before one is read."""
    name = f"files/{'a' * 64}"
    read: list[int] = []
    path = made(tmp_path, lambda package: package.writestr(name, bytes(150_000_000), ZIP_DEFLATED))

    def go_on(more: int) -> bool:
        read.append(more)
        return True

    with pytest.raises(NotAPackage, match="ขยายแล้วใหญ่เกิน"):
        read_package(path, go_on)
    assert read == []


def test_many_small_bombs_are_one(tmp_path: Path) -> None:
    def fill(package: ZipFile) -> None:
        for at in range(300):
            package.writestr(f"files/{at:064x}", bytes(999_000), ZIP_DEFLATED)

    with pytest.raises(NotAPackage, match="ขยายแล้วใหญ่เกิน"):
        read_package(made(tmp_path, fill))


def test_a_part_that_is_too_large_is_told(tmp_path: Path) -> None:
    path = made(tmp_path, lambda _: None, office=b" " * 20_000_001)
    with pytest.raises(NotAPackage, match=r"office\.json” ใหญ่เกิน 20 MB"):
        read_package(path)


def test_a_size_that_lies_is_damage(tmp_path: Path) -> None:
    """A header that says less than is there is never believed: the hash does not fit."""
    name = next(iter(HASHES))
    path = made(tmp_path, lambda package: package.writestr(f"files/{name}", PAGE + b"more", ZIP_STORED))
    assert read_package(path).damaged == {name}


def test_a_wrong_hash_refuses_the_file(tmp_path: Path) -> None:
    name = next(iter(HASHES))
    path = made(tmp_path, lambda package: package.writestr(f"files/{name}", b"something else"))
    plan = planned(path)
    assert {entry.place for entry in plan.refused} == {"files[0].content"}
    assert plan.merged == Office()


def test_flipped_bits_refuse_the_file(tmp_path: Path) -> None:
    path = written(tmp_path)
    content = path.read_bytes()
    at = content.index(PAGE)
    path.write_bytes(content[:at] + b"X" + content[at + 1 :])
    assert [entry.place for entry in planned(path).refused] == ["files[0].content"]


def test_a_missing_content_is_told_and_the_rest_is_taken(tmp_path: Path) -> None:
    first, second = HASHES
    path = made(tmp_path, lambda package: package.writestr(f"files/{first}", PAGE))
    plan = planned(path)
    assert plan.refused == ()
    assert [entry.place for entry in plan.warnings] == ["files[1].content"]
    assert planned(path, frozenset({second})).warnings == ()


def test_a_content_that_nothing_names_is_left_out(tmp_path: Path) -> None:
    stranger = b"MZ"
    name = sha256(stranger).hexdigest()
    plan = planned(made(tmp_path, lambda package: package.writestr(f"files/{name}", stranger)))
    why = {entry.place: entry.why or "" for entry in plan.warnings}
    assert "ไม่มีรายการใดอ้างถึง" in why[f"files.{name}.content"]


def test_a_size_that_is_not_the_contents_is_refused(tmp_path: Path) -> None:
    name = next(iter(HASHES))
    office = packed(files=[{"sha256": name, "size": 5}])
    path = made(tmp_path, lambda package: package.writestr(f"files/{name}", PAGE), office)
    assert [entry.place for entry in planned(path).refused] == ["files[0].size"]


def locked(path: Path) -> Path:
    """A package that says that it has a password."""
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda folder: folder / "หาย.zip", "ไม่พบไฟล์"),
        (lambda folder: folder, "ไม่ใช่ไฟล์|อ่าน"),
        (lambda folder: locked(written(folder)), "มีรหัสผ่าน"),
        (
            lambda folder: made(
                folder, lambda package: package.writestr(f"files/{'a' * 64}", b"x", ZIP_BZIP2)
            ),
            "ด้วยวิธีที่โปรแกรมไม่อ่าน",
        ),
    ],
    ids=["missing", "folder", "password", "other packing"],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, make: Callable[[Path], Path], told: str) -> None:
    with pytest.raises(ReadingError, match=told):
        read_package(make(tmp_path))


def test_a_package_without_an_office_file_is_none(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "empty.zip", "w"):
        pass
    with pytest.raises(NotAPackage, match=r"ไม่มี office\.json"):
        read_package(tmp_path / "empty.zip")


@pytest.mark.parametrize("cut", [0, 1, 30, 500, 1_000_000])
def test_a_package_that_is_cut_off_is_said(tmp_path: Path, cut: int) -> None:
    path = written(tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(ReadingError, match="เสียหรือคัดลอกมาไม่ครบ"):
        read_package(path)


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(ReadingStopped):
        read_package(written(tmp_path), lambda _: False)


def test_folders_of_a_package_packed_again_are_passed_over(tmp_path: Path) -> None:
    """Unpacked and packed again by hand, it is still a package."""

    def fill(package: ZipFile) -> None:
        package.writestr(ZipInfo("files/"), b"")
        for name, content in HASHES.items():
            package.writestr(f"files/{name}", content, ZIP_DEFLATED)

    plan = planned(made(tmp_path, fill))
    assert plan.refused == ()
    assert zipfile.is_zipfile(tmp_path / "other.zip")
