"""Files that cannot be read as a whole, and what no JSON may hold."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.exchange import ReadingError, read_office, read_text
from ita_desktop.exchange.limits import MOST_BYTES, MOST_DEPTH, MOST_VALUES
from ita_desktop.exchange.reading import read_json
from tests.exchange.offices import CASES, P5, case_bytes, framework_of, packed


def refusal(content: bytes) -> str:
    """Why the bytes are not read."""
    with pytest.raises(ReadingError) as caught:
        read_office(content, framework_of)
    return str(caught.value)


def nested(depth: int) -> bytes:
    return b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"


def test_byte_order_mark_is_tolerated() -> None:
    assert read_office(b"\xef\xbb\xbf" + packed(), framework_of).problems == ()


@pytest.mark.parametrize("content", [b"", b"  \n\t ", b"\xef\xbb\xbf"])
def test_empty_file_says_so(content: bytes) -> None:
    assert "ไฟล์ว่าง" in refusal(content)


@pytest.mark.parametrize("content", [b"[]", b"1", b'"ita-office"', b"null", b"true"])
def test_json_that_is_no_object_is_no_office_file(content: bytes) -> None:
    assert "ไม่ใช่ไฟล์ข้อมูลสำนักงาน" in refusal(content)


def test_other_encodings_name_line_and_way_out() -> None:
    thai = '{\n"format": "ita-office",\n"agency": {"name": "เทศบาล"}}'
    told = refusal(thai.encode("cp874"))
    assert "UTF-8" in told
    assert "บรรทัด 3" in told
    assert "UTF-16" in refusal(thai.encode("utf-16"))


def test_wrong_json_names_line_and_column() -> None:
    told = refusal(b'{\n "format": "ita-office",\n "version": 1,\n}')
    assert "บรรทัด 4" in told
    assert "ตัวอักษรที่ 1" in told


@pytest.mark.parametrize(
    "text",
    [
        "{'a': 1}",
        '{"a": 1}}',
        '{"a": 01}',
        '{"a": .5}',
        '{"a": "b\tc"}',
        '{"a" 1}',
        "{]",
        '{"a": tru}',
        "\\",
        '{"\\u12"}',
    ],
)
def test_what_only_looks_like_json_is_refused(text: str) -> None:
    assert "บรรทัด" in refusal(text.encode())


def test_half_written_file_is_told_from_a_wrong_one() -> None:
    whole = case_bytes(P5)
    told = refusal(whole[: len(whole) // 2])
    assert "ขาดตอนท้าย" in told
    assert "บรรทัด" in told


@pytest.mark.parametrize("name", CASES)
def test_no_beginning_of_a_file_passes_for_the_whole(name: str) -> None:
    whole = case_bytes(name).rstrip()
    for length in range(0, len(whole), 53):
        assert refusal(whole[:length])


def test_more_bytes_than_allowed_are_refused_unread(tmp_path: Path) -> None:
    assert "20 MB" in refusal(b" " * (MOST_BYTES + 1))
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES * 50)
    with pytest.raises(ReadingError, match="20 MB"):
        read_text(large)


def test_depth_is_limited() -> None:
    assert read_json(nested(MOST_DEPTH)).problems == ()
    told = refusal(nested(MOST_DEPTH + 1))
    assert f"{MOST_DEPTH} ชั้น" in told


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":['])
def test_a_million_brackets_are_refused_without_recursion(opening: bytes) -> None:
    assert "ชั้น" in refusal(opening * 1_000_000)


@pytest.mark.parametrize(
    "content", [b'{"a":[' + b"1," * (MOST_VALUES + 1) + b"1]}", b"[" + b"[]," * MOST_VALUES + b"[]]"]
)
def test_number_of_values_is_limited(content: bytes) -> None:
    assert f"{MOST_VALUES:,}" in refusal(content)


@pytest.mark.parametrize(
    "content", [b'"' * 1_000_001, b'"' + b'\\"' * 1_000_000, b'["' + b"\\" * 2_000_001, b'"a' * 500_001]
)
def test_endless_strings_are_refused(content: bytes) -> None:
    assert refusal(content)


@pytest.mark.parametrize(
    "number",
    [
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "1e999999999",
        "-1e999999999",
        "9" * 5_000,
        "1e-999999999999999999999",
        "0." + "3" * 99,
    ],
)
@pytest.mark.parametrize("place", ["assessments[0].scores.IIT", "settings.texts.a", "colour"])
def test_numbers_that_are_none_are_refused_with_their_place(number: str, place: str) -> None:
    before, after = {
        "assessments[0].scores.IIT": ('"assessments":[{"fiscal_year":2568,"scores":{"IIT":', "}}]"),
        "settings.texts.a": ('"settings":{"texts":{"a":', "}}"),
        "colour": ('"colour":', ""),
    }[place]
    file = read_office(
        f'{{"format":"ita-office","version":1,{before}{number}{after}}}'.encode(), framework_of
    )
    assert [problem.place for problem in file.problems] == [place]
    assert "ตัวเลข" in file.problems[0].text


def test_doubled_name_is_refused_with_its_place() -> None:
    content = b'{"format":"ita-office","version":1,"agency":{"units":[],"name":"a","n\\u0061me":"b"}}'
    file = read_office(content, framework_of)
    assert [problem.place for problem in file.problems] == ["agency.name"]
    assert "ซ้ำ" in file.problems[0].text


def test_doubled_name_counts_even_where_nothing_is_read() -> None:
    file = read_office(b'{"format":"ita-office","version":1,"x":[{"a":1,"a":2}]}', framework_of)
    assert [problem.place for problem in file.problems] == ["x[0].a"]


def test_missing_file_folder_and_device_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="ไม่พบไฟล์"):
        read_office(tmp_path / "none.json", framework_of)
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(ReadingError, match="ไม่ใช่ไฟล์"):
        read_office(tmp_path / "folder.json", framework_of)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.json")
        with pytest.raises(ReadingError, match="ไม่ใช่ไฟล์"):
            read_office(tmp_path / "pipe.json", framework_of)


def test_text_file_comes_without_its_mark(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes("\ufeffname = 'ก'".encode())
    assert read_text(tmp_path / "a.toml") == "name = 'ก'"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        read_json(content)
    except ReadingError as error:
        assert str(error)


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=30,
)


@given(JSON, st.booleans(), st.sampled_from([None, 1]))
def test_json_is_read_as_python_reads_it(value: Any, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    if not text.strip('"'):
        return
    assert read_json(text.encode("utf-8", "surrogatepass" if ascii_only else "strict")).value == value
