"""What is done in a process of its own: its answers, and that nothing that happens there harms others."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path
from select import select

import pytest

from ita_desktop.rendering.apart import Apart, Ended, Stopped, TookTooLong

LONG, SHORT = 60.0, 0.3
ROOT = Path(__file__).parents[2]


def numbers(up_to: int) -> Generator[int, None, None]:
    """A work."""
    yield from range(up_to)


def process() -> Generator[int, None, None]:
    """Where it is done."""
    yield os.getpid()


def wrong() -> Generator[int, None, None]:
    """A work that fails after its first answer."""
    yield 1
    raise ValueError("ผิด")


def for_ever() -> Generator[int, None, None]:
    """A work that does not answer."""
    while True:
        pass
    yield 0


def crash() -> Generator[int, None, None]:
    """A work that ends its process."""
    os._exit(3)
    yield 0


def glutton() -> Generator[int, None, None]:
    """A work that asks for all memory."""
    yield len(bytearray(100_000_000_000))


def dies_after() -> Generator[int, None, None]:
    """A work whose process ends as soon as its answer was taken."""
    try:
        yield 7
    finally:
        os._exit(4)


@pytest.fixture
def apart() -> Iterator[Apart]:
    """A process of its own."""
    with closing(Apart()) as made:
        yield made


def test_answers_come_one_by_one_from_one_process(apart: Apart) -> None:
    """It is not this one, and serves the next work too."""
    assert list(apart.each(numbers, 3, seconds=LONG)) == [0, 1, 2]
    (first,) = apart.each(process, seconds=LONG)
    (second,) = apart.each(process, seconds=LONG)
    assert first == second != os.getpid()


def test_who_has_enough_leaves_the_process_ready(apart: Apart) -> None:
    """The rest is not made."""
    (before,) = apart.each(process, seconds=LONG)
    with closing(apart.each(numbers, 1_000_000_000, seconds=LONG)) as given:
        assert next(given) == 0
    assert list(apart.each(process, seconds=LONG)) == [before]


def test_an_answer_that_came_counts_though_the_process_ends_behind_it(apart: Apart) -> None:
    """Who has enough is told nothing of it."""
    with closing(apart.each(dies_after, seconds=LONG)) as given:
        assert next(given) == 7
    assert list(apart.each(numbers, 1, seconds=LONG)) == [0]


def test_what_fails_there_is_raised_here(apart: Apart) -> None:
    """With its words, and the process goes on."""
    given = apart.each(wrong, seconds=LONG)
    assert next(given) == 1
    with pytest.raises(ValueError, match="ผิด"):
        next(given)
    assert list(apart.each(numbers, 1, seconds=LONG)) == [0]


def test_what_does_not_end_is_ended(apart: Apart) -> None:
    """The next work gets a new process."""
    (before,) = apart.each(process, seconds=LONG)
    with pytest.raises(TookTooLong):
        next(apart.each(for_ever, seconds=SHORT))
    (after,) = apart.each(process, seconds=LONG)
    assert after != before
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)


def test_the_user_stops_it(apart: Apart) -> None:
    """At once, however long it might take."""
    asked = iter((True, True, False))
    with pytest.raises(Stopped):
        next(apart.each(for_ever, seconds=LONG, going=lambda: next(asked)))
    assert list(apart.each(numbers, 1, seconds=LONG)) == [0]


@pytest.mark.parametrize("work", [crash, glutton])
def test_a_process_that_ends_is_told(work: object, apart: Apart) -> None:
    """Whether it crashed or asked for too much memory; the program goes on."""
    if work is glutton and sys.platform != "linux":
        pytest.skip("only Linux holds a process to its memory")
    with pytest.raises(Ended):
        next(apart.each(work, seconds=LONG))  # type: ignore[arg-type]
    assert list(apart.each(numbers, 1, seconds=LONG)) == [0]


def test_a_process_that_is_gone_is_started_again(apart: Apart) -> None:
    """As after a long time without work."""
    (before,) = apart.each(process, seconds=LONG)
    os.kill(before, signal.SIGTERM)
    (after,) = apart.each(process, seconds=LONG)
    assert after != before


@pytest.mark.skipif(sys.platform != "linux", reason="waits for a process by its descriptor")
def test_it_goes_with_a_program_that_is_killed() -> None:
    """Also in the midst of a work that never ends."""
    program = (
        "from ita_desktop.rendering.apart import Apart\n"
        "from tests.rendering.test_apart import for_ever, process\n"
        "apart = Apart()\n"
        "print(*apart.each(process, seconds=60), flush=True)\n"
        "next(apart.each(for_ever, seconds=600))\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE) as started:
        assert started.stdout is not None
        watched = os.pidfd_open(int(started.stdout.readline()))
        started.kill()
    ended, _, _ = select([watched], [], [], LONG)
    os.close(watched)
    assert ended
