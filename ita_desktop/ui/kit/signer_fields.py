"""The fields of one who signs: rank, name, post, for whom; an officer's name fills in the rest."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import Signer
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.signing import acting_offers, chosen, offered_names, offered_posts

ROWS = (
    ("name", "ชื่อ"),
    ("post", "ตำแหน่ง"),
    ("rank", "ยศ หากมี"),
    ("acting_for", "ลงนามแทนตำแหน่ง"),
)

LEAST = 140
"""A column that is narrower cuts names; there are fewer then."""


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
        least: int = LEAST,
    ) -> None:
        super().__init__()
        self._current, self._save = current, save
        self._officers: Sequence[Officer] = ()
        self._bound = Bindings[Signer | None](current)
        form = Form(columns, breaker=breaker, least=least)
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
        """Offer names and posts while typing; an officer who is chosen by either brings the rest along.

        ``officers`` are those who had not left by the paper's day, as on it.
        """
        self._officers = officers
        self.name.complete_from(offered_names(names, officers), anywhere=True)
        self.post.complete_from(offered_posts(posts, officers), anywhere=True)
        self.fields["acting_for"].complete_from(acting_offers(officers), anywhere=True)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        return any(field.hasFocus() for field in self.fields.values())

    def _bind(self, field: LineField, name: str) -> None:
        def show(signer: Signer | None) -> str | None:
            words: str | None = getattr(signer, name) if signer else None
            return words

        def save(typed: str) -> None:
            before = self._current() or Signer()
            signer = chosen(before, name, readings.read_line(typed), self._officers)
            self._save(signer if signer != Signer() else None)
            self.edited.emit()

        self._bound.add(field, show, save)
