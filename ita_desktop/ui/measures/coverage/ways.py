"""Ways from the view to elsewhere: the measure, the finding, the item, the meeting behind a line."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.measures.coverage.empty import TO_FINDINGS, TO_SCORES
from ita_desktop.ui.measures.coverage.lines import IdleLine, Line, MatterLine, ResolvedLine

if TYPE_CHECKING:
    from ita_desktop.services.measures.coverage import CoverageSheet


class Ways:
    """What a result shows is opened in the year of that result."""

    def __init__(self, view: PageView) -> None:
        self._view = view

    def to_measure(self, key: str) -> None:
        """Go to a measure of the plan."""
        self._view.view_wanted.emit(f"plan:{key}")

    def to_source(self, sheet: "CoverageSheet", line: Line | None) -> None:
        """Go to where a line comes from."""
        if isinstance(line, IdleLine):
            self.to_measure(line.key)
        elif isinstance(line, ResolvedLine):
            self._view.go_to.emit("meetings", line.key)
        elif isinstance(line, MatterLine):
            page = "oit" if line.matter.kind == "item" else "findings"
            self._to_result(sheet, page, line.matter.codes[0])

    def follow(self, sheet: "CoverageSheet", words: str) -> bool:
        """Go where the words of an empty view's button say; False where they stay in the view."""
        page = {TO_SCORES: "scores", TO_FINDINGS: "findings"}.get(words)
        if page is not None:
            self._to_result(sheet, page, "")
        return page is not None

    def _to_result(self, sheet: "CoverageSheet", page: str, place: str) -> None:
        self._view.year_wanted.emit(sheet.from_assessment)
        self._view.go_to.emit(page, place)
