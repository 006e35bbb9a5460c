"""What the services of safety remember of this machine, each change on the disk at once."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any

from ita_desktop.domain.errors import ItaError
from ita_desktop.storage import machine_state
from ita_desktop.storage.machine_state import MachineState
from ita_desktop.storage.rights import make_file

__all__ = ["Machine", "NotRemembered", "make_file"]


class NotRemembered(ItaError):
    """The choice could not be written down; it holds until the program ends."""

    def __init__(self) -> None:
        super().__init__("จำที่เลือกไว้ไม่ได้ เพราะเขียนลงโฟลเดอร์ข้อมูลไม่ได้ ตรวจที่ว่างและสิทธิ์การเขียนแล้วเลือกใหม่")


class Machine:
    """One for the services of an open office; may be asked from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = Lock()
        self._state: MachineState | None = None

    @property
    def state(self) -> MachineState:
        """What is known."""
        with self._turn:
            return self._known()

    def note(self, **changes: Any) -> None:
        """Remember what happened; a disk that does not take it costs only the remembering."""
        with suppress(NotRemembered):
            self.choose(**changes)

    def choose(self, **changes: Any) -> None:
        """Remember what the user chose, else NotRemembered."""
        with self._turn:
            former = self._known()
            self._state = replace(former, **changes)
            if self._state == former:
                return
            try:
                machine_state.write(self._folder, self._state)
            except OSError as error:
                raise NotRemembered from error

    def _known(self) -> MachineState:
        if self._state is None:
            self._state = machine_state.read(self._folder)
        return self._state
