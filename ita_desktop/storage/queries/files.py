"""Files kept under their content's hash."""

from sqlmodel import col

from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import StoredFileRow


class FileQueries(Queries):
    """Stored files by SHA-256."""

    def stored_file(self, sha256: str) -> bytes | None:
        """A file's content, None where it is not kept."""
        return self._trees.value(StoredFileRow.content, col(StoredFileRow.sha256) == sha256)

    def put_stored_file(self, sha256: str, content: bytes) -> None:
        """Keep a content, 50 MB at most; the same content is kept once."""
        if not self._trees.values(StoredFileRow.sha256, col(StoredFileRow.sha256) == sha256):
            self._trees.keep(StoredFileRow, {"sha256": sha256, "content": content})
