"""What one cell of a table says: words, scores, a change, or a number that may be a code."""

import re
from dataclasses import dataclass

from ita_desktop.domain.scores import Refusal, Score, parse_score
from ita_desktop.domain.thai.digits import to_arabic

_D = "[0-9๐-๙]"
_UNIT = r"(?:คะแนน|เต็ม|%)"
_NUMBER = rf"{_D}{{1,6}}(?:[.,]{_D}{{0,6}})?"
_SCORES = re.compile(rf"(?:เต็ม)?\s*{_NUMBER}\s*{_UNIT}*(?:[\s;|]+(?:เต็ม)?\s*{_NUMBER}\s*{_UNIT}*)*")
_PIECE = re.compile(rf"{_NUMBER}")
_CHANGE = re.compile(rf"[+\-−–]\s*{_NUMBER}\s*{_UNIT}*")
_NOTHING = re.compile(r"[-–—.\s]*|ไม่มี(?:ข้อมูล)?|N/?A", re.IGNORECASE)
_CODE_LIKE = re.compile(r"1[๐-๙]{1,2}|[0๐]{1,3} ?[1-9๑-๙][0-9๐-๙]?")
_TIME_LIKE = re.compile(rf"[0๐]{_D}[.:]{_D}{_D}")
_TAIL = re.compile(
    rf"(?<![0-9๐-๙.,/:+\-−–])(?P<one>{_D}{{1,3}}(?:[.,]{_D}{{1,6}})?)\s*(?P<unit>{_UNIT}*)\s*\Z"
)
_FRONT = re.compile(rf"\A(?P<one>{_D}{{1,2}}[.,]{_D}{{2}}|100(?:[.,]00)?|๑๐๐(?:[.,]๐๐)?)(?=\s)\s*")
_NEVER_BEFORE = re.compile(r"(?:ร้อยละ|(?<!ระยะ)เวลา|ราว|โทร\.?|(?<!งบ)ประมาณ)\s*\Z")
_NO_WHOLE_BEFORE = re.compile(
    r"(?:ที่|ข้อ|ปี|พ\.ศ\.|ส่วน|รอบ|ไตรมาส|เดือน|ครั้ง|ตัวชี้วัด|ย่อย|มาตรา|หน้า|แบบ|และ|,|/|IIT|EIT|OIT"
    r"|[ก-ฮ]\.[ก-ฮ]\.|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม"
    r"|พฤศจิกายน|ธันวาคม)\s*\Z",
    re.IGNORECASE,
)
"""Words before a number with less than two decimals that is no score."""

_TWO_DECIMALS = re.compile(rf"[.,]{_D}{_D}")
_MOST_SCORES = 60
_LONGEST = 400
"""Letters of a cell that may have scores; a longer one is a text."""

_DIGITS = tuple("0123456789๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a cell as typed and as a score; ``weak`` where it may well be something else."""

    typed: str
    read: Score | Refusal
    weak: str = ""


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell: ``label`` are its words, ``whole`` all of it as one score, ``several`` its scores one by one.

    A number has no label; scores at the end of a label stand in ``several`` and not in the label.
    """

    text: str
    label: str = ""
    whole: Figure | None = None
    several: tuple[Figure, ...] = ()
    change: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is numbers and nothing else."""
        return self.whole is not None and not self.label

    @property
    def code_like(self) -> bool:
        """Whether it is written as codes are: ``1๑``, ``๐๘``."""
        return self.is_number and all(_CODE_LIKE.fullmatch(part) for part in re.split(r"\s{1,}", self.text))

    @property
    def is_precise(self) -> bool:
        """Whether no code and no row number is written so: with decimals, or the full 100."""
        return self.is_number and any(_is_precise(each.typed) for each in self.several)

    def scores(self, codes: int) -> tuple[Figure, ...]:
        """Its scores for so many codes: one number with blanks in it for one code, else one by one."""
        whole = self.whole
        if whole is not None and (len(self.several) < 2 or (codes < 2 and isinstance(whole.read, Score))):
            return (whole,)
        return self.several or (Figure(self.text, parse_score(self.text)),)


def read_cell(text: str) -> CellText:
    """Read a plain text (see ``domain.codes.plain``); what is no score stays a label."""
    if _NOTHING.fullmatch(text):
        return CellText(text)
    if _CHANGE.fullmatch(text):
        return CellText(text, change=True)
    if _TIME_LIKE.fullmatch(text):
        return CellText(text, label=text)
    if len(text) > _LONGEST:
        return CellText(text, label=text)
    if _SCORES.fullmatch(text):
        several = tuple(_figure(piece) for piece in _PIECE.findall(text)[:_MOST_SCORES])
        whole = Figure(text, parse_score(text.replace("%", "")), _percent(text))
        return CellText(text, whole=whole, several=several)
    return _labelled(text)


def _labelled(text: str) -> CellText:
    """A label with its scores at its end (``๑.การปฏิบัติหน้าที่ ๙๑.๗๐ คะแนน``) or before it."""
    label, several = text, list[Figure]()
    while len(several) < _MOST_SCORES and (found := _TAIL.search(label)):
        before = label[: found.start()]
        figure = _tail_figure(found, before)
        if figure is None:
            break
        several.insert(0, figure)
        label = before.rstrip()
    doubtful = any(each.weak for each in several) and (len(several) > 1 or label[-1:] in _DIGITS)
    if doubtful or not label.strip(" .)("):
        return CellText(text, label=text)
    front = _FRONT.match(label)
    if not several and front and label[front.end() :].strip():
        return CellText(text, label[front.end() :].strip(), None, (_figure(front["one"]),))
    return CellText(text, label, None, tuple(several))


def _tail_figure(found: re.Match[str], before: str) -> Figure | None:
    number, unit = found["one"], found["unit"]
    if not before.strip() or _TIME_LIKE.fullmatch(number) or _NEVER_BEFORE.search(before):
        return None
    if not unit and not _TWO_DECIMALS.search(number) and _NO_WHOLE_BEFORE.search(before):
        return None
    if _is_precise(number) or unit or to_arabic(number) == "0":
        apart = before[-1].isspace() or unit or "." in number
        return Figure(number, parse_score(number), _percent(unit)) if apart else None
    if not before[-1].isspace() or len(number) < 2 or _CODE_LIKE.fullmatch(number):
        return None
    return Figure(number, parse_score(number), "เป็นตัวเลขท้ายข้อความที่ไม่มีทศนิยม ตรวจว่าเป็นคะแนน")


def _figure(typed: str) -> Figure:
    return Figure(typed, parse_score(typed))


def _percent(text: str) -> str:
    return "มีเครื่องหมายร้อยละ ตรวจว่าเป็นคะแนน" if "%" in text else ""


def _is_precise(typed: str) -> bool:
    return bool(re.search(rf"[.,]{_D}", typed)) or to_arabic(typed) == "100"
