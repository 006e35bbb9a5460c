"""A paper that is captured and only has to be set in one of its forms."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.services.papers.requests import Request

if TYPE_CHECKING:
    from ita_desktop.documents.blocks import Document
    from ita_desktop.rendering.thai_text import Typesetter

Progress = Callable[[int, int], bool]
"""Told pages done and about how many in all; stops the setting by answering False."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How the office wants its files: ``archive`` for the structure of PDF/A, ``justify`` for Word."""

    archive: bool = False
    justify: str = "thai"


@dataclass(frozen=True, slots=True)
class Setting:
    """A paper ready to be set: ``run`` touches no data and may run in a thread."""

    request: Request
    document: "Document"
    typesetter: "Typesetter"
    looks: Looks = Looks()

    @property
    def data_hash(self) -> str:
        """The mark of what the paper says, for the record of its printing."""
        from ita_desktop.documents.fingerprint import data_hash

        return data_hash(self.document)

    def run(self, progress: Progress | None = None, form: str = ".pdf") -> bytes:
        """The file's bytes in a form of the paper."""
        if form == ".docx":
            from ita_desktop.rendering.docx import render_docx

            return render_docx(self.document, self.typesetter, justify=self.looks.justify)
        if form == ".xlsx":
            from ita_desktop.rendering.xlsx import render_xlsx

            return render_xlsx(self.document)
        if form == ".html":
            from ita_desktop.rendering.html import render_html

            return render_html(self.document)
        if form == ".csv":
            from ita_desktop.rendering.csv import render_csv

            return render_csv(self.document)
        from ita_desktop.rendering.pdf import render_pdf

        return render_pdf(self.document, self.typesetter, progress, archive=self.looks.archive)

    def first_page(self) -> bytes:
        """A PDF file of the first page alone, as in the whole: quick however long the paper is."""
        from ita_desktop.rendering.pdf import render_first_page

        return render_first_page(self.document, self.typesetter)
