"""The commands for what was printed: the list, and printing the very same again."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.cli.speaking import DONE, WrongUsage, complain, opened, print_json
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.thai.dates import short_date, thai_time

if TYPE_CHECKING:
    from ita_desktop.cli.speaking import Command, Parts
    from ita_desktop.services.bundle import Services


def add_to(command: "Command") -> None:
    """The words of these commands."""
    command("printings", run_printings).add_argument("--json", action="store_true")
    again = command("print-again", run_print_again)
    again.add_argument("printing", metavar="NUMBER")
    again.add_argument("--to", metavar="FILE", type=Path, required=True)


def write_down(parts: "Parts", words: argparse.Namespace, record: "Callable[[Services], object]") -> None:
    """Record a printing that is done; where another has the data open, say that it is not recorded."""
    try:
        services = opened(parts, words, write=True)
        try:
            record(services)
        finally:
            services.close()
    except ItaError as error:
        complain(f"พิมพ์ {words.to.name} แล้ว แต่ไม่ได้ลงบันทึกการพิมพ์ครั้งนี้ เพราะเขียนข้อมูลไม่ได้: {error}")


def run_printings(parts: "Parts", words: argparse.Namespace) -> int:
    """What was printed, the newest first, a line each."""
    printings = opened(parts, words, write=False).printings.all()
    if words.json:
        print_json([{**asdict(each), "at": each.at.isoformat(timespec="seconds")} for each in printings])
        return DONE
    for each in printings:
        at = f"{short_date(each.at.date())} {thai_time(each.at.time())}"
        print("\t".join((str(each.number), at, each.title, each.form, each.actor or "-", each.sha256[:12])))
    if not printings:
        print("ยังไม่มีการพิมพ์ที่บันทึกไว้")
    return DONE


def run_print_again(parts: "Parts", words: argparse.Namespace) -> int:
    """Write what was printed once to a file, as it was."""
    services = opened(parts, words, write=False)
    printing = services.printings.get(words.printing)
    form = printing.form if printing.form.startswith(".") else ".pdf"
    if words.to.suffix.lower() != form:
        raise WrongUsage(f"การพิมพ์ครั้งที่ {printing.number} เป็นไฟล์ {form} ตั้งชื่อไฟล์ให้ลงท้ายตามนั้น")
    services.papers.save(words.to, services.printings.content(printing))
    services.close()
    write_down(parts, words, lambda opened: opened.printings.record_again(printing))
    return DONE
