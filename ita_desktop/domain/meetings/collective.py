"""Who sits in a committee by words for everyone of a kind: ``หัวหน้าส่วนราชการทุกส่วน``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.measures.units import known_unit, unit_key
from ita_desktop.domain.meetings.committees import Committee, Member
from ita_desktop.domain.officers import acting, full_name, in_office
from ita_desktop.domain.thai.normal import comparable

_SEVERAL = re.compile("ทุก(?:ส่วน|กอง|สำนัก|หน่วย|ฝ่าย|งาน|แห่ง|ตำแหน่ง|คน|ราย|ท่าน)|(?:หัวหน้า|ผู้อำนวยการ).*ทั้งหมด")
_HEADS = re.compile("^(?:หัวหน้า|ผู้อำนวยการ)")
_OF_KIND = (("ผู้อำนวยการสำนัก/กอง", ("สำนัก", "กอง")), ("ผู้อำนวยการสำนักและกอง", ("สำนัก", "กอง")),
            ("ผู้อำนวยการกอง", ("กอง",)), ("ผู้อำนวยการสำนัก", ("สำนัก",)))  # fmt: skip
"""Words that mean the heads of one kind of unit only; others mean those of every unit."""
_BELOW = ("หัวหน้าฝ่าย", "หัวหน้างาน", "ผู้อำนวยการโรงเรียน", "ผู้อำนวยการสถานศึกษา", "หัวหน้าศูนย์", "หัวหน้าสถานศึกษา")
"""Heads below the units: only a directory knows them."""
_HEAD = re.compile("^(?:ผู้อำนวยการ(?:กอง|สำนัก|ส่วน)|หัวหน้าสำนัก|หัวหน้าส่วน|หัวหน้าหน่วย|หัวหน้ากอง)")
_AFTER = re.compile(r"^(?:$|[(/,]|เทศบาล|องค์การ|องค์กร|อบต|อบจ|ระดับ|ประจำ)")
"""What may follow a post that is still the same one: the office's name, a grade."""
_CLERK = re.compile("^ปลัด(?:เทศบาล|องค์การบริหาร|องค์กรปกครอง|อปท|อบต|อบจ)")
_MAYOR = re.compile("^นายก(?:เทศมนตรี|องค์การบริหาร|องค์กรปกครอง|อบต|อบจ)")


def is_collective(post: str | None) -> bool:
    """Whether words mean several people, not one: ``หัวหน้าส่วนราชการทุกส่วน``, ``สมาชิกทุกคน``."""
    return bool(_SEVERAL.search(_asked(post)))


def same_post(first: str | None, second: str | None) -> bool:
    """Whether two texts name one post of the office; its own name or a grade may stand behind one of them."""
    one, other = comparable(first or ""), comparable(second or "")
    if not one or not other:
        return False
    if any(kind.match(one) and kind.match(other) for kind in (_CLERK, _MAYOR)):
        return True
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and bool(_AFTER.match(long[len(short) :]))


def head_post(unit: str) -> str:
    """The post of a unit's head: ``ผู้อำนวยการกองคลัง``, ``หัวหน้าสำนักปลัด``, ``หัวหน้าหน่วยตรวจสอบภายใน``."""
    name = " ".join(unit.split())
    if unit_key(name) != "สำนักปลัด" and name.startswith(("กอง", "สำนัก", "ส่วน", "โรงเรียน")):
        return f"ผู้อำนวยการ{name}"
    return f"หัวหน้า{name}"


def members_on(committee: Committee, agency: Agency, day: date | None) -> tuple[Member, ...]:
    """The seats of a committee on a day, words for everyone of a kind replaced by those whom they mean.

    Who has another seat, by name, by post or by acting for its holder, is not called twice. Where nobody is
    known the words stay.
    """
    officers = in_office(agency.officers, day)
    seated = [each for each in committee.members if not is_collective(each.post)]
    called: list[Member] = []
    for seat in committee.members:
        if not is_collective(seat.post):
            called.append(seat)
            continue
        meant = everyone(seat.post or "", agency.units or (), officers)
        fresh = [
            replace(each.member, role=seat.role, outside=seat.outside)
            for each in meant
            if not any(map(each.sits_as, seated))
        ]
        called += fresh if meant else [seat]
        seated += fresh
    return tuple(called)


@dataclass(frozen=True, slots=True)
class Called:
    """One whom words for everyone of a kind mean, and the directory's officer where it knows one."""

    member: Member
    officer: Officer | None = None

    def sits_as(self, seat: Member) -> bool:
        """Whether a seat of the committee is this one's: by name, by post, by acting for its holder."""
        own = self.officer
        posts = (self.member.post, own.post if own else None, _acted(own) if own else None)
        named = bool(self.member.name) and comparable(seat.name or "") == comparable(self.member.name or "")
        return named or any(same_post(seat.post, post) for post in posts)


def everyone(words: str, units: Sequence[str], officers: Sequence[Officer]) -> tuple[Called, ...]:
    """Whom words for everyone of a kind mean, in the order of the units; ``officers`` as on a day.

    A unit of which the directory knows no head is there by the post alone; of words that do not mean heads
    nobody is known.
    """
    asked = _asked(words)
    if not _HEADS.match(asked):
        return ()
    below = next((kind for kind in _BELOW if asked.startswith(kind)), None)
    if below:
        return tuple(_called(each) for each in officers if comparable(each.post or "").startswith(below))
    kinds = next((names for kind, names in _OF_KIND if asked.startswith(kind) and "หัวหน้า" not in asked), ())
    names = [name for unit in units if (name := " ".join(unit.split()))]
    heads = [_head(name, names, officers) for name in names if not kinds or _of_kind(name, kinds)]
    others = [_called(each) for each in officers if _is_other_head(each, names, kinds)]
    return tuple(_once([*heads, *others]))


def _asked(words: str | None) -> str:
    return comparable(words or "").replace("ผอ.", "ผู้อำนวยการ")


def _of_kind(unit: str, kinds: Sequence[str]) -> bool:
    return unit.startswith(tuple(kinds)) and not head_post(unit).startswith("หัวหน้า")


def _head(unit: str, units: Sequence[str], officers: Sequence[Officer]) -> Called:
    """A unit's head: who holds the post, else who acts for it, else the post alone."""
    post = head_post(unit)
    holder = next((each for each in officers if _leads(each, unit, post, units)), None)
    if holder is not None:
        return _called(holder)
    for each in officers:
        acts = acting(each.acting_for)
        if acts and same_post(acts.post, post):
            words = " ".join(filter(None, (each.post, f"{acts.word}{acts.post}")))
            return Called(Member(post=words, name=full_name(each)), each)
    return Called(Member(post=post))


def _leads(officer: Officer, unit: str, post: str, units: Sequence[str]) -> bool:
    if same_post(officer.post, post):
        return True
    belongs = known_unit(officer.unit or "", units) == unit
    return belongs and bool(_HEAD.match(comparable(officer.post or "")))


def _is_other_head(officer: Officer, units: Sequence[str], kinds: Sequence[str]) -> bool:
    """A head by the post's words whose unit the office does not list."""
    post = comparable(officer.post or "")
    if not _HEAD.match(post) or known_unit(officer.unit or "", units):
        return False
    if kinds and not post.startswith(tuple(f"ผู้อำนวยการ{kind}" for kind in kinds)):
        return False
    return not any(same_post(officer.post, head_post(unit)) for unit in units)


def _once(called: Iterable[Called]) -> Iterator[Called]:
    """Who heads two units is called once."""
    seen: list[Officer] = []
    for each in called:
        if each.officer is None or each.officer not in seen:
            seen += [each.officer] if each.officer else []
            yield each


def _called(officer: Officer) -> Called:
    return Called(Member(post=officer.post, name=full_name(officer)), officer)


def _acted(officer: Officer) -> str | None:
    acts = acting(officer.acting_for)
    return acts.post if acts else None
