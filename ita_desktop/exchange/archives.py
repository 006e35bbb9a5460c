"""Zip files from outside: opened only where their list of members is no larger than one that is read."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from ita_desktop.exchange.limits import MOST_DIRECTORY


class _Bounded(io.BufferedReader):
    """Refuses to hand out more at once than a list of members may hold, until the list was read."""

    most: int | None = MOST_DIRECTORY

    def read(self, size: int | None = -1, /) -> bytes:
        """The next ``size`` bytes; BadZipFile beyond the limit."""
        if self.most is not None and size is not None and size > self.most:
            raise zipfile.BadZipFile("the list of members is larger than any that is read")
        return super().read(size)


@contextmanager
def opened_archive(source: io.BufferedReader | io.BytesIO) -> Iterator[zipfile.ZipFile]:
    """A zip file for reading; BadZipFile where it is none, or lists more than ``MOST_DIRECTORY`` bytes.

    ``zipfile`` makes an object for every listed member before anyone can count them.
    """
    with _Bounded(source) as file, zipfile.ZipFile(file) as package:
        file.most = None
        yield package
