"""The commands that keep the data: a backup, a restore, the check of everything."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.cli.speaking import DONE, REFUSED, complain, opened
from ita_desktop.domain.errors import ItaError

if TYPE_CHECKING:
    from ita_desktop.cli.speaking import Command, Parts

MOST_LINE = 4_096
"""Bytes of a passphrase."""


def add_to(command: "Command") -> None:
    """The words of the commands."""
    command("backup", run_backup).add_argument("--to", metavar="FOLDER", type=Path)
    command("restore", run_restore).add_argument("file", metavar="FILE", type=Path)
    command("verify", run_verify)


def run_backup(parts: "Parts", words: argparse.Namespace) -> int:
    """Make one checked backup, beside the data or into a folder, and print its path."""
    made = opened(parts, words, write=False).backups.make(folder=words.to and words.to.absolute())
    print(made)
    return DONE


class Damaged(ItaError):
    """The data is damaged or not there; a backup can take its place."""


class NotTyped(ItaError):
    """The file is sealed, and no passphrase was given."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file.name} เข้ารหัสไว้ ข้อมูลเดิมไม่เปลี่ยน สั่งใหม่แล้วพิมพ์รหัสผ่านในแผ่นกู้คืนเมื่อถูกถาม "
            "หรือส่งรหัสผ่านเป็นบรรทัดแรกทาง stdin"
        )


@contextmanager
def naming_way_out(parts: "Parts", words: argparse.Namespace) -> Iterator[None]:
    """Say with damaged or missing data how the newest good backup is put in its place."""
    try:
        yield
    except ItaError as error:
        from ita_desktop.services.safety.restoring import way_out

        backup = way_out(parts.data_folder(words.data), error)
        if backup is None:
            raise
        raise Damaged(f"{error}\nนำข้อมูลสำรองล่าสุดที่ใช้ได้มาใช้แทนด้วยคำสั่ง restore {backup}") from error


def run_restore(parts: "Parts", words: argparse.Namespace) -> int:
    """Put a backup in the data's place, damaged or missing data too; print where the former data is kept.

    A sealed backup asks for its passphrase.
    """
    from ita_desktop.services.safety.restoring import restore_closed
    from ita_desktop.services.safety.whole_office import is_sealed

    file = words.file.absolute()
    passphrase = asked_passphrase(file) if file.is_file() and is_sealed(file) else ""
    former = restore_closed(parts.data_folder(words.data), file, datetime.now(), passphrase)
    print(former or "กู้คืนแล้ว ในโฟลเดอร์นี้ไม่มีข้อมูลเดิม")
    return DONE


def asked_passphrase(file: Path) -> str:
    """The passphrase of a sealed file: typed unseen at a terminal, else the first line of stdin, in UTF-8.

    Never a word of the command, which stays in the shell's history and in the system's list of programs.
    """
    typed = ""
    if sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        with suppress(EOFError):
            typed = getpass(f"รหัสผ่านของ {file.name} ที่เขียนไว้ในแผ่นกู้คืน (ที่พิมพ์จะไม่ปรากฏ): ")
    elif sys.stdin is not None:
        typed = sys.stdin.buffer.readline(MOST_LINE).decode("utf-8-sig", errors="replace").rstrip("\r\n")
    if not typed:
        raise NotTyped(file)
    return typed


def run_verify(parts: "Parts", words: argparse.Namespace) -> int:
    """Check data, history, backups, the second place where it is seen, and evidence files."""
    problems = opened(parts, words, write=False).safety.verify()
    for problem in problems:
        complain(problem)
    if not problems:
        print("ตรวจแล้ว ข้อมูล ประวัติ ข้อมูลสำรอง และไฟล์หลักฐานครบถ้วน")
    return REFUSED if problems else DONE
