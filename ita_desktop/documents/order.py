"""คำสั่งแต่งตั้งคณะกรรมการ: the order that appoints a committee, with its annexed list."""

import re
from collections.abc import Iterator

from ita_desktop.documents.blocks import (
    Block,
    Document,
    Emblem,
    PageBreak,
    Paragraph,
    Roll,
    RollLine,
    SignatureColumn,
    Space,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.minutes_roll import NAME_POST_ROLE, POST_ROLE
from ita_desktop.documents.signers import signed_by
from ita_desktop.documents.snapshots import CommitteeSnapshot
from ita_desktop.documents.texts import DOTS, one_line, or_dots, paragraphs, post
from ita_desktop.documents.words import word
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import Committee, Signer
from ita_desktop.domain.thai.dates import thai_date

FEW = 5
"""So many members stand in the order itself; more are in a list annexed to it."""
RULE = "_" * 24
APPOINTED = "แต่งตั้ง"
MUNICIPALITY = "เทศบาล"
_NUMBERED = re.compile(r"^[(]?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])\s*")
_LEADING = re.compile(r"(?:\s*(?:ประกอบด้วย|ดังต่อไปนี้|ดังนี้|ดัง(?:มี)?รายชื่อต่อไปนี้|:))+$")
"""Words at the end of a text that lead to a list."""


def build(snapshot: CommitteeSnapshot) -> Document:
    """The order by form 4; what is unknown (law, number, day, signer) is printed as dots.

    The members stand in a list on a page of its own, in the order itself where they are few; the layouts
    ``annex`` and ``inline`` choose.
    """
    committee = snapshot.committee
    annexed = snapshot.layout == "annex" or (snapshot.layout != "inline" and len(committee.members) > FEW)
    return finished(
        Document(
            title=f"คำสั่ง{one_line(snapshot.agency.name)} ที่ {or_dots(committee.order_number)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            names=tuple(_names(committee)),
            blocks=(
                Emblem(snapshot.emblem, 3.0),
                TitleLines(tuple(_title(snapshot))),
                Paragraph(plain(RULE), indent=False, align="center", keep=True),
                Space(0.5),
                *_body(snapshot, annexed),
                *_end(snapshot),
                *(_annex(snapshot) if annexed else ()),
            ),
        )
    )


def _names(committee: Committee) -> Iterator[str]:
    signer = (committee.signer.name,) if committee.signer else ()
    named = (*(member.name for member in committee.members), *signer)
    yield from dict.fromkeys(filter(None, map(one_line, named)))


def _title(snapshot: CommitteeSnapshot) -> Iterator[str]:
    yield f"คำสั่ง{_agency(snapshot)}"
    yield f"ที่ {_number(snapshot.committee)}"
    yield f"เรื่อง {_subject(snapshot.committee)}"


def _agency(snapshot: CommitteeSnapshot) -> str:
    return one_line(snapshot.agency.name) or DOTS


def _number(committee: Committee) -> str:
    return one_line(committee.order_number) or f"{DOTS[:12]}/{DOTS[:12]}"


def _name(committee: Committee) -> str:
    return one_line(committee.name) or f"คณะกรรมการ{DOTS}"


def _subject(committee: Committee) -> str:
    name = _name(committee)
    return name if name.startswith(APPOINTED) else f"{APPOINTED}{name}"


def _body(snapshot: CommitteeSnapshot, annexed: bool) -> Iterator[Block]:
    """Why and by what law, whom, with which duties, from when."""
    committee = snapshot.committee
    *before, last = [runs[0].text for runs in paragraphs(committee.authority)] or [_reason(committee)]
    yield from (Paragraph(plain(text)) for text in before)
    if APPOINTED not in last:
        last = f"{last} จึง{_subject(committee)}"
    whom = "ตามบัญชีรายชื่อแนบท้ายคำสั่งนี้" if annexed else "ประกอบด้วย"
    said = last if whom in last else f"{_LEADING.sub('', last)} {whom}"
    yield Paragraph(plain(said), keep=not annexed)
    if not annexed:
        yield _members(committee)
    duties = [_NUMBERED.sub("", one_line(duty)) for duty in committee.duties or ()]
    yield Paragraph(plain("โดยให้มีหน้าที่ ดังต่อไปนี้"), keep=True)
    for number, duty in enumerate(filter(None, duties) if any(duties) else (DOTS * 3,), 1):
        yield Paragraph(plain(f"{number}. {duty}"))
    yield Paragraph(plain("ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"), keep=True)


def _reason(committee: Committee) -> str:
    """Neutral words where none are given; the law is left to be written in."""
    return (
        f"เพื่อให้การดำเนินงานของ{_name(committee)}เป็นไปด้วยความเรียบร้อยและมีประสิทธิภาพ อาศัยอำนาจตามความใน {DOTS * 2}"
    )


def _end(snapshot: CommitteeSnapshot) -> Iterator[Block]:
    committee = snapshot.committee
    on = thai_date(committee.order_date, era=True) if committee.order_date else f"{DOTS} พ.ศ. {DOTS[:10]}"
    yield Space(0.5)
    yield Paragraph(
        plain(f"{word('order.given', snapshot.words)} {on}"), indent=False, align="center", keep=True
    )
    signer = committee.signer or Signer(post=_mayor(snapshot.agency))
    yield SignatureColumn((signed_by(signer),))


def _mayor(agency: Agency) -> str:
    """The post of whom the office's orders are signed by where no other is named."""
    name = one_line(agency.name)
    if not name.startswith(MUNICIPALITY):
        return f"นายก{name}" if name else ""
    return f"นายกเทศมนตรี{name.removeprefix(MUNICIPALITY)}"


def _annex(snapshot: CommitteeSnapshot) -> Iterator[Block]:
    """A sheet of its own: the order ends with its signature and leads to no next page."""
    committee = snapshot.committee
    on = thai_date(committee.order_date) if committee.order_date else DOTS
    yield PageBreak(restart=True)
    yield TitleLines(
        (
            f"บัญชีรายชื่อแนบท้ายคำสั่ง{_agency(snapshot)}",
            f"ที่ {_number(committee)} ลงวันที่ {on}",
            f"เรื่อง {_subject(committee)}",
        )
    )
    yield Space()
    yield _members(committee)


def _members(committee: Committee) -> Roll:
    """Number, name where any is known, post and role; dots where there is nobody."""
    if not committee.members:
        return Roll((1,), (RollLine("1.", (DOTS * 3,)),))
    named = any(one_line(member.name) for member in committee.members)
    lines = [
        RollLine(
            f"{number}.",
            (*((one_line(each.name),) if named else ()), post(each.post), one_line(each.role)),
        )
        for number, each in enumerate(committee.members, 1)
    ]
    return Roll(NAME_POST_ROLE if named else POST_ROLE, tuple(lines))
