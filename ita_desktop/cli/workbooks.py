"""Workbooks at the command line: one to fill, and taking a filled one in."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.cli.commands import (
    DONE,
    REFUSED,
    Command,
    Parts,
    WrongUsage,
    complain,
    opened,
    show,
    year,
)

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

WORKBOOK = ".xlsx"


def add_to(command: Command) -> None:
    """The words of ``template``."""
    added = command("template", run_template)
    added.add_argument("form", choices=("scores",))
    added.add_argument("--year", metavar="YEAR", type=year, required=True)
    added.add_argument("--to", metavar="FILE.xlsx", type=Path, required=True)


def run_template(parts: Parts, words: argparse.Namespace) -> int:
    """Write the workbook to fill for a year's scores."""
    if words.to.suffix.lower() != WORKBOOK:
        raise WrongUsage("ชื่อไฟล์ของแบบกรอกคะแนนต้องลงท้ายด้วย .xlsx")
    opened(parts, words, write=False).score_workbooks.save_form(words.year, words.to)
    return DONE


def take_in(services: "Services", words: argparse.Namespace) -> int:
    """Show what a workbook changes, and do it unless it is only asked."""
    from ita_desktop.services.score_workbooks import WorkbookRefused

    read = services.score_workbooks.read(words.file)
    if not words.dry_run and not read.refused:
        services.score_workbooks.apply(read)
    entries = list(read.entries())
    show(entries, words.json)
    if read.refused:
        for entry in entries:
            if entry["state"] == "refused":
                complain(f"{entry['place']}: {entry['why']}")
        complain(str(WorkbookRefused(len(read.refused))))
        return REFUSED
    return DONE
