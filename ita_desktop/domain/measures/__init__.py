"""The plan of measures that answers an assessment, and what becomes of it.

What is kept: ``records``, ``keys``, ``naming``, ``numbers``, ``units``, ``periods``.
What is answered: ``answering``, ``coverage``, ``resolutions``, ``joining``.
From year to year: ``copying``, ``causes``, ``period_moves``.
What becomes of it: ``rounds``, ``reporters``, ``reporting``, ``standings``, ``standing_words``.
What people write in cells: ``written``, ``percents``, ``told``.
"""

from ita_desktop.domain.measures.answering import indicators_of
from ita_desktop.domain.measures.keys import with_keys
from ita_desktop.domain.measures.records import (
    Measure,
    MeasurePart,
    Period,
    Plan,
    PlanGlance,
    PlanSigner,
    Progress,
    RoundKey,
)
from ita_desktop.domain.measures.units import by_unit, meant_units, unit_key, units_of

__all__ = [
    "Measure",
    "MeasurePart",
    "Period",
    "Plan",
    "PlanGlance",
    "PlanSigner",
    "Progress",
    "RoundKey",
    "by_unit",
    "indicators_of",
    "meant_units",
    "unit_key",
    "units_of",
    "with_keys",
]
