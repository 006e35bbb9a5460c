"""An earlier plan taken over into a year: texts and owners kept, years moved on, progress begun anew."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from ita_desktop.domain.code_moves import CodeMoves
from ita_desktop.domain.measures.keys import with_keys
from ita_desktop.domain.measures.period_moves import moved_period, moved_text
from ita_desktop.domain.measures.records import Measure, Period, Plan, PlanSigner
from ita_desktop.domain.thai.year_shifts import Doubt, YearShift, shifted, year_shifts

Place = Literal[
    "title", "finding", "strength", "to_develop", "to_keep", "step", "part", "part_period", "period",
    "follow_up", "budget", "introduction",
]  # fmt: skip
"""Which text a year stands in; ``introduction`` is the plan's own, all others are of a measure."""

Reason = Literal["settled", "no_heirs"]
"""Why a measure's cause is gone: nothing that it answers is to be improved any more, or its codes have no
successor in the framework of the new result."""

_TEXTS: tuple[Place, ...] = ("title", "finding", "strength", "to_develop", "to_keep", "follow_up", "budget")


@dataclass(frozen=True, slots=True)
class ProposedShift:
    """Years of one text that move together: one year of a text, or all of a period with its days.

    ``measure`` is the key of the former measure, empty in the introduction; ``at`` counts steps, parts or
    paragraphs.
    """

    measure: str
    place: Place
    at: int
    text: str
    shift: YearShift | None = None
    period: Period | None = None

    @property
    def key(self) -> str:
        """What names this shift among those of its plan."""
        return f"{self.measure}:{self.place}:{self.at}:{self.shift.start if self.shift else 'all'}"

    @property
    def doubt(self) -> Doubt | None:
        """Why the year may be meant to stay; a period's years are never doubtful."""
        return self.shift.doubt if self.shift else None

    @property
    def becomes(self) -> str:
        """The whole text with this shift alone."""
        if self.period is not None:
            return self.period.text or ""
        return shifted(self.text, [self.shift]) if self.shift else self.text


@dataclass(frozen=True, slots=True)
class CopiedMeasure:
    """A measure and what would be made of it before its years move; ``lost`` are answers without a heir."""

    former: Measure
    carried: Measure
    lost: tuple[str, ...] = ()
    reason: Reason | None = None

    @property
    def key(self) -> str:
        """The key of the former measure."""
        return self.former.key or ""


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """What taking over ``last_year``'s plan into ``year`` would do, before it is done.

    ``measures`` can be chosen, ``already`` stand in the year's plan; introduction and signers are None where
    the year has its own, or last year had none. ``is_judged`` where the result that tells whose cause is gone
    is known.
    """

    year: int
    last_year: int
    measures: tuple[CopiedMeasure, ...]
    already: tuple[Measure, ...]
    introduction: tuple[str, ...] | None
    signers: tuple[PlanSigner, ...] | None
    shifts: tuple[ProposedShift, ...]
    is_judged: bool = True

    @property
    def plain(self) -> frozenset[str]:
        """The keys of the shifts that are not doubtful."""
        return frozenset(each.key for each in self.shifts if each.doubt is None)

    @property
    def proposed(self) -> frozenset[str]:
        """The keys of the measures whose cause is not gone."""
        return frozenset(each.key for each in self.measures if each.reason is None)


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a plan is taken: keys of measures and of shifts, and whether its head goes along."""

    measures: frozenset[str] = field(default_factory=frozenset)
    shifts: frozenset[str] = field(default_factory=frozenset)
    introduction: bool = True
    signers: bool = True


def plan_copy(former: Plan, present: Plan, moves: CodeMoves, settled: Collection[str] | None) -> CopyPlan:
    """What the plan ``present`` takes over from ``former``.

    ``settled`` are the score codes that are well in the new result, None where that is not known yet. A
    measure that ``present`` goes on from by its ``continues`` is not taken twice.
    """
    last, year = former.fiscal_year, present.fiscal_year
    keyed = with_keys(former.measures)
    taken = {measure.continues for measure in present.measures}
    measures = tuple(_copied(each, moves, settled or ()) for each in keyed if each.key not in taken)
    introduction = (former.introduction or None) if not present.introduction else None
    signers = tuple(replace(each, opinion=None) for each in former.signers)
    shifts = [shift for each in measures for shift in _shifts(each.former, last, year)]
    shifts += _text_shifts("", "introduction", enumerate(introduction or ()), last, year)
    return CopyPlan(
        year=year,
        last_year=last,
        measures=measures,
        already=tuple(each for each in keyed if each.key in taken),
        introduction=introduction,
        signers=(signers or None) if not present.signers else None,
        shifts=tuple(shifts),
        is_judged=settled is not None,
    )


def copied_measures(plan: CopyPlan, choice: Choice) -> tuple[Measure, ...]:
    """The measures that are taken, in last year's order, with the chosen years moved on; without keys."""
    chosen = _by_place(plan, choice)
    return tuple(_with_years(each, chosen) for each in plan.measures if each.key in choice.measures)


def with_copied_head(present: Plan, plan: CopyPlan, choice: Choice) -> Plan:
    """The year's plan with the introduction and the signers that are taken; what it has of its own stays."""
    if plan.introduction is not None and choice.introduction:
        chosen = _by_place(plan, choice)
        texts = (_moved(text, chosen, "", "introduction", at) for at, text in enumerate(plan.introduction))
        present = replace(present, introduction=tuple(text or "" for text in texts))
    return replace(present, signers=plan.signers) if plan.signers and choice.signers else present


def _copied(former: Measure, moves: CodeMoves, settled: Collection[str]) -> CopiedMeasure:
    named = former.answers or ()
    heirs = moves.all_heirs(named)
    carried = replace(
        former,
        key=None,
        number=None,
        answers=heirs if former.answers is not None else None,
        continues=former.key,
        status=None,
        progress=(),
    )
    lost = tuple(code for code in named if not moves.heirs(code))
    return CopiedMeasure(former, carried, lost, _reason(former, heirs, moves, settled))


def _reason(
    former: Measure, heirs: tuple[str, ...], moves: CodeMoves, settled: Collection[str]
) -> Reason | None:
    """Why a measure is proposed to be dropped: what answers nothing, or a resolution, has its cause still."""
    if not former.answers or former.answers_meeting:
        return None
    if not heirs:
        return "no_heirs"
    codes = [part for code in heirs for part in moves.new.expand(code)]
    return "settled" if codes and all(code in settled for code in codes) else None


def _shifts(measure: Measure, last: int, year: int) -> Iterator[ProposedShift]:
    key = measure.key or ""
    for place in _TEXTS:
        yield from _text_shifts(key, place, [(0, getattr(measure, place) or "")], last, year)
    yield from _text_shifts(key, "step", enumerate(measure.steps or ()), last, year)
    if measure.period is not None:
        moved = moved_period(measure.period, last, year)
        if moved != measure.period:
            yield ProposedShift(key, "period", 0, measure.period.text or "", period=moved)
    parts = [part.title or "" for part in measure.parts]
    yield from _text_shifts(key, "part", enumerate(parts), last, year)
    for at, part in enumerate(measure.parts):
        text = moved_text(part.period or "", last, year)
        if text != (part.period or ""):
            yield ProposedShift(key, "part_period", at, part.period or "", period=Period(text=text))


def _text_shifts(
    measure: str, place: Place, texts: Iterable[tuple[int, str]], last: int, year: int
) -> Iterator[ProposedShift]:
    for at, text in texts:
        for shift in year_shifts(text, last, year):
            yield ProposedShift(measure, place, at, text, shift)


_Chosen = Mapping[tuple[str, Place, int], tuple[ProposedShift, ...]]


def _by_place(plan: CopyPlan, choice: Choice) -> _Chosen:
    found: dict[tuple[str, Place, int], tuple[ProposedShift, ...]] = {}
    for each in plan.shifts:
        if each.key in choice.shifts:
            place = each.measure, each.place, each.at
            found[place] = (*found.get(place, ()), each)
    return found


def _moved(text: str | None, chosen: _Chosen, measure: str, place: Place, at: int = 0) -> str | None:
    mine = chosen.get((measure, place, at), ())
    whole = next((each.period for each in mine if each.period is not None), None)
    if whole is not None:
        return whole.text
    return shifted(text, [each.shift for each in mine if each.shift]) if text else text


def _with_years(copied: CopiedMeasure, chosen: _Chosen) -> Measure:
    measure = copied.carried

    def moved(text: str | None, place: Place, at: int = 0) -> str | None:
        return _moved(text, chosen, copied.key, place, at)

    periods = chosen.get((copied.key, "period", 0), ())
    return replace(
        _with_texts(measure, moved),
        steps=None
        if measure.steps is None
        else tuple(moved(step, "step", at) or "" for at, step in enumerate(measure.steps)),
        parts=tuple(
            replace(part, title=moved(part.title, "part", at), period=moved(part.period, "part_period", at))
            for at, part in enumerate(measure.parts)
        ),
        period=periods[0].period if periods else measure.period,
    )


def _with_texts(measure: Measure, moved: Callable[[str | None, Place], str | None]) -> Measure:
    return replace(
        measure,
        title=moved(measure.title, "title"),
        finding=moved(measure.finding, "finding"),
        strength=moved(measure.strength, "strength"),
        to_develop=moved(measure.to_develop, "to_develop"),
        to_keep=moved(measure.to_keep, "to_keep"),
        follow_up=moved(measure.follow_up, "follow_up"),
        budget=moved(measure.budget, "budget"),
    )
