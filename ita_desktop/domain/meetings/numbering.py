"""The numbers under which the topics of an agenda are printed."""

from ita_desktop.domain.meetings.records import AgendaItem


def topic_numbers(item: AgendaItem, position: int) -> tuple[str, ...]:
    """The printed number of each topic, ``4.1``; empty for one without a title, which is not counted."""
    numbers: list[str] = []
    counted = 0
    for topic in item.topics:
        titled = bool((topic.title or "").strip())
        counted += titled
        numbers.append(f"{position + 1}.{counted}" if titled else "")
    return tuple(numbers)
