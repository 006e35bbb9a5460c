"""Codes as they are written, settled by the framework and by the row that they stand in."""

from dataclasses import replace

from ita_desktop.domain.codes.known import Known, TextRow
from ita_desktop.domain.codes.marks import Mark, spread
from ita_desktop.domain.codes.names import POSSIBLE, decided
from ita_desktop.domain.codes.readings import Mention


class Written:
    """Reads marks of one framework."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def read(self, found: tuple[Mark, ...], row: TextRow) -> tuple[Mention, ...]:
        """Each mark or range as a code, or as a doubt with its candidates."""
        read: list[Mention] = []
        before: Mention | None = None
        for mark, end in spread(found):
            mention = self._one(mark, row, before)
            if mark.kind == "indicator" and mention.codes:
                row = replace(row, indicator=mention.codes[0])
            if end is not None and mention.codes:
                mention = self._range(mention, mark, end)
            read.append(mention)
            before = mention
        return tuple(each for each in read if each.codes or each.candidates or each.doubt)

    def _one(self, mark: Mark, row: TextRow, before: Mention | None) -> Mention:
        if mark.kind in ("sub", "indicator"):
            known = (mark.number,) if mark.number in self._known.framework else ()
            return _mention(mark, known, (), "" if known else self._unknown(mark.typed))
        if mark.kind == "number":
            return self.number(mark, row, before)
        code = self._known.numbers.lettered(mark.letter, mark.number)
        if code is None:
            near = self._known.numbers.meant(
                mark.number, row.indicator, self._known.numbers.instrument_of(mark.letter)
            )
            return _mention(mark, (), near, self._unknown(mark.typed))
        doubt, others = self._contradiction(mark, code, row)
        if doubt:
            return _mention(mark, (), tuple(dict.fromkeys((code, *others))), doubt)
        with_part = f"{code}.{mark.part}"
        return _mention(mark, (with_part if with_part in self._known.framework else code,))

    def _contradiction(self, mark: Mark, code: str, row: TextRow) -> tuple[str, tuple[str, ...]]:
        """Why a code with a letter is in doubt in its row, and what else may be meant."""
        owner = self._known.numbers.indicator_of(code)
        if mark.kind == "padded" and not self._surely_item(mark, code, row):
            others = self._known.numbers.possible(mark.number, row.indicator, row.instrument)
            return f"“{mark.typed}” อาจเป็น {code} หรือเป็นเพียงตัวเลขที่มีศูนย์นำ", others
        if owner is None or mark.reference:
            return "", ()
        if mark.kind in ("one", "zero", "padded") and row.instrument not in (None, owner.instrument):
            number = f"1{mark.number}" if mark.kind == "one" else mark.number
            others = self._known.numbers.meant(number, row.indicator, row.instrument)
            return f"“{mark.typed}” อ่านเป็น {code} ได้ แต่แถวนี้เป็นของ {row.instrument}", others
        if row.indicator not in (None, owner.code):
            titled = decided(self._known.names.like(row.words, owner.instrument))
            others = (titled,) if titled and self._known.numbers.indicator_of(titled) else ()
            return f"{code} อยู่ในตัวชี้วัดที่ {owner.code} แต่แถวนี้เป็นตัวชี้วัดที่ {row.indicator}", others
        return "", ()

    def _surely_item(self, mark: Mark, code: str, row: TextRow) -> bool:
        owner = self._known.numbers.indicator_of(code)
        in_row = owner is not None and row.instrument == owner.instrument
        return mark.reference or in_row or self._known.names.degree(row.words, code) >= POSSIBLE

    def number(self, mark: Mark, row: TextRow, before: Mention | None = None) -> Mention:
        """A number without its letter: settled by the row, by the list it goes on, or not at all."""
        instrument, indicator = row.instrument, row.indicator
        if mark.reference:
            instrument, indicator = self._known.numbers.instrument_of("o"), None
        elif mark.joined and before and before.codes and indicator is None:
            owner = self._known.numbers.indicator_of(self._known.numbers.bare(before.codes[-1]))
            instrument = owner.instrument if owner else instrument
        if indicator is None and instrument is None:
            others = self._known.numbers.possible(mark.number, None, None)
            return _mention(mark, (), others, f"“{mark.typed}” ไม่มีอักษร i e o นำหน้า จึงไม่แน่ว่าเป็นรหัสใด")
        meant = self._known.numbers.meant(mark.number, indicator, instrument)
        if len(meant) == 1:
            return _mention(mark, meant)
        others = meant or self._known.numbers.possible(mark.number, indicator, instrument)
        where = f"ตัวชี้วัดที่ {indicator}" if indicator else str(instrument)
        why = "อ่านได้หลายรหัส" if meant else "ไม่ตรงกับข้อใด"
        return _mention(mark, (), others, f"“{mark.typed}” ใน {where} {why}")

    def _range(self, first: Mention, mark: Mark, end: Mark) -> Mention:
        """``o12 – o13`` as its codes; a number that is no code after a dash ends nothing."""
        start = self._known.numbers.bare(first.codes[0])
        letter = start[:1]
        if mark.kind in ("sub", "indicator") or end.kind in ("sub", "indicator"):
            last = end.number if end.number in self._known.framework else None
        else:
            last = self._known.numbers.lettered(end.letter or letter, end.number)
        if last is None:
            return first
        codes = self._known.numbers.run(start, last)
        typed = f"{mark.typed} – {end.typed}"
        if not codes:
            return Mention(typed, mark.start, (), (start, last), f"ช่วง “{typed}” ไม่เรียงตามลำดับรหัส")
        return Mention(typed, mark.start, codes)

    def _unknown(self, typed: str) -> str:
        return f"“{typed}” ไม่มีในกรอบการประเมินปี {self._known.framework.fiscal_year}"


def _mention(mark: Mark, codes: tuple[str, ...], others: tuple[str, ...] = (), doubt: str = "") -> Mention:
    return Mention(mark.typed.strip(), mark.start, codes, others, doubt)
