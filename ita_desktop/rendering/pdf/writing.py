"""A finished canvas written as a file: streams ended as they must be, the structure tree packed."""

import zlib
from hashlib import sha256
from struct import pack
from typing import Any

from reportlab.pdfbase import pdfdoc

from ita_desktop.rendering.pdf.tagging import Structure

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PACKED = 200
"""Objects of the structure that share one stream."""
ENDED = b"endstream"


def written(canvas: Any, structure: Structure) -> bytes:
    """The bytes of the file; the same drawing gives the same bytes."""
    doc = canvas._doc
    for font in doc.delayedFonts:
        font.addObjects(doc)
    doc.Reference(doc.Catalog)
    doc.Reference(doc.info)
    doc.Outlines.prepare(doc, canvas)
    if doc.Outlines.ready < 0:
        doc.Catalog.Outlines = None
    file = File()
    number = 0
    while (number := number + 1) in doc.numberToId:
        named = doc.idToObject[doc.numberToId[number]]
        if named is not structure.root:
            file.add(number, pdfdoc.format(named, doc, toplevel=1))
    objects = structure.objects(doc, number)
    number += len(objects) - 1
    for start in range(0, len(objects), PACKED):
        file.add_packed(number, objects[start : start + PACKED])
        number += 1
    roots = (f"/{key} {doc.Reference(each).format(doc).decode()}" for key, each in _roots(doc))
    return file.ended(number, " ".join(roots))


def _roots(doc: Any) -> tuple[tuple[str, Any], ...]:
    return ("Root", doc.Catalog), ("Info", doc.info)


class File:
    """Objects in the order in which they are added, and where each of them stands."""

    def __init__(self) -> None:
        self._chunks = [HEAD]
        self._length = len(HEAD)
        self._places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def add(self, number: int, content: bytes) -> None:
        """An object; before the word that ends a stream there is a line end that does not belong to it."""
        content = content.rstrip(b"\n") if content.endswith(ENDED + b"\n") else content
        if content.endswith(ENDED):
            content = content.removesuffix(ENDED) + b"\n" + ENDED
        self._places[number] = 1, self._length, 0
        chunk = b"%d 0 obj\n%s\nendobj\n" % (number, content.rstrip(b"\n"))
        self._chunks.append(chunk)
        self._length += len(chunk)

    def add_packed(self, number: int, objects: list[tuple[int, bytes]]) -> None:
        """Objects (none of them a stream) within one stream, which is object ``number``."""
        offsets, at = [], 0
        for position, (inner, content) in enumerate(objects):
            offsets.append(b"%d %d" % (inner, at))
            at += len(content) + 1
            self._places[inner] = 2, number, position
        index = b" ".join(offsets) + b"\n"
        body = index + b"\n".join(content for _, content in objects)
        look = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(index))
        self.add(number, stream(look, body))

    def ended(self, number: int, roots: str) -> bytes:
        """The whole file with its index, which is object ``number``."""
        start = self._length
        self._places[number] = 1, start, 0
        mark = sha256(b"".join(self._chunks)).hexdigest()[:32]
        index = b"".join(pack(">BIH", *self._places[n]) for n in range(number + 1))
        look = f"/Type /XRef /Size {number + 1} /W [1 4 2] {roots} /ID [<{mark}> <{mark}>]"
        self.add(number, stream(look.encode(), index))
        return b"".join([*self._chunks, b"startxref\n%d\n%%%%EOF\n" % start])


def stream(look: bytes, content: bytes) -> bytes:
    """A compressed stream with these entries in its dictionary."""
    packed = zlib.compress(content)
    look = b"<< %s /Filter /FlateDecode /Length %d >>" % (look, len(packed))
    return look + b"\nstream\n" + packed + ENDED
