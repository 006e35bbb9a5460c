"""The program is killed while one types in field after field: what it showed as saved is there."""

import os
import signal
from pathlib import Path

import pytest

from tests.durability.window_kills import window_kills

ROUNDS = int(os.environ.get("ITA_KILLS", "3"))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only where a process can be killed so")
def test_what_the_window_showed_as_saved_is_there(tmp_path: Path) -> None:
    """On five pages; the history is whole, and a speech that was not left is two seconds old at most."""
    done = list(window_kills(tmp_path / "data", ROUNDS))
    assert [(kill.seed, kill.wrong) for kill in done if kill.wrong] == []
    assert len(done) == ROUNDS
