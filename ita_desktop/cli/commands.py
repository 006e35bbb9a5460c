"""The commands: what words each takes, and what it does."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.cli import checking, keeping, printings, workbooks
from ita_desktop.cli.speaking import (
    DONE,
    REFUSED,
    WRONG_USAGE,
    Parts,
    Run,
    ThaiParser,
    WrongUsage,
    asked_paper,
    closing_all,
    complain,
    name_paper,
    noting,
    opened,
    print_json,
    requested,
    show,
    year,
)
from ita_desktop.domain.errors import ItaError

if TYPE_CHECKING:
    pass


def build_parser() -> ThaiParser:
    """The words that each command takes."""
    parser = ThaiParser(prog="ita-desktop", add_help=False, allow_abbrev=False)
    parser.add_argument("--data")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=ThaiParser)

    def command(name: str, run: Run) -> argparse.ArgumentParser:
        added = commands.add_parser(name, add_help=False, allow_abbrev=False)
        added.set_defaults(run=run)
        return added

    taken = command("import", run_import)
    taken.add_argument("file", metavar="FILE", type=Path)
    taken.add_argument("--dry-run", action="store_true")
    taken.add_argument("--json", action="store_true")
    taken.add_argument("--replace-agency", action="store_true")
    exported = command("export", run_export)
    exported.add_argument("file", metavar="FILE", type=Path)
    exported.add_argument("--with-files", action="store_true")
    checked = command("check", run_check)
    checked.add_argument("year", metavar="YEAR", type=year)
    checked.add_argument("--json", action="store_true")
    command("papers", run_papers).add_argument("--json", action="store_true")
    printed = command("print", run_print)
    name_paper(printed)
    printed.add_argument("--to", metavar="FILE", type=Path, required=True)
    printings.add_to(command)
    checking.add_to(command)
    workbooks.add_to(command)
    command("sample", run_sample)
    keeping.add_to(command)
    command("demonstrate", run_demonstrate).add_argument("folder", metavar="FOLDER", type=Path)
    return parser


def run_import(parts: Parts, words: argparse.Namespace) -> int:
    """Read an office file (or package), a workbook or a framework, show what it changes, apply it."""
    from ita_desktop.services.bundle import has_office

    folder = parts.data_folder(words.data)
    services = parts.open_office(folder, not words.dry_run or not has_office(folder))
    if words.file.suffix.lower() == ".toml":
        taken = services.years.import_framework(words.file, apply=not words.dry_run)
        place = f"framework[{taken.fiscal_year}]"
        entry = {"place": place, "state": taken.state, "was": taken.was, "becomes": taken.title}
        show([entry], words.json)
        return DONE
    if words.file.suffix.lower() == workbooks.WORKBOOK:
        return workbooks.take_in(services, words)
    prepared = services.exchange.prepare(words.file, replace_agency=words.replace_agency)
    if not words.dry_run and not prepared.plan.refused:
        services.exchange.apply(prepared)
    show([entry.as_json() for entry in prepared.plan.entries], words.json)
    if prepared.plan.refused:
        for refused in prepared.plan.refused:
            complain(f"{refused.place}: {refused.why}")
        complain("ไม่นำเข้าไฟล์นี้ เพราะมีข้อมูลที่รับไม่ได้ ข้อมูลเดิมไม่เปลี่ยน")
        return REFUSED
    return DONE


def run_export(parts: Parts, words: argparse.Namespace) -> int:
    """Write everything as an office file, with the evidence files where it is asked so."""
    ending = ".zip" if words.with_files else ".json"
    if words.file.suffix.lower() != ending:
        hint = "" if words.with_files else " หรือใช้ --with-files กับ .zip เพื่อส่งออกพร้อมไฟล์หลักฐาน"
        raise WrongUsage(f"ชื่อไฟล์ที่ส่งออกต้องลงท้ายด้วย {ending}{hint}")
    exchange = opened(parts, words, write=False).exchange
    if not words.with_files:
        exchange.export(words.file)
        return DONE
    for lost in exchange.packing().write(words.file):
        complain(f"ไม่มีเนื้อหาของไฟล์หลักฐาน {lost} ในไฟล์ที่ส่งออก เพราะหายหรือถูกแก้ ตรวจด้วยคำสั่ง verify")
    return DONE


def run_check(parts: Parts, words: argparse.Namespace) -> int:
    """Reconcile a year's scores: one line a finding."""
    findings = opened(parts, words, write=False).scores.check(words.year)
    if words.json:
        print_json([finding.as_json() for finding in findings])
        return DONE
    for finding in findings:
        print(finding.text)
    if not findings:
        print(f"ไม่พบสิ่งที่ต้องแก้ในคะแนนปี {words.year}")
    return DONE


def run_papers(_parts: Parts, words: argparse.Namespace) -> int:
    """What can be printed, a line each."""
    from ita_desktop.documents.catalog import PAPERS, lines

    if words.json:
        print_json(
            [
                {
                    "words": each.word,
                    "title": each.title,
                    "forms": each.forms,
                    "layouts": [layout._asdict() for layout in each.layouts],
                }
                for each in PAPERS
            ]
        )
    else:
        print("\n".join(lines()))
    return DONE


def run_print(parts: Parts, words: argparse.Namespace) -> int:
    """Print one paper; the file's ending chooses the form."""
    asked = asked_paper(words)
    if words.to.suffix.lower() not in asked.forms:
        ending = words.to.suffix or "ที่ไม่มีนามสกุล"
        raise WrongUsage(f"เอกสาร {words.paper} พิมพ์เป็นไฟล์ {ending} ไม่ได้ ใช้ {' '.join(asked.forms)}")
    services = opened(parts, words, write=False)
    setting = services.papers.setting(requested(words))
    form = words.to.suffix.lower()
    content = setting.run(form=form)
    services.papers.save(words.to, content)
    services.close()
    printings.write_down(parts, words, lambda opened: opened.printings.record_setting(setting, form, content))
    return DONE


def run_sample(parts: Parts, words: argparse.Namespace) -> int:
    """Fill an empty folder with the sample municipality."""
    services = opened(parts, words, write=True)
    services.exchange.fill_sample(parts.sample)
    print(f"สร้างข้อมูลตัวอย่างใน {services.folder} แล้ว")
    return DONE


def run_demonstrate(parts: Parts, words: argparse.Namespace) -> int:
    """Fill the sample office where the folder is empty and print every paper of it into ``folder``."""
    services = opened(parts, words, write=True)
    if not services.years.years():
        services.exchange.fill_sample(parts.sample)
    for path in services.papers.print_all(words.folder, services.printings.print_to):
        print(path)
    return DONE


def leave_stdout() -> None:
    """Let what stdout no longer takes be lost without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(words: Sequence[str], parts: Parts) -> int:
    """Run one command: 0 done, 1 refused, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        parsed = build_parser().parse_args(words)
        with noting(parts, parsed), keeping.naming_way_out(parts, parsed), closing_all(parts) as closed:
            status: int = parsed.run(closed, parsed)
        print(end="", flush=True)
    except WrongUsage as error:
        complain(str(error))
        return WRONG_USAGE
    except ItaError as error:
        complain(str(error))
        return REFUSED
    except KeyboardInterrupt:
        complain("หยุดตามที่สั่งแล้ว")
        return REFUSED
    except BrokenPipeError:
        leave_stdout()
        return DONE
    except OSError as error:
        complain(f"ทำไม่ครบ เพราะอ่านหรือเขียนไม่ได้ ตรวจที่เก็บแล้วสั่งใหม่ ({error.strerror})")
        leave_stdout()
        return REFUSED
    return status
