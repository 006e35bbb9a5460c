"""Several measures as one."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from ita_desktop.domain.analysis import together
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures.answering import in_order, indicators_of
from ita_desktop.domain.measures.records import Measure
from ita_desktop.domain.measures.units import unit_key
from ita_desktop.domain.thai.normal import comparable


def joined(measures: Sequence[Measure], framework: Framework) -> Measure:
    """One new measure that answers what all of them answer: no text, step or unit is lost or said twice.

    Two titles stand side by side; of more, the indicators name it. The period is the first one's.
    """
    first = measures[0]
    answers = in_order((code for each in measures for code in each.answers or ()), framework)
    steps = _once((step for each in measures for step in each.steps or ()), comparable)
    units = _once((unit for each in measures for unit in each.units or ()), unit_key)
    return Measure(
        answers=answers or None,
        answers_meeting=next((each.answers_meeting for each in measures if each.answers_meeting), None),
        title=_title(measures, answers, framework),
        finding=together(each.finding for each in measures),
        strength=together(each.strength for each in measures),
        to_develop=together(each.to_develop for each in measures),
        to_keep=together(each.to_keep for each in measures),
        steps=tuple(steps) or None,
        period=first.period,
        units=tuple(units) or None,
        follow_up=together(each.follow_up for each in measures),
    )


def _title(measures: Sequence[Measure], answers: tuple[str, ...], framework: Framework) -> str | None:
    titles = list(_once((each.title for each in measures if each.title), comparable))
    if len(titles) <= 2:
        return " และ".join(titles) or None
    numbers = indicators_of(Measure(answers=answers), framework)
    if len(numbers) != 1:
        listed = " ".join(map(str, numbers[:-1]))
        return f"ยกระดับการดำเนินงานตามตัวชี้วัดที่ {listed} และ {numbers[-1]}" if numbers else titles[0]
    name = next(each.title for each in framework.indicators if each.number == numbers[0])
    return f"ยกระดับการดำเนินงานตามตัวชี้วัดที่ {numbers[0]} {name}"


def _once(texts: Iterable[str], key: Callable[[str], str]) -> Iterator[str]:
    """The texts that are not the same as an earlier one."""
    seen = set()
    for text in texts:
        if key(text) not in seen:
            seen.add(key(text))
            yield text
