"""What was printed: facts beside the office file, never changed and so not journaled."""

from typing import Any, Literal

from sqlalchemy import String
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from ita_desktop.domain.fields import Line
from ita_desktop.storage.tables.fields import Moment, Sha256, Size
from ita_desktop.storage.tables.row import checks


class PrintingRow(SQLModel, table=True):
    """One printing; its file is in ``stored_file`` under ``sha256`` where it is ``kept``."""

    __tablename__ = "printing"

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (*checks(cls),)

    id: int | None = Field(default=None, primary_key=True)
    at: Moment
    word: Line
    place: Line = Field(index=True)
    title: Line
    form: Line
    layout: Line
    digits: Literal["thai", "arabic"] = Field(sa_type=String)
    sha256: Sha256
    size: Size
    data_hash: Sha256
    actor: Line
    version: Line
    kept: bool
