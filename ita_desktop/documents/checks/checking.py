"""The rules in their order, and running them over a paper."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.checks.addressing import addressee, is_order, is_sent, is_signed, members, signer
from ita_desktop.documents.checks.blanks import blanks
from ita_desktop.documents.checks.dates import dates
from ita_desktop.documents.checks.directory import directory, has_directory
from ita_desktop.documents.checks.figures import figures, has_figures
from ita_desktop.documents.checks.findings import Checked, PaperFinding
from ita_desktop.documents.checks.instruments import has_instruments, instruments
from ita_desktop.documents.checks.kinds import KINDS
from ita_desktop.documents.checks.letters import letters
from ita_desktop.documents.checks.levels import changes, has_levels, levels
from ita_desktop.documents.checks.measures import has_measures, numbers, periods, units
from ita_desktop.documents.checks.numbering import has_agenda, numbering
from ita_desktop.documents.checks.objections import has_objections, objections
from ita_desktop.documents.checks.office_name import has_name, office_name
from ita_desktop.documents.checks.photographs import has_photographs, photographs
from ita_desktop.documents.checks.privacy import has_texts, privacy
from ita_desktop.documents.checks.published import has_links, links
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.checks.resolutions import has_resolutions, resolutions
from ita_desktop.documents.checks.rolls import (
    chair,
    duplicate,
    has_quorum,
    has_roll,
    has_signer,
    quorum,
    recorder,
)
from ita_desktop.documents.checks.scans import has_scan, scan
from ita_desktop.documents.checks.tables import has_tables, tables
from ita_desktop.documents.checks.years import has_years, years
from ita_desktop.documents.snapshots import AssessmentSnapshot, PaperSnapshot, PlanSnapshot, PublishedSnapshot


def _always(_reading: Reading) -> bool:
    return True


def _is_written(reading: Reading) -> bool:
    """Whether the paper is made of words, not of one table."""
    tables_alone = isinstance(reading.snapshot, AssessmentSnapshot | PlanSnapshot)
    return reading.word in ("analysis", "objection") or not tables_alone


class Rule(NamedTuple):
    """A rule: its kind, whether it has anything to look at in a paper, what it finds there.

    ``always`` runs it even where its being right is not worth telling.
    """

    kind: str
    applies: Callable[[Reading], bool]
    find: Callable[[Reading], Iterator[PaperFinding]]
    always: bool = False


RULES = (
    Rule("numbering", has_agenda, numbering),
    Rule("chair", has_roll, chair),
    Rule("recorder", has_signer, recorder),
    Rule("duplicate", has_roll, duplicate),
    Rule("directory", has_directory, directory),
    Rule("quorum", has_quorum, quorum),
    Rule("members", is_order, members),
    Rule("addressee", is_sent, addressee),
    Rule("signer", is_signed, signer),
    Rule("resolution", has_resolutions, resolutions),
    Rule("table", has_tables, tables),
    Rule("measure-number", has_measures, numbers),
    Rule("measure-period", has_measures, periods),
    Rule("measure-unit", has_measures, units),
    Rule("objection", has_objections, objections),
    Rule("link", has_links, links),
    Rule("scan", has_scan, scan),
    Rule("photo", has_photographs, photographs),
    Rule("date", _is_written, dates, always=True),
    Rule("year", has_years, years, always=True),
    Rule("figure", has_figures, figures, always=True),
    Rule("figure", has_figures, changes, always=True),
    Rule("level", has_levels, levels),
    Rule("office-name", has_name, office_name, always=True),
    Rule("instrument", has_instruments, instruments),
    Rule("privacy", has_texts, privacy),
    Rule("letters", _always, letters),
    Rule("blank", _is_written, blanks, always=True),
)


def check(paper_word: str, snapshot: PaperSnapshot, document: Document) -> tuple[PaperFinding, ...]:
    """What of a paper should be looked at, rule by rule; never raises for anything that is typed."""
    return checked(paper_word, snapshot, document).findings


def checked(paper_word: str, snapshot: PaperSnapshot, document: Document) -> Checked:
    """The findings, and the names of what was looked at and is right.

    ``snapshot`` is what ``document`` was built from; its ``years`` may be more than the paper shows, so that
    scores told in texts are known.
    """
    findings: list[PaperFinding] = []
    looked_at: list[str] = []
    readings = _readings(paper_word, snapshot, document)
    for rule, reading in ((rule, reading) for rule in RULES for reading in readings):
        applies = rule.applies(reading)
        if applies:
            looked_at.append(rule.kind)
        if applies or rule.always:
            findings += rule.find(reading)
    wrong = {finding.kind for finding in findings}
    passed = [KINDS[kind].right for kind in KINDS if kind in looked_at and kind not in wrong]
    return Checked(_once(findings), tuple(passed))


def _readings(word: str, snapshot: PaperSnapshot, document: Document) -> tuple[Reading, ...]:
    """The paper once; one that binds others in is read as each of them."""
    if not isinstance(snapshot, PublishedSnapshot):
        return (Reading(word, snapshot, document),)
    plan = Reading("measures", snapshot, document)
    return (plan, Reading("analysis", snapshot.result, document)) if snapshot.result else (plan,)


def _once(findings: list[PaperFinding]) -> tuple[PaperFinding, ...]:
    """One finding of a kind for the same words at a place."""
    kept: dict[tuple[object, ...], PaperFinding] = {}
    for each in findings:
        words = (each.excerpt, each.occurrence) if each.excerpt else (each.text,)
        kept.setdefault((each.kind, each.place, *words), each)
    return tuple(kept.values())
