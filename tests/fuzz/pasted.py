"""Readers of what is typed, pasted, dropped or answered by a web server."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from ita_desktop.domain.codes import read_codes
from ita_desktop.domain.evidence import disk_name, kept_name, page_name
from ita_desktop.domain.measures import standings
from ita_desktop.domain.measures.percents import read_percent
from ita_desktop.domain.meetings.numbers import read_number
from ita_desktop.domain.names import split_name
from ita_desktop.domain.oit.addresses import read_addresses
from ita_desktop.domain.oit.guard import refuses_link
from ita_desktop.domain.oit.link_answers import Answer
from ita_desktop.domain.oit.records import LinkCheck
from ita_desktop.domain.oit.standings import read_wording
from ita_desktop.domain.scores import parse_score
from ita_desktop.domain.signs import UNSEEN
from ita_desktop.domain.thai.dates import parse_date, parse_day, parse_time
from ita_desktop.domain.thai.periods import read_period
from ita_desktop.exchange.days import read_day
from ita_desktop.exchange.officer_tables import plan_officers
from ita_desktop.exchange.score_tables.cells import read_cell
from ita_desktop.exchange.tables import grid_of
from ita_desktop.services.bundle import Services
from ita_desktop.services.oit.link_run import LinkRun, Target
from ita_desktop.ui.kit import code_readings, readings
from tests.fuzz.common import YEAR, framework, kept, refused_or_read, room
from tests.fuzz.files import list_planned, planned, report_planned
from tests.fuzz.offices import small_office
from tests.services.conftest import P1, Clock, open_again, take_in

ASKED = "https://www.example.go.th/o1"
AT = datetime(2026, 3, 20, 9, 30)
HOSTILE_HOPS = 8


def text_of(content: bytes) -> str:
    """The content as a clipboard gives it: halves of letters come through."""
    try:
        return content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return content.decode("utf-8", "replace")


def clipboard(content: bytes) -> None:
    """A copied table of scores, measures or officers."""
    text = text_of(content)
    planned(grid_of(text))
    plan_officers(text, "", (), ("กองคลัง",))


def clipboard_html(content: bytes) -> None:
    """The same as another program's HTML."""
    html = f"<table>{content.decode('utf-8', 'replace')}"
    planned(grid_of("", html))
    plan_officers("", html, ())


def form(content: bytes) -> None:
    """A copied list of a unit's items, or its report on measures."""
    text = text_of(content)
    grid = grid_of("", f"<table>{text}") if "<" in text else grid_of(text)
    list_planned(grid)
    report_planned(grid)


@cache
def _office(case: Path) -> Services:
    """An office of its own, for what only its services read."""
    services = open_again(room() / case.stem, Clock())
    take_in(services, case)
    services.search.bring_up()
    return services


def links(content: bytes) -> None:
    """A copied list of links."""
    text, small = text_of(content), _office(kept(small_office(), "small.json"))
    for row in small.pasted_links.read(YEAR, text, text if "<" in text else "", "o1").rows:
        assert row.url is None or row.url.startswith(("https://", "http://"))


def search(content: bytes) -> None:
    """What is typed into the search."""
    text, asked = text_of(content), _office(P1).search
    found = asked.find(text)
    asked.hits(found, found.ids[:5])
    asked.meetings(text)


def addresses(content: bytes) -> None:
    """Addresses of the web in a text."""
    for each in read_addresses(content.decode("utf-8", "replace")):
        assert not isinstance(each, str) or each.startswith(("https://", "http://"))


def file_names(content: bytes) -> None:
    """A name of an evidence file, wherever it comes from, stays in the folder into which it is copied."""
    name = disk_name(kept_name(content.decode("utf-8", "replace")))
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', name)
    assert name.strip(" .") and not re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name, re.IGNORECASE)
    assert len(name.encode()) <= 255


FIELDS: tuple[Callable[[str], object], ...] = (
    readings.from_clipboard,
    readings.read_text,
    readings.read_line,
    readings.read_lines,
    readings.read_day,
    readings.read_time,
    readings.read_count,
    readings.read_year,
    parse_date,
    parse_day,
    parse_time,
    parse_score,
    read_cell,
    read_day,
    read_number,
    read_percent,
    read_wording,
    standings.read_status,
    split_name,
    lambda text: read_period(text, YEAR + 1),
    lambda text: read_codes(text, framework()),
    lambda text: code_readings.read_named(text, framework(), "พิมพ์รหัสใหม่", indicator="3"),
)
"""Every way in which a field of the window reads what is typed into it."""


def field(content: bytes) -> None:
    """What is typed into a field: a text, a day, a period, a score, a code; refused by all or read."""
    text = text_of(content)
    told = [refused_or_read(lambda _, read=read: read(text), content) for read in FIELDS]  # type: ignore[misc]
    if all(told):
        raise readings.NotRead(told[-1])


class _Server:
    """Answers as its lines say, at once; what it was asked is asserted to be of the web outside."""

    def __init__(self, answers: list[tuple[int, str]], kind: str, page: bytes) -> None:
        self._answers, self._kind, self._page = answers, kind, page
        self._time = 0.0

    def fetch(self, url: str, done: Callable[[Any], None]) -> Callable[[], None]:
        """Answer with the next line, the last of them with the page."""
        from ita_desktop.ui.net.fetching import title_of

        assert refuses_link(url) is None, url
        status, location = self._answers.pop(0) if self._answers else (200, "")
        title = title_of(self._page, self._kind)
        done(Answer(url=url, status=status, location=location or None, title=title, type=self._kind))
        return lambda: None

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """The time goes by."""
        self._time += seconds
        act()

    def now(self) -> float:
        """The time that has gone by."""
        return self._time


def answer(content: bytes) -> None:
    """What a web server answers: hops as lines of a status and an address, an empty line, kind, page."""
    head, _, rest = content.partition(b"\n\n")
    kind, _, page = rest.partition(b"\n")
    named = kind.decode("utf-8", "replace")
    hops = [line.partition(" ") for line in head.decode("utf-8", "replace").split("\n")[:HOSTILE_HOPS]]
    answers = [(int(status[:3]) if status[:3].isdecimal() else 302, to) for status, _, to in hops]
    told: list[LinkCheck] = []
    run = LinkRun(
        [Target("o1", ASKED)],
        _Server(answers, named, page),
        lambda: AT,
        lambda _target, check, _answer: told.append(check),
        lambda _offline: None,
    )
    run.start()
    (check,) = told
    for word in (check.answer, check.title, check.url):
        assert word is None or (len(word) <= 4_000 and not UNSEEN.search(word)), word
    assert page_name(check.title or "", named)
