"""A fault at every point of an act: the first, second, … change of a file fails, until none is left.

``python -m tests.durability.points FOLDER all|quick [ACT …]`` prints a JSON line for each point. It runs with
the shim loaded before the C library (``shimmed``); each point is a process of its own, forked when all is
imported, on a copy of the same folders.
"""

import ctypes
import errno
import gc
import json
import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from shutil import copytree, rmtree

from ita_desktop.domain.errors import ItaError
from tests.durability.acts import ACTS, Act, World, next_save

FAIL, SHORT, KILL, TORN = range(4)


@dataclass(frozen=True)
class Way:
    """How a point fails: once, or with all that follows."""

    name: str
    how: int
    number: int = 0
    stays: bool = False

    @property
    def kills(self) -> bool:
        """Whether the process ends there."""
        return self.how in (KILL, TORN)


WAYS = (
    Way("disk full once", FAIL, errno.ENOSPC),
    Way("disk full", FAIL, errno.ENOSPC, stays=True),
    Way("disk fails once", FAIL, errno.EIO),
    Way("disk fails", FAIL, errno.EIO, stays=True),
    Way("read-only", FAIL, errno.EROFS, stays=True),
    Way("not allowed once", FAIL, errno.EACCES),
    Way("written by half", SHORT),
    Way("written by half, then full", SHORT, errno.ENOSPC, stays=True),
    Way("killed", KILL),
    Way("killed in a write", TORN),
)
QUICK = ("disk full", "killed")
"""What every run of the tests goes through; the others are the bench's."""

HALF_DONE = re.compile(r"\.ita-|\.draft-|\.partial$|\.new$|\.restored|-journal$|^looking-|^trial-|\.tmp$")
"""Names that no one takes for a whole file."""


@dataclass(frozen=True)
class Point:
    """What came of a fault: the call that it hit, what the user was told, what is wrong; empty where well."""

    act: str
    way: str
    nth: int
    call: str
    told: str
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class State:
    """The office file's digest, the number of backups, and the user's files with their digests."""

    office: str
    backups: int
    files: frozenset[tuple[str, str]]


def state_of(world: World) -> State:
    """What stands there now."""
    files = frozenset(
        (str(path.relative_to(world.out)), digest(path.read_bytes()))
        for path in world.out.rglob("*")
        if path.is_file() and not any(HALF_DONE.search(part) for part in path.relative_to(world.out).parts)
    )
    office = world.office
    return State(digest(office.exchange.exported()), len(office.backups.all()), files)


def digest(content: bytes) -> str:
    """A short name for a content."""
    return sha256(content).hexdigest()[:16]


def strays(folder: Path) -> list[str]:
    """Half done files that stand in the data folder."""
    return [path.name for path in folder.rglob("*") if HALF_DONE.search(path.name)]


class Shim:
    """The library that makes changes fail; it counts those under ``root``."""

    def __init__(self, root: Path) -> None:
        self._library = ctypes.CDLL(None)
        self._library.ita_hit.restype = ctypes.c_char_p
        self._library.ita_disarm.restype = ctypes.c_long
        self._root = os.fsencode(root)

    def arm(self, nth: int, way: Way) -> None:
        """From now on count; the n-th fails."""
        self._library.ita_arm(self._root, ctypes.c_long(nth), way.number, way.how, int(way.stays))

    def disarm(self) -> int:
        """How many changes there were; none fails from now on."""
        return int(self._library.ita_disarm())

    def hit(self) -> str:
        """The call that failed, empty where none was reached."""
        return str(self._library.ita_hit().decode())


class Enumeration:
    """All points of one act on copies of one folder."""

    def __init__(self, act: Act, folder: Path) -> None:
        self._act, self._folder = act, folder
        self._template = folder / "template"
        world = self._world("template")
        for place in (world.out, world.given):
            place.mkdir(parents=True)
        act.before(world)
        world.close()
        self.old = self._seen("template") if act.begins_open else None
        copytree(self._template, folder / "done")
        done = self._world("done")
        act.do(done)
        self.new = state_of(done)
        done.close()

    def _world(self, name: str) -> World:
        return World(self._folder / name)

    def _seen(self, name: str) -> State:
        """The state that a program finds which opens the folder now."""
        world = self._world(name)
        try:
            return state_of(world)
        finally:
            world.close()

    def points(self, way: Way) -> Iterator[Point]:
        """The first, the second, … until the act no longer reaches one."""
        nth = 1
        while (point := self._point(way, nth)) is not None:
            yield point
            nth += 1

    def _point(self, way: Way, nth: int) -> Point | None:
        for name in ("now", "after"):
            rmtree(self._folder / name, ignore_errors=True)
        copytree(self._template, self._folder / "now")
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                told = self._suffer(way, nth)
                os.write(writing, json.dumps(told).encode())
            finally:
                os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            content = pipe.read()
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL and way.kills:
            return Point(self._act.name, way.name, nth, "", "", tuple(self._after_kill()))
        if not content:
            return Point(self._act.name, way.name, nth, "", "", (f"the process ended with {status}",))
        told = json.loads(content)
        if not told["call"]:
            return None
        wrong = [*told["wrong"], *self._left("after", told["told"])]
        return Point(self._act.name, way.name, nth, told["call"], told["told"], tuple(wrong))

    def _suffer(self, way: Way, nth: int) -> dict[str, object]:
        """In the child: the act with its fault, what is told, and the work that goes on."""
        world = self._world("now")
        if self._act.begins_open:
            _ = world.office
        shim = Shim(self._folder / "now")
        wrong: list[str] = []
        told = ""
        shim.arm(nth, way)
        try:
            self._act.do(world)
        except ItaError as error:
            told = str(error)
        except BaseException as error:
            told = "?"
            wrong.append(f"no words for {error!r}")
        shim.disarm()
        if told and not re.search("[ก-๙]", told):
            wrong.append(f"not told in Thai: {told}")
        if shim.hit():
            copytree(self._folder / "now", self._folder / "after")
            wrong += self._goes_on(world)
        return {"call": shim.hit(), "told": told, "wrong": wrong}

    def _goes_on(self, world: World) -> Iterator[str]:
        """The same act and the next save in the same process, without a fault."""
        try:
            self._act.do(world)
            now = state_of(world)
            if now.office != self.new.office:
                yield "done again, the office is not as it should be"
            next_save(world)
            yield from world.office.safety.verify()
        except Exception as error:
            yield f"cannot go on: {error!r}"
        yield from (f"left: {name}" for name in strays(world.data))
        with suppress(Exception):
            world.close()

    def _left(self, name: str, told: str) -> Iterator[str]:
        """What is wrong with the folders as the fault left them."""
        world = self._world(name)
        try:
            now = state_of(world)
            yield from world.office.safety.verify()
        except Exception as error:
            yield f"cannot be opened: {error!r}"
            return
        finally:
            world.close()
        if not told and (now.office, now.files) != (self.new.office, self.new.files):
            yield "told as done, and it is not"
        if not told and now.backups < self.new.backups:
            yield "told as done, and a backup is missing"
        if self.old is not None:
            if now.office not in (self.old.office, self.new.office):
                yield "the office is neither old nor new"
            if now.files not in (self.old.files, self.new.files):
                yield f"the files are neither old nor new: {sorted(name for name, _ in now.files)}"

    def _after_kill(self) -> Iterator[str]:
        yield from self._left("now", "killed")
        yield from self._goes_on(self._world("now"))


def run(folder: Path, ways: tuple[Way, ...], acts: tuple[Act, ...]) -> Iterator[Point]:
    """Every point of every act in every way."""
    for act in acts:
        place = folder / act.name
        place.mkdir()
        enumeration = Enumeration(act, place)
        gc.freeze()  # what is there now is shared with every child
        for way in ways:
            yield from enumeration.points(way)
        rmtree(place)


def main(folder: Path, which: str, names: list[str]) -> None:
    """Print the points as they are done."""
    ways = tuple(
        way for way in WAYS if which in ("all", way.name) or (which == "quick" and way.name in QUICK)
    )
    acts = tuple(ACTS[name] for name in names) or tuple(
        act for act in ACTS.values() if which != "quick" or act.quick
    )
    for point in run(folder, ways, acts):
        print(json.dumps(asdict(point), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
