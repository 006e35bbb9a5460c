"""Damage that shows only while the data is open: told once, and nothing is written on it any more."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ita_desktop.storage.checking import is_sound
from ita_desktop.storage.connection import connect
from ita_desktop.storage.errors import DataDamaged, known_failures
from ita_desktop.storage.private_folders import CHECKING, private_folder, remove_left
from ita_desktop.storage.rights import make_file

Going = Callable[[], bool]
"""Asked again and again whether to go on."""

OFTEN = 20_000
"""Steps of SQLite's between two questions whether to go on."""


class DamageWatch:
    """What is known of one open file; any thread may meet its damage."""

    def __init__(self) -> None:
        self.met: DataDamaged | None = None
        self._tell: Callable[[], object] = lambda: None

    def tell(self, tell: Callable[[], object]) -> None:
        """Call ``tell`` once damage is met, in the thread that meets it; at once where it was met before."""
        self._tell = tell
        if self.met is not None:
            tell()

    def refuse_writing(self) -> None:
        """DataDamaged where damage was met: what is written on top of it could be lost with it."""
        if self.met is not None:
            raise DataDamaged from self.met

    def note(self, error: DataDamaged) -> None:
        """Damage is met; the first time it is told."""
        if self.met is None:
            self.met = error
            self._tell()

    def forget(self) -> None:
        """Other data took the file's place."""
        self.met = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Turn the database's own failures into ours, and note damage among them."""
        try:
            with known_failures():
                yield
        except DataDamaged as error:
            self.note(error)
            raise


class _Stopped(Exception):
    """Someone does not want to go on."""


def look_through(
    copy_into: Callable[[Path, Callable[[], object]], object], beside: Path, goes_on: Going
) -> None:
    """Look at every page of the data in a copy, so that no one waits meanwhile; DataDamaged.

    ``copy_into`` copies the data into an empty file and calls what it is given between two steps.
    """

    def ask() -> None:
        if not goes_on():
            raise _Stopped

    remove_left(beside, CHECKING)
    try:
        with private_folder(beside, CHECKING) as folder:
            copy = folder / "copy.sqlite"
            make_file(copy)
            copy_into(copy, ask)
            with closing(connect(copy, write=False)) as connection:
                connection.set_progress_handler(lambda: not goes_on(), OFTEN)
                sound = is_sound(connection)
    except _Stopped:
        return
    if not sound:
        raise DataDamaged
