"""The readers, each as one function of bytes: they read, or refuse with words in Thai and a way out."""

from collections.abc import Mapping

from ita_desktop import paths
from tests.fuzz import files, pasted, saved
from tests.fuzz.common import Reader

READERS: Mapping[str, Reader] = {
    "office": files.office,
    "package": files.package,
    "kind": files.kind,
    "workbook": files.workbook,
    "sheet": files.sheet,
    "form-sheet": files.form_sheet,
    "csv": files.csv,
    "framework": files.framework_file,
    "wording": files.wording,
    "sentences": files.sentences,
    "image": files.image,
    "thumbnail": files.thumbnail,
    "scan": files.scan,
    "kept-text": files.kept_text,
    "clipboard": pasted.clipboard,
    "clipboard-html": pasted.clipboard_html,
    "form": pasted.form,
    "links": pasted.links,
    "addresses": pasted.addresses,
    "answer": pasted.answer,
    "file-names": pasted.file_names,
    "field": pasted.field,
    "search": pasted.search,
    "backup": saved.backup,
    "whole-office": saved.backup,
    "sealed": saved.sealed,
    "beside": saved.beside,
}


def seeds(reader: str) -> tuple[bytes, ...]:
    """Good contents to begin from: the cases, the shipped frameworks, tables as programs copy them."""
    from tests.fuzz.seeding import SEEDS

    return SEEDS[reader](paths.PROJECT)
