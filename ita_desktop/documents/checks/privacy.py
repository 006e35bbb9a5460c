"""What tells of a private person and would be seen by everyone once the paper is published."""

from collections.abc import Iterator, Mapping

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.checks.spots import Spot
from ita_desktop.domain.privacy import Kind, private_parts

_SENT = ("letter", "memo", "invitation", "circulation")
"""Papers that go to those whom they name: a telephone in them is there to be called."""

_TOLD: Mapping[Kind, str] = {
    "identity": "มีเลขประจำตัวประชาชน",
    "phone": "มีหมายเลขโทรศัพท์",
    "email": "มีที่อยู่อีเมล",
    "complainant": "มีชื่อผู้ร้องเรียนหรือผู้ถูกร้องเรียน",
}
_WAY_OUT = "ปิดบังหรือลบก่อนเผยแพร่"


def has_texts(reading: Reading) -> bool:
    """Whether the paper prints anything that someone typed."""
    return any(_typed(reading))


def privacy(reading: Reading) -> Iterator[PaperFinding]:
    """Each private thing in the paper; the office's own telephone and e-mail are meant to be seen."""
    agency = reading.agency
    own = [each for each in (agency.phone, agency.email) if each]
    for each in _typed(reading):
        for part in private_parts(each.shown, own):
            if part.kind in ("phone", "email") and reading.word in _SENT:
                continue
            text = f"{each.name} {_TOLD[part.kind]} {_WAY_OUT}"
            yield reading.found("privacy", each, text.strip(), (part.start, part.end))


def _typed(reading: Reading) -> Iterator[Spot]:
    return (each for each in reading.spots if not each.place.startswith("agency/"))
