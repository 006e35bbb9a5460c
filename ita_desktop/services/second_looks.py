"""Second looks at a year's scores: sources that differ, doubtful values kept, what was read back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ita_desktop.domain import second_looks
from ita_desktop.domain.assessments import Assessment, Verification
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.office import score_place
from ita_desktop.domain.reconciliation.naming import named
from ita_desktop.domain.scores import Refusal, parse_score
from ita_desktop.domain.thai.spacing import spaced
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.storage import UnitOfWork, changed_since

WAYS = {"read_back": "อ่านทานคะแนน", "re_key": "พิมพ์ยอดซ้ำ"}
LONGEST_NAME = 1_000


class SourceRefused(ItaError):
    """What was typed is no source: no score, or a name that is too long."""


@dataclass(frozen=True, slots=True)
class Look:
    """The last second look of one way, and the codes whose score is another one since."""

    verification: Verification
    changed: tuple[str, ...] = ()


class SecondLooks:
    """The acts by which a clerk settles what is doubtful; each is one undo."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def add_source(self, year: int, code: str, value_text: str, from_: str | None) -> None:
        """Note what one source gives for a code; SourceRefused where the text is no score."""
        value = parse_score(value_text)
        if isinstance(value, Refusal):
            raise SourceRefused(value.reason)
        name = " ".join((from_ or "").split()) or None
        if name is not None and len(name) > LONGEST_NAME:
            raise SourceRefused(f"ชื่อแหล่งที่มายาวเกิน {LONGEST_NAME:,} ตัวอักษร พิมพ์ให้สั้นลง")
        told = f"{value} จาก{name}" if name else f"{value}"
        self._put(
            year,
            f"เพิ่มแหล่งที่มาของ{spaced(self._told(year, code))} ปี {year} {told}"[:LONGEST_NAME],
            lambda before: second_looks.with_source(before, code, value, name),
        )

    def choose_source(self, year: int, code: str, at: int) -> None:
        """Take the value of a code's source, counted from 0, as its score."""
        self._put(
            year,
            f"เลือกค่าของ{spaced(self._told(year, code))} ปี {year} จากแหล่งที่มา",
            lambda before: second_looks.with_chosen(before, code, at),
            writes=code,
        )

    def drop_source(self, year: int, code: str, at: int) -> None:
        """Forget a code's source, counted from 0; its score stays."""
        self._put(
            year,
            f"ลบแหล่งที่มาของ{spaced(self._told(year, code))} ปี {year}",
            lambda before: second_looks.without_source(before, code, at),
        )

    def keep(self, year: int, code: str, reason: str) -> None:
        """Keep a doubtful score, with the reason."""
        self._put(
            year,
            f"คงค่าของ{spaced(self._told(year, code))} ปี {year}",
            lambda before: second_looks.with_kept(before, code, reason),
        )

    def take_back_kept(self, year: int, code: str) -> None:
        """Take back that a score was kept."""
        self._put(
            year,
            f"เลิกคงค่าของ{spaced(self._told(year, code))} ปี {year}",
            lambda before: second_looks.without_kept(before, code),
        )

    def note_verification(
        self, year: int, way: Literal["read_back", "re_key"], compared: int, different: Sequence[str]
    ) -> None:
        """Note that scores were read back or re-keyed just now, and which of them did not agree."""
        now = self._context.clock()
        noted = Verification(
            way=way,
            on=now.date(),
            time=now.time().replace(microsecond=0),
            by=self._context.actor or None,
            compared=compared,
            different=tuple(different),
        )
        found = f"ไม่ตรง {len(different)} ช่อง" if different else "ตรงทุกช่อง"
        self._put(
            year,
            f"{WAYS[way]} ปี {year} {compared} ช่อง {found}",
            lambda before: replace(before, verifications=(*before.verifications, noted)),
        )

    def _told(self, year: int, code: str) -> str:
        """A code in the words by which acts are called."""
        with self._context.reading() as unit:
            return named(self._context.framework(unit, year), code)

    def _put(
        self, year: int, title: str, change: Callable[[Assessment], Assessment], writes: str | None = None
    ) -> None:
        with self._context.act(title, Subject.SCORES) as unit:
            unit.office.put_assessment(change(self._context.assessment(unit, year)))
            if writes is not None:
                unit.office.drop_draft(score_place(year, writes))


def looks_at(unit: UnitOfWork, assessment: Assessment) -> tuple[Look, ...]:
    """The last look of each way, the newest first."""
    last: dict[str, Verification] = {}
    for verification in assessment.verifications:
        if verification.way is not None:
            last.pop(verification.way, None)
            last[verification.way] = verification
    return tuple(
        Look(each, changed_since(unit.journal, assessment, each)) for each in reversed(last.values())
    )
