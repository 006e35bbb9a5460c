"""From what was read to states: new, changed, same, refused, doubtful."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.reconciliation.doubts import imprecise
from ita_desktop.domain.scores import Refusal, Score
from ita_desktop.exchange.score_tables.cells import Figure
from ita_desktop.exchange.score_tables.read_score import ReadScore, State

_FAR = 4_000
"""Hundredths from its neighbours at which a score looks as if it had lost a digit."""

_ENOUGH = 3
_NOT_WHOLE = ("item", "sub_indicator")


@dataclass(frozen=True, slots=True)
class Taken:
    """A number of the table and where it goes; ``codes`` where that is open, with ``doubt`` saying why.

    ``told`` is for the eye and holds nothing back.
    """

    code: str | None
    figure: Figure
    row: int
    column: int
    codes: tuple[str, ...] = ()
    doubt: str = ""
    told: str = ""


def settle(
    taken: Iterable[Taken], framework: Framework, entered: Mapping[str, Score]
) -> tuple[ReadScore, ...]:
    """A row for each number, in the order of the table; the same score twice for a code is one row."""
    rows = _without_repeats([_row(each, entered) for each in taken])
    rows = _contradicting(rows)
    block = {row.code: row.becomes for row in rows if row.code and row.becomes and row.state != "refused"}
    doubts = {
        finding.on: finding.text
        for finding in imprecise(framework, {**entered, **block})
        if finding.on in block
    }
    far = _far(framework, {**entered, **block})
    return tuple(_doubted(row, doubts.get(row.code or "") or far.get(row.code or "")) for row in rows)


def _row(taken: Taken, entered: Mapping[str, Score]) -> ReadScore:
    code, read = taken.code, taken.figure.read
    was = entered.get(code) if code else None
    state: State
    if isinstance(read, Refusal):
        offered = f" อาจเป็น {' หรือ '.join(read.suggestions)}" if read.suggestions else ""
        state, becomes, why = "refused", None, f"{read.reason}{offered}"
    elif code is None and not taken.codes:
        state, becomes, why = "refused", None, taken.doubt or taken.told
    else:
        doubt = " ".join(filter(None, (taken.doubt, taken.figure.weak)))
        state, becomes = "doubtful" if doubt or code is None else _state(was, read), read
        why = " ".join(filter(None, (doubt, taken.told)))
    return ReadScore(
        code=code,
        typed=taken.figure.typed,
        state=state,
        was=was,
        becomes=becomes,
        why=why,
        row=taken.row,
        column=taken.column,
        codes=taken.codes or ((code,) if code and state == "doubtful" else ()),
    )


def _state(was: Score | None, read: Score) -> State:
    """The same number with fewer decimals is the same; with more it says more, save of 0 and 100."""
    if was is None:
        return "new"
    tells_no_more = read.decimals <= was.decimals or read.hundredths in (0, 10_000)
    return "same" if was.hundredths == read.hundredths and tells_no_more else "changed"


def _without_repeats(rows: Sequence[ReadScore]) -> list[ReadScore]:
    """A score printed twice, as where a table goes on over a page, counts once."""
    kept: dict[tuple[str, int] | int, ReadScore] = {}
    for at, row in enumerate(rows):
        sure = row.code is not None and row.becomes is not None and row.state != "doubtful"
        key = (row.code or "", row.becomes.hundredths) if sure and row.becomes else at
        former = kept.get(key)
        if former is None or _decimals(row) > _decimals(former):
            kept[key] = row
    return list(kept.values())


def _decimals(row: ReadScore) -> int:
    return row.becomes.decimals if row.becomes else 0


def _contradicting(rows: Sequence[ReadScore]) -> list[ReadScore]:
    """Two rows with different scores for one code are both in doubt."""
    values: dict[str, list[ReadScore]] = {}
    for row in rows:
        if row.code and row.becomes is not None:
            values.setdefault(row.code, []).append(row)
    doubled = {code: some for code, some in values.items() if len(some) > 1}
    why = {code: _told_twice(code, some) for code, some in doubled.items()}
    return [_doubted(row, why.get(row.code or "")) for row in rows]


def _told_twice(code: str, rows: Sequence[ReadScore]) -> str:
    places = " และ ".join(f"{row.becomes} (แถว {row.row})" for row in rows[:4])
    return f"ตารางมีคะแนนของ {code} มากกว่าหนึ่งค่า {places} เลือกค่าที่ถูก"


def _far(framework: Framework, scores: Mapping[str, Score]) -> Mapping[str, str]:
    """Scores far from those of the same kind, as after a lost digit; items may be 0 or 100 as they are."""
    kinds: dict[str, dict[str, int]] = {}
    for code, score in scores.items():
        kind = framework.node(code).kind if code in framework else "item"
        if kind not in _NOT_WHOLE:
            kinds.setdefault("leaf" if kind == "question" else "whole", {})[code] = score.hundredths
    found = {}
    for values in kinds.values():
        if len(values) <= _ENOUGH:
            continue
        middle = median(values.values())
        for code, value in values.items():
            if abs(value - middle) > _FAR and value:
                found[code] = f"{scores[code]} ต่างจากคะแนนอื่นในตารางมาก ตรวจว่าพิมพ์ตกหรือเกินหนึ่งหลัก"
    return found


def _doubted(row: ReadScore, why: str | None) -> ReadScore:
    if not why or row.state in ("refused", "same"):
        return row
    told = " ".join(filter(None, (why, row.why)))
    return replace(row, state="doubtful", why=told, codes=row.codes or ((row.code,) if row.code else ()))
