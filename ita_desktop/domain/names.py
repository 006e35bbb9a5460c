"""Names of people: what stands before them, and whether two are one."""

import re

from ita_desktop.domain.thai.normal import normalise

_TITLES = re.compile(
    r"^(?:ว่าที่)?(?:นางสาว|นาง|นาย|น\.ส\.|ดร\.|ร้อยตรี|ร้อยโท|ร้อยเอก|พันตรี|พันโท|พันเอก|จ่าสิบ(?:ตรี|โท|เอก)|จ่าเอก|จ่าโท|จ่าตรี|"
    r"สิบ(?:ตรี|โท|เอก)|[ก-ฮ]{1,2}\.[ก-ฮ]\.(?:[ก-ฮ]\.)?)"
)
"""In letters without blanks."""
_SHORTEST = 3


def same_name(first: str | None, second: str | None) -> bool:
    """Whether two names are one, whatever stands before them and however they are spaced."""
    return bool(first and second) and bare_name(first) == bare_name(second)


def bare_name(name: str | None) -> str:
    """A name without blanks and without what stands before it (นาย, ว่าที่ร้อยตรี)."""
    bare = "".join(normalise(name or "").split())
    while (shorter := _TITLES.sub("", bare)) != bare and len(shorter) >= _SHORTEST:
        bare = shorter
    return bare


def split_name(text: str) -> tuple[str, str]:
    """What stands before a name, and the name: ``ว่าที่ร้อยตรี``, ``สมชาย มีสุข``."""
    line = " ".join(normalise(text).split())
    before = len("".join(line.split())) - len(bare_name(line))
    at = 0
    while before:
        before -= line[at] != " "
        at += 1
    return line[:at].strip(), line[at:].strip()
