"""Tables beside the office file: the journal of changes and their reasons, copied frameworks, images."""

from typing import Any, ClassVar, Literal

from sqlalchemy import String
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from ita_desktop.domain.fields import Line, Text, Year
from ita_desktop.storage.tables.fields import Blob, FrameworkSource, Moment, Salt, Sha256, Snapshot
from ita_desktop.storage.tables.row import Row, Spot, checks

ActKind = Literal["do", "undo", "redo", "wipe"]


class JournalRow(SQLModel, table=True):
    """One change of one row; rows of one act share ``act_id``, the id of the act's first row.

    ``hash`` stands on the hash of the row before, on the digests and on the columns that are no values.
    Where the values were wiped ``salt``, ``before`` and ``after`` are null and ``act`` is its own digest.
    """

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
    salt: Salt | None = None
    before_digest: Sha256 | None = None
    after_digest: Sha256 | None = None
    hash: Sha256


class ChangeReasonRow(Row, table=True):
    """Why an act changed what was published already, or what a wipe took."""

    __tablename__ = "change_reason"
    spot: ClassVar[Spot] = Spot(identity=("act_id",), unique=("act_id",), place="reasons/{act_id}")

    act_id: int
    text: Text


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
