"""What a measure answers: codes of questions, their parts and items, read as they are typed."""

import re
from collections.abc import Sequence

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.ui.kit.code_readings import read_named
from ita_desktop.ui.kit.code_words import code_words
from ita_desktop.ui.kit.readings import NotRead

HOW = "พิมพ์รหัสข้อหรือรายการ เช่น i2 e7 o14"


def read_answers(typed: str, framework: Framework, indicators: Sequence[int] = ()) -> tuple[str, ...]:
    """The codes that a text names, each once; NotRead where a word of it is none that can be answered.

    Numbers without a letter are those of the measure's indicator where it has one. Exact codes stand for
    themselves, so that both parts of a question can be named in one text.
    """
    allowed = _answerable(framework)
    indicator = str(indicators[0]) if len(indicators) == 1 else None
    codes: list[str] = []
    others: list[str] = []
    for word in _with_parts(typed, framework).replace(",", " ").split():
        if word.casefold() not in allowed:
            others.append(word)
            continue
        codes += _read(others, framework, indicator)
        codes.append(word.casefold())
        others = []
    codes += _read(others, framework, indicator)
    wrong = [code for code in codes if code not in allowed]
    if wrong:
        raise NotRead(f"{' '.join(wrong)} ไม่ใช่ข้อคำถามหรือรายการ OIT {HOW}")
    return tuple(dict.fromkeys(codes))


def answers_words(codes: Sequence[str] | None, framework: Framework) -> str:
    """Codes as the field shows them and reads them again: ``i2 e1 ส่วนที่ 2``."""
    return code_words(framework, codes or ())


def _with_parts(typed: str, framework: Framework) -> str:
    """A text with the codes of parts in the place of their words."""
    text = typed
    for question in framework.questions:
        for code in framework.expand(question.code):
            words = r"\s*".join(map(re.escape, code_words(framework, (code,)).split()))
            words = re.sub("[0-9]", lambda digit: f"[{digit[0]}{to_thai(digit[0])}]", words)
            text = re.sub(rf"(?<![A-Za-z0-9]){words}(?![0-9๐-๙])", code, text, flags=re.IGNORECASE)
    return text


def _read(words: Sequence[str], framework: Framework, indicator: str | None) -> tuple[str, ...]:
    """Codes with their letters first: an indicator would refuse those of others."""
    text = " ".join(words)
    if not text:
        return ()
    try:
        return read_named(text, framework, HOW)
    except NotRead:
        if indicator is None:
            raise
    return read_named(text, framework, HOW, indicator=indicator)


def _answerable(framework: Framework) -> frozenset[str]:
    """Questions, the parts of split ones, and items."""
    found = {question.code for question in framework.questions}
    parts = (code for question in framework.questions for code in framework.expand(question.code))
    return frozenset((*found, *parts, *framework.item_codes))
