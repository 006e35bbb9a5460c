"""A fault at any change of a file: the data is old or new, the user is told, the work goes on."""

from collections import Counter

import pytest

from tests.durability.points import QUICK
from tests.durability.shimmed import points, why_not


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_no_point_of_a_quick_act_leaves_anything_between() -> None:
    """Every change of a file in a saved field and an office file; the bench has all acts and ways."""
    done = list(points("quick"))
    assert [point for point in done if point["wrong"]] == []
    reached = Counter((point["act"], point["way"]) for point in done)
    assert set(reached) == {(act, way) for act in ("field", "export") for way in QUICK}
    assert min(reached.values()) > 4
    assert all(point["told"] for point in done if point["way"] == "disk full" and point["nth"] == 1)
