"""The words of findings: proposed by the bank, taken from last year, learned from the clerk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.wording import Kind, Phrase, WordingBank, fill, learned, put_back


@dataclass(frozen=True, slots=True)
class Words:
    """Words that may be taken: where they are from, and texts with the year words filled in."""

    source: str
    issue: str
    advice: str
    items: tuple[str, ...] = ()


OWN, BANK = "ถ้อยคำของหน่วยงาน", "คลังถ้อยคำ"


@dataclass(frozen=True, slots=True)
class Wordsmith:
    """Writes findings of one year; ``fills`` are the year words."""

    framework: Framework
    bank: WordingBank
    fills: Mapping[str, str]

    def draft(self, codes: Sequence[str], kind: Kind) -> AnalysisFinding:
        """A finding with the bank's words; without any where the bank has none."""
        phrase = self.bank.phrase(self.framework, self.subject(codes), kind)
        if phrase is None:
            return AnalysisFinding(on=tuple(codes), kind=kind)
        filled = phrase.filled(self.fills)
        return AnalysisFinding(
            on=tuple(codes),
            kind=kind,
            issue=filled.issue or None,
            advice=filled.advice or None,
            items=filled.items or None,
        )

    def known(self, codes: Sequence[str], kind: Kind) -> tuple[Words, ...]:
        """All words of the office and the bank for codes, the office's newest first."""
        choices = self.bank.choices(self.framework, self.subject(codes), kind)
        return tuple(
            Words(OWN if each.of_office else BANK, each.issue, each.advice, each.items)
            for each in (phrase.filled(self.fills) for phrase in choices)
        )

    def are_known(self, finding: AnalysisFinding, *, shipped: bool = False) -> bool:
        """Whether no text of a finding was written for it: all are the office's or the bank's.

        With ``shipped`` the bank's alone count.
        """
        known = [
            each
            for each in self.known(finding.on or (), finding.kind or "improve")
            if each.source == BANK or not shipped
        ]
        return (finding.issue or "") in {"", *(each.issue for each in known)} and (finding.advice or "") in {
            "",
            *(each.advice for each in known),
        }

    def subject(self, codes: Sequence[str]) -> str:
        """Whose words are wanted: the code, or the question where codes are several of its parts."""
        named = [known for code in codes for known in self.framework.expand(code)]
        first = self.framework.node(named[0]) if named else None
        if first is None or first.question is None:
            return codes[0] if codes else ""
        alike = {code for code in named if self.framework.node(code).question == first.question}
        return first.code if len(alike) == 1 else first.question.code

    def learn(
        self, wording: Sequence[Any], finding: AnalysisFinding, former: AnalysisFinding | None
    ) -> tuple[Any, ...]:
        """The office's wordings with a finding's texts as the newest for each of its questions and items.

        What was learned this year of ``former``, the same finding before the change, makes room for it: a
        text that grows while it is typed is one phrase, not many.
        """
        learning = tuple(wording)
        for old in self._phrases(former) if former is not None else ():
            learning = _without(learning, learned((), old, self.fills))
        for phrase in self._phrases(finding) if not self.are_known(finding, shipped=True) else ():
            learning = learned(learning, phrase, self.fills)
        return learning

    def _phrases(self, finding: AnalysisFinding) -> Iterator[Phrase]:
        """A phrase a question and item; of a part only where the other part is not meant."""
        codes = finding.on or ()
        seen = []
        for code in codes:
            node = self.framework.nodes.get(code)
            own = node.question.code if node and node.question else code
            if node is None or own in seen:
                continue
            seen.append(own)
            both = sum(code in codes for code in self.framework.expand(own)) > 1
            yield Phrase(
                on=own,
                part=None if both else node.part,
                kind=finding.kind or "improve",
                issue=finding.issue or "",
                advice=finding.advice or "",
                items=finding.items or (),
                fiscal_year=self.framework.fiscal_year,
            )


def _without(wording: Iterable[Any], gone: Sequence[Any]) -> tuple[Any, ...]:
    """The wordings without those that were learned as ``gone``, whatever items they link."""
    texts = [{**entry, "items": None} for entry in gone]
    return tuple(
        each for each in wording if not (isinstance(each, dict) and {**each, "items": None} in texts)
    )


def of_last_year(
    finding: AnalysisFinding, source: str, former: Mapping[str, str], smith: Wordsmith, items: tuple[str, ...]
) -> Words:
    """Last year's words with this year's years; ``former`` are the year words of then."""

    def renewed(text: str | None) -> str:
        return fill(put_back(text or "", former), smith.fills)

    return Words(source, renewed(finding.issue), renewed(finding.advice), items)
