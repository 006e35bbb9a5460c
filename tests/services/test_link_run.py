"""A run of checking on a clock of its own: whom it asks when, where it is led, when the PC is offline."""

from collections.abc import Callable
from datetime import datetime
from heapq import heappop, heappush
from itertools import count, pairwise
from urllib.parse import urlsplit

import pytest

from ita_desktop.domain.oit.guard import refuses_link
from ita_desktop.domain.oit.link_answers import Answer
from ita_desktop.domain.oit.pace import Pace
from ita_desktop.domain.oit.records import LinkCheck
from ita_desktop.domain.refusals import Refusal
from ita_desktop.services.oit.link_run import LinkRun, Target

Reply = Callable[[str], Answer | Refusal]


class Web:
    """A web whose time goes on only when nothing else happens; each answer takes ``takes`` seconds."""

    def __init__(self, reply: Reply, takes: float = 0.125) -> None:
        self._reply, self._takes, self._time = reply, takes, 0.0
        self._coming: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self.asked: list[tuple[float, str]] = []
        self.most_at_once = self.open = 0

    def fetch(self, url: str, done: Callable[[Answer | Refusal], None]) -> Callable[[], None]:
        self.asked.append((self._time, url))
        self.open += 1
        self.most_at_once = max(self.most_at_once, self.open)
        stopped: list[bool] = []

        def answer() -> None:
            self.open -= 1
            if not stopped:
                done(self._reply(url))

        self.later(self._takes, answer)
        return lambda: stopped.append(True)

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        heappush(self._coming, (self._time + seconds, next(self._order), act))

    def now(self) -> float:
        return self._time

    def go_on(self, until: float = 1e9) -> None:
        """Let everything happen that comes before ``until``."""
        while self._coming and self._coming[0][0] <= until:
            self._time, _, act = heappop(self._coming)
            act()


class Told:
    """What a run told."""

    def __init__(self) -> None:
        self.checks: dict[str, LinkCheck] = {}
        self.codes: list[str] = []
        self.ended: list[bool] = []

    def answered(self, target: Target, check: LinkCheck, answer: Answer | None) -> None:
        self.checks[target.url] = check
        self.codes.append(target.code)


def ok(url: str) -> Answer | Refusal:
    return Answer(url=url, status=200)


def silent(failure: str) -> Reply:
    return lambda url: Answer(url=url, failure=failure)  # type: ignore[arg-type]


def run(
    urls: list[str], reply: Reply, pace: Pace | None = None, until: float = 1e9
) -> tuple[Web, Told, LinkRun]:
    web, told = Web(reply), Told()
    targets = [Target(f"o{at}", url) for at, url in enumerate(urls, 1)]
    made = LinkRun(
        targets, web, lambda: datetime(2026, 3, 5, 9, 30), told.answered, told.ended.append, pace or Pace()
    )
    made.start()
    web.go_on(until)
    return web, told, made


def test_a_host_is_asked_once_a_second_and_eight_hosts_at_once() -> None:
    urls = [f"https://h{host}.go.th/{page}" for host in range(20) for page in range(5)]
    web, told, made = run(urls, ok)
    times: dict[str, list[float]] = {}
    for at, url in web.asked:
        times.setdefault(urlsplit(url).netloc, []).append(at)
    gaps = [after - before for each in times.values() for before, after in pairwise(each)]
    assert min(gaps) >= 1
    assert web.most_at_once <= 8
    assert (made.done, made.total, told.ended) == (100, 100, [False])
    assert web.now() < 8


def test_the_pace_is_kept_over_two_runs() -> None:
    pace, web, told = Pace(), Web(ok), Told()
    for page in "ab":
        LinkRun(
            [Target("o1", f"https://h.go.th/{page}")],
            web,
            lambda: datetime(2026, 3, 5),
            told.answered,
            told.ended.append,
            pace,
        ).start()
        web.go_on()
    assert web.asked[1][0] - web.asked[0][0] >= 1


def test_one_address_at_two_items_is_asked_once_and_told_twice() -> None:
    web, told, _ = run(["https://h.go.th/a", "https://h.go.th/a"], ok)
    assert len(web.asked) == 1
    assert told.codes == ["o1", "o2"]


def test_every_hop_is_guarded_and_paced() -> None:
    def reply(url: str) -> Answer | Refusal:
        if url.endswith("/in"):
            return Answer(url=url, status=302, location="http://192.168.0.1/admin")
        if url.endswith("/old"):
            return Answer(url=url, status=301, location="../new?x=1#part")
        return ok(url)

    web, told, _ = run(["https://h.go.th/in", "https://h.go.th/a/old"], reply)
    assert [url for _, url in web.asked] == [
        "https://h.go.th/in",
        "https://h.go.th/a/old",
        "https://h.go.th/new?x=1",
    ]
    assert told.checks["https://h.go.th/in"].verdict == "refused"
    moved = told.checks["https://h.go.th/a/old"]
    assert (moved.verdict, moved.url) == ("moved", "https://h.go.th/new?x=1")
    assert [round(at, 6) for at, _ in web.asked] == [0, 1, 2]


def test_circles_and_long_ways_end() -> None:
    def circle(url: str) -> Answer | Refusal:
        return Answer(url=url, status=302, location="/b" if url.endswith("/a") else "/a")

    def longer(url: str) -> Answer | Refusal:
        return Answer(url=url, status=302, location=url + "x")

    for reply, most in ((circle, 2), (longer, 6)):
        web, told, _ = run(["https://h.go.th/a"], reply)
        check = told.checks["https://h.go.th/a"]
        assert (check.verdict, check.answer) == ("unreachable", "เว็บไซต์พาไปต่อหลายทอดไม่จบ")
        assert len(web.asked) == most


@pytest.mark.parametrize(
    "location", ["http://[bad", "//h.go.th]/x", "javascript:alert(1)", "file:///c:/x", "/" + "x" * 4_000]
)
def test_an_answer_that_leads_to_what_is_no_address_is_refused_and_the_run_goes_on(location: str) -> None:
    def reply(url: str) -> Answer | Refusal:
        return Answer(url=url, status=302, location=location) if url.endswith("/a") else ok(url)

    web, told, _ = run(["https://h.go.th/a", "https://h.go.th/b"], reply)
    told_of = {url[-1]: check.verdict for url, check in told.checks.items()}
    assert told_of == {"a": "refused", "b": "reachable"}
    assert (len(web.asked), told.ended) == (2, [False])


def test_many_links_inside_are_refused_without_asking() -> None:
    urls = [f"http://10.0.{at // 250}.{at % 250}/" for at in range(3000)] + ["file:///c:/x"] * 500
    urls += [f"http://10.0.0.1/{at}" for at in range(3000)]
    web, told, made = run(urls, ok)
    assert (web.asked, made.done, told.ended) == ([], 6500, [False])
    assert {check.verdict for check in told.checks.values()} == {"refused"}


def test_a_machine_that_must_not_be_asked_is_told_by_the_fetcher() -> None:
    _, told, _ = run(["https://h.go.th/"], lambda url: Refusal("ภายใน"))
    assert (told.checks["https://h.go.th/"].verdict, told.ended) == ("refused", [False])


def test_where_no_host_answers_the_pc_is_offline_and_nothing_is_told() -> None:
    several = [f"https://h{at}.go.th/" for at in range(5)]
    for failure in ("no_host", "no_connection", "timeout"):
        _, told, _ = run(several, silent(failure))
        assert (told.checks, told.ended) == ({}, [True]), failure
    _, told, _ = run(["https://h.go.th/a", "https://h.go.th/b"], silent("no_host"))
    assert (told.checks, told.ended) == ({}, [True])


def test_an_offline_pc_is_found_without_asking_every_host() -> None:
    web, told, _ = run([f"https://h{at}.go.th/" for at in range(200)], silent("timeout"))
    assert told.ended == [True]
    assert len(web.asked) < 40


def test_what_the_system_says_of_being_offline_ends_at_once() -> None:
    web, told, _ = run([f"https://h{at}.go.th/" for at in range(200)], silent("offline"))
    assert (told.checks, told.ended) == ({}, [True])
    assert len(web.asked) == 8


def test_silence_counts_as_soon_as_any_host_answers() -> None:
    def reply(url: str) -> Answer | Refusal:
        return ok(url) if "h9" in url else Answer(url=url, failure="no_host")

    _, told, _ = run([f"https://h{at}.go.th/" for at in range(10)], reply)
    assert told.ended == [False]
    assert (
        sorted(check.verdict or "" for check in told.checks.values()) == ["reachable"] + ["unreachable"] * 9
    )


def test_one_website_that_is_down_is_not_an_offline_pc() -> None:
    _, told, _ = run(["https://h.go.th/a", "https://h.go.th/b"], silent("timeout"))
    assert told.ended == [False]
    assert {check.verdict for check in told.checks.values()} == {"unreachable"}


def test_a_stopped_run_tells_nothing_more() -> None:
    web, told, made = run([f"https://h.go.th/{at}" for at in range(10)], ok, until=3.5)
    assert made.done == 4
    made.stop()
    web.go_on()
    assert (len(web.asked), len(told.checks), told.ended) == (4, 4, [])


def test_nothing_to_ask_ends_at_once() -> None:
    assert run([], ok)[1].ended == [False]


def test_names_with_a_port_or_user_are_refused() -> None:
    assert refuses_link("https://h.go.th:22/") is not None
    _, told, _ = run(["https://h.go.th:22/"], ok)
    assert told.checks["https://h.go.th:22/"].verdict == "refused"
