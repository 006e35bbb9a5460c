"""Instruments and the parts of EIT as headings and cells name them."""

import re

from ita_desktop.domain.frameworks import Framework, Instrument, Part
from ita_desktop.domain.thai.digits import to_arabic

_SENSES = {"ภายนอก": "ภายใน", "ภายใน": "ภายนอก"}


def instrument_in(framework: Framework, text: str) -> str | None:
    """The one instrument that a text names, by abbreviation or title; None for none or several."""
    short = [each.code for each in framework.instruments if _stands_in(each.code, text)]
    if short:
        return short[0] if len(short) == 1 else None
    joined = "".join(text.split())
    titled = [each.code for each in framework.instruments if _titled(each, joined)]
    return titled[0] if len(titled) == 1 else None


def part_in(framework: Framework, text: str) -> str | None:
    """The one part that a text names: ``ส่วนที่ 1``, ``EIT 2``, ``Public``; None for none or both."""
    plain = to_arabic(text)
    parts = [
        part.key
        for each in framework.instruments
        for number, part in enumerate(each.parts, 1)
        if _part_stands_in(each.code, part, number, plain)
    ]
    return parts[0] if len(parts) == 1 else None


def wrong_sense(framework: Framework, text: str) -> str | None:
    """The Thai note where a title says the opposite of its abbreviation (``EIT … ภายใน``), else None."""
    code = instrument_in(framework, text)
    if code is None or not _stands_in(code, text):
        return None
    title = next(each.title for each in framework.instruments if each.code == code)
    for own, other in _SENSES.items():
        if own in title and other in text and own not in text:
            return f"ข้อความเขียนว่า {other} แต่ {code} คือ{own} อ่านเป็น {code} ตามชื่อย่อ"
    return None


def _stands_in(code: str, text: str) -> bool:
    return re.search(rf"(?<![A-Za-z]){code}(?![A-Za-z])", text, re.IGNORECASE) is not None


def _titled(instrument: Instrument, joined: str) -> bool:
    return any("".join(name.split()) in joined for name in (instrument.title, *instrument.aliases))


def _part_stands_in(code: str, part: Part, number: int, text: str) -> bool:
    named = rf"(?<![A-Za-z]){part.key}(?![A-Za-z])"
    counted = rf"ส่วน\s*(?:ที่)?\s*{number}(?!\d)|(?<![A-Za-z]){code}\s*\(?\s*{number}(?![\d.])"
    return re.search(f"{named}|{counted}", text, re.IGNORECASE) is not None
