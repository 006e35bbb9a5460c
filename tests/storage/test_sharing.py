"""Folders that others write too are noticed, those of this machine are not."""

from pathlib import Path

import pytest

from ita_desktop.storage.sharing import is_on_network, mounts, sharing_of

MOUNTED = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /mnt/office\040share rw shared:2 master:1 - cifs //server/share rw
41 22 0:36 / /home rw - nfs4 server:/home rw
"""


def test_a_folder_of_this_machine_is_not_shared(tmp_path: Path) -> None:
    assert sharing_of(tmp_path) is None
    assert sharing_of(tmp_path / "not" / "there") is None


@pytest.mark.parametrize(
    "name", ["OneDrive", "OneDrive - เทศบาลตำบลตัวอย่าง", "Dropbox", "Google Drive", "My Drive", "Nextcloud"]
)
def test_a_synchronised_folder_is_known_by_its_name(tmp_path: Path, name: str) -> None:
    """However deep the data lies in it."""
    assert sharing_of(tmp_path / name / "ita" / "data") == "synchronised"


@pytest.mark.parametrize("name", ["Boxes", "Dropbox-old", "รับจาก OneDrive", "megaphone"])
def test_a_name_that_only_resembles_one_is_none(tmp_path: Path, name: str) -> None:
    assert sharing_of(tmp_path / name) is None


def test_a_synchronised_folder_is_known_by_its_programs_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert sharing_of(tmp_path / "data") == "synchronised"


def test_a_synchronised_folder_is_known_by_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows names OneDrive's, whatever it is called."""
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "งาน"))
    assert sharing_of(tmp_path / "งาน" / "ita") == "synchronised"


def test_mounts_are_read_with_their_kinds() -> None:
    found = dict(mounts(MOUNTED.splitlines()))
    assert found == {
        Path("/"): "ext4",
        Path("/mnt/office share"): "cifs",
        Path("/home"): "nfs4",
    }


def test_a_share_mounted_below_is_found_from_deep_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: MOUNTED)
    assert is_on_network(Path("/mnt/office share/ita"))
    assert is_on_network(Path("/home/clerk/data"))
    assert not is_on_network(Path("/var/data"))
