"""Tables of measures, pasted or in files: read, then planned; nothing is applied here."""

from ita_desktop.exchange.measure_tables.fields import FIELD_WORDS, Field
from ita_desktop.exchange.measure_tables.matching import changed_fields
from ita_desktop.exchange.measure_tables.planning import (
    TableReading,
    is_measure_table,
    plan_measures,
    with_said,
)
from ita_desktop.exchange.measure_tables.read_measure import NEW, ReadMeasure, TableColumn

__all__ = [
    "FIELD_WORDS",
    "NEW",
    "Field",
    "ReadMeasure",
    "TableColumn",
    "TableReading",
    "changed_fields",
    "is_measure_table",
    "plan_measures",
    "with_said",
]
