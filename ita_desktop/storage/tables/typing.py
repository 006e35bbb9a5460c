"""What is being typed and not kept yet: facts of the moment, never journaled and in no office file."""

from typing import Any

from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from ita_desktop.domain.fields import Line, Text
from ita_desktop.storage.tables.fields import Json, Moment
from ita_desktop.storage.tables.row import checks


class TypedTextRow(SQLModel, table=True):
    """The text of one field while it is typed; ``before`` is what was kept when the typing began.

    ``place`` names the field, ``beside`` what is known of a record that does not exist yet.
    """

    __tablename__ = "typed_text"

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (*checks(cls),)

    id: int | None = Field(default=None, primary_key=True)
    place: Line = Field(unique=True)
    text: Text
    before: Text | None = None
    beside: Json | None = None
    at: Moment
