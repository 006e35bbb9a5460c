"""The office's own form of its measures: columns and their heads, order, page, what stands around it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from ita_desktop.documents.measures.forms import (
    DEFAULT,
    FIELDS,
    LONGEST_HEAD,
    MOST_SHARE,
    NAMES,
    SETTING,
    Form,
    FormColumn,
    Order,
    as_setting,
    own_form,
    usual_column,
)
from ita_desktop.documents.measures.parts import PARTS, chosen
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context

PARTS_KEY = "parts"


class NoColumns(ItaError):
    """A form without any column."""

    def __init__(self) -> None:
        super().__init__("แบบต้องมีอย่างน้อยหนึ่งคอลัมน์ เลือกคอลัมน์อื่นก่อน แล้วจึงนำคอลัมน์นี้ออก")


class WrongShare(ItaError):
    """A width that is no whole number within bounds."""

    def __init__(self) -> None:
        super().__init__(f"ความกว้างเป็นเลขจำนวนเต็ม 1 ถึง {MOST_SHARE}")


class FormField(NamedTuple):
    """What a column may show: its name, the column as it is now, whether it is printed."""

    title: str
    column: FormColumn
    shown: bool


class MeasureFormService:
    """The office's setting ``measures_form``; each change is one step of undo."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def form(self) -> Form:
        """The form as it is now."""
        return own_form(self._kept())

    def fields(self) -> tuple[FormField, ...]:
        """The columns from left to right, then what is not shown in the usual order."""
        columns = self.form().columns
        taken = {each.field for each in columns}
        others = (usual_column(field) for field in FIELDS if field not in taken)
        return (
            *(_named(each, shown=True) for each in columns),
            *(_named(each, shown=False) for each in others),
        )

    def is_own(self) -> bool:
        """Whether the office put a form together."""
        return self.form() != DEFAULT

    def toggle(self, field: str, *, shown: bool) -> None:
        """Show a field as the last column, or leave it out; NoColumns where none would be left."""
        columns = [each for each in self.form().columns if each.field != field]
        self._save(columns=(*columns, usual_column(field)) if shown else tuple(columns))

    def move(self, field: str, step: int) -> None:
        """Move a column to the right, or to the left by a step below 0, as far as it goes."""
        columns = list(self.form().columns)
        at = next((at for at, each in enumerate(columns) if each.field == field), None)
        if at is not None:
            column = columns.pop(at)
            columns.insert(min(max(at + step, 0), len(columns)), column)
            self._save(columns=tuple(columns))

    def set_head(self, field: str, text: str) -> None:
        """Name a column; nothing takes the usual head."""
        self._change(field, head=_line(text) or FIELDS[field][0])

    def set_over(self, field: str, text: str) -> None:
        """Name the head over a column; neighbours of the same name share it, nothing takes it away."""
        self._change(field, over=_line(text))

    def set_share(self, field: str, text: str) -> None:
        """How wide a column is beside the others; WrongShare where it is no such number."""
        number = fold(text)
        if not (number.isascii() and number.isdecimal() and 1 <= int(number[:9]) <= MOST_SHARE):
            raise WrongShare
        self._change(field, share=int(number))

    def set_order(self, order: Order) -> None:
        """Rows by indicator or by the printed number."""
        self._save(order=order)

    def set_page(self, *, landscape: bool, small: bool) -> None:
        """A wide page, type of 14 points."""
        self._save(landscape=landscape, small=small)

    def reset(self) -> None:
        """Take the program's form; what stands around the table stays."""
        self._keep({})

    def parts(self) -> tuple[tuple[str, str, bool], ...]:
        """What stands around the tables of measures: key, Thai name, whether it is printed."""
        shown = chosen(self._kept())
        return tuple((key, title, key in shown) for key, title in PARTS.items())

    def toggle_part(self, part: str, *, shown: bool) -> None:
        """Print a part or leave it out."""
        kept = self._kept()
        others = [key for key in chosen(kept) if key != part]
        parts = [key for key in PARTS if key in others or (shown and key == part)]
        form = {name: value for name, value in kept.items() if name != PARTS_KEY}
        self._keep(form, parts)

    def _change(self, field: str, **values: Any) -> None:
        columns = self.form().columns
        changed = (each._replace(**values) if each.field == field else each for each in columns)
        self._save(columns=tuple(changed))

    def _save(self, **values: Any) -> None:
        form = replace(self.form(), **values)
        if not form.columns:
            raise NoColumns
        self._keep(as_setting(form) if form != DEFAULT else {})

    def _keep(self, form: Mapping[str, Any], parts: Sequence[str] | None = None) -> None:
        kept = self._kept()
        if parts is None:
            parts = kept.get(PARTS_KEY)
        setting = {**form, PARTS_KEY: parts} if parts is not None else dict(form)
        if setting != kept:
            with self._context.act("ตั้งค่าแบบตารางมาตรการ", Subject.SETTINGS) as unit:
                unit.office.put_setting(SETTING, setting or None)

    def _kept(self) -> dict[str, Any]:
        with self._context.reading() as unit:
            kept = unit.office.settings().get(SETTING)
        return dict(kept) if isinstance(kept, Mapping) else {}


def _named(column: FormColumn, *, shown: bool) -> FormField:
    return FormField(NAMES.get(column.field, FIELDS[column.field][0]), column, shown)


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_HEAD]
