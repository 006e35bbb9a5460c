"""Forms of measures that units filled in, pasted or as workbooks: read, then planned; nothing is applied."""

from ita_desktop.exchange.measure_reports.planning import ReportPlanner
from ita_desktop.exchange.measure_reports.read_report import FilledForm, ReadReport
from ita_desktop.exchange.measure_reports.recognising import is_unit_form

__all__ = ["FilledForm", "ReadReport", "ReportPlanner", "is_unit_form"]
