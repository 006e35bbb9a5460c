"""Tables of the plan of measures."""

from typing import ClassVar

from sqlalchemy import String
from sqlmodel import Field

from ita_desktop.domain.fields import Line, Percent, Text, Year
from ita_desktop.domain.measures import Measure, MeasurePart, Plan, PlanSigner, Progress, RoundKey
from ita_desktop.domain.office import Office
from ita_desktop.domain.photographs import Photo
from ita_desktop.storage.tables.fields import Day, Json
from ita_desktop.storage.tables.row import OrderedRow, Row, Spot


class PlanRow(Row, table=True):
    """A fiscal year's plan."""

    __tablename__ = "plan"
    spot: ClassVar[Spot] = Spot(
        holds=Plan,
        within=(Office, "plans"),
        identity=("fiscal_year",),
        unique=("fiscal_year",),
        place="plans/{fiscal_year}",
    )

    fiscal_year: Year
    from_assessment: Year | None = None
    introduction: Json | None = None
    scan: Line | None = None


class PlanSignerRow(OrderedRow, table=True):
    """One who signs a plan."""

    __tablename__ = "plan_signer"
    spot: ClassVar[Spot] = Spot(holds=PlanSigner, within=(Plan, "signers"), parent="plan_id")

    plan_id: int = Field(foreign_key="plan.id")
    rank: Line | None = None
    name: Line | None = None
    post: Line | None = None
    acting_for: Line | None = None
    label: Line | None = None
    opinion: Text | None = None


class MeasureRow(OrderedRow, table=True):
    """One measure."""

    __tablename__ = "measure"
    spot: ClassVar[Spot] = Spot(holds=Measure, within=(Plan, "measures"), parent="plan_id", identity=("key",))

    plan_id: int = Field(foreign_key="plan.id")
    key: Line | None = None
    number: Json | None = None
    indicators: Json | None = None
    answers: Json | None = None
    answers_meeting: Line | None = None
    continues: Line | None = None
    title: Text | None = None
    finding: Text | None = None
    strength: Text | None = None
    to_develop: Text | None = None
    to_keep: Text | None = None
    steps: Json | None = None
    period_named: bool = False
    period_text: Line | None = None
    period_start: Day | None = None
    period_end: Day | None = None
    units: Json | None = None
    follow_up: Text | None = None
    budget: Line | None = None
    status: Line | None = None


class MeasurePartRow(OrderedRow, table=True):
    """A part of a measure with a period of its own."""

    __tablename__ = "measure_part"
    spot: ClassVar[Spot] = Spot(holds=MeasurePart, within=(Measure, "parts"), parent="measure_id")

    measure_id: int = Field(foreign_key="measure.id")
    title: Text | None = None
    period: Line | None = None


class ProgressRow(OrderedRow, table=True):
    """What a unit reported on a day."""

    __tablename__ = "progress"
    spot: ClassVar[Spot] = Spot(holds=Progress, within=(Measure, "progress"), parent="measure_id")

    measure_id: int = Field(foreign_key="measure.id")
    on: Day | None = None
    round: RoundKey | None = Field(default=None, sa_type=String)
    unit: Line | None = None
    percent: Percent | None = None
    text: Text | None = None
    result: Text | None = None
    problem: Text | None = None
    suggestion: Text | None = None
    next: Text | None = None
    evidence: Text | None = None
    files: Json | None = None


class PhotoRow(OrderedRow, table=True):
    """A photograph of what was done."""

    __tablename__ = "photo"
    spot: ClassVar[Spot] = Spot(holds=Photo, within=(Progress, "photos"), parent="progress_id")

    progress_id: int = Field(foreign_key="progress.id")
    sha256: Line | None = None
    caption: Line | None = None
