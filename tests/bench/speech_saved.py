"""Saving one speech of long minutes over a bare SQLite commit, in an office with many meetings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from tests.bench.field_save import over_bare
from tests.bench.long_meeting import ENTRIES, open_long_meeting, paragraphs
from tests.bench.measuring import Ratio

OTHERS = 100


def speech_saved(folder: Path) -> Iterator[Ratio]:
    """One speech of 60,000-character minutes durable, history included, beside many other meetings."""
    services, key = open_long_meeting(folder / "speech", paragraphs(ENTRIES))
    for week in range(OTHERS):
        services.meetings.create(key.committee or "", date(2026, 2, 1) + timedelta(weeks=week))
    meeting = services.meetings.get(key)
    ticks = count()

    def save() -> None:
        item = meeting.agenda[0]
        topic = item.topics[0]
        speech = replace(topic.entries[60], text=f"ประธานแจ้งที่ประชุม {next(ticks)}")
        entries = (*topic.entries[:60], speech, *topic.entries[61:])
        said = replace(item, topics=(replace(topic, entries=entries),))
        services.meetings.save(key, replace(meeting, agenda=(said,)))

    name = "a speech of 60,000-character minutes saved / bare commit"
    yield over_bare(folder / "bare-speech.sqlite", name, save, aim=15)
    services.close()
