"""What is being typed: kept on the disk at once, so that neither a kill nor a power cut takes it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.thai.digits import fold
from ita_desktop.domain.typing import LEFT, TypedText
from ita_desktop.services.context import Context
from ita_desktop.storage import Sought, typed_beside
from ita_desktop.storage.errors import DataDamaged

NOTING = "กำลังพิมพ์"


class NotKept(ItaError):
    """What is typed could not be written beside the damaged data."""

    def __init__(self) -> None:
        super().__init__("เก็บสิ่งที่พิมพ์ค้างไว้ไม่ได้ เพราะเขียนลงโฟลเดอร์ข้อมูลไม่ได้ คัดลอกไปวางในโปรแกรมอื่นก่อน")


class TypingService:
    """Notes of typed texts; they are no acts: neither undo nor history tells of them, and nobody is told.

    While the data is damaged nothing is written into it: notes wait in a file beside it for what takes its
    place.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def note(self, place: str, text: str, before: str = "", beside: Mapping[str, str] | None = None) -> None:
        """Keep what stands in a field now; an ItaError where the disk does not take it."""
        typed = TypedText(
            place=place, text=text, before=before, beside=beside or {}, at=self._context.clock().astimezone()
        )
        try:
            with self._context.database.unit(NOTING, self._context.actor) as unit:
                unit.office.note_typed(typed)
                unit.commit()
        except DataDamaged:
            self._put_beside([typed])
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

    def left(self) -> tuple[TypedText, ...]:
        """The texts that wait to be copied to their places, the last first.

        One that was saved and only not forgotten, as by a kill between the two, waits no more.
        """
        with self._context.reading() as unit:
            waiting = [typed for typed in unit.office.typed_texts() if typed.place.startswith(LEFT)]
            if not waiting:
                return ()
            saved = unit.past.entries(Sought(since=min(typed.at for typed in waiting)))
        values = {fold(value) for entry in saved for value in _texts(entry.after)}
        left = tuple(typed for typed in waiting if fold(typed.text) not in values)
        for typed in waiting:
            if typed not in left:
                self.forget(typed.place)
        return left

    def leave_damaged(self, texts: Mapping[str, str]) -> bool:
        """Keep beside damaged data what waits in it and the ``texts`` of fields by page and field in words.

        Whether something waits there now; NotKept where it could not be written.
        """
        noted: tuple[TypedText, ...] = ()
        with suppress(ItaError):
            noted = self.waiting()
        known = {typed.text for typed in (*noted, *typed_beside.read(self._context.database.folder))}
        at = self._context.clock().astimezone()
        typed = [
            TypedText(place=f"{LEFT}{where}", text=text, at=at)
            for where, text in texts.items()
            if text not in known
        ]
        self._put_beside([*noted, *typed])
        return bool(typed_beside.read(self._context.database.folder))

    def take_in(self) -> None:
        """Bring what waits beside the data into it: after damage other data stands there.

        What cannot be brought in goes on waiting.
        """
        database = self._context.database
        waiting = () if database.only_looks else typed_beside.read(database.folder)
        if waiting:
            with suppress(ItaError, OSError):
                self._take_in(waiting)

    def _take_in(self, waiting: Iterable[TypedText]) -> None:
        database = self._context.database
        with database.unit(NOTING, self._context.actor) as unit:
            kept = {typed.place: typed.at for typed in unit.office.typed_texts()}
            for typed in waiting:
                if typed.place not in kept or kept[typed.place] < typed.at:
                    unit.office.note_typed(typed)
            unit.commit()
        typed_beside.remove(database.folder)

    def _put_beside(self, texts: Iterable[TypedText]) -> None:
        """Add texts to those that wait beside the data, one a place: the last typed."""
        folder = self._context.database.folder
        kept = {typed.place: typed for typed in typed_beside.read(folder)}
        for typed in texts:
            if typed.place not in kept or kept[typed.place].at <= typed.at:
                kept[typed.place] = typed
        if not kept:
            return
        try:
            typed_beside.write(folder, kept.values())
        except OSError as error:
            raise NotKept from error


def _texts(values: Mapping[str, Any] | None) -> Iterator[str]:
    return (value for value in (values or {}).values() if isinstance(value, str))
