"""Office files in and out: read, plan, write; nothing is applied here."""

from ita_desktop.exchange.files import write_file, write_through
from ita_desktop.exchange.kinds import FileKind, looks_like
from ita_desktop.exchange.merging import PlanEntry
from ita_desktop.exchange.office_file.envelope import OfficeFile, read_office
from ita_desktop.exchange.office_file.writing import write_office
from ita_desktop.exchange.plan import ImportPlan, plan_import
from ita_desktop.exchange.problems import Problem, ReadingError, UnreadableKind, WritingError
from ita_desktop.exchange.reading import read_text

__all__ = [
    "FileKind",
    "ImportPlan",
    "OfficeFile",
    "PlanEntry",
    "Problem",
    "ReadingError",
    "UnreadableKind",
    "WritingError",
    "looks_like",
    "plan_import",
    "read_office",
    "read_text",
    "write_file",
    "write_office",
    "write_through",
]
