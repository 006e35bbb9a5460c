"""A program that is killed at a random moment has lost nothing that it told as saved."""

import os
from pathlib import Path

import pytest

from tests.durability.kills import kills

ROUNDS = 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_what_was_told_as_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    """Scores, items, measures, a meeting, typed texts, papers; file and history are whole. Seeds are told."""
    done = list(kills(tmp_path, ROUNDS))
    assert [(kill.seed, kill.wrong) for kill in done if kill.wrong] == []
    assert len(done) == ROUNDS
    assert sum(kill.acknowledged for kill in done) > 0
