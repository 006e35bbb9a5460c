"""Tables of the OIT checklist."""

from typing import ClassVar

from sqlalchemy import String
from sqlmodel import Field

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.fields import Count, Line, Text
from ita_desktop.domain.oit import Detail, Link, LinkCheck, OitItem, Status, StatusChange, Verdict
from ita_desktop.storage.tables.fields import Clock, Day, Json
from ita_desktop.storage.tables.row import OrderedRow, Row, Spot


class OitItemRow(Row, table=True):
    """An item's work in one year."""

    __tablename__ = "oit_item"
    spot: ClassVar[Spot] = Spot(
        holds=OitItem,
        within=(Assessment, "oit"),
        parent="assessment_id",
        mapped_by="code",
        identity=("code",),
        unique=("assessment_id", "code"),
        place="oit/{fiscal_year}/{code}",
    )

    assessment_id: int = Field(foreign_key="assessment.id")
    code: Line
    status: Status | None = Field(default=None, sa_type=String)
    detail: Detail | None = Field(default=None, sa_type=String)
    wording: Line | None = None
    waits_until: Day | None = None
    review_on: Day | None = None
    due: Day | None = None
    unit: Line | None = None
    officer: Line | None = None
    note: Text | None = None
    reason: Text | None = None
    components: Json | None = None
    evidence: Json | None = None
    objection_named: bool = False
    objection_on: Day | None = None
    objection_lacking: Text | None = None
    objection_argument: Text | None = None
    objection_url: Text | None = None
    objection_evidence: Json | None = None


class LinkRow(OrderedRow, table=True):
    """A page on which an item is published."""

    __tablename__ = "link"
    spot: ClassVar[Spot] = Spot(holds=Link, within=(OitItem, "links"), parent="oit_item_id")

    oit_item_id: int = Field(foreign_key="oit_item.id")
    url: Text | None = None
    title: Line | None = None


class LinkCheckRow(OrderedRow, table=True):
    """What a link answered on a day."""

    __tablename__ = "link_check"
    spot: ClassVar[Spot] = Spot(holds=LinkCheck, within=(Link, "checks"), parent="link_id")

    link_id: int = Field(foreign_key="link.id")
    on: Day | None = None
    time: Clock | None = None
    verdict: Verdict | None = Field(default=None, sa_type=String)
    answer: Line | None = None
    status: Count | None = None
    url: Text | None = None
    title: Line | None = None


class StatusChangeRow(OrderedRow, table=True):
    """One change of an item's status."""

    __tablename__ = "status_change"
    spot: ClassVar[Spot] = Spot(holds=StatusChange, within=(OitItem, "history"), parent="oit_item_id")

    oit_item_id: int = Field(foreign_key="oit_item.id")
    on: Day | None = None
    time: Clock | None = None
    from_: Line | None = None
    to: Line | None = None
    by: Line | None = None
    note: Text | None = None
