"""Which kept files hold a text: evidence beside the data, and the papers that were printed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.services.context import Context
from ita_desktop.storage.spellings import PIECE, byte_forms, bytes_hold

if TYPE_CHECKING:
    from ita_desktop.rendering.kept_texts import Found

LEAST_FORM = 6
"""Bytes of a form that is sought in packed files: a shorter one stands in any of them by chance."""

PACKED = (b"PK", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"GIF8", b"RIFF", b"age-encryption")
_HEAD = 16

Step = Callable[[int], object]
"""Told how many bytes were read; raises where the work is to end."""


@dataclass(slots=True)
class HeldContents:
    """Looks a text up in contents; a content is known by its hash and read once for a text."""

    context: Context
    text: str
    _known: "dict[str, Found]" = field(default_factory=dict)

    def evidence(self, names: Iterable[str], step: Step) -> "Mapping[str, Found]":
        """What is found in evidence contents by their hashes; what is not there is left out."""
        store = self.context.database.evidence
        found = {}
        for name in names:
            size = store.size(name)
            if size is None:
                continue
            if name not in self._known:
                self._known[name] = self._look(store.path(name), step)
            else:
                step(size)
            found[name] = self._known[name]
        return found

    def printed(self, names: Iterable[str], step: Step) -> frozenset[str]:
        """The hashes of kept printed papers in which it stands."""
        held = set()
        for name in names:
            if name not in self._known:
                with self.context.reading() as unit:
                    content = unit.office.stored_file(name)
                self._known[name] = self._look(content or b"", step)
            if self._known[name] == "holds":
                held.add(name)
        return frozenset(held)

    def size(self, names: Iterable[str]) -> int:
        """The bytes of evidence contents."""
        store = self.context.database.evidence
        return sum(store.size(name) or 0 for name in names)

    def _look(self, source: Path | bytes, step: Step) -> "Found":
        from ita_desktop.rendering.kept_texts import text_in

        if self._in_bytes(source, step):
            return "holds"

        def goes_on() -> bool:
            step(0)
            return True

        return text_in(source, self.text, goes_on)

    def _in_bytes(self, source: Path | bytes, step: Step) -> bool:
        forms = byte_forms(self.text)
        try:
            with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
                if file.read(_HEAD).startswith(PACKED):
                    forms = tuple(form for form in forms if len(form) >= LEAST_FORM)
                file.seek(0)
                return bytes_hold(iter(lambda: file.read(PIECE), b""), forms, step)
        except OSError:
            return False
