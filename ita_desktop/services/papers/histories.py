"""The acts of a span of days as the paper of history tells them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ita_desktop.documents.snapshots import HistorySnapshot, PrintedAct
from ita_desktop.domain.journal_words import field_changes, names_of, place_words
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.storage import JournalEntry, PastAct, Sought, UnitOfWork

HISTORY = "history"
MOST_CHANGES = 12
"""Changes of one act that are told field by field; the others are counted."""

PREFACE = {"undo": "เลิกทำ: ", "redo": "ทำซ้ำ: "}


def years_of_history(unit: UnitOfWork) -> Sequence[int]:
    """The fiscal years from the first change to the last."""
    days = unit.past.days()
    return range(fiscal_year(days[0]), fiscal_year(days[1]) + 1) if days else ()


def captured_history(unit: UnitOfWork, since: date, until: date, common: dict[str, Any]) -> HistorySnapshot:
    """All acts from ``since`` to ``until``, the oldest first, with the hash of the last change among them."""
    names = names_of(unit.office.committees(), unit.office.memos(), unit.office.evidence_files())
    sought = Sought(since=since, until=until)
    acts = unit.past.acts(sought)[::-1]
    changes: dict[int, list[JournalEntry]] = {}
    for entry in unit.past.entries(sought):
        changes.setdefault(entry.act_id, []).append(entry)
    last = max((act.last for act in acts), default=0)
    return HistorySnapshot(
        **common,
        since=since,
        until=until,
        acts=tuple(_printed(act, changes[act.id], names) for act in acts),
        last=last,
        hash=unit.past.hash_of(last),
    )


def _printed(act: PastAct, changes: Sequence[JournalEntry], names: Mapping[str, str]) -> PrintedAct:
    told = changes[:MOST_CHANGES]
    more = f" และอีก {act.places - 1} แห่ง" if act.places > 1 else ""
    return PrintedAct(
        first=act.id,
        last=act.last,
        at=act.at,
        actor=act.actor,
        title=f"{PREFACE.get(act.kind, '')}{act.title}",
        where=f"{place_words(act.place, names)}{more}",
        fields=tuple(field for each in told for field in field_changes(each.before, each.after)),
        more=len(changes) - len(told),
        reason=act.reason or "",
        wiped=act.wiped,
    )
