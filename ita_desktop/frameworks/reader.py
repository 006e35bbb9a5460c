"""From the text of a framework file to the framework; everything wrong is reported at once."""

import hashlib
from decimal import Decimal
from typing import get_args

from ita_desktop.domain.frameworks import (
    Band,
    Certainty,
    Framework,
    Indicator,
    Instrument,
    Item,
    OitRule,
    Part,
    Question,
    QuestionKind,
    Role,
    Rounding,
    SubIndicator,
    Wait,
)
from ita_desktop.frameworks.checks import check
from ita_desktop.frameworks.problems import FrameworkError, Problem
from ita_desktop.frameworks.tables import Table
from ita_desktop.frameworks.toml import parse

FORMAT = "ita-framework"
VERSION = 1
PARTS_OF_CERTAINTY = (
    "instruments",
    "indicators",
    "questions",
    "items",
    "oit_rule",
    "bands",
    "scale",
    "rounding",
)
_SURE: tuple[Certainty, ...] = get_args(Certainty)
_KINDS: tuple[QuestionKind, ...] = get_args(QuestionKind)
_ROLES: tuple[Role, ...] = get_args(Role)
_WAITS: tuple[Wait, ...] = get_args(Wait)
_OIT_RULES: tuple[OitRule, ...] = get_args(OitRule)
_ROUNDINGS: tuple[Rounding, ...] = get_args(Rounding)
LEAST_WEIGHT, MOST_WEIGHT = Decimal("0.0001"), Decimal(1000)
_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)


def read_framework(text: str, name: str) -> Framework:
    """The framework in ``text`` (TOML, at most 1 MB); ``name`` is the file's name for messages.

    Raises ``FrameworkError`` with all problems where the file cannot be used.
    """
    found: list[Problem] = []
    data = parse(text)
    if isinstance(data, Problem):
        raise FrameworkError(name, [data])
    if data.get("format") != FORMAT:
        raise FrameworkError(name, [Problem("format", f'ต้องเป็น "{FORMAT}" ไฟล์นี้ไม่ใช่กรอบการประเมิน')])
    framework = _framework(Table(data, "", found), hashlib.sha256(text.encode()).hexdigest())
    check(framework, found)
    if found:
        raise FrameworkError(name, found)
    return framework


def _framework(root: Table, sha256: str) -> Framework:
    root.text("format")
    root.integer("version", VERSION, VERSION)
    year = root.integer("fiscal_year", 2540, 2700) or 0
    certainty = _certainty(root.table("certainty"))
    steps = root.integer("scale_step", 1, 100) if root.has("scale_step") else None
    framework = Framework(
        fiscal_year=year,
        name=root.text("name"),
        overall_title=root.text("overall_title"),
        instruments=tuple(_instrument(each) for each in root.tables("instruments")),
        indicators=tuple(_indicator(each, year, certainty) for each in root.tables("indicators", "ตัวชี้วัด")),
        bands=tuple(_band(each) for each in root.tables("bands", "ระดับ")),
        oit_rule=root.choice("oit_rule", _OIT_RULES),
        rounding=root.choice("rounding", _ROUNDINGS),
        scale_step=steps,
        certainty=certainty,
        notes=root.texts("notes"),
        components=root.table("components").named_texts() if root.has("components") else {},
        sha256=sha256,
    )
    root.close()
    return framework


def _certainty(table: Table) -> dict[str, Certainty]:
    sure: dict[str, Certainty] = {part: table.choice(part, _SURE) for part in PARTS_OF_CERTAINTY}
    table.close()
    return sure


def _instrument(table: Table) -> Instrument:
    instrument = Instrument(
        code=table.text("code"),
        title=table.text("title"),
        weight=table.number("weight", LEAST_WEIGHT, _ONE) or _ZERO,
        parts=tuple(_part(each) for each in table.tables("parts")),
        aliases=table.texts("aliases"),
    )
    table.close()
    return instrument


def _part(table: Table) -> Part:
    part = Part(
        key=table.text("key"),
        title=table.text("title"),
        short_title=table.text("short_title"),
        weight=table.number("weight", LEAST_WEIGHT, _ONE) or _ZERO,
        aliases=table.texts("aliases"),
    )
    table.close()
    return part


def _indicator(table: Table, year: int, sure: dict[str, Certainty]) -> Indicator:
    indicator = Indicator(
        number=table.integer("number", 1, 99) or 0,
        title=table.text("title"),
        instrument=table.text("instrument"),
        aliases=table.texts("aliases"),
        questions=tuple(_question(each, year, sure["questions"]) for each in table.tables("questions")),
        sub_indicators=tuple(
            _sub_indicator(each, year, sure["items"]) for each in table.tables("sub_indicators")
        ),
    )
    table.close()
    return indicator


def _question(table: Table, year: int, sure: Certainty) -> Question:
    code = table.text("code")
    question = Question(
        id=f"{year}.{code}",
        code=code,
        title=table.text("title"),
        kind=table.choice("kind", _KINDS),
        continues=table.texts("continues"),
        items=table.texts("items"),
        certainty=table.choice("certainty", _SURE, sure),
    )
    table.close()
    return question


def _sub_indicator(table: Table, year: int, sure: Certainty) -> SubIndicator:
    sub = SubIndicator(
        code=table.text("code"),
        title=table.text("title"),
        items=tuple(_item(each, year, sure) for each in table.tables("items")),
        weight=table.optional_number("weight", LEAST_WEIGHT, MOST_WEIGHT),
        certainty=table.choice("certainty", _SURE, sure),
    )
    table.close()
    return sub


def _item(table: Table, year: int, sure: Certainty) -> Item:
    code = table.text("code")
    item = Item(
        id=f"{year}.{code}",
        code=code,
        title=table.text("title"),
        continues=table.texts("continues"),
        weight=table.optional_number("weight", LEAST_WEIGHT, MOST_WEIGHT),
        role=table.choice("role", _ROLES) if table.has("role") else None,
        components=table.texts("components"),
        waits=table.choice("waits", _WAITS) if table.has("waits") else None,
        certainty=table.choice("certainty", _SURE, sure),
    )
    table.close()
    return item


def _band(table: Table) -> Band:
    band = Band(
        level=table.text("level"),
        overall=table.number("overall", _ZERO, _HUNDRED) or _ZERO,
        instruments=table.optional_number("instruments", _ZERO, _HUNDRED),
        text=table.optional_text("text"),
    )
    table.close()
    return band
