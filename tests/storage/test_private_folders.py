"""Private folders beside the data: what a killed program left goes, what is used stays."""

from pathlib import Path

from ita_desktop.storage.private_folders import LOOKING, TRIAL, private_folder, remove_left


def test_what_was_left_goes_and_what_is_used_stays(tmp_path: Path) -> None:
    """Of each kind that is named, and no other."""
    left, other = tmp_path / f"{TRIAL}left", tmp_path / "evidence"
    for folder in (left, other):
        folder.mkdir()
        (folder / "office.sqlite").write_bytes(b"x")
    with private_folder(tmp_path, LOOKING) as used:
        (used / "office.sqlite").write_bytes(b"x")
        remove_left(tmp_path, TRIAL, LOOKING)
        assert (used / "office.sqlite").exists()
    assert not used.exists()
    assert not left.exists()
    assert other.exists()
