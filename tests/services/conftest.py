"""An open office in a new folder, with a clock that the tests set."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from ita_desktop import paths
from ita_desktop.services.bundle import Services, open_services

CASES = Path(__file__).resolve().parent.parent / "cases"
P1, P5 = CASES / "2568-p1.json", CASES / "2566-p5.json"


@dataclass
class Clock:
    """Tells the time that it was set to."""

    now: datetime = datetime(2023, 11, 1, 9, 30)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The office's clock."""
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """An empty office."""
    services = open_again(tmp_path, clock)
    yield services
    services.close()


def open_again(folder: Path, clock: Clock) -> Services:
    """The office in a folder, as after a restart."""
    return open_services(
        folder, paths.FRAMEWORKS, paths.FONTS, paths.WORDS, paths.WORDING, write=True, clock=clock
    )


def take_in(services: Services, case: Path) -> None:
    """Import a case."""
    services.exchange.apply(services.exchange.prepare(case))
