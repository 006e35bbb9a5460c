"""Tables of a fiscal year's assessment."""

from typing import ClassVar, Literal

from sqlalchemy import String
from sqlmodel import Field

from ita_desktop.domain.assessments import (
    AnalysisFinding,
    Assessment,
    Kept,
    Limitation,
    Source,
    Verification,
)
from ita_desktop.domain.fields import Count, Line, Text, Year
from ita_desktop.domain.office import Office
from ita_desktop.domain.scores import Score
from ita_desktop.storage.tables.fields import Clock, Day, Decimals, Hundredths, Json
from ita_desktop.storage.tables.row import OrderedRow, Row, Spot


class AssessmentRow(Row, table=True):
    """A fiscal year."""

    __tablename__ = "assessment"
    spot: ClassVar[Spot] = Spot(
        holds=Assessment,
        within=(Office, "assessments"),
        identity=("fiscal_year",),
        unique=("fiscal_year",),
        place="assessments/{fiscal_year}",
    )

    fiscal_year: Year
    framework: Year | None = None
    level: Line | None = None
    respondents: Json | None = None
    recommendations: Json | None = None


class ScoreRow(Row, table=True):
    """A year's score under one code."""

    __tablename__ = "score"
    spot: ClassVar[Spot] = Spot(
        holds=Score,
        within=(Assessment, "scores"),
        parent="assessment_id",
        mapped_by="code",
        identity=("code",),
        unique=("assessment_id", "code"),
        place="scores/{fiscal_year}/{code}",
    )

    assessment_id: int = Field(foreign_key="assessment.id")
    code: Line
    value_hundredths: Hundredths
    value_decimals: Decimals


class SourceRow(OrderedRow, table=True):
    """A value that one source gives for a code."""

    __tablename__ = "source"
    spot: ClassVar[Spot] = Spot(holds=Source, within=(Assessment, "sources"), parent="assessment_id")

    assessment_id: int = Field(foreign_key="assessment.id")
    on: Line | None = None
    value_hundredths: Hundredths | None = None
    value_decimals: Decimals | None = None
    from_: Line | None = None
    chosen: bool | None = None


class KeptRow(OrderedRow, table=True):
    """A doubtful score that was kept, with the reason."""

    __tablename__ = "kept"
    spot: ClassVar[Spot] = Spot(holds=Kept, within=(Assessment, "kept"), parent="assessment_id")

    assessment_id: int = Field(foreign_key="assessment.id")
    on: Line | None = None
    value_hundredths: Hundredths | None = None
    value_decimals: Decimals | None = None
    reason: Text | None = None


class VerificationRow(OrderedRow, table=True):
    """A second look at the scores."""

    __tablename__ = "verification"
    spot: ClassVar[Spot] = Spot(
        holds=Verification, within=(Assessment, "verifications"), parent="assessment_id"
    )

    assessment_id: int = Field(foreign_key="assessment.id")
    way: Literal["read_back", "re_key"] | None = Field(default=None, sa_type=String)
    on: Day | None = None
    time: Clock | None = None
    by: Line | None = None
    compared: Count | None = None
    different: Json | None = None


class FindingRow(OrderedRow, table=True):
    """What a question or item shows."""

    __tablename__ = "finding"
    spot: ClassVar[Spot] = Spot(
        holds=AnalysisFinding, within=(Assessment, "findings"), parent="assessment_id", identity=("key",)
    )

    assessment_id: int = Field(foreign_key="assessment.id")
    key: Line | None = None
    on: Json | None = None
    kind: Literal["improve", "keep"] | None = Field(default=None, sa_type=String)
    issue: Text | None = None
    advice: Text | None = None
    items: Json | None = None


class LimitationRow(OrderedRow, table=True):
    """A limit of the office, in points."""

    __tablename__ = "limitation"
    spot: ClassVar[Spot] = Spot(holds=Limitation, within=(Assessment, "limitations"), parent="assessment_id")

    assessment_id: int = Field(foreign_key="assessment.id")
    topic: Line | None = None
    points: Json | None = None
