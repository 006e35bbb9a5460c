"""What commands share: their exit statuses, how papers are named, opening the data, what is printed."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, get_args

from ita_desktop.domain.errors import ItaError

if TYPE_CHECKING:
    from ita_desktop.documents.catalog import Paper
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import Request

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
Run = Callable[["Parts", argparse.Namespace], int]
Command = Callable[[str, Run], argparse.ArgumentParser]
"""Adds a command: its name and what runs it."""


@dataclass(frozen=True)
class Parts:
    """What commands need from outside: opening the data, naming its folder, the sample office's file."""

    open_office: Callable[[Path, bool], "Services"]
    data_folder: Callable[[str | None], Path]
    sample: Path


@contextmanager
def closing_all(parts: Parts) -> Iterator[Parts]:
    """The parts; every office that a command opens with them is closed at its end."""
    with ExitStack() as stack:

        def open_office(folder: Path, write: bool) -> "Services":
            services = parts.open_office(folder, write)
            stack.callback(services.close)
            return services

        yield replace(parts, open_office=open_office)


class Unforeseen(ItaError):
    """The program itself failed; what is known of it stands in the log."""

    def __init__(self, log: Path) -> None:
        super().__init__(f"โปรแกรมทำคำสั่งนี้ไม่สำเร็จ ข้อมูลที่บันทึกแล้วอยู่ครบ รายละเอียดอยู่ใน {log}")


@contextmanager
def noting(parts: Parts, words: argparse.Namespace) -> Iterator[None]:
    """Write an unforeseen failure of a command into the log beside the data, and say so."""
    try:
        yield
    except (ItaError, OSError):
        raise
    except Exception as error:
        from ita_desktop.services.incidents import IncidentLog

        log = IncidentLog(parts.data_folder(words.data))
        log.note(error, words.command)
        raise Unforeseen(log.file) from error


class WrongUsage(ItaError):
    """The words of the command do not fit."""


class ThaiParser(argparse.ArgumentParser):
    """Says in Thai how a command is used."""

    def error(self, message: str) -> NoReturn:
        """End with the usage; argparse's own English sentence is left out."""
        usage = self.format_usage().removeprefix("usage: ").strip()
        raise WrongUsage(f"คำสั่งไม่ครบหรือไม่ถูกต้อง วิธีใช้: {usage}")


def name_paper(command: argparse.ArgumentParser) -> None:
    """The words that name one paper."""
    command.add_argument("paper", metavar="PAPER")
    command.add_argument("--year", metavar="YEAR", type=year, required=True)
    command.add_argument("--digits", choices=("thai", "arabic"))
    command.add_argument("--meeting", metavar="NUMBER")
    command.add_argument("--committee", metavar="KEY")
    command.add_argument("--memo", metavar="NUMBER")
    command.add_argument("--layout", metavar="NAME")
    command.add_argument("--unit", metavar="NAME")
    name_round(command)
    command.add_argument("--since", metavar="DAY", type=day)
    command.add_argument("--until", metavar="DAY", type=day)


def name_round(command: argparse.ArgumentParser) -> None:
    """The word that names a round of follow-up."""
    command.add_argument("--round", metavar="ROUND", type=round_key)


def asked_paper(words: argparse.Namespace) -> "Paper":
    """The paper that the words name, else WrongUsage."""
    from ita_desktop.documents.catalog import paper

    asked = paper(words.paper)
    if asked is None:
        raise WrongUsage(f"ไม่มีเอกสารชื่อ {words.paper} ดูรายชื่อด้วยคำสั่ง papers")
    if words.layout is not None and asked.layout(words.layout) is None:
        names = " ".join(layout.name for layout in asked.layouts) or "แบบเดียว ไม่ต้องระบุ --layout"
        raise WrongUsage(f"เอกสาร {words.paper} ไม่มีแบบ {words.layout} ใช้ {names}")
    for given, takes, word in (
        (words.unit, asked.by_unit, "--unit"),
        (words.round, asked.by_round, "--round"),
        (words.since, asked.by_days, "--since"),
        (words.until, asked.by_days, "--until"),
    ):
        if given is not None and not takes:
            raise WrongUsage(f"เอกสาร {words.paper} ไม่ต้องระบุ {word}")
    if words.since and words.until and words.since > words.until:
        raise WrongUsage("วันแรก (--since) ต้องไม่หลังวันสุดท้าย (--until)")
    return asked


def requested(words: argparse.Namespace) -> "Request":
    """What the words ask to print."""
    from ita_desktop.services.papers import Request

    return Request(
        words.paper,
        words.year,
        words.digits,
        words.meeting,
        words.committee,
        words.memo,
        words.layout,
        words.unit,
        words.round,
        span(words.year, words.since, words.until),
    )


def span(year: int, since: date | None, until: date | None) -> tuple[date, date] | None:
    """The days that are named; what is left open is that of the fiscal year, None where both are."""
    from ita_desktop.domain.thai.dates import fiscal_span

    if since is None and until is None:
        return None
    first, last = fiscal_span(year)
    return since or first, until or last


def year(text: str) -> int:
    """A Buddhist-era year in Thai or Arabic digits."""
    number = int(text)
    if not 2500 <= number <= 2700:
        raise ValueError
    return number


def day(text: str) -> date:
    """A day as ``2026-01-31``."""
    return date.fromisoformat(text)


def round_key(text: str) -> str:
    """A round of follow-up, else WrongUsage."""
    from ita_desktop.domain.measures import RoundKey

    known = get_args(RoundKey)
    if text not in known:
        raise WrongUsage(f"ไม่มีรอบชื่อ {text} ใช้ {' '.join(known)}")
    return text


def show(entries: Sequence[dict[str, Any]], as_json: bool) -> None:
    """Print a plan: as a list of objects, or a line for each change and a count of the rest."""
    if as_json:
        print_json(entries)
        return
    told = {"new": "ใหม่", "changed": "เปลี่ยน", "warning": "ข้ามไป"}
    for entry in entries:
        if entry["state"] in told:
            was = f"{in_line(entry['was'])} → " if entry["state"] == "changed" else ""
            why = f" ({entry['why']})" if entry.get("why") else ""
            print(f"{told[entry['state']]}\t{entry['place']}\t{was}{in_line(entry.get('becomes'))}{why}")
    same = sum(entry["state"] == "same" for entry in entries)
    print(f"รวม {len(entries)} รายการ เหมือนเดิม {same}")


def in_line(value: Any) -> str:
    """A value of a plan in one line: a text as it is, else JSON."""
    if value is None:
        return ""
    return " ".join(value.split()) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def opened(parts: Parts, words: argparse.Namespace, *, write: bool) -> "Services":
    """The office's data in the folder that the words name."""
    return parts.open_office(parts.data_folder(words.data), write)


def print_json(value: Any) -> None:
    """One JSON value on stdout and nothing else."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def complain(text: str) -> None:
    """A line on stderr."""
    print(text, file=sys.stderr)
