"""Frameworks as the office holds them: corrections and copied files."""

from collections.abc import Mapping
from typing import cast

from sqlmodel import col

from ita_desktop.domain.office import FrameworkChange
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import FrameworkChangeRow, FrameworkTextRow
from ita_desktop.storage.trees import Condition


class FrameworkQueries(Queries):
    """Corrections by framework and path, files by fiscal year."""

    def framework_changes(self) -> tuple[FrameworkChange, ...]:
        """All corrections in the order in which they were made."""
        return cast(tuple[FrameworkChange, ...], self._all(FrameworkChangeRow))

    def put_framework_change(self, change: FrameworkChange) -> None:
        """Keep a correction; one a path."""
        self._put_one(FrameworkChangeRow, *known(change.framework, change.path), item=change)

    def drop_framework_change(self, framework: int, path: str) -> None:
        """Take a correction back, if there is one."""
        self._drop(FrameworkChangeRow, *known(framework, path))

    def framework_texts(self) -> Mapping[int, str]:
        """The framework files that the office holds, by fiscal year."""
        return self._trees.pairs(FrameworkTextRow, "fiscal_year", "text")

    def put_framework_text(self, year: int, text: str, sha256: str) -> None:
        """Keep a framework file in the place of the one before."""
        row = self._trees.row(FrameworkTextRow, col(FrameworkTextRow.fiscal_year) == year)
        if row is None:
            self._trees.insert_row(FrameworkTextRow, {"fiscal_year": year, "text": text, "sha256": sha256})
        else:
            self._trees.change_row(row, {"text": text, "sha256": sha256})


def known(framework: int, path: str) -> tuple[Condition, ...]:
    """What says which correction is meant."""
    return col(FrameworkChangeRow.framework) == framework, col(FrameworkChangeRow.path) == path
