"""Reads the codes that a text names: as typed, as pasted, as a machine read them from paper."""

from dataclasses import dataclass, replace

from ita_desktop.domain.codes.letters import LONGEST, foreign_letters, name_key, plain, with_latin
from ita_desktop.domain.codes.marks import Mark, marks, spread, without_marks
from ita_desktop.domain.codes.names import POSSIBLE, Likeness, Names, decided
from ita_desktop.domain.codes.numbers import Numbers
from ita_desktop.domain.codes.readings import CodeReading, Mention
from ita_desktop.domain.codes.surroundings import instrument_in, part_in, wrong_sense
from ita_desktop.domain.frameworks import Framework

_SHORTEST_TITLE = 10
_HALF_LIKE = 0.55


@dataclass(frozen=True, slots=True)
class _Row:
    """What is known beside the text: the row's indicator and instrument, and the words without codes."""

    indicator: str | None
    instrument: str | None
    words: str


class CodeReader:
    """Reads codes of one framework; see ``read_codes``."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.numbers = Numbers(framework)
        self.names = Names(framework)
        self._known: dict[tuple[str, str | None, str | None], CodeReading] = {}

    def read(self, text: str, *, indicator: str | None = None, instrument: str | None = None) -> CodeReading:
        """What the text names; ``indicator`` and ``instrument`` are those of its row or column."""
        key = (text[:LONGEST], indicator, instrument)
        if key not in self._known:
            self._known[key] = self._read(*key)
        return self._known[key]

    def _read(self, text: str, indicator: str | None, instrument: str | None) -> CodeReading:
        shown = with_latin(plain(text))
        own = instrument_in(self.framework, shown)
        part = part_in(self.framework, shown)
        owner = next((each for each in self.framework.indicators if each.code == indicator), None)
        known = own or instrument or (owner.instrument if owner else None)
        row = _Row(indicator, known, without_marks(shown))
        return CodeReading(
            text=shown,
            mentions=tuple(self._parted(each, part) for each in self._mentions(shown, row, own, part)),
            notes=tuple(filter(None, (_strangers(shown), wrong_sense(self.framework, shown)))),
            part=part,
            instrument=own,
        )

    def _mentions(self, shown: str, row: _Row, own: str | None, part: str | None) -> tuple[Mention, ...]:
        found = marks(shown)
        if found and not (len(found) == 1 and found[0].kind == "number" and row.words):
            mentions = self._marked(found, row)
            return self._against_title(mentions, row) if len(mentions) == 1 else mentions
        named = self._named(row, own, part)
        if not found:
            return named
        return self._numbered(found[0], named, row)

    # -- codes as written ------------------------------------------------------------------------------

    def _marked(self, found: tuple[Mark, ...], row: _Row) -> tuple[Mention, ...]:
        read: list[Mention] = []
        before: Mention | None = None
        for mark, end in spread(found):
            mention = self._one(mark, row, before)
            if mark.kind == "indicator" and mention.codes:
                row = replace(row, indicator=mention.codes[0])
            if end is not None and mention.codes:
                mention = self._range(mention, mark, end, row)
            read.append(mention)
            before = mention
        return tuple(each for each in read if each.codes or each.candidates or each.doubt)

    def _one(self, mark: Mark, row: _Row, before: Mention | None) -> Mention:
        if mark.kind in ("sub", "indicator"):
            known = (mark.number,) if mark.number in self.framework else ()
            return _mention(mark, known, (), "" if known else self._unknown(mark.typed))
        if mark.kind == "number":
            return self._bare(mark, row, before)
        code = self.numbers.lettered(mark.letter, mark.number)
        if code is None:
            near = self.numbers.meant(mark.number, row.indicator, self.numbers.instrument_of(mark.letter))
            return _mention(mark, (), near, self._unknown(mark.typed))
        doubt, others = self._contradiction(mark, code, row)
        if doubt:
            return _mention(mark, (), tuple(dict.fromkeys((code, *others))), doubt)
        with_part = f"{code}.{mark.part}"
        return _mention(mark, (with_part if with_part in self.framework else code,))

    def _contradiction(self, mark: Mark, code: str, row: _Row) -> tuple[str, tuple[str, ...]]:
        """Why a code with a letter is in doubt in its row, and what else may be meant."""
        owner = self.numbers.indicator_of(code)
        if mark.kind == "padded" and not self._surely_item(mark, code, row):
            others = self.numbers.possible(mark.number, row.indicator, row.instrument)
            return f"“{mark.typed}” อาจเป็น {code} หรือเป็นเพียงตัวเลขที่มีศูนย์นำ", others
        if owner is None or mark.reference:
            return "", ()
        if mark.kind in ("one", "zero", "padded") and row.instrument not in (None, owner.instrument):
            number = f"1{mark.number}" if mark.kind == "one" else mark.number
            others = self.numbers.meant(number, row.indicator, row.instrument)
            return f"“{mark.typed}” อ่านเป็น {code} ได้ แต่แถวนี้เป็นของ {row.instrument}", others
        if row.indicator not in (None, owner.code):
            titled = decided(self.names.like(row.words, owner.instrument))
            others = (titled,) if titled and self.numbers.indicator_of(titled) else ()
            return f"{code} อยู่ในตัวชี้วัดที่ {owner.code} แต่แถวนี้เป็นตัวชี้วัดที่ {row.indicator}", others
        return "", ()

    def _surely_item(self, mark: Mark, code: str, row: _Row) -> bool:
        owner = self.numbers.indicator_of(code)
        in_row = owner is not None and row.instrument == owner.instrument
        return mark.reference or in_row or self.names.degree(row.words, code) >= POSSIBLE

    def _bare(self, mark: Mark, row: _Row, before: Mention | None) -> Mention:
        """A number without its letter: settled by the row, by the list it goes on, or not at all."""
        instrument, indicator = row.instrument, row.indicator
        if mark.reference:
            instrument, indicator = self.numbers.instrument_of("o"), None
        elif mark.joined and before and before.codes and indicator is None:
            owner = self.numbers.indicator_of(self.numbers.bare(before.codes[-1]))
            instrument = owner.instrument if owner else instrument
        if indicator is None and instrument is None:
            others = self.numbers.possible(mark.number, None, None)
            return _mention(mark, (), others, f"“{mark.typed}” ไม่มีอักษร i e o นำหน้า จึงไม่แน่ว่าเป็นรหัสใด")
        meant = self.numbers.meant(mark.number, indicator, instrument)
        if len(meant) == 1:
            return _mention(mark, meant)
        others = meant or self.numbers.possible(mark.number, indicator, instrument)
        where = f"ตัวชี้วัดที่ {indicator}" if indicator else str(instrument)
        why = "อ่านได้หลายรหัส" if meant else "ไม่ตรงกับข้อใด"
        return _mention(mark, (), others, f"“{mark.typed}” ใน {where} {why}")

    def _range(self, first: Mention, mark: Mark, end: Mark, row: _Row) -> Mention:
        """``o12 – o13`` as its codes; a number that is no code after a dash ends nothing."""
        start = self.numbers.bare(first.codes[0])
        letter = start[:1]
        if mark.kind in ("sub", "indicator") or end.kind in ("sub", "indicator"):
            last = end.number if end.number in self.framework else None
        else:
            last = self.numbers.lettered(end.letter or letter, end.number)
        if last is None:
            return first
        codes = self.numbers.run(start, last)
        typed = f"{mark.typed} – {end.typed}"
        if not codes:
            return Mention(typed, mark.start, (), (start, last), f"ช่วง “{typed}” ไม่เรียงตามลำดับรหัส")
        return Mention(typed, mark.start, codes)

    def _unknown(self, typed: str) -> str:
        return f"“{typed}” ไม่มีในกรอบการประเมินปี {self.framework.fiscal_year}"

    # -- names -----------------------------------------------------------------------------------------

    def _named(self, row: _Row, own: str | None, part: str | None) -> tuple[Mention, ...]:
        """What the words name: a question, an item, an indicator, else an instrument or its part."""
        words = row.words
        ranked = self.names.like(words, row.instrument) or self.names.like(words)
        sure = decided(ranked)
        if sure is None and own and _is_of(own, ranked, words):
            sure = own
        if sure is not None:
            return (Mention(words, 0, (sure,), by_name=True),)
        near = tuple(each.code for each in ranked[:4])
        doubt = f"ชื่อ “{_short(words)}” ไม่ตรงกับกรอบพอที่จะแน่ใจ"
        return (Mention(words, 0, (), near, doubt, by_name=True),) if near else ()

    def _parted(self, mention: Mention, part: str | None) -> Mention:
        codes, candidates = mention.codes, mention.candidates
        in_part = [tuple(self._in_part(each, part) for each in some) for some in (codes, candidates)]
        return replace(mention, codes=in_part[0], candidates=in_part[1])

    def _in_part(self, code: str, part: str | None) -> str:
        split = f"{code}.{part}"
        return split if part and split in self.framework else code

    def _numbered(self, mark: Mark, named: tuple[Mention, ...], row: _Row) -> tuple[Mention, ...]:
        """A label with a number and a name: the name tells, the number where the name is garbled."""
        bare = self._bare(mark, row, None)
        name = named[0] if named else None
        if name and name.codes:
            code, other = name.codes[0], bare.codes[0] if bare.codes else None
            if other and other != code and self.numbers.indicator_of(code):
                doubt = f"“{mark.typed}” คือ {other} แต่ชื่อข้อตรงกับ {code}"
                return (Mention(mark.typed, mark.start, (), (other, code), doubt),)
            return (name,)
        if bare.codes:
            return (bare,)
        garbled = mark.number in {each.code for each in self.framework.indicators}
        if garbled and self.names.degree(row.words, mark.number) >= _HALF_LIKE:
            return (Mention(mark.typed, mark.start, (mark.number,)),)
        others = tuple(dict.fromkeys([*(name.candidates if name else ()), *bare.candidates]))
        doubt = f"เลข “{mark.typed}” กับชื่อ “{_short(row.words)}” ไม่พอที่จะแน่ใจว่าเป็นรหัสใด"
        return (Mention(mark.typed, mark.start, (), others, doubt),) if others else ()

    def _against_title(self, mentions: tuple[Mention, ...], row: _Row) -> tuple[Mention, ...]:
        """A code whose title is plainly another's is in doubt (``i4`` beside the title of i9)."""
        (only,) = mentions
        if len(only.codes) != 1 or len(name_key(row.words)) < _SHORTEST_TITLE:
            return mentions
        node = self.framework.node(self.framework.expand(only.codes[0])[0])
        code = node.question.code if node.question else node.code
        leaf = self.numbers.indicator_of(code) is not None
        titled = decided(self.names.like(row.words, node.instrument if leaf else None))
        if titled in (None, code) or self.names.degree(row.words, code) >= POSSIBLE:
            return mentions
        if leaf != (self.numbers.indicator_of(str(titled)) is not None):
            return mentions
        if self._restarts(code, str(titled)):
            return (replace(only, codes=(str(titled),), by_name=True),)
        doubt = f"รหัสคือ {code} แต่ชื่อตรงกับ {titled}"
        return (replace(only, codes=(), candidates=(code, str(titled)), doubt=doubt),)

    def _restarts(self, code: str, titled: str) -> bool:
        """Whether indicators are numbered from 1 in each instrument, so that the name tells."""
        line = {each.code: each for each in self.framework.indicators}
        if code not in line or titled not in line:
            return False
        peers = [
            each.code for each in self.framework.indicators if each.instrument == line[titled].instrument
        ]
        return peers.index(titled) + 1 == int(code)


def read_codes(
    text: str, framework: Framework, *, indicator: str | None = None, instrument: str | None = None
) -> CodeReading:
    """The codes that a text names, in its order, only such as the framework has; never raises.

    ``indicator`` (``3``) and ``instrument`` (``IIT``) are those of the text's row or column: they settle
    numbers without a letter. What stays open is a doubt with its candidates. A code beats a name, a name the
    number before it. To read many texts of one framework, keep a ``CodeReader``.
    """
    return CodeReader(framework).read(text, indicator=indicator, instrument=instrument)


def _mention(mark: Mark, codes: tuple[str, ...], others: tuple[str, ...] = (), doubt: str = "") -> Mention:
    return Mention(mark.typed.strip(), mark.start, codes, others, doubt)


def _strangers(shown: str) -> str | None:
    found = foreign_letters(shown)
    if not found:
        return None
    told = " ".join(f"{letter} (U+{ord(letter):04X})" for letter in found[:4])
    return f"มีอักษรต่างภาษาปนในคำไทย {told} ตรวจตัวสะกด"


def _is_of(own: str, ranked: tuple[Likeness, ...], words: str) -> bool:
    """Whether words with an instrument's abbreviation name it and not something of it."""
    if not ranked or ranked[0].code.split(".")[0] == own:
        return True
    return len(name_key(words)) <= len(own) + _SHORTEST_TITLE


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else f"{line[:40]}…"
