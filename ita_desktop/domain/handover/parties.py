"""Between whom the work is handed over, as the office's setting keeps it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final

from ita_desktop.domain.fields import Line
from ita_desktop.domain.meetings import Signer

SETTING: Final = "handover"
WITNESSES: Final = 2
"""Places for witnesses on the record."""

LONGEST: Final = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who hands over, who takes on, the witnesses (always ``WITNESSES``), by which order or for what reason.

    What nobody named is empty: the record leaves dots to write on.
    """

    giver: Signer = field(default_factory=Signer)
    receiver: Signer = field(default_factory=Signer)
    witnesses: tuple[Signer, ...] = field(default_factory=lambda: (Signer(),) * WITNESSES)
    order: Line = ""


def parties_of(setting: object) -> Parties:
    """What a setting says of them; whatever it does not say in its own form is as if it said nothing."""
    kept = _members(setting)
    told = kept.get("witnesses")
    listed = list(told) if isinstance(told, Sequence) and not isinstance(told, str) else []
    witnesses = tuple(_signer(each) for each in (listed + [None] * WITNESSES)[:WITNESSES])
    return Parties(
        giver=_signer(kept.get("giver")),
        receiver=_signer(kept.get("receiver")),
        witnesses=witnesses,
        order=_line(kept.get("order")),
    )


def as_setting(parties: Parties) -> dict[str, Any] | None:
    """The setting that keeps them, without what is empty; None where all is."""
    people = {"giver": _told(parties.giver), "receiver": _told(parties.receiver)}
    witnesses = [_told(each) for each in parties.witnesses]
    kept: dict[str, Any] = {name: told for name, told in people.items() if told}
    if any(witnesses):
        kept["witnesses"] = witnesses
    if parties.order:
        kept["order"] = parties.order
    return kept or None


def _signer(value: object) -> Signer:
    kept = _members(value)
    return Signer(**{each.name: _line(kept.get(each.name)) or None for each in fields(Signer)})


def _told(signer: Signer) -> dict[str, str]:
    return {name: text for name, text in asdict(signer).items() if text}


def _line(value: object) -> str:
    return " ".join(value.split())[:LONGEST] if isinstance(value, str) else ""


def _members(value: object) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {}
