"""What is being typed: kept on the disk at once, so that neither a kill nor a power cut takes it."""

from collections.abc import Mapping

from ita_desktop.domain.typing import TypedText
from ita_desktop.services.context import Context

NOTING = "กำลังพิมพ์"


class TypingService:
    """Notes of typed texts; they are no acts: neither undo nor history tells of them, and nobody is told."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def note(self, place: str, text: str, before: str = "", beside: Mapping[str, str] | None = None) -> None:
        """Keep what stands in a field now; an ItaError where the disk does not take it."""
        typed = TypedText(
            place=place, text=text, before=before, beside=beside or {}, at=self._context.clock().astimezone()
        )
        with self._context.database.unit(NOTING, self._context.actor) as unit:
            unit.office.note_typed(typed)
            unit.commit()
        self._context.saved_at = self._context.clock()

    def forget(self, place: str) -> None:
        """The text of a place is saved or given up; nothing is written where none was noted."""
        with self._context.database.unit(NOTING, self._context.actor) as unit:
            if any(typed.place == place for typed in unit.office.typed_texts()):
                unit.office.forget_typed(place)
                unit.commit()

    def put_aside(self, typed: TypedText) -> TypedText:
        """Let a text that cannot be put back wait where no typing at its field overwrites it."""
        aside = typed.put_aside()
        if aside != typed:
            with self._context.database.unit(NOTING, self._context.actor) as unit:
                unit.office.forget_typed(typed.place)
                unit.office.note_typed(aside)
                unit.commit()
        return aside

    def waiting(self) -> tuple[TypedText, ...]:
        """What was typed and never saved, the last first."""
        with self._context.reading() as unit:
            return unit.office.typed_texts()
