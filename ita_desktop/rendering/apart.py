"""Work on files of others in a process of its own: what hangs there, or ends it, harms nothing else."""

import os
import signal
from collections.abc import Callable, Generator
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from threading import Lock, Thread
from time import monotonic
from typing import Any, TypeVar

T = TypeVar("T")

START_SECONDS = 60.0
"""So long a busy PC may need to start a process."""

IDLE_SECONDS = 120.0
"""After so long without work the process ends."""

MOST_MEMORY = 4_000_000_000
"""Bytes that the process may ask for, where the system can hold it to that."""

STEP_SECONDS = 0.1
Going = Callable[[], bool]
"""Asked ten times a second while one waits; False stops."""


class ApartFailed(Exception):
    """The work came to no end of its own: see the subclasses."""


class TookTooLong(ApartFailed):
    """It did not answer in time."""


class Ended(ApartFailed):
    """Its process ended, or could not be started."""


class Stopped(ApartFailed):
    """``going`` said no."""


class Apart:
    """One process, started when it is needed; one work at a time, others wait.

    A work is a generator that stands in a module; what it is told, gives and raises can be pickled.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: Any = None
        self._pipe: Connection | None = None

    def each(
        self,
        work: Callable[..., Generator[T, None, None]],
        *told: Any,
        seconds: float,
        going: Going = lambda: True,
    ) -> Generator[T, None, None]:
        """What the work gives, one by one, each made when it is asked for and within so many seconds."""
        with self._lock:
            self._begin(work, told)
            whole = False
            try:
                while (answer := self._answer(seconds, going)) is not None:
                    kind, value = answer
                    if kind == "failed":
                        whole = True
                        raise value
                    yield value
                    self._say("more")
                whole = True
            except GeneratorExit:
                with suppress(ApartFailed):
                    self._say("stop")
                    whole = self._answer(seconds, lambda: True) is None
                raise
            finally:
                if not whole:
                    self._end()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _begin(self, work: Callable[..., Any], told: tuple[Any, ...]) -> None:
        """Give out a work; one that is told to an idle process which ends just now is told to a new one."""
        fresh = self._process is None
        if fresh:
            self._start()
        try:
            self._say((work, told))
            self._answer(START_SECONDS, lambda: True)
        except ApartFailed:
            self._end()
            if fresh:
                raise
            self._begin(work, told)

    def _start(self) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs,), daemon=True)
        try:
            process.start()
        except OSError as error:
            ours.close()
            raise Ended from error
        finally:
            theirs.close()
        self._process, self._pipe = process, ours

    def _say(self, what: object) -> None:
        assert self._pipe is not None
        try:
            self._pipe.send(what)
        except OSError as error:
            raise Ended from error

    def _answer(self, seconds: float, going: Going) -> Any:
        """The next answer, None at the end of the work."""
        assert self._pipe is not None
        end = monotonic() + seconds
        try:
            while not self._pipe.poll(STEP_SECONDS):
                if monotonic() > end:
                    raise TookTooLong
                if not going():
                    raise Stopped
            return self._pipe.recv()
        except (OSError, EOFError) as error:
            raise Ended from error

    def _end(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if process is not None:
            process.kill()
            process.join()
        if pipe is not None:
            pipe.close()


def serve(pipe: Connection) -> None:
    """The process: do what is asked for until nothing more comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _hold_memory()
    with suppress(EOFError, OSError):
        while pipe.poll(IDLE_SECONDS):
            work, told = pipe.recv()
            pipe.send("taken")
            _do(pipe, work, told)


def _do(pipe: Connection, work: Callable[..., Generator[Any, None, None]], told: tuple[Any, ...]) -> None:
    given = work(*told)
    while True:
        answer: tuple[str, Any] | None
        try:
            answer = ("item", next(given))
        except StopIteration:
            answer = None
        except MemoryError:
            os._exit(1)
        except Exception as error:
            answer = ("failed", error)
        pipe.send(answer)
        if answer is None or answer[0] == "failed":
            return
        if pipe.recv() != "more":
            given.close()
            pipe.send(None)
            return


def _end_with_parent() -> None:
    """A work that does not end goes with the program all the same."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _hold_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
