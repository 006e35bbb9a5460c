"""What the user takes of an earlier plan: what is proposed, but for what was turned by hand."""

from collections.abc import Iterable, Mapping

from ita_desktop.domain.measures.copying import Choice, CopyPlan
from ita_desktop.ui.measures.copying.lines import INTRODUCTION, SIGNERS


def choice_of(plan: CopyPlan, turned: Mapping[str, bool]) -> Choice:
    """The choice that the ticks show; ``turned`` are ticks by the keys of their lines."""
    measures = (each.key for each in plan.measures)
    return Choice(
        measures=_chosen(measures, plan.proposed, turned, "measure:"),
        shifts=_chosen((each.key for each in plan.shifts), plan.plain, turned),
        introduction=turned.get(INTRODUCTION, True),
        signers=turned.get(SIGNERS, True),
    )


def takes_anything(plan: CopyPlan, choice: Choice) -> bool:
    """Whether something would be done."""
    introduction = plan.introduction is not None and choice.introduction
    return bool(choice.measures) or introduction or (plan.signers is not None and choice.signers)


def told_choice(plan: CopyPlan, choice: Choice, years: int) -> str:
    """What would be taken, in one line; ``years`` is how many shifts there are in it."""
    dropped = len(plan.measures) - len(choice.measures)
    moved = sum(
        each.key in choice.shifts and (each.measure in choice.measures or not each.measure)
        for each in plan.shifts
    )
    told = [f"นำมา {len(choice.measures)} มาตรการ"]
    told += [f"ตัดออก {dropped}"] * bool(dropped) + [f"เลื่อนปี {moved} จาก {years} แห่ง"] * bool(years)
    return " ".join(told)


def _chosen(
    keys: Iterable[str], proposed: frozenset[str], turned: Mapping[str, bool], prefix: str = ""
) -> frozenset[str]:
    return frozenset(key for key in keys if turned.get(prefix + key, key in proposed))
