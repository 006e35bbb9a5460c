"""Contents of evidence files for papers that show them: each is read when it is asked for."""

from collections.abc import Iterator, Mapping

from ita_desktop.storage import ContentLost, EvidenceStore


class KeptContents(Mapping[str, bytes]):
    """Contents by SHA-256; one that is lost, or is not what was kept, is not in it."""

    def __init__(self, store: EvidenceStore) -> None:
        self._store = store

    def __getitem__(self, sha256: str) -> bytes:
        """Read a content, else KeyError."""
        try:
            return b"".join(self._store.chunks(sha256))
        except ContentLost as error:
            raise KeyError(sha256) from error

    def __iter__(self) -> Iterator[str]:
        """The hashes of all contents."""
        return iter(sorted(self._store.kept()))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._store.kept())
