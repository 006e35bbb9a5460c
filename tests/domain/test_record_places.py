"""Parts of records as texts that pages hand on, and back."""

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.record_places import (
    TABLES,
    RecordPlace,
    Step,
    agenda_steps,
    meeting_place,
    plan_place,
    read_record,
)

PLACES = st.sampled_from(["plans/2569", "meetings/ita/1/2566", "agency", "drafts|of a page", ""])
KEYS = st.text(min_size=1).filter(lambda key: "|" not in key and "\n" not in key)


@given(PLACES, st.lists(st.builds(Step, st.sampled_from(TABLES), KEYS)))
def test_what_is_handed_on_is_what_is_read(place: str, steps: list[Step]) -> None:
    """Whatever the keys are."""
    record = RecordPlace(place, tuple(steps))
    assert read_record(str(record)) == record


def test_pages_name_what_they_have() -> None:
    """A measure by its key, an entry by its places; without a part the record itself."""
    assert plan_place(2569, "m3") == "plans/2569|measure|m3"
    assert plan_place(2569) == "plans/2569"
    assert meeting_place("ita", "๑ / ๒๕๖๖", *agenda_steps((4, 1, 2))) == (
        "meetings/ita/1/2566|agenda_item|#4|topic|#1|entry|#2"
    )
    assert agenda_steps((4, 1, -1)) == (("agenda_item", 4), ("topic", 1))
