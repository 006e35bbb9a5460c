"""Tables of the office itself: its name, units and officers."""

from typing import ClassVar

from sqlmodel import Field

from ita_desktop.domain.agencies import Agency, HeldPost, Officer
from ita_desktop.domain.fields import Line
from ita_desktop.domain.office import Office
from ita_desktop.storage.tables.fields import Day, Json
from ita_desktop.storage.tables.row import OrderedRow, Row, Spot


class AgencyRow(Row, table=True):
    """The one municipality whose data this is."""

    __tablename__ = "agency"
    spot: ClassVar[Spot] = Spot(holds=Agency, within=(Office, "agency"), only=1, place="agency")

    name: Line | None = None
    kind: Line | None = None
    subdistrict: Line | None = None
    district: Line | None = None
    province: Line | None = None
    postcode: Line | None = None
    phone: Line | None = None
    email: Line | None = None
    document_code: Line | None = None
    website: Line | None = None
    units: Json | None = None


class OfficerRow(OrderedRow, table=True):
    """A person who works or signs."""

    __tablename__ = "officer"
    spot: ClassVar[Spot] = Spot(
        holds=Officer, within=(Agency, "officers"), parent="agency_id", identity=("key",)
    )

    agency_id: int = Field(foreign_key="agency.id")
    key: Line | None = None
    rank: Line | None = None
    name: Line | None = None
    post: Line | None = None
    unit: Line | None = None
    acting_for: Line | None = None


class HeldPostRow(OrderedRow, table=True):
    """A post that an officer holds or held."""

    __tablename__ = "held_post"
    spot: ClassVar[Spot] = Spot(holds=HeldPost, within=(Officer, "posts"), parent="officer_id")

    officer_id: int = Field(foreign_key="officer.id")
    post: Line | None = None
    unit: Line | None = None
    acting_for: Line | None = None
    from_: Day | None = None
    until: Day | None = None
