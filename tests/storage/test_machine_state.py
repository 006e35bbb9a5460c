"""What belongs to this machine: kept beside the data, begun anew where it cannot be read."""

import json
import os
import stat
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.storage import machine_state
from ita_desktop.storage.machine_state import MachineState, read, write

KNOWN = MachineState(
    mark="3f2a9c01",
    second_place="/media/แฟลชไดรฟ์ ของกอง",
    second_place_asked=True,
    second_place_seen_at=datetime(2026, 1, 15, 9, 30),
    tested_at=datetime(2026, 1, 2, 8),
)


def test_what_is_known_comes_back(tmp_path: Path) -> None:
    """For its owner only; nothing half written stays beside it."""
    assert read(tmp_path) == MachineState()
    for state in (KNOWN, MachineState(mark="00000000"), KNOWN):
        write(tmp_path, state)
        assert read(tmp_path) == state
    assert [path.name for path in tmp_path.iterdir()] == [machine_state.FILE]
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / machine_state.FILE).stat().st_mode) == 0o600


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
FIELDS = st.dictionaries(st.sampled_from(list(MachineState.__dataclass_fields__)), JSON, max_size=12)


@given(FIELDS | JSON)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_with_other_things_in_it_is_read_as_far_as_it_fits(tmp_path: Path, told: Any) -> None:
    """Each value of the kind that it should have, the others as if nothing were known."""
    (tmp_path / machine_state.FILE).write_text(json.dumps(told), encoding="utf-8")
    state = read(tmp_path)
    assert type(state.mark) is str
    assert type(state.second_place_asked) is bool
    assert state.tested_at is None or type(state.tested_at) is datetime
    write(tmp_path, state)
    assert read(tmp_path) == state


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b'{"mark": "x"'])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    """Nothing of the office's data is in it."""
    (tmp_path / machine_state.FILE).write_bytes(content)
    assert read(tmp_path) == MachineState()


def test_a_disk_that_does_not_take_it_leaves_the_former(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file stays whole."""
    write(tmp_path, KNOWN)

    def failing(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError, match="No space"):
        write(tmp_path, MachineState())
    assert read(tmp_path) == KNOWN
    assert [path.name for path in tmp_path.iterdir()] == [machine_state.FILE]
