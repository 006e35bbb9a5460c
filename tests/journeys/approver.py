"""Approves minutes, or exports their folder, and kills itself at the step that it is told.

``python -m tests.journeys.approver approve|export FOLDER STEP`` prints the steps done if it comes to an end.
"""

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop import bootstrap
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey, key_of

if TYPE_CHECKING:
    from _typeshed import FileDescriptorLike

OUT = "ส่งออก"
FIRST = MeetingKey("ita", "1/2566")


class Steps:
    """Counts what is done and ends the process in the midst of it."""

    def __init__(self, last: int) -> None:
        self.last, self.done = last, 0

    def step(self, *_: object) -> None:
        """One more; the last is the end, as when power fails."""
        self.done += 1
        if self.done == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def next_of(office: Services) -> MeetingKey:
    """The meeting that approves the minutes of the first."""
    return next(key for meeting in office.meetings.meetings() if (key := key_of(meeting)) != FIRST)


def approve(office: Services, steps: Steps) -> None:
    """Each statement of the database is a step."""
    office.context.database._connection.set_trace_callback(steps.step)
    office.approvals.approve(FIRST, next_of(office))


def export(office: Services, folder: Path, steps: Steps) -> None:
    """Each time that a file or folder is written through to the disk is a step."""
    job = office.meeting_folders.prepare(FIRST)
    write_through = os.fsync

    def sync(fd: "FileDescriptorLike") -> None:
        steps.step()
        write_through(fd)

    os.fsync = sync
    job.run(folder / OUT, lambda done, total: True)


def main(what: str, folder: Path, last: int) -> None:
    """Do it, up to that step."""
    steps = Steps(last)
    office = bootstrap.open_office(folder, write=True)
    if what == "approve":
        approve(office, steps)
    else:
        export(office, folder, steps)
    print(steps.done)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
