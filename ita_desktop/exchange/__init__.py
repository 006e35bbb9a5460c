"""Office files in and out, alone or with evidence: read, plan, write; nothing is applied here."""

from ita_desktop.exchange.files import write_file, write_through
from ita_desktop.exchange.kinds import FileKind, looks_like
from ita_desktop.exchange.merging import PlanEntry
from ita_desktop.exchange.office_file.envelope import OfficeFile, read_office
from ita_desktop.exchange.office_file.records import members_of, record_of
from ita_desktop.exchange.office_file.writing import write_office
from ita_desktop.exchange.office_package.planning import named_contents, with_contents
from ita_desktop.exchange.office_package.reading import Package, bytes_in, read_package
from ita_desktop.exchange.office_package.writing import write_package
from ita_desktop.exchange.plan import ImportPlan, plan_import
from ita_desktop.exchange.problems import Problem, ReadingError, UnreadableKind, WritingError
from ita_desktop.exchange.reading import read_text

__all__ = [
    "FileKind",
    "ImportPlan",
    "OfficeFile",
    "Package",
    "PlanEntry",
    "Problem",
    "ReadingError",
    "UnreadableKind",
    "WritingError",
    "bytes_in",
    "looks_like",
    "members_of",
    "named_contents",
    "plan_import",
    "read_office",
    "read_package",
    "read_text",
    "record_of",
    "with_contents",
    "write_file",
    "write_office",
    "write_package",
    "write_through",
]
