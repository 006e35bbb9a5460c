"""The acts that a fault may hit, each with the office that it begins on."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from shutil import copyfile

from ita_desktop import paths
from ita_desktop.services.bundle import Services, open_services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers.requests import Request

TESTS = Path(__file__).resolve().parents[1]
P1, P5 = TESTS / "cases" / "2568-p1.json", TESTS / "cases" / "2566-p5.json"
OLD = TESTS / "storage" / "fixtures" / "0.1.0.sqlite.gz"
DAY = datetime(2024, 3, 10, 9, 30)
YEAR = 2568
FIRST_MEETING = MeetingKey("ita", "1/2566")
MINUTES = Request("minutes", 2566, meeting="1/2566", committee="ita")
PIECE = b"%PDF-1.4 " + bytes(3_000_000)
"""A file that is kept as evidence: more than one piece of reading."""


class World:
    """A folder with an office's data, what is brought in, and where the user puts things."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data, self.out, self.given = root / "data", root / "out", root / "given"
        self._office: Services | None = None

    @property
    def office(self) -> Services:
        """The open office."""
        if self._office is None:
            self._office = open_services(
                self.data,
                paths.FRAMEWORKS,
                paths.FONTS,
                paths.WORDS,
                paths.WORDING,
                write=True,
                clock=lambda: DAY,
            )
        return self._office

    def close(self) -> None:
        """Give the data free."""
        if self._office is not None:
            self._office.close()
            self._office = None


@dataclass(frozen=True)
class Act:
    """What is done, what stood there before, and whether the office is open when it begins.

    ``quick`` acts have few enough points for every run of the tests.
    """

    name: str
    do: Callable[[World], object]
    before: Callable[[World], object]
    begins_open: bool = True
    quick: bool = False


def take_in(case: Path) -> Callable[[World], None]:
    """An office filled from a case."""

    def fill(world: World) -> None:
        office = world.office
        office.exchange.apply(office.exchange.prepare(case))

    return fill


def with_a_year(world: World) -> None:
    """An office that has just begun."""
    world.office.years.add(YEAR)


def with_changes(world: World) -> None:
    """A backup, and work after it."""
    take_in(P1)(world)
    copyfile(world.office.backups.make("ก่อน"), world.given / "chosen.sqlite")
    world.office.scores.record(YEAR, "i2", "11.11")


def with_old_files(world: World) -> None:
    """Files of the same names stand where the user saves."""
    for name in ("office.json", "minutes.pdf", "ita.zip"):
        (world.out / name).write_bytes(b"old")


def with_a_meeting(world: World) -> None:
    """A meeting, and files of the same names where the user saves."""
    take_in(P5)(world)
    with_old_files(world)


def with_evidence(world: World) -> None:
    """A file that is to be kept."""
    take_in(P5)(world)
    (world.given / "หลักฐาน.pdf").write_bytes(PIECE)


def with_old_data(world: World) -> None:
    """The data of the first release, for its owner alone."""
    world.data.mkdir(exist_ok=True)
    file = world.data / "office.sqlite"
    file.touch(mode=0o600)
    file.write_bytes(gzip.decompress(OLD.read_bytes()))


def save_a_field(world: World) -> None:
    """One score."""
    world.office.scores.record(YEAR, "i2", "93.13")


def note_typing(world: World) -> None:
    """A long text while it is typed."""
    world.office.typing.note("meetings:ita|1/2566|agenda|4|1|1", "ก" * 20_000)


def restore(world: World) -> None:
    """The first backup in the data's place."""
    world.office.restoring.restore(world.given / "chosen.sqlite")


def print_minutes(world: World) -> None:
    """A paper to a file."""
    world.office.papers.print_to(world.out / "minutes.pdf", MINUTES)


def attach(world: World) -> None:
    """A file to an item."""
    world.office.evidence.attach(2567, "o1", [world.given / "หลักฐาน.pdf"])


def take_out(world: World) -> None:
    """The folder of a meeting."""
    world.office.meeting_folders.prepare(FIRST_MEETING).run(world.out, lambda _done, _all: True)


def hand_over(world: World) -> None:
    """The folder for the next officer."""
    world.office.handover.prepare().run(world.out, lambda _done, _all: True)


ACTS = {
    act.name: act
    for act in (
        Act("field", save_a_field, with_a_year, quick=True),
        Act(
            "export",
            lambda world: world.office.exchange.export(world.out / "office.json"),
            with_old_files,
            quick=True,
        ),
        Act("print", print_minutes, with_a_meeting),
        Act("typing", note_typing, take_in(P5)),
        Act("new", lambda world: world.office, lambda _world: None, begins_open=False),
        Act("backup", lambda world: world.office.backups.make("ก่อนแก้"), with_a_year),
        Act("evidence", attach, with_evidence),
        Act("restore", restore, with_changes),
        Act("migrate", lambda world: world.office, with_old_data, begins_open=False),
        Act("import", take_in(P5), with_a_year),
        Act("meeting folder", take_out, take_in(P5)),
        Act("handover", hand_over, take_in(P1)),
        Act("package", lambda world: world.office.whole_office.pack(world.out / "ita.zip"), with_a_meeting),
    )
}


def next_save(world: World) -> None:
    """What the user saves after it."""
    office = world.office
    office.agency.save(replace(office.agency.get(), phone="0 2000 0000"))
