"""From a file's bytes to its text and its JSON, within limits; whatever is wrong has a line or a place."""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ita_desktop.exchange.limits import LONGEST_NUMBER, MOST_BYTES, MOST_DEPTH, MOST_VALUES
from ita_desktop.exchange.places import element, member
from ita_desktop.exchange.problems import Problem, ReadingError

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{},]', re.DOTALL)
_LARGEST_NUMBER = Decimal(10) ** 15


class Doubled(dict[str, Any]):
    """A JSON object that names a member twice; ``name`` is the first such."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class NoNumber:
    """What stands where a number should: NaN, Infinity, or one that no field can hold."""

    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON file as read: fractions are ``Decimal``; ``problems`` are what no JSON may hold."""

    value: Any
    problems: tuple[Problem, ...]


def read_bytes(path: Path) -> bytes:
    """A file's content, 20 MB at most; ReadingError says in Thai what hinders."""
    name = path.name or str(path)
    try:
        if not path.exists():
            raise ReadingError(f"ไม่พบไฟล์ {name} ตรวจชื่อไฟล์และโฟลเดอร์ แล้วลองใหม่")
        if not path.is_file():
            raise ReadingError(f"{name} ไม่ใช่ไฟล์ เลือกไฟล์ที่ต้องการนำเข้า")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except PermissionError as error:
        raise ReadingError(f"ไม่มีสิทธิ์อ่านไฟล์ {name} คัดลอกไฟล์มาไว้ในเครื่องแล้วลองใหม่") from error
    except (OSError, ValueError) as error:
        raise ReadingError(f"อ่านไฟล์ {name} ไม่ได้ ตรวจว่าไฟล์และที่เก็บยังใช้งานได้ แล้วลองใหม่") from error
    refuse_large(content)
    return content


def refuse_large(content: bytes) -> None:
    """ReadingError where there are more bytes than the program reads."""
    if len(content) > MOST_BYTES:
        megabytes = MOST_BYTES // 1_000_000
        raise ReadingError(f"ไฟล์ใหญ่เกิน {megabytes} MB ซึ่งเป็นขนาดมากที่สุดที่อ่านได้ แบ่งข้อมูลเป็นหลายไฟล์")


def read_text(path: Path) -> str:
    """A UTF-8 file's text without its byte order mark; ReadingError where it is no such file."""
    return decode(read_bytes(path))


def decode(content: bytes) -> str:
    """UTF-8 with or without byte order mark; ReadingError names the line that is not."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ReadingError("ไฟล์นี้บันทึกเป็น UTF-16 เปิดด้วยโปรแกรมแก้ไขข้อความแล้วบันทึกใหม่เป็น UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # error.object, not content: utf-8-sig counts from behind the mark
        line = bytes(error.object[: error.start]).count(b"\n") + 1
        if error.reason == "unexpected end of data":
            raise _cut(line) from error
        raise ReadingError(
            f"ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8 (พบที่บรรทัด {line}) เปิดด้วยโปรแกรมแก้ไขข้อความแล้วบันทึกใหม่เป็น UTF-8"
        ) from error


def read_json(content: bytes) -> Document:
    """The JSON in a file's bytes; ReadingError where there is none, it is cut off, too large or too deep."""
    refuse_large(content)
    text = decode(content)
    if not text.strip():
        raise ReadingError("ไฟล์ว่าง ไม่มีข้อมูลให้นำเข้า ส่งออกหรือคัดลอกไฟล์ใหม่")
    _measure(text)
    flaws: list[object] = []
    try:
        value = json.loads(
            text,
            object_pairs_hook=lambda pairs: _object(pairs, flaws),
            parse_float=lambda number: _number(number, flaws),
            parse_int=lambda number: _whole_number(number, flaws),
            parse_constant=lambda number: _no_number(number, flaws),
        )
    except json.JSONDecodeError as error:
        if not text[error.pos :].strip():
            raise _cut(_last_line(text)) from error
        raise ReadingError(
            f"ไฟล์เขียนผิดรูปแบบ JSON ที่บรรทัด {error.lineno} ตัวอักษรที่ {error.colno} แก้ตรงนั้นหรือส่งออกไฟล์ใหม่"
        ) from error
    return Document(value, tuple(_flaws(value, "")) if flaws else ())


def _measure(text: str) -> None:
    """Depth and number of values, before anything is built from them."""
    depth = values = 0
    for found in _TOKEN.finditer(text):
        token = found[0]
        first = token[0]
        if first == '"':
            if len(token) == 1 or not token.endswith('"'):
                raise _cut(_last_line(text))
            continue
        if first in "]}":
            depth -= 1
            continue
        values += 1
        depth += first != ","
        if depth > MOST_DEPTH:
            line = text.count("\n", 0, found.start()) + 1
            raise ReadingError(f"ข้อมูลซ้อนกันลึกเกิน {MOST_DEPTH} ชั้น (บรรทัด {line}) ไฟล์นี้ไม่ใช่ไฟล์ข้อมูลของโปรแกรม")
        if values > MOST_VALUES:
            raise ReadingError(f"ไฟล์มีข้อมูลเกิน {MOST_VALUES:,} ค่า ซึ่งมากที่สุดที่อ่านได้ แบ่งข้อมูลเป็นหลายไฟล์")
    if depth > 0:
        raise _cut(_last_line(text))


def _cut(line: int) -> ReadingError:
    return ReadingError(f"ไฟล์ขาดตอนท้าย (จบที่บรรทัด {line}) อาจบันทึกหรือคัดลอกไม่เสร็จ ส่งออกหรือคัดลอกไฟล์ใหม่")


def _last_line(text: str) -> int:
    return text.rstrip().count("\n") + 1


def _object(pairs: list[tuple[str, Any]], flaws: list[object]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) == len(pairs):
        return read
    seen: set[str] = set()
    doubled = Doubled(read)
    doubled.name = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
    flaws.append(doubled)
    return doubled


def _number(number: str, flaws: list[object]) -> Decimal | NoNumber:
    if len(number) <= LONGEST_NUMBER:
        try:
            read = Decimal(number)
        except InvalidOperation:  # an exponent beyond all bounds
            return _no_number(number, flaws)
        if -_LARGEST_NUMBER <= read <= _LARGEST_NUMBER:
            return read
    return _no_number(number, flaws)


def _whole_number(number: str, flaws: list[object]) -> int | NoNumber:
    return int(number) if len(number) <= len(str(_LARGEST_NUMBER)) else _no_number(number, flaws)


def _no_number(number: str, flaws: list[object]) -> NoNumber:
    flaws.append(number)
    return NoNumber(number if len(number) <= LONGEST_NUMBER else f"{number[:LONGEST_NUMBER]}…")


def _flaws(value: Any, place: str) -> Iterator[Problem]:
    """What no JSON may hold, with its place; as deep as ``_measure`` allows."""
    match value:
        case NoNumber(text):
            yield Problem(place, f"{text} ไม่ใช่ตัวเลขที่ใช้ได้ แก้เป็นตัวเลขหรือตัดออก")
        case dict():
            if isinstance(value, Doubled):
                yield Problem(member(place, value.name), f"มี “{value.name}” ซ้ำในที่เดียวกัน ให้เหลือเพียงค่าเดียว")
            for name, inner in value.items():
                yield from _flaws(inner, member(place, name))
        case list():
            for index, inner in enumerate(value):
                yield from _flaws(inner, element(place, index))
