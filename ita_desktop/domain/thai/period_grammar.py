"""How periods are put together of their words, read from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.thai.dates import ERA, fiscal_span, quarter_span, short_month
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.period_days import End, days_between, likely
from ita_desktop.domain.thai.period_words import Word, words
from ita_desktop.domain.thai.plain import beginning

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−~", "-"))
_EDGES = " \n-:()/"
_BEHIND = " \n).:"
_NEAR = 10
"""Years from the fiscal year to one that stands by itself; another number is no year."""
_BUDDHIST, _COMMON = range(2400, 2701), range(1900, 2160)
_LEAST_SHORT = 50
_CENTURY = 2500


@dataclass(frozen=True, slots=True)
class Span:
    """One period: its first and last day, as written, and the words before it that say what it is for.

    A deadline (``ภายในเดือน พฤษภาคม 2569``) has no start; ``ตั้งแต่ …`` alone has no end; one that ends before
    it starts has neither.
    """

    start: date | None
    end: date | None
    text: str
    title: str = ""


class PeriodReader:
    """Reads the words of one text from left to right."""

    def __init__(self, text: str, fiscal_year: int) -> None:
        self._text = text
        self._fiscal_year = fiscal_year
        self._words = words(to_arabic(text).translate(_DASHES))
        self._at = 0
        self.doubts: list[str] = []

    def spans(self) -> list[Span]:
        found: list[Span] = []
        for span, opened in self._each():
            same = found and opened and (found[-1].start, found[-1].end) == (span.start, span.end)
            if same:
                found[-1] = replace(found[-1], text=f"{found[-1].text} ({span.text})")
            else:
                found.append(span)
        if not found and any(word.kind == "every" for word in self._words):
            return [Span(*fiscal_span(self._fiscal_year), self._text)]
        return found

    def _each(self) -> Iterator[tuple[Span, bool]]:
        """Each period, and whether it stands in brackets behind the one before."""
        opened, titled, behind = False, "", False
        while (word := self._peek()) is not None:
            start, days = self._at, self._period()
            if days is not None:
                written = self._written(start)
                yield Span(*self._ordered(*days, written), written, titled), opened
                opened, titled, behind = False, "", True
                continue
            self._at += 1
            opened = word.kind == "open" or (opened and word.kind not in ("sign", "line"))
            if word.kind == "sign" or (word.kind == "line" and behind):
                titled, behind = "", False
            elif word.kind in ("text", "number"):
                titled = f"{titled} {self._text[word.start : word.end].strip(_EDGES)}".strip()

    def _written(self, start: int) -> str:
        """What was taken since a word as it stands in the text, with such words as ``เดือน`` before it."""
        begins = self._words[start - 1].end if start else 0
        taken = self._text[begins : self._words[self._at - 1].end]
        return " ".join(taken.lstrip(_BEHIND).split())

    def _ordered(self, start: date | None, end: date | None, written: str) -> tuple[date | None, date | None]:
        if start is None or end is None or start <= end:
            return start, end
        offered = " - ".join(map(short_month, likely(start, end, self._fiscal_year)))
        self.doubts.append(f"“{beginning(written)}” สิ้นสุดก่อนวันเริ่ม ถ้าหมายถึง {offered} ให้พิมพ์ตามนี้")
        return None, None

    # --- words ---

    def _peek(self, ahead: int = 0) -> Word | None:
        at = self._at + ahead
        return self._words[at] if at < len(self._words) else None

    def _take(self, *kinds: str, over_lines: bool = False) -> Word | None:
        """The next word where it is of these kinds; the lines before it are passed over only then."""
        ahead = 0
        while over_lines and (word := self._peek(ahead)) is not None and word.kind == "line":
            ahead += 1
        word = self._peek(ahead)
        if word is None or word.kind not in kinds:
            return None
        self._at += ahead + 1
        return word

    # --- grammar ---

    def _period(self) -> tuple[date | None, date | None] | None:
        """The days of a period that begins at the present word; where none does, nothing is taken."""
        before = self._at
        led = self._take("within", "from", "until")
        is_deadline = led is not None and led.kind != "from"
        if days := self._named():
            return (None, days[1]) if is_deadline else days
        ends = self._days_of_a_month() or self._ends()
        if ends is None:
            self._at = before
            return None
        first, last = days_between(*ends, self._fiscal_year, self.doubts)
        is_open = led is not None and led.kind == "from" and ends[1] is None
        return None if is_deadline else first, None if is_open else last

    def _named(self) -> tuple[date, date] | None:
        """Quarters, halves and whole years."""
        if word := self._take("quarters", "half"):
            year = self._fiscal_or_own()
            first, last = word.numbers
            return quarter_span(year, first)[0], quarter_span(year, last)[1]
        if self._take("whole"):
            return fiscal_span(self._fiscal_or_own())
        return None

    def _fiscal_or_own(self) -> int:
        found = self._year(bare=True, over_lines=True)
        while found is None and self._take("year_word"):
            pass
        return found[0] if found else self._fiscal_year

    def _ends(self) -> tuple[End, End | None] | None:
        left = self._end()
        if left is None:
            return None
        before = self._at
        if self._take("join", "until", over_lines=True):
            right = self._end(over_lines=True, follows_year=left.month is None)
            if right is not None:
                return left, right
            self._at = before
        return left, None

    def _days_of_a_month(self) -> tuple[End, End] | None:
        """Two days of one month: ``1-15 ต.ค. 68``."""
        before = self._at
        day, joined, right = self._take("number"), self._take("join", "until"), self._end()
        if day and joined and right and right.day and 1 <= day.numbers[0] <= 31:
            return replace(right, day=day.numbers[0]), right
        self._at = before
        return None

    def _end(self, *, over_lines: bool = False, follows_year: bool = False) -> End | None:
        """An end of a period from the present word on; where none stands there, nothing is taken."""
        before = self._at
        if over_lines:
            while self._take("line"):
                pass
        found = self._day() or self._month_with_year() or self._year_alone(bare_short=follows_year)
        if found is None:
            self._at = before
        return found

    def _day(self) -> End | None:
        word = self._take("day")
        if word is None:
            return None
        year, month, day = word.numbers
        full = _full_year(year)
        if full is None or not 1 <= month <= 12 or day < 1:
            return None
        return End(full, month, day)

    def _month_with_year(self) -> End | None:
        if word := self._take("month_year"):
            year = _full_year(word.numbers[0])
            return None if year is None else End(year, word.numbers[1])
        day = self._day_before_month()
        word = self._take("month")
        if word is None:
            return None
        named = self._year(bare=True, over_lines=True)
        if named is None:
            return End(None, word.numbers[0], day)
        value, is_fiscal = named
        return End(None if is_fiscal else value, word.numbers[0], day, value if is_fiscal else None)

    def _day_before_month(self) -> int | None:
        """The day where a number stands right before a month."""
        number, month = self._peek(), self._peek(1)
        if not number or not month or (number.kind, month.kind) != ("number", "month"):
            return None
        if not 1 <= number.numbers[0] <= 31:
            return None
        self._at += 1
        return number.numbers[0]

    def _year_alone(self, *, bare_short: bool) -> End | None:
        """A fiscal year by itself: ``ปีงบประมาณ 2569``, ``ปี ๖๕``, ``2569``."""
        before = self._at
        found = self._year(bare=bare_short)
        word = self._peek()
        if found is None and word is not None and word.kind == "number":
            full = _full_year(word.numbers[0]) if word.numbers[0] > 99 else None
            if full is not None and abs(full - self._fiscal_year) <= _NEAR:
                self._at += 1
                return End(full)
        if found is None:
            self._at = before
            return None
        return End(found[0])

    def _year(self, *, bare: bool, over_lines: bool = False) -> tuple[int, bool] | None:
        """A year and whether it is named as a fiscal one; without a word before it only where ``bare``."""
        before, is_fiscal, is_named = self._at, False, False
        while word := self._take("year_word", over_lines=over_lines):
            is_fiscal, is_named = is_fiscal or word.is_fiscal, True
        number = self._take("number", over_lines=over_lines) if bare or is_named else None
        full = _full_year(number.numbers[0]) if number else None
        following = self._peek()
        is_day = (
            number is not None
            and number.numbers[0] <= 31
            and following is not None
            and following.kind == "month"
        )
        if full is None or is_day:
            self._at = before
            return None
        return full, is_fiscal


def _full_year(number: int) -> int | None:
    """The Buddhist-era year that a number names: of four digits of either era, or two of 25xx."""
    if _LEAST_SHORT <= number <= 99:
        return number + _CENTURY
    if number in _COMMON:
        return number + ERA
    return number if number in _BUDDHIST else None
