"""Findings of a year: proposed, taken, written, joined; the office's own words are learned on the way."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from ita_desktop.domain.analysis import (
    Thresholds,
    as_setting,
    cover,
    is_bare,
    joined,
    judged,
    parted,
    thresholds_of,
)
from ita_desktop.domain.analysis.thresholds import SETTING
from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.wording import Kind, Phrase, carried, year_words
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.findings.book import Book, opened
from ita_desktop.services.findings.rows import FindingSheet
from ita_desktop.services.findings.words import Words, of_last_year

Field = Literal["issue", "advice"]
FIELDS: dict[Field, str] = {"issue": "ประเด็น", "advice": "แนวทาง"}
KINDS: dict[Kind, str] = {"improve": "ต้องปรับปรุง", "keep": "รักษาระดับ"}


class FindingNotFound(NotFound):
    """The finding is not there (any more)."""

    def __init__(self) -> None:
        super().__init__("ไม่พบข้อค้นพบนี้ อาจถูกลบหรือรวมกับข้ออื่นไปแล้ว ดูรายการได้ที่หน้าข้อค้นพบ")


class FindingService:
    """Findings by key; a proposal that is not taken yet has its first code as key."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def sheet(self, year: int) -> FindingSheet:
        """Everything that the page of a year shows; YearNotFound where it has no data."""
        with self._context.reading() as unit:
            book = opened(self._context, unit, year)
            kept = tuple(each.key or "" for each in book.findings)
            return FindingSheet(year, book.framework, book.thresholds, book.rows(self._context), kept)

    def choices(self, year: int, key: str) -> tuple[Words, ...]:
        """All words that may be taken for a row: the office's own, last year's, the bank's; each once."""
        with self._context.reading() as unit:
            book = opened(self._context, unit, year)
            begun = book.begun(key)
            if begun is None:
                return ()
            known = book.smith.known(begun.on or (), begun.kind or "improve")
            found = (*known[:1], *self._of_last_year(book, begun), *known[1:])
        return tuple({(each.issue, each.advice): each for each in reversed(found)}.values())[::-1]

    def wordless(self, year: int) -> int:
        """How many findings are to be improved, taken or only proposed, without a word written."""
        with self._context.reading() as unit:
            assessment = self._context.assessment(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
            thresholds = thresholds_of(unit.office.settings().get(SETTING))
        judgements = judged(framework, assessment.scores, thresholds)
        lacking = set(cover(framework, assessment.findings, judgements).lacking)
        proposed = {
            framework.node(each.code).question or each.code
            for each in judgements
            if each.code in lacking and each.kind == "improve"
        }
        return sum(map(is_bare, assessment.findings)) + len(proposed)

    # -- acts ------------------------------------------------------------------------------------------

    def take(self, year: int, keys: Sequence[str]) -> None:
        """Take what is proposed for rows, in one act: findings with the bank's words.

        A finding that has words keeps them; one without gets the words of its kind.
        """
        with self._changing(year, f"รับข้อเสนอ {told(keys)}") as book:
            for key in keys:
                begun = _begun(book, key)
                if not (begun.issue or begun.advice):
                    draft = book.draft(begun.on or (), begun) or begun
                    begun = replace(draft, key=begun.key, items=begun.items or draft.items)
                book.keep(begun)

    def set_kind(self, year: int, keys: Sequence[str], kind: Kind) -> None:
        """Make rows findings of a kind, in one act; words of the clerk's own stay, others follow the kind."""
        with self._changing(year, f"ตั้ง {told(keys)} เป็น {KINDS[kind]}") as book:
            for key in keys:
                begun = _begun(book, key)
                if begun.kind == kind and book.found(key) is not None:
                    continue
                if book.smith.are_known(begun):
                    begun = replace(book.smith.draft(begun.on or (), kind), key=begun.key)
                book.keep(replace(begun, kind=kind))

    def write(self, year: int, key: str, field: Field, text: str | None) -> None:
        """Keep a text of a row, which becomes a finding by it; the office's words are learned from it."""
        with self._changing(year, f"แก้{FIELDS[field]}ของ {key}") as book:
            begun = _begun(book, key)
            written = replace(begun, issue=text) if field == "issue" else replace(begun, advice=text)
            self._keep_learning(book, written, begun)

    def use(self, year: int, key: str, words: Words) -> None:
        """Take words as they are offered, with their linked items where they have any."""
        with self._changing(year, f"ใช้{words.source}กับ {key}") as book:
            begun = _begun(book, key)
            items = words.items or begun.items
            issue, advice = words.issue or None, words.advice or None
            self._keep_learning(book, replace(begun, issue=issue, advice=advice, items=items), begun)

    def link(self, year: int, key: str, items: Sequence[str]) -> None:
        """Keep the items that a row points to."""
        with self._changing(year, f"แก้รายการที่เกี่ยวข้องของ {key}") as book:
            book.keep(replace(_begun(book, key), items=tuple(items) or None))

    def drop(self, year: int, keys: Sequence[str]) -> None:
        """Take findings away in one act: what the scores propose stands there again."""
        with self._changing(year, f"ลบข้อค้นพบ {told(keys)}") as book:
            book.findings = tuple(each for each in book.findings if each.key not in keys)

    def join(self, year: int, keys: Sequence[str]) -> str:
        """Make one finding of several rows; its key."""
        with self._changing(year, f"รวมข้อค้นพบ {told(keys)}") as book:
            whole = joined(book.framework, [_begun(book, key) for key in keys])
            book.findings = tuple(each for each in book.findings if each.key not in keys)
            book.keep(whole)
        return whole.key or ""

    def part(self, year: int, key: str) -> None:
        """Make a finding a question (or a part, on one question alone) of a finding on several."""
        with self._changing(year, f"แยกข้อค้นพบ {key}") as book:
            for each in parted(book.framework, _begun(book, key)):
                book.keep(each)

    def set_thresholds(self, score: Decimal | None, lowest: int) -> None:
        """Keep from which score on, and how many of the lowest, questions are proposed for improvement."""
        title = "ตั้งค่าเกณฑ์ที่เสนอปรับปรุง"
        with self._context.act(title, Subject.SETTINGS, Subject.FINDINGS) as unit:
            unit.office.put_setting(SETTING, as_setting(Thresholds(score, lowest)))

    # -- within an act ---------------------------------------------------------------------------------

    @contextmanager
    def _changing(self, year: int, title: str) -> Iterator[Book]:
        with self._context.act(f"{title} ปี {year}", Subject.FINDINGS) as unit:
            book = opened(self._context, unit, year)
            yield book
            book.close()

    @staticmethod
    def _keep_learning(book: Book, written: AnalysisFinding, former: AnalysisFinding) -> None:
        book.keep(written)
        wording = book.unit.office.wording()
        learning = book.smith.learn(wording, written, former)
        if learning != wording:
            book.unit.office.put_wording(learning)

    def _of_last_year(self, book: Book, finding: AnalysisFinding) -> Iterator[Words]:
        """The words of last year's findings of the same kind whose questions or items go on here."""
        year = book.assessment.fiscal_year - 1
        former = book.unit.office.assessment(year)
        if former is None:
            return
        path = [self._context.framework(book.unit, former.framework_year), book.framework]
        wanted = {book.smith.subject([code]) for code in finding.on or ()}
        agency = book.unit.office.agency()
        then = year_words(year, agency.name if agency else None)
        for each in former.findings:
            if each.kind != finding.kind or not (each.issue or each.advice):
                continue
            for code in each.on or ():
                on, _, part = code.partition(".")
                moved = carried(
                    [Phrase(on=on, kind="improve", part=part or None, items=each.items or ())], path
                )
                if any(wanted & {phrase.on, f"{phrase.on}.{phrase.part}"} for phrase in moved):
                    yield of_last_year(each, f"ข้อค้นพบปี {year}", then, book.smith, moved[0].items)
                    break


def _begun(book: Book, key: str) -> AnalysisFinding:
    begun = book.begun(key)
    if begun is None:
        raise FindingNotFound
    return begun


def told(keys: Sequence[str]) -> str:
    """Rows in the title of an act, each by the question or item that it is of."""
    names = tuple(dict.fromkeys(key.partition(".")[0] for key in keys))
    return " ".join(names[:3]) + (f" และอีก {len(names) - 3} ข้อ" if len(names) > 3 else "")
