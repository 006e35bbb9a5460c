"""Workbooks at the command line: one to fill, and taking a filled one in."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ita_desktop.cli.speaking import (
    DONE,
    REFUSED,
    Command,
    Parts,
    WrongUsage,
    complain,
    name_round,
    opened,
    show,
    year,
)
from ita_desktop.domain.errors import ItaError

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

WORKBOOK = ".xlsx"
OF_UNITS = ("oit-unit", "measures-unit")
"""Forms that are handed out to units."""


def add_to(command: Command) -> None:
    """The words of ``template``."""
    added = command("template", run_template)
    added.add_argument("form", choices=("scores", *OF_UNITS))
    added.add_argument("--year", metavar="YEAR", type=year, required=True)
    added.add_argument("--unit", metavar="NAME")
    name_round(added)
    added.add_argument("--to", metavar="FILE.xlsx", type=Path, required=True)


def run_template(parts: Parts, words: argparse.Namespace) -> int:
    """Write the workbook to fill: a year's scores, the items of a unit, its measures for a round."""
    if words.to.suffix.lower() != WORKBOOK:
        raise WrongUsage("ชื่อไฟล์ของแบบกรอกต้องลงท้ายด้วย .xlsx")
    if words.unit is not None and words.form not in OF_UNITS:
        raise WrongUsage(f"ระบุ --unit ได้เฉพาะแบบ {' '.join(OF_UNITS)}")
    if words.round is not None and words.form != "measures-unit":
        raise WrongUsage("ระบุ --round ได้เฉพาะแบบ measures-unit")
    services = opened(parts, words, write=False)
    if words.form == "oit-unit":
        services.unit_lists.save_form(words.year, words.unit, words.to)
    elif words.form == "measures-unit":
        services.unit_reports.save_form(words.year, words.unit, words.to, words.round)
    else:
        services.score_workbooks.save_form(words.year, words.to)
    return DONE


def take_in(services: "Services", words: argparse.Namespace) -> int:
    """Show what a workbook changes, and do it unless it is only asked.

    It is a unit's reports on measures, its list of items, else scores.
    """
    from ita_desktop.services.measures.report_plan import FormRefused
    from ita_desktop.services.oit.unit_workbooks import ListRefused
    from ita_desktop.services.score_workbooks import WorkbookRefused

    if services.unit_reports.is_form(words.file):
        reports = services.unit_reports.read_file(words.file)
        if not words.dry_run and not reports.refused:
            services.unit_reports.apply(reports, reports.changes)
        return _told(list(reports.entries()), words, FormRefused(len(reports.refused)))
    if services.unit_workbooks.is_list(words.file):
        listed = services.unit_workbooks.read(words.file)
        if not words.dry_run and not listed.refused:
            services.unit_workbooks.apply(listed)
        return _told(list(listed.entries()), words, ListRefused(len(listed.refused)))
    read = services.score_workbooks.read(words.file)
    if not words.dry_run and not read.refused:
        services.score_workbooks.apply(read)
    return _told(list(read.entries()), words, WorkbookRefused(len(read.refused)))


def _told(entries: list[dict[str, Any]], words: argparse.Namespace, refusal: ItaError) -> int:
    """Print the plan, and what of it refuses the whole."""
    show(entries, words.json)
    refused = [entry for entry in entries if entry["state"] == "refused"]
    for entry in refused:
        complain(f"{entry['place']}: {entry['why']}")
    if refused:
        complain(str(refusal))
    return REFUSED if refused else DONE
