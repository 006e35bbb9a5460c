"""Between whom the work is handed over: kept and read back, whatever stands in the setting."""

import json

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.handover import WITNESSES, Parties, as_setting, parties_of
from ita_desktop.domain.meetings import Signer

LINES = st.text(max_size=30).map(lambda text: " ".join(text.split()))
SIGNERS = st.builds(
    Signer,
    rank=LINES.map(lambda text: text or None),
    name=LINES.map(lambda text: text or None),
    post=LINES.map(lambda text: text or None),
    acting_for=LINES.map(lambda text: text or None),
)
PARTIES = st.builds(
    Parties,
    giver=SIGNERS,
    receiver=SIGNERS,
    witnesses=st.tuples(*[SIGNERS] * WITNESSES),
    order=LINES,
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["giver", "receiver", "witnesses", "order", "name", "post"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(PARTIES)
def test_what_is_kept_is_read_back(parties: Parties) -> None:
    """Also by way of JSON, as a setting is kept."""
    assert parties_of(json.loads(json.dumps(as_setting(parties)))) == parties


@given(ANYTHING)
def test_whatever_stands_in_the_setting_is_read(setting: object) -> None:
    """An imported setting may be anything; there are always places for the witnesses."""
    assert len(parties_of(setting).witnesses) == WITNESSES


def test_nobody_named_is_no_setting() -> None:
    assert as_setting(Parties()) is None
    assert parties_of(None) == Parties()
