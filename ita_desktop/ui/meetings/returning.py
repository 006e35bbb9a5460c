"""Brings back what was typed and never saved, because the program ended in the midst of it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.typing import TypedText
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit import readings
from ita_desktop.ui.meetings import typed_places
from ita_desktop.ui.meetings.places import Place

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

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
    found = typed_places.find(typed, services.meetings.meetings())
    if found is None:
        return Returned(typed, None, "เพราะไม่พบที่เดิมในรายงานแล้ว")
    if found.known and _same(found.kept, typed.text):
        _forget(services, typed)
        return None
    if not found.known:
        return Returned(typed, None, _elsewhere(typed))
    if not _same(found.kept, typed.before):
        return Returned(typed, found.place, "เพราะข้อความที่เดิมถูกแก้เป็นอย่างอื่นแล้ว")
    return put(services, typed)


def put(services: "Services", typed: TypedText) -> Returned:
    """Put a waiting text into its field, over what is kept there."""
    found = typed_places.find(typed, services.meetings.meetings())
    if found is None:
        return Returned(typed, None, "เพราะไม่พบที่เดิมในรายงานแล้ว")
    if not found.known:
        return Returned(typed, None, _elsewhere(typed))
    try:
        services.meetings.save(key_of(found.meeting), found.with_text(typed.text), ACT)
    except ItaError as error:
        return Returned(typed, found.place, f"เพราะ{error}")
    _forget(services, typed)
    return Returned(typed, found.place)


def _forget(services: "Services", typed: TypedText) -> None:
    """A note that the disk does not let go is found saved at the next start, and dropped then."""
    with suppress(ItaError):
        services.typing.forget(typed.place)


def _elsewhere(typed: TypedText) -> str:
    under = typed.beside.get(typed_places.UNDER) or typed.beside.get(typed_places.ITEM)
    return f"เพราะที่เดิมเป็นเรื่องอื่นแล้ว เดิมพิมพ์ไว้ใน “{under}”" if under else "เพราะที่เดิมเป็นของการประชุมอื่นแล้ว"


def _same(one: str, other: str) -> bool:
    return (readings.read_text(one) or "") == (readings.read_text(other) or "")


def sentence(returned: Sequence[Returned]) -> str:
    """What is said of texts that were brought back: until which moment they were typed."""
    last = max(one.typed.at for one in returned)
    return f"โปรแกรมปิดกลางคัน นำข้อความที่พิมพ์ถึง {last:%H:%M:%S} น. กลับมาแล้ว"


def refusal(one: Returned) -> str:
    """What is said of a text that could not be put back."""
    return f"โปรแกรมปิดกลางคัน ข้อความที่พิมพ์ถึง {one.typed.at:%H:%M:%S} น. ยังไม่ได้ใส่กลับ {one.why_not} ข้อความยังเก็บไว้"
