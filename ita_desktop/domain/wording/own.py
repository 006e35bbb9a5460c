"""The office's own phrases: read as they are kept, and learned from what the clerk writes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from ita_desktop.domain.thai.normal import comparable
from ita_desktop.domain.wording.phrases import Kind, Phrase
from ita_desktop.domain.wording.placeholders import put_back

KEPT = 4
"""Phrases that are kept for a code and kind: the newest, and three before it."""

_KINDS: tuple[Kind, ...] = get_args(Kind)


def own_phrases(wording: Sequence[Any]) -> tuple[Phrase, ...]:
    """The phrases in ``Office.wording``, newest first; what is none is passed over.

    Each is an object ``{"on", "kind", "issue", "advice"}``, with ``items`` and the ``year`` of its codes if
    known. ``on`` may name a part (``e7.survey``) or be a list of codes.
    """
    return tuple(phrase for entry in wording for phrase in _phrases(entry))


def learned(wording: Sequence[Any], phrase: Phrase, words: Mapping[str, str]) -> tuple[Any, ...]:
    """``wording`` with ``phrase`` as the newest of its code and kind, year words put back as placeholders.

    The same texts stand once, of one code and kind at most ``KEPT``; other entries stay as they are.
    A phrase without texts teaches nothing.
    """
    entry = _entry(phrase, words)
    if not (entry["issue"] or entry["advice"]):
        return tuple(wording)
    kept: list[Any] = [entry]
    room = KEPT - 1
    for former in wording:
        if not isinstance(former, Mapping) or _place(former) != _place(entry):
            kept.append(former)
        elif room and _texts(former) != _texts(entry):
            kept.append(former)
            room -= 1
    return tuple(kept)


def _entry(phrase: Phrase, words: Mapping[str, str]) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "on": f"{phrase.on}.{phrase.part}" if phrase.part else phrase.on,
        "kind": phrase.kind,
        "issue": put_back(phrase.issue.strip(), words),
        "advice": put_back(phrase.advice.strip(), words),
    }
    if phrase.items:
        entry["items"] = list(phrase.items)
    if phrase.fiscal_year is not None:
        entry["year"] = phrase.fiscal_year
    return entry


def _place(entry: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(_codes(entry.get("on"))), entry.get("kind")


def _texts(entry: Mapping[str, Any]) -> tuple[str, str]:
    return _text(entry.get("issue")), _text(entry.get("advice"))


def _phrases(entry: Any) -> Iterator[Phrase]:
    if not isinstance(entry, Mapping):
        return
    issue, advice = _texts(entry)
    kind = next((kind for kind in _KINDS if kind == entry.get("kind")), None)
    if kind is None or not (issue or advice):
        return
    for code in _codes(entry.get("on")):
        on, _, part = code.partition(".")
        yield Phrase(
            on=on,
            kind=kind,
            issue=issue,
            advice=advice,
            part=part or None,
            items=tuple(_codes(entry.get("items"))),
            fiscal_year=_year(entry.get("year")),
            of_office=True,
        )


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _codes(value: Any) -> list[str]:
    values = [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else []
    return [code for each in values if isinstance(each, str) and (code := comparable(each))]


def _year(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
