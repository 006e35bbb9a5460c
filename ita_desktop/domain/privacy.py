"""What of a text tells of a private person: an identity number, a telephone, an e-mail, who complained."""

import re
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from ita_desktop.domain.thai.digits import to_arabic

Kind = Literal["identity", "phone", "email", "complainant"]

_IDENTITY = re.compile(r"(?<![\d.,])[1-8](?:[ -]?\d){12}(?![\d,]|\.\d)")
_PHONE = re.compile(r"(?<![\d.,/-])0[ -]?(?:[689](?:[ -]?\d){8}|[2-57](?:[ -]?\d){7})(?![\d,/]|-\d)")
_DESK = re.compile(r"0 [2-57]\d{3} \d{4}(?!\d)|0[ -]?[2-57](?:[ -]?\d){7} ?(?:ต่อ|กด)")
"""A telephone of an office: in the official form, or with an extension."""

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}", re.ASCII)
_OFFICIAL = (".go.th", ".ac.th", ".mi.th")
"""Where the addresses of offices end."""

_TITLE = r"(?:นางสาว|นาง|นาย|น\.ส\.|เด็กชาย|เด็กหญิง|ด\.ช\.|ด\.ญ\.|คุณ)"
_NO_NAME = r"(?!ก(?:เทศ|อง|รัฐ|ฯ|\b)|อำเภอ|ช่าง|ทะเบียน|แพทย์|ทหาร|ตำรวจ)"
_NAME = rf"{_TITLE} ?{_NO_NAME}[ก-ฮเ-ไ][ก-์]{{1,30}}(?: [ก-ฮเ-ไ][ก-์]{{1,30}})?"
_WHO = r"(?:ผู้ร้องเรียน|ผู้ร้องทุกข์|ผู้ร้อง|ผู้แจ้งเบาะแส|ผู้กล่าวหา|ผู้ถูกร้องเรียน|ผู้ถูกกล่าวหา)"
_COMPLAINANT = re.compile(
    rf"{_WHO}(?: ?(?:คือ|ชื่อ|ได้แก่|เป็น|:|-))* ?(?P<after>{_NAME})|(?P<before>{_NAME}) ?\(?{_WHO}"
)


class Private(NamedTuple):
    """A part of a text, by its offsets, that tells of a private person."""

    kind: Kind
    start: int
    end: int


def private_parts(text: str, own: Collection[str] = ()) -> Iterator[Private]:
    """The parts of a text, Thai or Arabic digits, in their order; ``own`` are the office's own contacts.

    An identity number is one whose last digit is right: the sum of the first twelve, weighted 13 to 2, taken
    from 11 and cut to one digit (กรมการปกครอง). One that begins with 0 is a juristic person's.
    """
    read = to_arabic(text)
    yield from sorted(_found(read, {_bare(each) for each in own}), key=lambda part: part.start)


def is_identity(number: str) -> bool:
    """Whether thirteen digits are a person's identity number."""
    digits = [int(each) for each in number if each.isdecimal()]
    if len(digits) != 13 or digits[0] in (0, 9):
        return False
    weighted = sum(weight * digit for weight, digit in zip(range(13, 1, -1), digits, strict=False))
    return (11 - weighted % 11) % 10 == digits[12]


def _found(read: str, own: set[str]) -> Iterator[Private]:
    identities = [each.span() for each in _IDENTITY.finditer(read) if is_identity(each[0])]
    for start, end in identities:
        yield Private("identity", start, end)
    for phone in _PHONE.finditer(read):
        inside = any(start <= phone.start() < end for start, end in identities)
        official = _DESK.match(read, phone.start())
        if not inside and not official and not any(_bare(phone[0]) in each for each in own):
            yield Private("phone", *phone.span())
    for address in _EMAIL.finditer(read):
        if _bare(address[0]) not in own and not address[0].lower().endswith(_OFFICIAL):
            yield Private("email", *address.span())
    for told in _COMPLAINANT.finditer(read):
        yield Private("complainant", *told.span("after" if told["after"] else "before"))


def _bare(contact: str) -> str:
    return re.sub(r"[ -]", "", to_arabic(contact)).lower()
