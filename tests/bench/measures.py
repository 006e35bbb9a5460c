"""A plan of two hundred measures opened and filtered, over a plain list of as many rows.

The aim of 3: both read the plan, show it, take every filter in turn and paint. The plain list shows a text a
line; the plan groups, counts by filter and unit, tells how each measure stands, paints shapes and words in
columns, and fills the form of the current measure.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListView

from ita_desktop.domain.measures import Measure
from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.plan.rows import CATEGORIES, EVERY, NO_PERIOD, NO_UNIT, has_period
from ita_desktop.ui.measures.plan.view import PlanView
from tests.bench.checklist import SIZE, PlainLines
from tests.bench.keystroke import NoBreaks, application
from tests.bench.measuring import Ratio, compare
from tests.bench.offices import CASES, YEAR, open_file

MEASURES = 200


def long_plan(folder: Path) -> Ratio:
    """Opening and filtering the plan, ours over the plain list."""
    application()
    services = open_long_plan(folder / "long-plan")
    view = PlanView(services, NoBreaks())
    model, plain = PlainLines(), QListView()
    plain.setModel(model)
    for widget in (view, plain):
        widget.resize(*SIZE)
        widget.show()
    ratio = compare(
        f"a plan of {MEASURES} measures opened and filtered / a plain list",
        3,
        lambda: ours(view),
        lambda: peer(services, model, plain),
        runs=5,
    )
    view.close()
    plain.close()
    services.close()
    return ratio


def open_long_plan(folder: Path) -> Services:
    """An office whose plan has so many measures, of which some lack a period, a unit, an answer."""
    office = json.loads((CASES / f"{YEAR}-p1.json").read_text(encoding="utf-8"))
    (plan,) = office["plans"]
    known = plan["measures"]
    plan["measures"] = [
        {
            **known[at % len(known)],
            "number": at + 1,
            "period": None if at % 7 == 0 else known[at % len(known)]["period"],
            "units": [] if at % 11 == 0 else known[at % len(known)]["units"],
        }
        for at in range(MEASURES)
    ]
    file = folder.with_suffix(".json")
    file.write_text(json.dumps(office, ensure_ascii=False), encoding="utf-8")
    return open_file(folder, file)


def ours(view: PlanView) -> None:
    """The plan under each filter, painted."""
    view.show_year(YEAR + 1)
    for category in CATEGORIES:
        view.narrower.narrow(filter=category)
        painted(view)


def peer(services: Services, model: PlainLines, plain: QListView) -> None:
    """The same in a list of texts."""
    read = services.plans.sheet(YEAR + 1).plan.measures
    for category in CATEGORIES:
        model.show(texts_of(read, category))
        painted(plain)


def texts_of(read: Sequence[Measure], category: str) -> list[str]:
    """The measures that a filter keeps, a text each."""
    return [told(measure) for measure in read if is_kept(measure, category)]


def is_kept(measure: Measure, category: str) -> bool:
    """Whether a filter keeps a measure."""
    if category == NO_PERIOD:
        return not has_period(measure)
    return not measure.units if category == NO_UNIT else category == EVERY or not measure.answers


def told(measure: Measure) -> str:
    """All that stands in the measure's line."""
    period = measure.period.text if measure.period else ""
    kept = (measure.number, measure.title, *(measure.answers or ()), *(measure.units or ()), period)
    return "  ".join(str(each) for each in kept if each)


def painted(widget: QListView | PlanView) -> None:
    """Painted now."""
    widget.repaint()
    QApplication.processEvents()
