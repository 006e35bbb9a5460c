"""Evidence files that travel with the office file: reading them in, keeping them, writing them out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import kept_name
from ita_desktop.domain.office import EvidenceFile, Office
from ita_desktop.exchange import Package, bytes_in, named_contents, read_package, write_package
from ita_desktop.services.evidence.kept_files import Going, Progress
from ita_desktop.storage import EvidenceStore


class ExportStopped(ItaError):
    """The user stopped it; nothing was written."""

    def __init__(self) -> None:
        super().__init__("ยกเลิกแล้ว ยังไม่ได้ส่งออก")


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A package that was read through, and which of its contents the office has whole already."""

    package: Package
    whole: frozenset[str]

    def new_in(self, office: Office) -> tuple[str, ...]:
        """The contents that an office names and does not have yet."""
        wanted = (named_contents(office) & self.package.sizes.keys()) - self.whole
        return tuple(sorted(wanted))


def unpack(store: EvidenceStore, file: Path, progress: Progress | None = None) -> Unpacked:
    """Read a package through and look what is there of it; reads no data and may run beside the user."""
    package = read_package(file, Going(bytes_in(file), progress).on)
    whole = (name for name in store.kept() if store.state(name, hashed=name in package.sizes) == "whole")
    return Unpacked(package, frozenset(whole))


def keep_contents(
    store: EvidenceStore, package: Package, wanted: Sequence[str], progress: Progress | None = None
) -> None:
    """Put contents of a package on the disk; what fails leaves contents that nothing names."""
    going = Going(sum(package.sizes[name] for name in wanted), progress)
    for name in wanted:
        with package.open(name) as file:
            store.put_stream(file, name, going.on, expected=name)


@dataclass(frozen=True, slots=True)
class Packing:
    """An office file about to be written with its evidence files."""

    office: Office
    content: bytes
    store: EvidenceStore

    def write(self, file: Path, progress: Progress | None = None) -> tuple[str, ...]:
        """Write the package, whole or not at all; the names of files that are lost and so not in it."""
        known = {each.sha256: each for each in self.office.files}
        names = sorted(named_contents(self.office))
        going = Going(2 * sum(self.store.size(name) or 0 for name in names), progress)
        whole = [
            name for name in names if self._is_whole(known.get(name) or EvidenceFile(sha256=name), going)
        ]
        write_package(
            file, lambda: (self.content,), {name: partial(self._pieces, name, going) for name in whole}
        )
        lost = [name for name in names if name not in whole]
        return tuple(kept_name(known[name].name or name if name in known else name[:12]) for name in lost)

    def _is_whole(self, file: EvidenceFile, going: Going) -> bool:
        state = self.store.state(file.sha256, file.size, hashed=True)
        _go_on(going, self.store.size(file.sha256) or 0)
        return state == "whole"

    def _pieces(self, name: str, going: Going) -> Iterator[bytes]:
        for piece in self.store.chunks(name):
            _go_on(going, len(piece))
            yield piece


def _go_on(going: Going, read: int) -> None:
    if not going.on(read):
        raise ExportStopped
