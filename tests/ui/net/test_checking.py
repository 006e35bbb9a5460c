"""Checking an office's links against real websites on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.oit import LinkCheck
from ita_desktop.domain.oit.pace import Pace
from ita_desktop.services.bundle import Services
from ita_desktop.ui.net.checking import LinkChecking
from tests.ui.net.server import Server, serving
from tests.ui.net.websites import network_of
from tests.ui.offices import P1, open_office

YEAR, ONE, TWO = 2568, "www.one.go.th", "two.go.th"
SECONDS = 0.15


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """An office without links."""
    services = open_office(tmp_path, P1)
    yield services
    services.close()


@pytest.fixture
def sites() -> Iterator[tuple[Server, Server]]:
    """Two websites."""
    with serving("127.0.0.2") as one, serving("127.0.0.3") as two:
        yield one, two


@pytest.fixture
def checking(qtbot: QtBot, office: Services) -> Iterator[LinkChecking]:
    """Checks the office's links at the two websites, quickly."""
    owner = QObject()
    network = network_of({ONE: "127.0.0.2", TWO: "127.0.0.3", "down.go.th": "127.0.0.9"}, patience=1)
    yield LinkChecking(office.links, office.context.clock, owner, network, Pace(SECONDS))
    owner.deleteLater()


def add(office: Services, *urls: str) -> None:
    items = [item.code for item in office.links.book(YEAR).items]
    office.links.add_all(YEAR, [(code, url, None) for code, url in zip(items, urls, strict=False)])


def run(qtbot: QtBot, office: Services, checking: LinkChecking) -> None:
    with qtbot.waitSignal(checking.ended, timeout=15_000) as ended:
        assert checking.start(YEAR, office.links.targets(YEAR))
    assert ended.args == [False]


def kept(office: Services) -> dict[str, LinkCheck]:
    return {row.link.url or "": row.link.checks[-1] for row in office.links.rows(YEAR) if row.link.checks}


def test_every_way_of_answering_is_kept(
    qtbot: QtBot, office: Services, checking: LinkChecking, sites: tuple[Server, Server]
) -> None:
    one, two = (f"http://{name}:{site.server_port}" for name, site in zip((ONE, TWO), sites, strict=True))
    add(
        office,
        f"{one}/ok",
        f"{one}/missing",
        f"{one}/soft",
        f"{two}/to?{one}/ok",
        f"{two}/silent",
        f"{two}/loop",
        "http://down.go.th:9/x",
        f"{two}/to?http://10.0.0.1/",
        "http://192.168.1.1/",
    )
    run(qtbot, office, checking)
    told = list(kept(office).values())
    assert [check.verdict for check in told] == [
        "reachable",
        "gone",
        "gone",
        "moved",
        "unreachable",
        "unreachable",
        "unreachable",
        "refused",
        "refused",
    ]
    assert told[0].title == "แผนดำเนินงาน ปีงบประมาณ พ.ศ. ๒๕๖๗"
    assert told[4].answer == "เว็บไซต์ไม่ตอบภายในเวลาที่รอ (1 วินาที)"
    assert all(check.on is not None and check.time is not None for check in told)


def test_one_request_a_time_and_never_faster_than_the_pace(
    qtbot: QtBot, office: Services, checking: LinkChecking, sites: tuple[Server, Server]
) -> None:
    add(office, *(f"http://{ONE}:{sites[0].server_port}/ok?{at}" for at in range(4)))
    run(qtbot, office, checking)
    times = [at for _, at, _ in sites[0].asked]
    assert len(times) == 4
    assert times[-1] - times[0] >= 3 * SECONDS * 0.9


def test_giving_up_keeps_what_came(
    qtbot: QtBot, office: Services, checking: LinkChecking, sites: tuple[Server, Server]
) -> None:
    one = f"http://{ONE}:{sites[0].server_port}"
    add(office, f"{one}/ok", f"{one}/silent", f"{one}/never")
    with qtbot.waitSignal(checking.answered):
        checking.start(YEAR, office.links.targets(YEAR))
    assert not checking.start(YEAR, office.links.targets(YEAR)), "one run at a time"
    qtbot.waitUntil(lambda: len(sites[0].asked) == 2)
    checking.stop()
    assert not checking.is_going
    assert list(kept(office)) == [f"{one}/ok"]
    office.history.undo()
    assert kept(office) == {}


def test_a_pc_without_internet_keeps_nothing(qtbot: QtBot, office: Services, checking: LinkChecking) -> None:
    add(office, "http://down.go.th:9/x", f"http://{ONE}:9/", f"http://{TWO}:9/")
    with qtbot.waitSignal(checking.ended, timeout=10_000) as ended:
        checking.start(YEAR, office.links.targets(YEAR))
    assert ended.args == [True]
    assert kept(office) == {}


def test_what_cannot_be_kept_now_is_kept_later(
    qtbot: QtBot,
    office: Services,
    checking: LinkChecking,
    sites: tuple[Server, Server],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(office, f"http://{ONE}:{sites[0].server_port}/ok")

    def full(*_: object) -> None:
        raise ItaError("ที่ว่างหมด")

    with monkeypatch.context() as patched:
        patched.setattr(office.links, "record", full)
        with qtbot.waitSignal(checking.failed) as failed:
            run(qtbot, office, checking)
    assert failed.args == ["ที่ว่างหมด"]
    assert len(checking.came) == 1
    checking.keep()
    assert len(kept(office)) == 1


def test_a_whole_page_is_brought(
    qtbot: QtBot, office: Services, checking: LinkChecking, sites: tuple[Server, Server]
) -> None:
    add(office, f"http://{TWO}:{sites[1].server_port}/to?http://{ONE}:{sites[0].server_port}/ok")
    with qtbot.waitSignal(checking.brought, timeout=10_000) as brought:
        checking.start(YEAR, office.links.targets(YEAR), whole=True)
    _, check, answer = brought.args
    assert check.verdict == "moved"
    assert "แผนดำเนินงาน" in answer.content.decode()
    assert answer.type == "text/html"
