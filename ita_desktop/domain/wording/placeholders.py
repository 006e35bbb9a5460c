"""Words that change with the year and the office: placeholders in a phrase, filled when it is used."""

import re
from collections.abc import Mapping

from ita_desktop.domain.thai.dates import MONTHS, SHORT_MONTHS
from ita_desktop.domain.thai.digits import to_arabic, to_thai

YEARS = {"year": 0, "next": 1, "former": -1}
"""``{year}`` is the assessment's fiscal year, ``{next}`` the plan's, ``{former}`` the one before."""

AGENCY = "agency"
LISTS = ("lowest", "items")
"""Of recommendations alone: the lowest questions with their scores, the items that lost points."""

_ANY_AGENCY = "หน่วยงาน"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_OF_A_YEAR = re.compile(rf"(?:ปี|ประมาณ|{'|'.join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))})\s*$")
"""What stands before ``พ.ศ.`` of a fiscal year or a date; elsewhere the year is of an act or rule."""


def year_words(fiscal_year: int, agency: str | None = None) -> dict[str, str]:
    """What the placeholders stand for in the assessment of a fiscal year (Buddhist era, Arabic digits)."""
    return {
        **{name: str(fiscal_year + step) for name, step in YEARS.items()},
        AGENCY: agency or _ANY_AGENCY,
    }


def placeholders(text: str) -> tuple[str, ...]:
    """The names in braces, known or not, in order."""
    return tuple(_PLACEHOLDER.findall(text))


def fill(text: str, words: Mapping[str, str]) -> str:
    """The text with ``words`` in the place of their placeholders; other braces stay as they are."""
    return _PLACEHOLDER.sub(lambda found: words.get(found[1], found[0]), text)


def put_back(text: str, words: Mapping[str, str]) -> str:
    """The text with placeholders where ``words`` stand: what ``fill`` makes the same text of again.

    Years in Thai digits are taken too (and come back as Arabic ones); those of numbers (``2/2568``) and of
    acts and rules (``ระเบียบฯ พ.ศ. 2568``) stay.
    """
    agency = words.get(AGENCY, _ANY_AGENCY)
    pieces = text.split(agency) if agency != _ANY_AGENCY else [text]
    return f"{{{AGENCY}}}".join(_years_put_back(piece, words) for piece in pieces)


def _years_put_back(text: str, words: Mapping[str, str]) -> str:
    names = {words[name]: name for name in YEARS if name in words}
    if not names:
        return text
    years = "|".join(f"{year}|{to_thai(year)}" for year in names)
    written = re.compile(rf"(?<![0-9๐-๙./])(?P<era>พ\.?\s?ศ\.?\s*)?(?P<year>{years})(?![0-9๐-๙/])")

    def placed(found: re.Match[str]) -> str:
        era = found["era"] or ""
        if era and not _OF_A_YEAR.search(text[: found.start()]):
            return found[0]
        return f"{era}{{{names[to_arabic(found['year'])]}}}"

    return written.sub(placed, text)
