"""Offices for the benchmarks: a case imported into a new folder."""

from pathlib import Path

from ita_desktop import bootstrap
from ita_desktop.services.bundle import Services
from tests.bench.measuring import ROOT


def open_case(folder: Path, name: str) -> Services:
    """The case of ``tests/cases`` in ``folder``, open for writing."""
    services = bootstrap.open_office(folder, write=True)
    services.exchange.apply(services.exchange.prepare(ROOT / "tests" / "cases" / name))
    return services
