"""Tables of what belongs to the whole office: settings, words, corrections, files and drafts."""

from typing import Any, ClassVar

from ita_desktop.domain.fields import Line, Size, Text, Year
from ita_desktop.domain.office import Draft, EvidenceFile, FrameworkChange, Office
from ita_desktop.storage.tables.fields import Day, Json
from ita_desktop.storage.tables.row import OrderedRow, Row, Spot


class SettingRow(Row, table=True):
    """One of the office's settings."""

    __tablename__ = "setting"
    spot: ClassVar[Spot] = Spot(
        holds=Any,
        within=(Office, "settings"),
        mapped_by="key",
        identity=("key",),
        unique=("key",),
        place="settings/{key}",
    )

    key: Line
    value: Json | None = None


class DictionaryWordRow(OrderedRow, table=True):
    """A word of the office that line ends keep whole."""

    __tablename__ = "dictionary_word"
    spot: ClassVar[Spot] = Spot(holds=str, within=(Office, "dictionary"), place="dictionary")

    value: Line


class WordingRow(OrderedRow, table=True):
    """An office's own wording."""

    __tablename__ = "wording"
    spot: ClassVar[Spot] = Spot(holds=Any, within=(Office, "wording"), place="wording")

    value: Json | None = None


class FrameworkChangeRow(OrderedRow, table=True):
    """An office's correction of a framework."""

    __tablename__ = "framework_change"
    spot: ClassVar[Spot] = Spot(
        holds=FrameworkChange,
        within=(Office, "framework_changes"),
        identity=("framework", "path"),
        unique=("framework", "path"),
        place="frameworks/{framework}/{path}",
    )

    framework: Year
    path: Line
    value: Json | None = None


class EvidenceFileRow(OrderedRow, table=True):
    """A kept file, known by its content."""

    __tablename__ = "evidence_file"
    spot: ClassVar[Spot] = Spot(
        holds=EvidenceFile,
        within=(Office, "files"),
        identity=("sha256",),
        unique=("sha256",),
        place="files/{sha256}",
    )

    sha256: Line
    name: Line | None = None
    type: Line | None = None
    size: Size | None = None
    on: Day | None = None
    url: Text | None = None


class DraftRow(Row, table=True):
    """A typed text that its field could not take."""

    __tablename__ = "draft"
    spot: ClassVar[Spot] = Spot(
        holds=Draft, within=(Office, "drafts"), identity=("place",), unique=("place",), place="{place}"
    )

    place: Line
    text: Text
    reason: Text | None = None
