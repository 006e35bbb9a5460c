"""Every place in which what is to be wiped stands, in the data and in the files that are kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.evidence import kept_name
from ita_desktop.domain.journal_words import names_of
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.services.context import Context
from ita_desktop.services.safety import standing as told
from ita_desktop.services.safety.held_contents import HeldContents, Step
from ita_desktop.services.safety.standing import HeldFile, Standing
from ita_desktop.storage import Held, UnitOfWork, Wipe
from ita_desktop.storage.spellings import spellings


@dataclass(frozen=True, slots=True)
class Sought:
    """What would go, and where more stands that a wipe does not take by itself."""

    wipe: Wipe
    more: tuple[Standing, ...] = ()


def of_text(context: Context, contents: HeldContents, step: Step, *, printings: bool) -> Sought:
    """Whatever holds a text; with ``printings`` also the printed papers that are kept."""
    with context.reading() as unit:
        wipe = unit.wiping.holding(contents.text)
        held_rows = dict(unit.wiping.standing(contents.text))
        printed = unit.wiping.printed(contents.text)
        known, used = unit.office.evidence_files(), unit.office.evidence_places()
        names = names_of(unit.office.committees(), unit.office.memos(), known)
    held = contents.printed(dict.fromkeys(each.sha256 for each in printed if each.is_kept), step)
    papers = [each for each in printed if each.is_named or (each.is_kept and each.sha256 in held)]
    found = contents.evidence(sorted(context.database.evidence.kept()), step)
    files = []
    for sha256, places in used.items():
        file = known.get(sha256) or EvidenceFile(sha256=sha256)
        is_named = _is_called(file, contents.text)
        if is_named or found.get(sha256) == "holds":
            files.append(HeldFile(sha256, kept_name(file.name or sha256[:12]), places, is_named))
    if held_rows.get("evidence_file", Held(0)).count == sum(each.is_named for each in files):
        held_rows.pop("evidence_file", None)
    with context.reading() as unit:
        loose = {name for name, what in found.items() if what == "holds"} - used.keys()
        wipe = with_contents(context, unit, wipe, loose | (unit.wiping.files_in(wipe.changes) - used.keys()))
    if printings:
        ids = tuple(each.id for each in papers if each.is_kept)
        wipe = replace(wipe, printings=ids, titles=tuple(each.id for each in papers if each.is_named))
    unread = [name for name, what in found.items() if what == "unread"]
    return Sought(
        wipe,
        (
            *(() if printings or not papers else (told.papers_kept(len(papers)),)),
            *told.standing(held_rows, names),
            *told.held_files(files),
            *_unread(unread, used.keys() & set(unread)),
        ),
    )


def with_contents(context: Context, unit: UnitOfWork, wipe: Wipe, names: "set[str] | frozenset[str]") -> Wipe:
    """A wipe that takes evidence contents too, with what history tells of them: no undo names them again."""
    contents = tuple(sorted(names & context.database.evidence.kept()))
    changes = {*wipe.changes, *unit.wiping.file_changes(contents)}
    return replace(wipe, changes=tuple(sorted(changes)), contents=contents)


def _is_called(file: EvidenceFile, text: str) -> bool:
    return any(each in (file.name or "") or each in (file.url or "") for each in spellings(text))


def _unread(names: Sequence[str], used: "set[str]") -> Iterator[Standing]:
    if used:
        yield Standing("ไฟล์หลักฐานที่อ่านข้อความไม่ได้", len(used), "hand", told.UNREAD_WAY)
    if len(names) > len(used):
        yield Standing("ไฟล์หลักฐานที่นำออกแล้วแต่เนื้อหายังอยู่", len(names) - len(used), "hand", told.LOOSE_WAY)
