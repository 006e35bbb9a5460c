"""Tables beside the office file: the journal of changes, copied frameworks, images."""

from typing import Any, ClassVar, Literal

from sqlalchemy import String
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from ita_desktop.domain.fields import Line, Year
from ita_desktop.storage.tables.fields import Blob, FrameworkSource, Moment, Sha256, Snapshot
from ita_desktop.storage.tables.row import Row, Spot, checks

ActKind = Literal["do", "undo", "redo"]


class JournalRow(SQLModel, table=True):
    """One change of one row; rows of one act share ``act_id``, the id of the act's first row."""

    __tablename__ = "journal"

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (*checks(cls),)

    id: int | None = Field(default=None, primary_key=True)
    act_id: int = Field(index=True)
    kind: ActKind = Field(sa_type=String)
    undoes: int | None = None
    act: Line
    actor: Line
    at: Moment
    place: Line = Field(index=True)
    table_name: Line
    row_id: int
    before: Snapshot | None = None
    after: Snapshot | None = None
    hash: Sha256


class FrameworkTextRow(Row, table=True):
    """A framework file as it was when the office first used or imported it."""

    __tablename__ = "framework_text"
    spot: ClassVar[Spot] = Spot(
        identity=("fiscal_year",), unique=("fiscal_year",), place="frameworks/{fiscal_year}"
    )

    fiscal_year: Year
    text: FrameworkSource
    sha256: Sha256


class StoredFileRow(SQLModel, table=True):
    """A file kept under its content's hash; never changed, so not journaled."""

    __tablename__ = "stored_file"

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (*checks(cls),)

    sha256: Sha256 = Field(primary_key=True)
    content: Blob
