"""Brings back what was typed and never saved, because the program ended in the midst of it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.typing import TypedText
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit import readings
from ita_desktop.ui.meetings import typed_places
from ita_desktop.ui.meetings.places import Place
from ita_desktop.ui.meetings.typed_places import Found

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

LONGEST_HEADING = 40
ACT = "นำข้อความที่พิมพ์ค้างกลับมา"


@dataclass(frozen=True, slots=True)
class Returned:
    """A text that stands in its field again, or why it does not; ``place`` is None where that is gone."""

    typed: TypedText
    place: Place | None
    why_not: str = ""


def bring_back(services: "Services") -> tuple[Returned, ...]:
    """Put every waiting text of the meetings into its field, each as one act; the last typed first.

    Where something else is kept there by now nothing is overwritten: the text goes on waiting.
    """
    waiting = [one for one in services.typing.waiting() if one.place.startswith(typed_places.PAGE)]
    told = (_bring_back(services, typed) for typed in waiting)
    return tuple(_safe(services, one) for one in told if one is not None)


def _safe(services: "Services", one: Returned) -> Returned:
    """A text that is not back waits where nothing typed at its field takes its place."""
    if not one.why_not:
        return one
    try:
        return replace(one, typed=services.typing.put_aside(one.typed))
    except ItaError:
        return one


def _bring_back(services: "Services", typed: TypedText) -> Returned | None:
    judged = _judge(services, typed)
    if judged is None:
        _forget(services, typed)
        return None
    return judged if judged.why_not else _put(services, typed)


def use(services: "Services", one: Returned) -> Returned:
    """Put a text into its field all the same, by choice; where another reason came up, that is told first."""
    now = _judge(services, one.typed)
    if now is not None and now.why_not not in ("", one.why_not):
        return now
    return _put(services, one.typed)


def _judge(services: "Services", typed: TypedText) -> Returned | None:
    """Why a text does not go back by itself, if so; None where it is kept already."""
    found = typed_places.find(typed, services.meetings.meetings())
    if found is None:
        return Returned(typed, None, _gone(typed))
    if found.others:
        as_it_was = _same(found.kept, typed.before)
        return Returned(typed, found.place if as_it_was else None, _elsewhere(found))
    if _is_kept(found, typed.text):
        return None
    if not _same(found.kept, typed.before):
        return Returned(typed, found.place, "เพราะข้อความที่เดิมถูกแก้เป็นอย่างอื่นแล้ว")
    return Returned(typed, found.place)


def _put(services: "Services", typed: TypedText) -> Returned:
    found = typed_places.find(typed, services.meetings.meetings())
    if found is None:
        return Returned(typed, None, _gone(typed))
    try:
        changed = found.with_text(typed.text)
        services.meetings.save(key_of(found.meeting), changed, ACT)
    except ItaError as error:
        return Returned(typed, found.place, f"เพราะ{error}")
    _forget(services, typed)
    return Returned(typed, replace(found.place, key=key_of(changed)))


def _forget(services: "Services", typed: TypedText) -> None:
    """A note that the disk does not let go is found saved at the next start, and dropped then."""
    with suppress(ItaError):
        services.typing.forget(typed.place)


def _gone(typed: TypedText) -> str:
    headings = (typed.beside.get(typed_places.UNDER), typed.beside.get(typed_places.ITEM))
    under = next((f" เดิมพิมพ์ไว้ใน {_named(heading)}" for heading in headings if heading), "")
    return f"เพราะไม่พบที่เดิมในรายงานแล้ว{under}"


def _elsewhere(found: Found) -> str:
    name, (then, now) = [*found.others.items()][-1]
    if name == typed_places.DAY:
        return f"เพราะวันประชุมเป็นวันอื่นแล้ว เดิม {_day(then)} ตอนนี้ {_day(now)}"
    return f"เพราะที่เดิมเป็นเรื่องอื่นแล้ว เดิมพิมพ์ไว้ใน {_named(then)} ตอนนี้เป็น {_named(now)}"


def _named(heading: str) -> str:
    if not heading:
        return "เรื่องที่ไม่มีชื่อ"
    return f"“{heading}”" if len(heading) <= LONGEST_HEADING else f"“{heading[:LONGEST_HEADING].rstrip()}…”"


def _day(noted: str) -> str:
    return readings.day_words(date.fromisoformat(noted)) if noted else "ไม่มีวันที่"


def _is_kept(found: Found, text: str) -> bool:
    with suppress(ItaError):
        if found.with_text(text) == found.meeting:
            return True
    return _same(found.kept, text)


def _same(one: str, other: str) -> bool:
    return (readings.read_text(one) or "") == (readings.read_text(other) or "")


def sentence(returned: Sequence[Returned]) -> str:
    """What is said of texts that were brought back: until which moment they were typed."""
    last = max(one.typed.at for one in returned)
    return f"โปรแกรมปิดกลางคัน นำข้อความที่พิมพ์ถึง {last:%H:%M:%S} น. กลับมาแล้ว"


def refusal(one: Returned) -> str:
    """What is said of a text that could not be put back."""
    return f"โปรแกรมปิดกลางคัน ข้อความที่พิมพ์ถึง {one.typed.at:%H:%M:%S} น. ยังไม่ได้ใส่กลับ {one.why_not} ข้อความยังเก็บไว้"
