"""The program is killed in the midst of a speech: at most two seconds of typing are missing."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap
from ita_desktop.services.bundle import Services
from tests.journeys.conftest import Start
from tests.journeys.speech_typist import SPEECH

CASE = Path(__file__).resolve().parents[1] / "cases" / "2566-p5.json"
ROUNDS = int(os.environ.get("ITA_KILLS", "3"))
MOST_LOST = 2.0
"""Seconds of typing that a kill may take."""


class Killed(NamedTuple):
    """When the kill came, and when each key was pressed before it."""

    at: float
    keys: list[float]


def kill_in_mid_speech(folder: Path, after: float) -> Killed:
    """Let a process type and kill it so many seconds after its first key."""
    command = [sys.executable, "-m", "tests.journeys.speech_typist", str(folder)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings) as process:
        assert process.stdout is not None
        first = last = process.stdout.readline()
        lines = [first]
        while pressed(last) < pressed(first) + after:
            last = process.stdout.readline()
            lines.append(last)
        os.kill(process.pid, signal.SIGKILL)
        at = time.monotonic()
        lines += process.stdout.readlines()
    return Killed(at, [pressed(line) for line in lines if line.endswith("\n")])


def pressed(line: str) -> float:
    """When a key was pressed, from the line that tells of it."""
    return float(line.split()[0])


def speech(office: Services) -> str:
    """The speech as it is kept."""
    return office.meetings.meetings()[0].agenda[3].topics[0].entries[0].text or ""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only where a process can be killed so")
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_more_than_two_seconds_are_missing(seed: int, tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    """After the next start the speech stands there, and the program says until when it was brought back."""
    folder = tmp_path / "data"
    office = bootstrap.open_office(folder, write=True)
    office.exchange.apply(office.exchange.prepare(CASE))
    before = speech(office)
    office.close()

    killed = kill_in_mid_speech(folder, random.Random(seed).uniform(0.2, 3.0))
    window = start()
    assert window.services is not None
    if killed.keys[0] < killed.at - MOST_LOST:
        qtbot.waitUntil(lambda: "โปรแกรมปิดกลางคัน นำข้อความที่พิมพ์ถึง" in window.page.banner.words)
    text = speech(window.services)
    typed = text.removeprefix(before)
    assert text.startswith(before) and typed == (SPEECH * 100)[: len(typed)]
    assert [at for at in killed.keys[len(typed) :] if at < killed.at - MOST_LOST] == []
    assert window.services.typing.waiting() == ()
