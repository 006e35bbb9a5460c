"""Names of scores in a text: instruments, their parts, indicators, questions, the total."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ita_desktop.documents.checks.reading import Span
from ita_desktop.domain.frameworks import Framework

OVERALL = "overall"
_TOTAL = r"คะแนน(?:ใน)?ภาพรวม|ภาพรวม|คะแนนรวม|คะแนนเฉลี่ยรวม|ผลคะแนนการประเมิน|ผลการประเมิน"
_HAS = r"\s?(?=มี|ได้)"
_SHORTEST = 8
"""Letters of an indicator's title that is a name on its own."""


class Name(NamedTuple):
    """A name in a text: what it stands for and where."""

    codes: tuple[str, ...]
    span: Span


@lru_cache(maxsize=8)
def _pattern(entries: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<n{at}>{pattern})" for at, (_, pattern) in enumerate(entries)))


def names(framework: Framework, text: str, own: str = "") -> Iterator[Name]:
    """The names in a text of Arabic digits, in order; the office's ``own`` stands for its total."""
    entries = tuple(_entries(framework, own))
    for found in _pattern(entries).finditer(text):
        at = int((found.lastgroup or "n0")[1:])
        yield Name(tuple(entries[at][0].split()), found.span())


def _entries(framework: Framework, own: str) -> Iterator[tuple[str, str]]:
    """Codes and the pattern of a name, longer names first."""
    for instrument in framework.instruments:
        for number, part in enumerate(instrument.parts, 1):
            code = f"{instrument.code}.{part.key}"
            key = part.key.capitalize()
            yield (
                code,
                (
                    rf"{instrument.code}\s*\(?\s*(?:ส่วนที่\s*{number}(?!\d)(?:\s*\(\s*{instrument.code}\s*{key}\s*\))?|{key})\)?"
                    rf"|(?<![ก-๎])ส่วนที่\s*{number}\s*\(?\s*(?:{instrument.code}\s*)?{key}\)?"
                ),
            )
    for question in framework.questions:
        yield " ".join(framework.expand(question.code)), rf"(?<![A-Za-z\d])(?i:{question.code})(?!\d)"
    for each in framework.indicators:
        titles = "|".join(map(re.escape, _titles((each.title, *each.aliases))))
        numbered = rf"ตัวชี้วัด(?:ที่)?\s*{each.number}(?![\d.])[.)]?"
        yield each.code, rf"{numbered}(?:\s*(?:{titles}))?|{titles}" if titles else numbered
    for instrument in framework.instruments:
        codes = " ".join((instrument.code, *(f"{instrument.code}.{part.key}" for part in instrument.parts)))
        yield codes, rf"(?<![A-Za-z]){instrument.code}(?![A-Za-z])\)?"
    offices = "|".join(map(re.escape, filter(None, (own, "เทศบาล", "หน่วยงาน"))))
    yield OVERALL, f"{_TOTAL}|(?:{offices}){_HAS}"


def _titles(titles: Sequence[str]) -> list[str]:
    return sorted((each for each in titles if len(each) >= _SHORTEST), key=len, reverse=True)
