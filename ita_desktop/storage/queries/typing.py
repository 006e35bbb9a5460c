"""What is being typed and not kept yet."""

import json
from datetime import UTC

from sqlmodel import col

from ita_desktop.domain.typing import TypedText
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.queries.printings import moment_of
from ita_desktop.storage.tables import TypedTextRow


class TypingQueries(Queries):
    """Typed texts by place; history does not tell of them."""

    def typed_texts(self) -> tuple[TypedText, ...]:
        """All of them, the last typed first."""
        return tuple(map(_typed_of, self._trees.facts(TypedTextRow, col(TypedTextRow.at))))

    def note_typed(self, typed: TypedText) -> None:
        """Keep the text of a place; one a place."""
        self.forget_typed(typed.place)
        cells = {
            "place": typed.place,
            "text": typed.text,
            "before": typed.before,
            "beside": json.dumps(dict(typed.beside), ensure_ascii=False),
            "at": typed.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        }
        self._trees.keep(TypedTextRow, cells)

    def forget_typed(self, place: str) -> None:
        """Forget the text of a place, if there is one."""
        self._trees.forget(TypedTextRow, col(TypedTextRow.place) == place)


def _typed_of(row: TypedTextRow) -> TypedText:
    beside = json.loads(row.beside) if row.beside else {}
    return TypedText(
        place=row.place, text=row.text, before=row.before or "", beside=beside, at=moment_of(row.at)
    )
