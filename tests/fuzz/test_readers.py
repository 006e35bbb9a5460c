"""Every reader reads or refuses in Thai, whatever comes: bytes, good files made bad, trees of any shape."""

import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ita_desktop.frameworks.toml import parse
from ita_desktop.services.bundle import Services
from tests.fuzz.common import refused_or_read
from tests.fuzz.offices import SMALL_OFFICE
from tests.fuzz.readers import READERS, seeds
from tests.fuzz.seeding import package, workbook
from tests.services.conftest import P1, Clock, open_again, take_in

pytestmark = pytest.mark.usefixtures("qapp")
FUZZ = settings(
    max_examples=60,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
SIGNS = [
    "=1+1",
    "<b>ก</b>",
    "&#x0;",
    "\u202eข",
    "\x00",
    "๙๙.๙๙",
    "9" * 400,
    "\ud800",
    "ก่้" * 50,
    "\t",
    '"',
    ",",
    "i1",
]
TEXTS = st.text(max_size=40) | st.sampled_from(SIGNS)
TREES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.sampled_from([1e308, "95.76"]) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)

PARTS = zipfile.ZipFile(BytesIO(workbook())).namelist()
TABLES = ("clipboard", "csv", "clipboard-html")


@st.composite
def damaged(draw: st.DrawFn, good: tuple[bytes, ...]) -> bytes:
    """A good content of at most 30,000 bytes of which pieces are cut, doubled, changed or put elsewhere."""
    content = draw(st.sampled_from([each for each in good if len(each) < 30_000] or [good[0][:30_000]]))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from([0, 1, 2, 8, 200])))
        piece = draw(
            st.binary(max_size=6) | st.sampled_from([content[start:end] * 3, b"\xff\xff\xff\xff", b"<!--"])
        )
        content = content[:start] + piece + content[end:]
    return content


@pytest.mark.parametrize("name", READERS)
def test_a_good_content_is_read(name: str) -> None:
    assert any(refused_or_read(READERS[name], each) == "" for each in seeds(name))


@pytest.mark.parametrize("name", READERS)
@FUZZ
@given(data=st.data())
def test_any_damage_is_read_or_refused_in_thai(name: str, data: st.DataObject) -> None:
    refused_or_read(READERS[name], data.draw(damaged(seeds(name))))


@pytest.mark.parametrize("name", READERS)
@settings(FUZZ, max_examples=25)
@given(content=st.binary(max_size=400) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused_in_thai(name: str, content: bytes) -> None:
    refused_or_read(READERS[name], content)


@settings(FUZZ, max_examples=120)
@given(st.dictionaries(st.sampled_from([*SMALL_OFFICE, "settings", "wording", "files", "x"]), TREES))
def test_an_office_file_of_any_shape_is_read_or_refused_with_a_place(members: dict[str, Any]) -> None:
    refused_or_read(READERS["office"], json.dumps(SMALL_OFFICE | members).encode())


@settings(FUZZ, max_examples=70)
@given(
    st.sampled_from(zipfile.ZipFile(BytesIO(workbook())).namelist()),
    st.data(),
    st.sampled_from(["part", "text"]),
)
def test_a_workbook_with_a_damaged_part_is_read_or_refused(part: str, data: st.DataObject, how: str) -> None:
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook())) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            if member == part:
                content = data.draw(
                    damaged((content,))
                    if how == "part"
                    else TEXTS.map(lambda text: content.replace(b"95.76", text.encode("utf-8", "replace")))  # noqa: B023
                )
            new.writestr(member, content)
    refused_or_read(READERS["workbook"], made.getvalue())


@settings(FUZZ, max_examples=60)
@given(st.lists(st.lists(TEXTS, max_size=6), max_size=8), st.sampled_from(TABLES))
def test_a_table_of_any_texts_is_read_or_refused(rows: list[list[str]], name: str) -> None:
    lines = (
        "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in rows)
        if name == "clipboard-html"
        else "\n".join("\t".join(row) for row in rows)
    )
    refused_or_read(READERS[name], lines.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "member",
    [
        "../x",
        "/etc/x",
        "C:\\x",
        "files/../x",
        "files\\x",
        "CON",
        "files/nul",
        "office.json/",
        "ไฟล์",
        "a\x00b",
    ],
)
def test_a_package_with_a_way_out_of_the_folder_is_refused(member: str) -> None:
    made = BytesIO(package())
    with zipfile.ZipFile(made, "a") as file:
        file.writestr(zipfile.ZipInfo(member), b"x")
    assert "ซึ่งไม่ใช่ส่วนของไฟล์สำนักงาน" in refused_or_read(READERS["package"], made.getvalue())


def test_a_link_in_a_package_is_no_way_out_either() -> None:
    made = BytesIO(package())
    link = zipfile.ZipInfo(f"files/{'a' * 64}")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(made, "a") as file:
        file.writestr(link, "/etc/passwd")
    assert refused_or_read(READERS["package"], made.getvalue()) == "", "a damaged content, never a link"


@pytest.mark.parametrize("name", ["package", "workbook"])
def test_a_part_whose_packed_bytes_are_changed_is_told(name: str) -> None:
    """The packed stream itself is wrong, not only its check sum."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(seeds(name)[0])) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            new.writestr(member, old.read(member))
        first = new.infolist()[0]
    content = bytearray(made.getvalue())
    start = first.header_offset + 30 + len(first.filename)
    content[start : start + 8] = b"\xff" * 8
    assert "ไม่ได้" in refused_or_read(READERS[name], bytes(content))


@pytest.mark.parametrize("text", ["a." * 400_000 + "a=1", "[" + "a ." * 200_000 + "a]", "x=" + "[" * 900_000])
def test_a_framework_of_endless_depth_is_refused(text: str) -> None:
    assert "ลึก" in str(parse(text))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """An office that every file is offered to, one after the other."""
    opened = open_again(tmp_path_factory.mktemp("office") / "data", Clock())
    take_in(opened, P1)
    yield opened
    opened.close()


@settings(FUZZ, max_examples=20)
@given(content=damaged(seeds("office")[:1]) | st.binary(max_size=200))
def test_a_refused_file_changes_nothing(office: Services, content: bytes) -> None:
    before, acts = office.exchange.exported(), office.history.entries()
    file = office.folder / "bad.json"
    file.write_bytes(content + b"]")
    assert refused_or_read(lambda _: office.exchange.apply(office.exchange.prepare(file)), b"")
    assert office.exchange.exported() == before
    assert office.history.entries() == acts
