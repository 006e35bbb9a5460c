"""Checking 200 links on 40 websites of this machine over the time that their pace allows.

Aim. A website is asked once in so many seconds; its five links cannot be done before four pauses have passed,
and forty websites can pass them at the same time. The pace is shortened, since only the ratio counts: looking
up, guarding, asking, judging and keeping all 200, with the servers' own work on the same processor, take no
longer than the pauses themselves: 2.
"""

from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject

from ita_desktop.domain.oit.pace import Pace
from ita_desktop.ui.net.checking import LinkChecking
from tests.bench.measuring import Ratio, timed
from tests.bench.offices import open_case
from tests.ui.net.server import serving
from tests.ui.net.websites import network_of

YEAR, HOSTS, EACH, SECONDS = 2568, 40, 5, 0.5


def link_pace(folder: Path) -> Ratio:
    """One run with everything answered and kept, over the pauses that the pace demands."""
    _app = QCoreApplication.instance() or QCoreApplication([])
    services, owner = open_case(folder / "links", "2568-p1.json"), QObject()
    numbers = {f"h{at}.go.th": f"127.0.0.{at}" for at in range(2, 2 + HOSTS)}
    with ExitStack() as stack:
        ports = {name: stack.enter_context(serving(number)).server_port for name, number in numbers.items()}
        codes = [item.code for item in services.links.book(YEAR).items]
        urls = [f"http://{name}:{ports[name]}/ok?{page}" for page in range(EACH) for name in numbers]
        services.links.add_all(YEAR, [(codes[at % len(codes)], url, None) for at, url in enumerate(urls)])
        checking = LinkChecking(
            services.links, services.context.clock, owner, network_of(numbers), Pace(SECONDS)
        )
        loop = QEventLoop()
        checking.ended.connect(loop.quit)

        def run() -> None:
            checking.start(YEAR, services.links.targets(YEAR))
            loop.exec()

        ours = timed(run)
    kept = sum(
        bool(row.link.checks) and row.link.checks[-1].verdict == "reachable"
        for row in services.links.rows(YEAR)
    )
    if kept != HOSTS * EACH:
        raise RuntimeError(f"{kept} links answered instead of {HOSTS * EACH}")
    services.close()
    return Ratio("200 links on 40 websites / the pauses of their pace", ours, (EACH - 1) * SECONDS, 2)
