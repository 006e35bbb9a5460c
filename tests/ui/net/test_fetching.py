"""Asking real servers on this machine for pages: what each way of answering becomes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ita_desktop.domain.oit.link_answers import Answer
from ita_desktop.domain.refusals import Refusal
from ita_desktop.ui.net.fetching import ENOUGH, QtFetcher, title_of
from tests.ui.net.server import Server, serving

NAME = "www.example.go.th"


@pytest.fixture
def server() -> Iterator[Server]:
    """A website at 127.0.0.2."""
    with serving() as server:
        yield server


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[QObject]:
    """What fetchers belong to; it goes with them."""
    room = QObject()
    yield room
    room.deleteLater()


@pytest.fixture
def fetcher(room: QObject) -> QtFetcher:
    """Asks machines of this PC only, with little patience."""
    return QtFetcher(room, patience=3, allows=only_here, lookup={NAME: "127.0.0.2"})


def only_here(number: str) -> Refusal | None:
    """The tests' own servers may be asked, nothing else."""
    return None if number.startswith("127.0.0.") and number != "127.0.0.1" else Refusal("ภายใน")


def ask(qtbot: QtBot, fetcher: QtFetcher, url: str) -> Answer | Refusal:
    """The answer of an address."""
    told: list[Answer | Refusal] = []
    fetcher.fetch(url, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    return told[0]


def answer(qtbot: QtBot, fetcher: QtFetcher, server: Server, path: str) -> Answer:
    """What the website answers to a path."""
    told = ask(qtbot, fetcher, f"http://{NAME}:{server.server_port}{path}")
    assert isinstance(told, Answer)
    return told


def test_a_page_is_read_to_its_title(qtbot: QtBot, fetcher: QtFetcher, server: Server) -> None:
    told = answer(qtbot, fetcher, server, "/ok")
    assert (told.status, told.title, told.type) == (200, "แผนดำเนินงาน ปีงบประมาณ พ.ศ. ๒๕๖๗", "text/html")
    assert told.content == b""
    assert server.asked[0][2] == f"{NAME}:{server.server_port}"


def test_where_it_leads_is_told_and_not_followed(qtbot: QtBot, fetcher: QtFetcher, server: Server) -> None:
    told = answer(qtbot, fetcher, server, "/to?http://10.0.0.1/")
    assert told.leads_on and told.location == "http://10.0.0.1/"
    assert [path for path, _, _ in server.asked] == ["/to?http://10.0.0.1/"]


@pytest.mark.parametrize("status", [403, 404, 410, 500, 503])
def test_statuses_are_told(qtbot: QtBot, fetcher: QtFetcher, server: Server, status: int) -> None:
    assert answer(qtbot, fetcher, server, f"/status?{status}").status == status


def test_silence_ends(qtbot: QtBot, room: QObject, server: Server) -> None:
    impatient = QtFetcher(room, patience=0.3, allows=only_here, lookup={NAME: "127.0.0.2"})
    assert answer(qtbot, impatient, server, "/silent").failure == "timeout"


def test_an_endless_page_is_read_no_further_than_its_title(
    qtbot: QtBot, fetcher: QtFetcher, server: Server
) -> None:
    told = answer(qtbot, fetcher, server, "/endless")
    assert (told.status, told.title) == (200, "ไม่รู้จบ")
    assert ENOUGH < 100_000


def test_a_whole_page_has_a_limit(qtbot: QtBot, room: QObject, server: Server) -> None:
    whole = QtFetcher(room, whole=True, patience=10, allows=only_here, lookup={NAME: "127.0.0.2"})
    assert "แผนดำเนินงาน" in answer(qtbot, whole, server, "/ok").content.decode()
    assert answer(qtbot, whole, server, "/endless").failure == "too_large"
    assert answer(qtbot, whole, server, "/damaged").failure == "closed"


def test_nothing_is_remembered(qtbot: QtBot, fetcher: QtFetcher, server: Server) -> None:
    for _ in range(2):
        assert answer(qtbot, fetcher, server, "/cookie").title == "[]"


def test_nobody_there(qtbot: QtBot, fetcher: QtFetcher) -> None:
    told = ask(qtbot, fetcher, "http://127.0.0.3:9/")
    assert isinstance(told, Answer) and told.failure == "no_connection"


def test_an_inside_number_is_never_asked(qtbot: QtBot, room: QObject, server: Server) -> None:
    usual = QtFetcher(room, lookup={NAME: "127.0.0.2"})
    told = ask(qtbot, usual, f"http://{NAME}:{server.server_port}/ok")
    assert isinstance(told, Refusal) and "เครือข่ายภายใน" in told.reason
    assert server.asked == []


def test_a_certificate_that_nobody_vouches_for(qtbot: QtBot, room: QObject) -> None:
    with serving("127.0.0.4", tls=True) as server:
        names = {"selfsigned.example.go.th": "127.0.0.4", NAME: "127.0.0.4"}
        fetcher = QtFetcher(room, patience=5, allows=only_here, lookup=names)
        told = ask(qtbot, fetcher, f"https://selfsigned.example.go.th:{server.server_port}/ok")
        assert isinstance(told, Answer) and told.failure == "tls_untrusted"
        other = ask(qtbot, fetcher, f"https://{NAME}:{server.server_port}/ok")
        assert isinstance(other, Answer) and other.failure in ("tls_name", "tls_untrusted")
        assert server.asked == []


def test_the_name_is_told_in_the_handshake_though_a_number_is_asked(qtbot: QtBot, room: QObject) -> None:
    with serving("127.0.0.4", tls=True) as server:
        fetcher = QtFetcher(room, patience=5, allows=only_here, lookup={NAME: "127.0.0.4"})
        ask(qtbot, fetcher, f"https://{NAME}:{server.server_port}/ok")
        assert server.named == [NAME]


def test_a_name_is_looked_up_by_the_system_and_guarded_by_its_numbers(qtbot: QtBot, room: QObject) -> None:
    told = ask(qtbot, QtFetcher(room), "http://localhost:9/")
    assert isinstance(told, Refusal) and "เครือข่ายภายใน" in told.reason


def test_a_stopped_request_tells_nobody(qtbot: QtBot, fetcher: QtFetcher, server: Server) -> None:
    told: list[Answer | Refusal] = []
    stop = fetcher.fetch(f"http://{NAME}:{server.server_port}/silent", told.append)
    qtbot.waitUntil(lambda: bool(server.asked))
    stop()
    answer(qtbot, fetcher, server, "/ok")
    assert told == []


@pytest.mark.parametrize(
    ("content", "kind", "title"),
    [
        ("<title>\n ก &amp; ข </title>".encode(), "text/html", "ก & ข"),
        ("<TITLE lang=th>ไทย</TITLE>".encode("cp874"), "text/html; charset=TIS-620", "ไทย"),
        (b"<meta charset=nonsense><title>a</title>", "text/html", "a"),
        (b"<title></title>", "text/html", None),
        (b"<titles>b</titles><title>a<b</title>", "text/html", "a<b"),
        ("<title>ก</title>".encode(), "text/html; charset=undefined", "ก"),
        (b"<title>+2AA-</title>", "text/html; charset=utf-7", "+2AA-"),
        (b"<title>" * 9_000, "text/html", None),
        (b"%PDF-1.7 <title>x</title>", "application/pdf", None),
        (b"", "", None),
    ],
)
def test_titles(content: bytes, kind: str, title: str | None) -> None:
    assert title_of(content, kind) == title
