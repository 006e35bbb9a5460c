"""A TOML file of the program as plain tables, numbers exact."""

import re
import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ita_desktop.frameworks.problems import Problem

LARGEST_FILE = 1_000_000
_TOO_LARGE = Problem("ไฟล์", "ใหญ่เกิน 1 MB")
_LARGEST_NUMBER = 30
_TOO_DEEP = "ซ้อนกันลึกเกินไป"
_DEEP_KEY = re.compile(
    r"""(?<![A-Za-z0-9_-])(?:(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){20}"""
)
"""A key of so many parts that no file of the program has it: tomllib looks all parts up anew for each."""


def file_text(file: Path) -> str | Problem:
    """The text of a file (UTF-8, at most 1 MB), or why there is none."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            return _TOO_LARGE
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return Problem("ไฟล์", "ต้องเป็นข้อความ UTF-8")
    except OSError as error:
        return Problem("ไฟล์", f"เปิดไฟล์ไม่ได้ ({error.strerror})")


def parse(text: str) -> dict[str, Any] | Problem:
    """The tables of a text of at most 1 MB, or why it cannot be read."""
    try:
        if len(text.encode()) > LARGEST_FILE:
            return _TOO_LARGE
        if _DEEP_KEY.search(text):
            return Problem("ไฟล์", _TOO_DEEP)
        return tomllib.loads(text, parse_float=_exact)
    except RecursionError:
        problem = _TOO_DEEP
    except tomllib.TOMLDecodeError as error:
        problem = f"อ่านเป็น TOML ไม่ได้ ({error})"
    except ValueError:
        problem = "มีตัวเลขหรืออักขระที่อ่านไม่ได้"
    return Problem("ไฟล์", problem)


def _exact(digits: str) -> Decimal:
    if len(digits) > _LARGEST_NUMBER:
        raise ValueError(digits)
    try:
        return Decimal(digits)
    except InvalidOperation as error:
        raise ValueError(digits) from error
