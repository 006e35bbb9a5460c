"""Windows are drawn offscreen unless a screen is named; examples repeat in CI; nobody outside is asked."""

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests import network

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("local", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
network.watch_python()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """A test during which anyone outside was asked fails, also where the program made nothing of it."""
    network.watch_qt()
    try:
        return (yield)
    finally:
        told, network.asked[:] = list(network.asked), []
        assert not told, f"asked outside: {told}"
