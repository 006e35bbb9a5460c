"""Whether a data folder lies where others write too: on a network share, or in a synchronised folder."""

import ctypes
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

Sharing = Literal["network", "synchronised"]

NETWORKS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "davfs", "vboxsf"}
    | {f"fuse.{name}" for name in ("sshfs", "davfs", "gvfsd-fuse", "rclone", "google-drive-ocamlfuse")}
    | {"fuse.vmhgfs-fuse"}
)
SYNCHRONISED = re.compile(
    r"(onedrive|dropbox|google ?drive|googledrive|my drive|icloud ?drive|mobile documents|nextcloud|owncloud|"
    r"pcloud ?drive|megasync|mega|box sync|box|syncthing|creative cloud files)( - .*|\s*\(.*\))?",
    re.IGNORECASE,
)
MARKS = (
    ".dropbox",
    ".dropbox.cache",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".stfolder",
    ".tmp.driveupload",
)
VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
DRIVE_REMOTE = 4


def sharing_of(folder: Path) -> Sharing | None:
    """How a folder is shared as far as it can be told, None for one of this machine alone."""
    place = folder.absolute()
    with suppress(OSError):
        place = folder.resolve()
    if is_synchronised(place):
        return "synchronised"
    return "network" if is_on_network(place) else None


def is_synchronised(place: Path) -> bool:
    """Whether a name on the way, a program's mark in it or the system's own variable says so."""
    if any(SYNCHRONISED.fullmatch(part) for part in place.parts):
        return True
    if any(place.is_relative_to(root) for name in VARIABLES if (root := os.environ.get(name))):
        return True
    with suppress(OSError):
        return any((above / mark).exists() for above in (place, *place.parents) for mark in MARKS)
    return False


def is_on_network(place: Path) -> bool:
    """Whether the system says that the folder lies on another machine."""
    if place.drive.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == DRIVE_REMOTE)
    with suppress(OSError):
        mounted = dict(mounts(Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines()))
        at = next((above for above in (place, *place.parents) if above in mounted), None)
        return at is not None and mounted[at] in NETWORKS
    return False


def mounts(lines: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Each folder where a file system is mounted, with its kind, from the lines of Linux's ``mountinfo``."""
    for line in lines:
        words = line.split()
        if "-" in words[6:]:
            folder = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), words[4])
            yield Path(folder), words[words.index("-", 6) + 1]
