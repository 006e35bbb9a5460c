"""What a paper says as one short mark, by which it is told that the data changed."""

from dataclasses import replace
from hashlib import sha256

from ita_desktop.documents.blocks import Document, ScannedPage
from ita_desktop.documents.finishing import texts


def data_hash(document: Document) -> str:
    """SHA-256 in hexadecimal digits of a finished paper's title, author and texts in reading order.

    What a workbook of its own says belongs to it, and which scans are bound in. How the paper is laid out,
    its other images and its form as a file are left out.
    """
    said = sha256()
    form = replace(document, blocks=document.workbook)
    scans = (block.mark for block in document.blocks if isinstance(block, ScannedPage))
    for text in (document.title, document.author, *texts(document), *texts(form), *scans):
        said.update(text.encode("utf-8", "surrogatepass") + b"\0")
    return said.hexdigest()
