"""Words found in 500 meetings over a bare full-text query of the same index, and how the index is built.

The aim of 3: the peer reads the numbers of the places in which SQLite finds the word, in longer ones too.
Ours counts them by kind, ranks whole words first, and reads the first screen of places, their hits marked.
"""

import json
import random
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from ita_desktop import paths
from ita_desktop.domain.search import parts_of, read_query, words_of
from ita_desktop.domain.thai.breaks import WordBreaker, read_words
from ita_desktop.services.bundle import Services
from ita_desktop.storage import parts_asked
from tests.bench.measuring import Ratio, compare, timed
from tests.bench.offices import CASES, open_file

MEETINGS = 500
WORDS = ("ประชุม", "มาตรการ", "งบประมาณ", "เจ้าพนักงานธุรการ")
SCREEN = 12


def search(folder: Path) -> Iterator[Ratio]:
    """Building the index over a loop that only breaks and folds; finding over a bare query."""
    services = open_many_meetings(folder / "search")
    texts = list(_spoken(services))
    breaker = WordBreaker(read_words(paths.WORDS))
    ours = timed(services.search.bring_up)
    peer = timed(lambda: [(words_of(text, breaker), parts_of(text)) for text in texts])
    yield Ratio(f"{MEETINGS} meetings indexed / their texts only broken", ours, peer, 6)
    with closing(sqlite3.connect(folder / "search" / "search.sqlite")) as bare:
        yield compare(
            f"words found in {MEETINGS} meetings / a bare full-text query",
            3,
            lambda: [_found(services, word) for word in WORDS],
            lambda: [_asked(bare, word) for word in WORDS],
            runs=15,
        )
    services.close()


def _found(services: Services, word: str) -> Sequence[Any]:
    found = services.search.find(word)
    return services.search.hits(found, found.ids[:SCREEN])


def _asked(bare: sqlite3.Connection, word: str) -> Sequence[Any]:
    asked = parts_asked(read_query(word))
    return bare.execute("SELECT rowid FROM found WHERE found MATCH ?", (asked,)).fetchall()


def _spoken(services: Services) -> Iterator[str]:
    for meeting in services.meetings.meetings():
        for item in meeting.agenda:
            for topic in item.topics:
                yield from (entry.text for entry in topic.entries if entry.text)


def open_many_meetings(folder: Path) -> Services:
    """The case's office with its meeting 500 times, each with its words in another order."""
    office = json.loads((CASES / "2566-p5.json").read_text(encoding="utf-8"))
    (held,) = office["meetings"]
    breaker, dice = WordBreaker(read_words(paths.WORDS)), random.Random(2566)
    office["meetings"] = [_other(held, at, breaker, dice) for at in range(MEETINGS)]
    file = folder.with_suffix(".json")
    file.write_text(json.dumps(office, ensure_ascii=False), encoding="utf-8")
    return open_file(folder, file)


def _other(held: Mapping[str, Any], at: int, breaker: WordBreaker, dice: random.Random) -> Mapping[str, Any]:
    def mixed(text: str) -> str:
        words = breaker.words(text)
        dice.shuffle(words)
        return "".join(words)

    agenda = json.loads(json.dumps(held["agenda"]))
    for item in agenda:
        for topic in item.get("topics", ()):
            for entry in topic.get("entries", ()):
                if entry.get("text"):
                    entry["text"] = mixed(entry["text"])
    year = 2470 + at // 5
    number, day = f"{at % 5 + 1}/{year}", f"{year - 543}-{at % 12 + 1:02d}-{at % 28 + 1:02d}"
    return {**held, "number": number, "date": day, "agenda": agenda}
