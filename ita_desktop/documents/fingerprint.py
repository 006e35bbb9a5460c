"""What a paper says as one short mark, by which it is told that the data changed."""

from hashlib import sha256

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.finishing import texts


def data_hash(document: Document) -> str:
    """SHA-256 in hexadecimal digits of a finished paper's title, author and texts in reading order.

    How the paper is laid out, its images and its form as a file are left out.
    """
    said = sha256()
    for text in (document.title, document.author, *texts(document)):
        said.update(text.encode("utf-8", "surrogatepass") + b"\0")
    return said.hexdigest()
