"""What memos, letters and invitations have in common: number, date, sender, enclosures, contact."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ita_desktop.documents.blocks import (
    Block,
    LabelLine,
    LeaderField,
    LeaderLine,
    LetterHead,
    MemoHead,
    Paragraph,
    Runs,
    Space,
    plain,
)
from ita_desktop.documents.office_place import placed
from ita_desktop.documents.snapshots import PaperSnapshot
from ita_desktop.documents.texts import DOTS, lines, one_line, or_dots
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.fields import PrintedDate
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.domain.thai.digits import fold

MEMO = "บันทึกข้อความ"
MIDDLE = 8.0
"""Where the date begins, in centimetres from the left margin."""
BETWEEN = 0.3
"""Lines between the parts and the paragraphs: about 6 points."""
BY_HAND = DOTS[:20]
_CODED = re.compile(r"[ก-ฮ]{2}\s*[0-9๐-๙]{4,}")
_TELEPHONE = re.compile(r"\s*(?=(?:โทร\.|โทรศัพท์|โทร\s|โทร[0-9๐-๙]))")
_OFFICES = (("เทศบาล", "สำนักงาน"), ("องค์การบริหารส่วน", "ที่ทำการ"))
"""What stands before the agency's name where its letters come from."""


def memo_top(
    snapshot: PaperSnapshot,
    unit: str | None,
    number: str | None,
    date: PrintedDate | None,
    subject: str,
    urgency: str | None = None,
) -> Iterator[Block]:
    """The head of a memo; what is empty leaves dotted lines for the registry to write on."""
    yield MemoHead(MEMO, snapshot.emblem, one_line(urgency))
    yield LeaderLine((LeaderField("ส่วนราชการ", one_line(unit) or _unit(snapshot.agency)),))
    day = LeaderField("วันที่", printed_day(date), MIDDLE)
    yield LeaderLine((LeaderField("ที่", numbered(snapshot.agency, number)), day))
    yield LeaderLine((LeaderField("เรื่อง", subject),))


def letter_top(
    snapshot: PaperSnapshot, number: str | None, date: PrintedDate | None, urgency: str | None = None
) -> Iterator[Block]:
    """Number, sender and emblem of a letter, and its date from the middle on; dots where they are empty."""
    given = numbered(snapshot.agency, number)
    room = "" if one_line(number) else BY_HAND
    yield LetterHead(f"ที่ {given}{room}", sender(snapshot.agency), snapshot.emblem, one_line(urgency))
    yield Space(BETWEEN)
    yield Paragraph(plain(printed_day(date) or DOTS), indent=False, align="left", left=MIDDLE, keep=True)


def numbered(agency: Agency, number: str | None) -> str:
    """The number behind the office's code, unless it has a code already; an empty one leaves the code."""
    own, code = one_line(number), one_line(agency.document_code)
    if not code or fold(own).startswith(fold(code)) or _CODED.match(own):
        return own
    return f"{code}/{own.lstrip('/ ')}"


def printed_day(day: PrintedDate | None) -> str:
    """A date as ``5 มิถุนายน 2569``; what is no date as typed, nothing where there is none."""
    if day is None or isinstance(day, str):
        return one_line(day)
    return thai_date(day)


def sender(agency: Agency) -> tuple[str, ...]:
    """Whose letter it is and where it comes from: office, sub-district and district, province."""
    name = one_line(agency.name)
    office = next((word for kind, word in _OFFICES if name.startswith(kind)), "")
    near = placed("ตำบล", agency.subdistrict), placed("อำเภอ", agency.district)
    far = placed("จังหวัด", agency.province), one_line(agency.postcode)
    parts = (near, far) if all(near) or far[1] else ((*near, *far),)
    where = (" ".join(filter(None, part)) for part in parts)
    return tuple(filter(None, (f"{office}{name}", *where))) or (DOTS,)


def _unit(agency: Agency) -> str:
    phone = one_line(agency.phone)
    return " ".join(filter(None, (one_line(agency.name), phone and f"โทร. {phone}")))


def labelled(label: str, texts: Iterable[str]) -> Iterator[Block]:
    """A line of a letter's head with its texts, nothing without any."""
    found = tuple(filter(None, texts))
    if found:
        yield LabelLine(label, found)


def counted(texts: Sequence[str] | None) -> tuple[str, ...]:
    """Texts of one line each, numbered where they are several."""
    found = [line for text in texts or () if (line := one_line(text))]
    return tuple(found) if len(found) < 2 else tuple(f"{n}. {text}" for n, text in enumerate(found, 1))


def enclosures(texts: Sequence[str] | None) -> Iterator[Block]:
    """The enclosures of a letter."""
    return labelled("สิ่งที่ส่งมาด้วย", counted(texts))


def said(paragraphs: Iterable[Runs]) -> Iterator[Block]:
    """Paragraphs of the text, a little apart."""
    for runs in paragraphs:
        yield Space(BETWEEN)
        yield Paragraph(runs)


def contact(own: str | None, unit: str | None, agency: Agency) -> Iterator[Block]:
    """Who answers for the letter, at its lower left: as given, else unit, telephone and e-mail."""
    told = list(lines(own)) or list(_contact(one_line(unit), agency))
    yield Space(1)
    for number, line in enumerate(told, 1):
        yield Paragraph(plain(line), indent=False, align="left", keep=number < len(told))


def _contact(unit: str, agency: Agency) -> Iterator[str]:
    where, *telephone = _TELEPHONE.split(unit, maxsplit=1)
    yield where or one_line(agency.name) or DOTS
    yield from telephone or [f"โทร. {or_dots(agency.phone)}"]
    if one_line(agency.email):
        yield f"อีเมล {one_line(agency.email)}"


def addressees(to: Sequence[str] | None) -> tuple[str, ...]:
    """Whom it is for, dots where nobody is named."""
    return tuple(filter(None, map(one_line, to or ()))) or (or_dots(None),)
