"""Reading an office file: its frame, then the records in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.office import Office
from ita_desktop.exchange.kinds import looks_like
from ita_desktop.exchange.office_file.binding import NOTHING, Binder
from ita_desktop.exchange.office_file.identity import repeated
from ita_desktop.exchange.office_file.schema import Group
from ita_desktop.exchange.places import Gaps
from ita_desktop.exchange.problems import Problem, ReadingError, UnreadableKind
from ita_desktop.exchange.reading import read_bytes, read_json

FORMAT = "ita-office"
VERSION = 1

FrameworkOf = Callable[[int], Framework | None]
"""A fiscal year's framework with the office's corrections, None where none is known."""


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """An office file as read: what could be taken, and what is wrong with the rest."""

    office: Office
    framework_of: FrameworkOf
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    gaps: Gaps = field(default_factory=Gaps)


def read_office(source: Path | bytes, framework_of: FrameworkOf) -> OfficeFile:
    """The office in a file or in its bytes.

    ReadingError where the file as a whole cannot be read; what is wrong at a place stands in ``problems``.
    """
    if isinstance(source, Path):
        if looks_like(source) != "office":
            raise UnreadableKind(f"{source.name} ไม่ใช่ไฟล์ข้อมูลสำนักงาน (.json)")
        source = read_bytes(source)
    document = read_json(source)
    if not isinstance(document.value, dict):
        raise ReadingError("ไฟล์ JSON นี้ไม่ใช่ไฟล์ข้อมูลสำนักงาน เลือกไฟล์ที่ส่งออกจากโปรแกรมนี้")
    frame = _frame_problem(document.value)
    if frame is not None:
        return OfficeFile(Office(), framework_of, (frame, *document.problems))
    binder = Binder()
    named = {key: value for key, value in document.value.items() if key not in ("format", "version")}
    office = binder.bind(Group(Office), named, "", "")
    office = Office() if office is NOTHING else office
    return OfficeFile(
        office,
        framework_of,
        (*document.problems, *binder.problems, *repeated(office, binder.gaps)),
        tuple(binder.warnings),
        binder.gaps,
    )


def _frame_problem(members: dict[str, Any]) -> Problem | None:
    """What is wrong with ``format`` and ``version``: then nothing else is read."""
    if members.get("format") != FORMAT:
        return Problem("format", f"ไม่ใช่ไฟล์ข้อมูลสำนักงาน (ต้องมี “format”: “{FORMAT}”) เลือกไฟล์ที่ส่งออกจากโปรแกรมนี้")
    version = members.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        return Problem("version", f"ไม่ได้ระบุรุ่นของไฟล์ (ต้องมี “version”: {VERSION}) ส่งออกไฟล์ใหม่หรือแก้ตรงนั้น")
    if version > VERSION:
        return Problem(
            "version", f"ไฟล์นี้เป็นรุ่น {version} ซึ่งใหม่กว่าที่โปรแกรมนี้อ่านได้ (รุ่น {VERSION}) ปรับโปรแกรมเป็นรุ่นใหม่ก่อน"
        )
    return None
