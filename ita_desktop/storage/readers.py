"""The group to which a data folder is given: naming it, taking the rights away, files that are other."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

from ita_desktop.domain.errors import ItaError
from ita_desktop.storage.lock import user
from ita_desktop.storage.private_folders import is_working
from ita_desktop.storage.rights import (
    GROUP_FILE,
    GROUP_FOLDER,
    OWN_FILE,
    OWN_FOLDER,
    is_for_group,
    set_mode,
)

OTHERS_READ, OTHERS_ENTER, GROUP_READS, GROUP_ENTERS = 0o004, 0o001, 0o040, 0o010
"""Bits with which others and the group read a file, or go through a folder."""

MOST_WALKS = 5
"""What is written while the rights are set may be missed by one walk."""


class RightsRefused(ItaError):
    """The folder's rights cannot be set; they are as before."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"ตั้งสิทธิ์ของโฟลเดอร์ {folder} ไม่ได้ เพราะ{why}")


def can_be_set() -> bool:
    """Whether files have modes on this system."""
    return os.name == "posix"


def own_groups() -> tuple[str, ...]:
    """The names of the groups that the account is in, without the one that is made for it alone."""
    if not can_be_set():
        return ()
    account = user()
    found = (name_of(number) for number in {*os.getgroups(), os.getegid()})
    return tuple(sorted(name for name in found if name != account))


def name_of(number: int) -> str:
    """A group's name, its number where it has none."""
    import grp

    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)


def number_of(name: str) -> int:
    """A group's number; KeyError where there is none of this name."""
    import grp

    return int(name) if name.isdecimal() else grp.getgrnam(name).gr_gid


def group_of(folder: Path) -> str:
    """The name of the group that may read a data folder; empty where it is its owner alone."""
    return name_of(folder.stat().st_gid) if can_be_set() and is_for_group(folder) else ""


def give(folder: Path, group: str) -> int:
    """Let a group read and write a data folder with all in it, the owner alone where it is empty.

    The folder comes first: what is written from then on has the new rights, and rights that are taken away
    are gone at once. How many files of other accounts could not be changed. RightsRefused.
    """
    _give_folder(folder, group)
    for _ in range(MOST_WALKS):
        left, changed = _walk(folder, folder.stat().st_gid if group else None)
        if not changed:
            break
    return left


def _give_folder(folder: Path, group: str) -> None:
    try:
        if group:
            os.chown(folder, -1, number_of(group))
        kept = set_mode(folder, GROUP_FOLDER if group else OWN_FOLDER)
    except KeyError as error:
        raise RightsRefused(folder, f"ไม่พบกลุ่ม {group} ในเครื่องนี้") from error
    except PermissionError as error:
        raise RightsRefused(folder, _why_not(folder)) from error
    except OSError as error:
        raise RightsRefused(folder, "อ่านหรือเขียนดิสก์ไม่ได้ ตรวจว่าโฟลเดอร์ยังอยู่") from error
    if not kept or is_for_group(folder) != bool(group):
        raise RightsRefused(folder, _why_not(folder))


def _why_not(folder: Path) -> str:
    if folder.stat().st_uid not in (os.geteuid(), 0) and os.geteuid() != 0:
        return "บัญชีอื่นเป็นเจ้าของโฟลเดอร์ ให้เจ้าของเป็นผู้ตั้ง"
    return "บัญชีนี้ไม่อยู่ในกลุ่ม หรือไดรฟ์นี้เก็บสิทธิ์ไม่ได้ ให้ผู้ดูแลเครื่องตรวจ"


def _walk(folder: Path, group: int | None) -> tuple[int, int]:
    """Set the rights of everything in a data folder: how many could not be changed, how many were."""
    left = changed = 0
    for path in kept_in(folder):
        try:
            done = _set(path, group)
        except FileNotFoundError:
            continue
        except PermissionError:
            done = False
        if done is None:
            continue
        left, changed = left + (not done), changed + done
    return left, changed


def _set(path: Path, group: int | None) -> bool | None:
    """Set the rights of one file or folder: whether it could be done, None where they are so already."""
    own, shared = (OWN_FOLDER, GROUP_FOLDER) if path.is_dir() else (OWN_FILE, GROUP_FILE)
    mode = own if group is None else shared
    now = path.stat()
    if S_IMODE(now.st_mode) == mode and group in (None, now.st_gid):
        return None
    if group is not None and now.st_gid != group:
        os.chown(path, -1, group)
    return set_mode(path, mode)


def kept_in(folder: Path) -> Iterator[Path]:
    """Files and folders of a data folder; no links, none of those in which a work goes on for a while."""
    for place, folders, files in os.walk(folder):
        folders[:] = [each for each in folders if not is_working(each)]
        for name in (*folders, *files):
            path = Path(place) / name
            if not path.is_symlink():
                yield path


def faults(folder: Path) -> Iterator[str]:
    """A Thai line for the files that others can read, and one for those that the named group cannot."""
    if not can_be_set() or not folder.is_dir():
        return
    wide, narrow = _seen(folder, folder.stat().st_gid if is_for_group(folder) else None)
    mend = "เลือกผู้อ่านอีกครั้งที่หน้าข้อมูลสำรอง เพื่อตั้งสิทธิ์ของทุกไฟล์ใหม่"
    if wide:
        yield f"ผู้อื่นในเครื่องนี้อ่านไฟล์ในโฟลเดอร์ข้อมูลได้ {len(wide):,} ไฟล์ เช่น {wide[0].name} {mend}"
    if narrow:
        told = f"กลุ่ม {group_of(folder)} อ่านไฟล์ในโฟลเดอร์ข้อมูลไม่ได้ {len(narrow):,} ไฟล์"
        yield f"{told} เช่น {narrow[0].name} {mend}"


def _seen(folder: Path, group: int | None) -> tuple[list[Path], list[Path]]:
    """The files that those can read who should not, and those that the group cannot read though it should.

    A file is read by whom its mode and those of the folders above it, up to the data folder, let come.
    """
    wide, narrow = [], []
    reach = {folder: folder.stat().st_mode & (OTHERS_ENTER | GROUP_ENTERS)}
    for path in kept_in(folder):
        with suppress(OSError):
            found, above = path.stat(), reach[path.parent]
            if path.is_dir():
                reach[path] = found.st_mode & above
                continue
            by_others = found.st_mode & OTHERS_READ and above & OTHERS_ENTER
            by_group = found.st_mode & GROUP_READS and above & GROUP_ENTERS
            if by_others or (by_group and found.st_gid != group):
                wide.append(path)
            elif group is not None and not by_group:
                narrow.append(path)
    return wide, narrow
