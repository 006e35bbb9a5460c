"""Tables of memos."""

from typing import ClassVar, Literal

from sqlalchemy import String
from sqlmodel import Field

from ita_desktop.domain.fields import Line, Text, Year
from ita_desktop.domain.memos import Memo, MemoSigner
from ita_desktop.domain.office import Office
from ita_desktop.storage.tables.fields import DayOrBlank, Json
from ita_desktop.storage.tables.row import OrderedRow, Spot


class MemoRow(OrderedRow, table=True):
    """A memo."""

    __tablename__ = "memo"
    spot: ClassVar[Spot] = Spot(holds=Memo, within=(Office, "memos"), identity=("key",), place="memos/{key}")

    key: Line | None = None
    form: Literal["memo", "letter"] | None = Field(default=None, sa_type=String)
    urgency: Line | None = None
    number: Line | None = None
    date: DayOrBlank | None = None
    fiscal_year: Year | None = None
    unit_line: Text | None = None
    subject: Text | None = None
    to: Json | None = None
    references: Json | None = None
    background: Text | None = None
    facts: Text | None = None
    proposal: Text | None = None
    body: Json | None = None
    closing: Text | None = None
    insert: Json | None = None
    attachments: Json | None = None
    chain: Literal["column", "opinions"] | None = Field(default=None, sa_type=String)
    contact: Text | None = None


class MemoSignerRow(OrderedRow, table=True):
    """One of a memo's signers."""

    __tablename__ = "memo_signer"
    spot: ClassVar[Spot] = Spot(holds=MemoSigner, within=(Memo, "signers"), parent="memo_id")

    memo_id: int = Field(foreign_key="memo.id")
    rank: Line | None = None
    name: Line | None = None
    post: Line | None = None
    acting_for: Line | None = None
    label: Line | None = None
    opinion: Text | None = None
