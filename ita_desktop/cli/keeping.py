"""The commands that keep the data: a backup, the check of everything."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.cli.speaking import DONE, REFUSED, complain, opened

if TYPE_CHECKING:
    from ita_desktop.cli.speaking import Command, Parts


def add_to(command: "Command") -> None:
    """The words of the commands."""
    command("backup", run_backup).add_argument("--to", metavar="FOLDER", type=Path)
    command("verify", run_verify)


def run_backup(parts: "Parts", words: argparse.Namespace) -> int:
    """Make one checked backup, beside the data or into a folder, and print its path."""
    made = opened(parts, words, write=False).backups.make(folder=words.to and words.to.absolute())
    print(made)
    return DONE


def run_verify(parts: "Parts", words: argparse.Namespace) -> int:
    """Check data, history, backups, the second place where it is seen, and evidence files."""
    problems = opened(parts, words, write=False).safety.verify()
    for problem in problems:
        complain(problem)
    if not problems:
        print("ตรวจแล้ว ข้อมูล ประวัติ ข้อมูลสำรอง และไฟล์หลักฐานครบถ้วน")
    return REFUSED if problems else DONE
