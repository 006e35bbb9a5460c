"""What is known of evidence files, and what names them."""

import json
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, cast

from sqlmodel import col

from ita_desktop.domain.office import EvidenceFile
from ita_desktop.domain.photographs import photo_hashes
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import (
    AssessmentRow,
    EvidenceFileRow,
    MeasureRow,
    MeetingPhotoRow,
    MeetingRow,
    OitItemRow,
    PhotoRow,
    PlanRow,
    ProgressRow,
    VersionRow,
)


class EvidencePlace(NamedTuple):
    """What names a file, in its fiscal year; a meeting belongs to none: 0.

    An OIT ``item`` by its code, as evidence or as proof of its objection; a ``measure`` by its printed
    number, in what was reported of it; a ``plan`` without more, as its signed scan; a ``meeting`` by its
    number, as a photograph, also of its former minutes.
    """

    fiscal_year: int
    code: str
    of: Literal["item", "measure", "plan", "meeting"] = "item"


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
        """What names each hash, items first, then the earliest year first."""
        found: dict[str, set[EvidencePlace]] = {}
        for sha256, place in (*self._at_items(), *self._at_plans(), *self._at_meetings()):
            found.setdefault(sha256, set()).add(place)
        return {sha256: tuple(sorted(places, key=_in_order)) for sha256, places in found.items()}

    def _at_items(self) -> Iterator[tuple[str, EvidencePlace]]:
        years = self._trees.pairs(AssessmentRow, "id", "fiscal_year")
        owners = self._trees.pairs(OitItemRow, "id", "assessment_id")
        codes = self._trees.pairs(OitItemRow, "id", "code")
        for column in ("evidence", "objection_evidence"):
            for row, named in self._trees.pairs(OitItemRow, "id", column).items():
                place = EvidencePlace(years[owners[row]], codes[row])
                yield from ((sha256, place) for sha256 in json.loads(named or "[]"))

    def _at_plans(self) -> Iterator[tuple[str, EvidencePlace]]:
        years = self._trees.pairs(PlanRow, "id", "fiscal_year")
        for plan, sha256 in self._trees.pairs(PlanRow, "id", "scan").items():
            if sha256:
                yield sha256, EvidencePlace(years[plan], "", "plan")
        plans = self._trees.pairs(MeasureRow, "id", "plan_id")
        numbers = self._trees.pairs(MeasureRow, "id", "number")
        measures = self._trees.pairs(ProgressRow, "id", "measure_id")
        named = {
            row: json.loads(files or "[]")
            for row, files in self._trees.pairs(ProgressRow, "id", "files").items()
        }
        shown = self._trees.pairs(PhotoRow, "id", "progress_id")
        for photo, sha256 in self._trees.pairs(PhotoRow, "id", "sha256").items():
            named[shown[photo]].extend([sha256] if sha256 else [])
        for report, hashes in named.items():
            measure = measures[report]
            number = json.loads(numbers[measure] or "null")
            place = EvidencePlace(years[plans[measure]], "" if number is None else str(number), "measure")
            yield from ((sha256, place) for sha256 in hashes)

    def _at_meetings(self) -> Iterator[tuple[str, EvidencePlace]]:
        numbers = self._trees.pairs(MeetingRow, "id", "number")
        meetings = self._trees.pairs(MeetingPhotoRow, "id", "meeting_id")
        for photo, sha256 in self._trees.pairs(MeetingPhotoRow, "id", "sha256").items():
            if sha256:
                yield sha256, EvidencePlace(0, numbers[meetings[photo]], "meeting")
        owners = self._trees.pairs(VersionRow, "id", "meeting_id")
        for version, content in self._trees.pairs(VersionRow, "id", "content").items():
            for sha256 in photo_hashes(json.loads(content or "null")):
                yield sha256, EvidencePlace(0, numbers[owners[version]], "meeting")


def _in_order(place: EvidencePlace) -> tuple[bool, int, str, str]:
    return place.of != "item", place.fiscal_year, place.of, place.code
