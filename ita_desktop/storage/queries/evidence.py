"""What is known of evidence files, and which items name them."""

import json
from collections.abc import Mapping
from typing import NamedTuple, cast

from sqlmodel import col

from ita_desktop.domain.office import EvidenceFile
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import AssessmentRow, EvidenceFileRow, OitItemRow


class EvidencePlace(NamedTuple):
    """An item that names a file, as its evidence or as proof of its objection."""

    fiscal_year: int
    code: str


class EvidenceQueries(Queries):
    """Evidence files by SHA-256; their contents lie outside the data file."""

    def evidence_files(self) -> Mapping[str, EvidenceFile]:
        """All of them by hash, in the order in which they were kept."""
        files = cast(tuple[EvidenceFile, ...], self._all(EvidenceFileRow))
        return {file.sha256: file for file in files}

    def evidence_file(self, sha256: str) -> EvidenceFile | None:
        """What is known of one, None where nothing is."""
        return cast(EvidenceFile | None, self._one(EvidenceFileRow, col(EvidenceFileRow.sha256) == sha256))

    def put_evidence_file(self, file: EvidenceFile) -> None:
        """Write what is known of one; a new one goes to the end."""
        self._put_one(EvidenceFileRow, col(EvidenceFileRow.sha256) == file.sha256, item=file)

    def drop_evidence_file(self, sha256: str) -> None:
        """Forget one, if it is known."""
        self._drop(EvidenceFileRow, col(EvidenceFileRow.sha256) == sha256)

    def evidence_places(self) -> Mapping[str, tuple[EvidencePlace, ...]]:
        """The items that name each hash, the earliest year first."""
        years = self._trees.pairs(AssessmentRow, "id", "fiscal_year")
        owners = self._trees.pairs(OitItemRow, "id", "assessment_id")
        codes = self._trees.pairs(OitItemRow, "id", "code")
        found: dict[str, list[EvidencePlace]] = {}
        for column in ("evidence", "objection_evidence"):
            for row, named in self._trees.pairs(OitItemRow, "id", column).items():
                for sha256 in json.loads(named or "[]"):
                    found.setdefault(sha256, []).append(EvidencePlace(years[owners[row]], codes[row]))
        return {sha256: tuple(sorted(set(places))) for sha256, places in found.items()}
