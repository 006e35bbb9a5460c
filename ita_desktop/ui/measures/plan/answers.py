"""What a measure answers: codes of questions, their parts and items, read as they are typed."""

from collections.abc import Sequence

from ita_desktop.domain.frameworks import Framework
from ita_desktop.ui.kit.code_readings import read_named
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
    for word in typed.replace(",", " ").split():
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
