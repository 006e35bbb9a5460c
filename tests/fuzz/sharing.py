"""Many cases one after the other: what every planner lays out of the framework is laid out once."""

from ita_desktop.domain.codes import CodeReader
from ita_desktop.exchange.measure_tables import planning as measures
from ita_desktop.exchange.oit_lists import naming, planning, recognising
from ita_desktop.exchange.oit_lists.naming import ItemNames
from ita_desktop.exchange.score_tables import planning as scores
from ita_desktop.services.oit import link_pasting
from tests.fuzz.common import framework

MOST_KNOWN = 50_000
"""Texts whose reading is held ready."""


def share_names() -> None:
    """From now on all planners of this process read with one reader; the same texts are read alike."""
    reader = CodeReader(framework())

    def shared(_: object) -> CodeReader:
        if len(reader._read_before) > MOST_KNOWN:
            reader._read_before.clear()
            reader.names._known.clear()
        return reader

    for module in (measures, scores, naming, link_pasting):
        vars(module)["CodeReader"] = shared
    names = ItemNames(framework())

    def shared_names(_: object) -> ItemNames:
        if len(names._known) > MOST_KNOWN:
            names._known.clear()
        return names

    for room in (planning, recognising):
        vars(room)["ItemNames"] = shared_names
