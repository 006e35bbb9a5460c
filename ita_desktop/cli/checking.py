"""The command that checks a paper before it is printed."""

import argparse
from typing import TYPE_CHECKING

from ita_desktop.cli.speaking import DONE, asked_paper, name_paper, opened, print_json, requested

if TYPE_CHECKING:
    from ita_desktop.cli.speaking import Command, Parts


def add_to(command: "Command") -> None:
    """The words of the command: a paper as for ``print``."""
    examined = command("check-paper", run_check_paper)
    name_paper(examined)
    examined.add_argument("--json", action="store_true")


def run_check_paper(parts: "Parts", words: argparse.Namespace) -> int:
    """Check one paper: one line a finding."""
    asked = asked_paper(words)
    findings = opened(parts, words, write=False).papers.check(requested(words)).findings
    if words.json:
        print_json([finding.as_json() for finding in findings])
        return DONE
    for finding in findings:
        print(finding.text)
    if not findings:
        print(f"ไม่พบสิ่งที่ต้องแก้ใน{asked.title}")
    return DONE
