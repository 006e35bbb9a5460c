"""Texts as a clerk typed them, cut for blocks."""

import re
from collections.abc import Sequence
from datetime import date

from ita_desktop.documents.blocks import Runs, plain
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.domain.thai.spacing import spaced

DOTS = "." * 30
"""Stands for what is not known, so that it can be written in by hand."""

_ACTING = re.compile(" +(?=รักษาราชการแทน|รักษาการแทน|รักษาการในตำแหน่ง|ปฏิบัติราชการแทน|ปฏิบัติหน้าที่)")

_ILLEGIBLE = re.compile(
    "[^\n\t -~\xa0-\xff\u0e01-\u0e3a\u0e3f-\u0e5b\u200b\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]"
)

NOTHING = "- ไม่มี -"


def paragraphs(text: str | None) -> tuple[Runs, ...]:
    """The paragraphs of a text with line feeds, without the empty ones."""
    return tuple(plain(line) for line in lines(text))


def lines(text: str | None) -> tuple[str, ...]:
    """The lines of a text without blanks around them, without the empty ones."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def one_line(text: str | None) -> str:
    """A text as one line: line feeds become blanks."""
    return " ".join(lines(text))


def post(text: str | None) -> str:
    """A post as one line, for whom it acts on a line of its own."""
    return _ACTING.sub("\n", one_line(text))


def or_dots(text: str | None) -> str:
    """The text, or dots where there is none."""
    return one_line(text) or DOTS


def year(fiscal_year: int) -> str:
    """A fiscal year as papers name it."""
    return f"ปีงบประมาณ พ.ศ. {fiscal_year}"


def known_on(day: date) -> str:
    """Of which day the figures of a paper are: ``ข้อมูล ณ วันที่ 31 ตุลาคม 2566``."""
    return f"ข้อมูล ณ วันที่ {thai_date(day)}"


def listed(names: Sequence[str]) -> str:
    """Names in one sentence: ``ก``, ``ก และ ข``, ``ก ข และ ค``."""
    *others, last = names
    return f"{' '.join(others)} {joined('และ', last)}" if others else last


def at_level(level: str) -> str:
    """``อยู่ในระดับผ่านดี``; a letter stands apart."""
    return f"อยู่ใน{joined('ระดับ', level)}"


def joined(first: str, second: str) -> str:
    """Two words as one; a blank before what is not Thai."""
    return f"{first}{spaced(second)}"


def hash_words(sha256: str) -> str:
    """A hash in groups of eight letters: compared by eye, broken between them."""
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))


def legible(text: str) -> str:
    """A text that the papers' typeface has every letter of: the others are told by their code points.

    For papers that must be printable whatever stands in the data.
    """
    return _ILLEGIBLE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
