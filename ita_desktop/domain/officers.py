"""The directory of officers as it stands on a day: posts held, posts acted for, who has left.

A row of ``Officer.posts`` without ``acting_for`` is a post held, one with it a post acted for; a day that is
not told is open. Where no row tells, the officer's own undated fields do.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ita_desktop.domain.agencies import Agency, HeldPost, Officer
from ita_desktop.domain.names import same_name
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.domain.thai.normal import comparable

ACTS = re.compile("รักษาราชการแทน|รักษาการในตำแหน่ง|รักษาการแทน|รักษาการ|ปฏิบัติราชการแทน|ปฏิบัติหน้าที่|ทำการแทน|แทน")
"""The words for acting in another's post, as they begin ``acting_for``."""
TITLE = re.compile(r"(?:นางสาว|นาย|นาง|น\.\s?ส\.)$")
"""What stands before a name without a blank, and is no rank."""
ACTING_WORDS = ("รักษาราชการแทน", "ปฏิบัติราชการแทน")
"""For a post that is vacant or whose holder cannot serve; for a holder who gave the power away."""


@dataclass(frozen=True, slots=True)
class Acting:
    """In which words one acts, and for which post."""

    word: str
    post: str


def acting(text: str | None) -> Acting | None:
    """What ``acting_for`` tells; without a word of its own it is ปฏิบัติราชการแทน."""
    line = " ".join((text or "").split())
    found = ACTS.match(line)
    post = line[found.end() :].strip() if found else line
    return Acting(found[0] if found else ACTING_WORDS[1], post) if post else None


def full_name(officer: Officer) -> str | None:
    """Rank or title and name as a roll has them; None of an officer by post alone."""
    rank, name = (" ".join((text or "").split()) for text in (officer.rank, officer.name))
    if not name or not rank or name.startswith(rank):
        return name or None
    return f"{rank}{name}" if TITLE.match(rank) else f"{rank} {name}"


def covers(held: HeldPost, day: date | None) -> bool:
    """Whether a row holds on a day; an unknown day is the present, on which what has no end holds."""
    if day is None:
        return held.until is None
    return (held.from_ is None or held.from_ <= day) and (held.until is None or day <= held.until)


def post_held(officer: Officer, day: date | None) -> HeldPost | None:
    """The post held on a day, None before the first and after the last one."""
    own = [each for each in officer.posts if not acting(each.acting_for)]
    if not own:
        undated = HeldPost(post=officer.post, unit=officer.unit)
        return undated if officer.post or officer.unit else None
    return _latest(each for each in own if covers(each, day))


def acted_for(officer: Officer, day: date | None) -> HeldPost | None:
    """The row that tells for which post one acts on a day, None where one acts for none."""
    rows = [each for each in officer.posts if acting(each.acting_for)]
    if not rows:
        return HeldPost(acting_for=officer.acting_for) if acting(officer.acting_for) else None
    return _latest(each for each in rows if covers(each, day))


def left_on(officer: Officer, day: date | None) -> date | None:
    """The last day in office of one who has left before ``day``, None of one who stands or has not begun.

    Who only stopped acting for another has not left.
    """
    own = [each for each in officer.posts if not acting(each.acting_for)]
    rows = own or (list(officer.posts) if not officer.post else [])
    ends = [each.until for each in rows if each.until is not None]
    if not rows or len(ends) < len(rows):
        return None
    return max(ends) if day is None or max(ends) < day else None


def as_on(officer: Officer, day: date | None) -> Officer:
    """The officer with post, unit and acting-for line of a day; who holds none then has none."""
    held, acts = post_held(officer, day), acted_for(officer, day)
    post, unit = (held.post, held.unit) if held else (None, None)
    if acts is not None:
        post, unit = post or acts.post, unit or acts.unit
    return replace(officer, post=post, unit=unit, acting_for=acts.acting_for if acts else None)


def in_office(officers: Iterable[Officer], day: date | None) -> tuple[Officer, ...]:
    """Those who had not left by a day, each as on it, in their order."""
    return tuple(as_on(each, day) for each in officers if left_on(each, day) is None)


def as_on_day(agency: Agency, day: date | None) -> Agency:
    """The agency with its officers as on a day; those who had left stay without a post."""
    return replace(agency, officers=tuple(as_on(each, day) for each in agency.officers))


def named(officers: Iterable[Officer], name: str | None) -> Officer | None:
    """The officer of a name, with or without what stands before it; None where none or several have it."""
    found = [each for each in officers if same_name(each.name, name)]
    return found[0] if len(found) == 1 else None


def holder(officers: Iterable[Officer], post: str | None) -> Officer | None:
    """The one who holds a post, None where nobody or several do."""
    sought = comparable(post or "")
    found = [each for each in officers if sought and comparable(each.post or "") == sought]
    return found[0] if len(found) == 1 else None


def ended(officer: Officer, day: date) -> Officer:
    """One who leaves: every row that is open ends with ``day``; an undated post becomes a row.

    The officer's own fields stay, so that lists still tell what the post was.
    """
    rows = list(officer.posts)
    if officer.post and not any(not acting(each.acting_for) for each in rows):
        rows.insert(0, HeldPost(post=officer.post, unit=officer.unit))
    if acting(officer.acting_for) and not any(acting(each.acting_for) for each in rows):
        rows.append(HeldPost(acting_for=officer.acting_for))
    posts = tuple(replace(each, until=day) if each.until is None else each for each in rows or [HeldPost()])
    return replace(officer, posts=posts)


def with_posts(officer: Officer, posts: tuple[HeldPost, ...], today: date) -> Officer:
    """The officer with other rows; the own fields follow the post that is held today."""
    changed = replace(officer, posts=posts)
    held = post_held(changed, today)
    if held is None or not any(not acting(each.acting_for) for each in posts):
        return changed
    return replace(changed, post=held.post, unit=held.unit)


def troubles(posts: Sequence[HeldPost]) -> Iterator[str]:
    """What cannot be right of an officer's rows, in Thai: ends before beginnings, two posts at once."""
    for number, each in enumerate(posts, 1):
        if each.from_ and each.until and each.until < each.from_:
            yield f"แถวที่ {number} วันสุดท้ายมาก่อนวันแรก ตรวจวันที่"
    own = [(number, each) for number, each in enumerate(posts, 1) if not acting(each.acting_for)]
    for at, (number, each) in enumerate(own):
        for other_number, other in own[at + 1 :]:
            if shared := _shared(each, other):
                yield (
                    f"แถวที่ {number} และ {other_number} เป็นตำแหน่งในวันเดียวกันตั้งแต่{shared} แก้วันสุดท้ายของตำแหน่งเดิม"
                )


def _shared(one: HeldPost, other: HeldPost) -> str:
    """From when two rows hold at once, in words; empty where they never do."""
    begin = max(one.from_ or date.min, other.from_ or date.min)
    end = min(one.until or date.max, other.until or date.max)
    if begin > end:
        return ""
    return f"วันที่ {thai_date(begin)}" if begin > date.min else "ต้น"


def _latest(rows: Iterable[HeldPost]) -> HeldPost | None:
    """Of rows that hold at once the one that began last."""
    return max(rows, key=lambda each: each.from_ or date.min, default=None)


def day_before(day: date) -> date:
    """The day on which something ends that is followed on ``day``."""
    return day - timedelta(days=1)
