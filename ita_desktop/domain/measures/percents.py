"""How far a measure is, as clerks type it: ``80``, ``๘๐ %``, ``ร้อยละ ๘๐``."""

import re
from decimal import ROUND_DOWN, Decimal
from typing import NamedTuple

from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.normal import normalise

_LONGEST = 60
"""Letters of a typed per cent that are looked at; none is longer."""
_PERCENT = re.compile(
    r"(?P<about>ประมาณ|ราว|เกือบ)?(?:ร้อยละ|คิดเป็น(?:ร้อยละ)?)?(?P<about_too>ประมาณ|ราว|เกือบ)?"
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,6})?)(?P<sign>%|เปอร์เซ็นต์|เปอร์เซนต์|เปอร์เซ็น|percent)?",
    re.IGNORECASE,
)
_HOW = "พิมพ์จำนวนเต็ม 0 ถึง 100"


class ReadPercent(NamedTuple):
    """A per cent as read; ``doubt`` says in Thai what of the text it does not tell."""

    value: int
    doubt: str = ""


def read_percent(text: str) -> ReadPercent | Refusal:
    """A typed per cent, 0 to 100; decimals are cut off and told, a bare ``0.8`` (80?) is refused."""
    found = _PERCENT.fullmatch("".join(to_arabic(normalise(text[:_LONGEST])).split()))
    if found is None:
        return Refusal(f"อ่านเป็นร้อยละไม่ได้ {_HOW}")
    number = Decimal(found["number"])
    if number > 100:
        return Refusal(f"มากกว่า 100 {_HOW}")
    if 0 < number < 1 and not found["sign"]:
        meant = str(int(number * 100))
        return Refusal(f"อาจหมายถึงร้อยละ {meant} {_HOW}", (meant,))
    value = int(number.to_integral_value(ROUND_DOWN))
    if number != value:
        return ReadPercent(value, f"ตัดทศนิยมเหลือร้อยละ {value}")
    about = found["about"] or found["about_too"]
    return ReadPercent(value, f"บอกไว้ว่า{about} รับเป็นร้อยละ {value}" if about else "")
