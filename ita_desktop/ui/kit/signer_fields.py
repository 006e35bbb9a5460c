"""The fields of one who signs: rank, name, post, for whom; an officer's name fills in the rest."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import Signer
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker

ROWS = (
    ("name", "ชื่อ"),
    ("post", "ตำแหน่ง"),
    ("rank", "ยศ หากมี"),
    ("acting_for", "ลงนามแทนตำแหน่ง"),
)


class SignerFields(QWidget):
    """``current`` gives the signer, ``save`` keeps the changed one (None where every field is empty)."""

    edited = Signal()

    def __init__(
        self,
        current: Callable[[], Signer | None],
        save: Callable[[Signer | None], object],
        breaker: Breaker,
        *,
        of: str,
        columns: int = 2,
    ) -> None:
        super().__init__()
        self._current, self._save = current, save
        self._officers: Sequence[Officer] = ()
        self._bound = Bindings[Signer | None](current)
        form = Form(columns, breaker=breaker)
        self.fields: dict[str, LineField] = {}
        for name, label in ROWS:
            field = self.fields[name] = LineField()
            form.add(label, field)
            field.setAccessibleName(f"{label} {of}")
            self._bind(field, name)
        self.name, self.post = self.fields["name"], self.fields["post"]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)

    def load(self, signer: Signer | None, *, fresh: bool = False) -> None:
        """Show a signer."""
        self._bound.load(signer, fresh=fresh)

    def offer(self, names: Sequence[str], posts: Sequence[str], officers: Sequence[Officer] = ()) -> None:
        """Offer names and posts while typing; an officer's name brings post, rank and acting-for along."""
        self._officers = officers
        known = [officer.name for officer in officers if officer.name]
        held = [officer.post for officer in officers if officer.post]
        self.name.complete_from(list(dict.fromkeys([*names, *known])))
        self.post.complete_from(list(dict.fromkeys([*posts, *held])))

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        return any(field.hasFocus() for field in self.fields.values())

    def _bind(self, field: LineField, name: str) -> None:
        def show(signer: Signer | None) -> str | None:
            words: str | None = getattr(signer, name) if signer else None
            return words

        def save(typed: str) -> None:
            value = readings.read_line(typed)
            before = self._current() or Signer()
            signer = replace(before, **{name: value})
            if name == "name" and value and not before.post:
                signer = self._filled(signer, value)
            self._save(signer if signer != Signer() else None)
            self.edited.emit()

        self._bound.add(field, show, save)

    def _filled(self, signer: Signer, name: str) -> Signer:
        found = next((officer for officer in self._officers if officer.name == name), None)
        return filled(signer, found) if found else signer


def filled(signer: Any, officer: Officer) -> Any:
    """A signer with the officer's rank, post and for whom it acts, where these are not told yet."""
    parts = {part: getattr(signer, part) or getattr(officer, part) for part in ("rank", "post", "acting_for")}
    return replace(signer, **parts)
