"""Sentences that come again in minutes, filled from what is known of the meeting and of the result."""

from collections.abc import Mapping, Sequence

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.past import committee_on
from ita_desktop.domain.sentences import (
    Filled,
    Sentence,
    SentenceKind,
    as_setting,
    filled,
    key_typed,
    own_sentences,
    title_of,
    together,
)
from ita_desktop.domain.sentences.own import LONGEST_KEY, SETTING
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.meetings import sentence_facts
from ita_desktop.services.papers.capturing import captured_year
from ita_desktop.storage import UnitOfWork


class SentenceKeyTaken(ItaError):
    """Two of the office's sentences would have the same short key."""

    def __init__(self, key: str) -> None:
        super().__init__(f"รหัสสั้น {key} มีประโยคอื่นใช้อยู่แล้ว ใช้รหัสอื่นหรือเว้นว่าง")


class SentenceKeyTooLong(ItaError):
    """A short key has too many letters."""

    def __init__(self) -> None:
        super().__init__(f"รหัสสั้นมีได้ไม่เกิน {LONGEST_KEY} ตัว")


class SentenceService:
    """What is offered while minutes are written, and the office's own sentences."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def offered(self, meeting: Meeting) -> tuple[Filled, ...]:
        """Every sentence filled for a meeting, the office's own first; digits as the office prints them."""
        with self._context.reading() as unit:
            settings = unit.office.settings()
            known = self._facts(unit, meeting)
        paper = str if settings.get("digits") == "arabic" else to_thai
        facts = {name: paper(fact) for name, fact in known.items()}
        sentences = together(own_sentences(settings.get(SETTING)), self._context.wording.sentences())
        return tuple(Filled(one, filled(one.text, facts)) for one in sentences)

    def own(self) -> tuple[Sentence, ...]:
        """The office's own sentences."""
        with self._context.reading() as unit:
            return own_sentences(unit.office.settings().get(SETTING))

    def set_own(self, sentences: Sequence[Sentence]) -> None:
        """Keep the office's own sentences; SentenceKeyTaken where two of a kind have one short key.

        One without a text is not kept.
        """
        taken = set[tuple[str, str]]()
        for one in sentences:
            mark = (one.kind, key_typed(one.key).casefold())
            if len(one.key) > LONGEST_KEY:
                raise SentenceKeyTooLong
            if one.key and mark in taken:
                raise SentenceKeyTaken(one.key)
            taken.add(mark)
        kept = as_setting([one for one in sentences if one.text.strip()])
        if own_sentences(kept) == self.own():
            return
        with self._context.act("แก้ประโยคสำเร็จ", Subject.SETTINGS) as unit:
            unit.office.put_setting(SETTING, kept)

    def replaced(self, sentence: Sentence) -> Sentence | None:
        """The program's sentence that is not offered because an own one has its short key."""
        mark = (sentence.kind, key_typed(sentence.key).casefold())
        shipped = self._context.wording.sentences() if sentence.key else ()
        return next((one for one in shipped if (one.kind, one.key.casefold()) == mark), None)

    def learn(self, text: str, kind: SentenceKind = "speech") -> Sentence:
        """Keep a text as the office's own sentence, without a short key; one that is kept stays as it is."""
        plain, own = text.strip(), self.own()
        known = next((one for one in own if (one.kind, one.text) == (kind, plain)), None)
        if known is not None:
            return known
        sentence = Sentence(key="", title=title_of(plain), kind=kind, text=plain, own=True)
        self.set_own([sentence, *own])
        return sentence

    def _facts(self, unit: UnitOfWork, meeting: Meeting) -> Mapping[str, str]:
        agency = unit.office.agency() or Agency()
        body = next((one for one in unit.office.committees() if one.key == meeting.committee), None)
        committee = committee_on(body, meeting.date) if body else None
        former = unit.office.meeting(meeting.committee, meeting.approves) if meeting.approves else None
        known = dict(sentence_facts.facts(meeting, committee, agency, former))
        held = sentence_facts.discussed(meeting, self._context.clock().date())
        for year in reversed(unit.office.years()):
            assessment = unit.office.assessment(year) if year <= held else None
            if assessment is None:
                continue
            snapshot = captured_year(self._context, unit, year)
            if snapshot is not None and assessment.scores and "year" not in known:
                known |= sentence_facts.of_result(snapshot)
            if snapshot is not None and assessment.oit and "oit_year" not in known:
                known |= sentence_facts.of_checklist(snapshot)
        return known
