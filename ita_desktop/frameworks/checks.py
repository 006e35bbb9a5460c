"""What must hold between the parts of a framework: order of codes, weights, levels, references."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from ita_desktop.domain.frameworks import Band, Framework, Indicator, Instrument, Item, Question
from ita_desktop.frameworks.problems import Problem

INSTRUMENTS = ("IIT", "EIT", "OIT")
PARTS = ("public", "survey")
_QUESTION_LETTERS = {"IIT": "i", "EIT": "e"}
_ID = re.compile(r"([1-9][0-9]{3})\.([ieo])[1-9][0-9]{0,2}")
_NAME = re.compile("[a-z][a-z0-9_]{0,39}")

Found = list[Problem]


def check(framework: Framework, found: Found) -> None:
    """Note in ``found`` everything that does not hold."""
    _instruments(framework.instruments, found)
    weights(framework.instruments, found)
    _indicators(framework.indicators, found)
    _codes(framework, found)
    _bands(framework.bands, found)
    _references(framework, found)
    if framework.scale_step and 100 % framework.scale_step:
        found.append(Problem("scale_step", "ต้องหาร 100 ลงตัว"))


def weights(instruments: Iterable[Instrument], found: Found) -> None:
    """Note where shares of the total do not sum to 1, or those of the parts to their instrument's."""
    instruments = tuple(instruments)
    total = sum((each.weight for each in instruments), Decimal(0))
    if total != 1:
        found.append(Problem("instruments › weight", f"น้ำหนักทุกเครื่องมือต้องรวมกันได้ 1 แต่รวมได้ {total}"))
    for each in instruments:
        shares = sum((part.weight for part in each.parts), Decimal(0))
        if each.parts and shares != each.weight:
            text = f"น้ำหนักสองส่วนต้องรวมกันได้ {each.weight} แต่รวมได้ {shares}"
            found.append(Problem(f"{each.code} › parts › weight", text))


def _instruments(instruments: Sequence[Instrument], found: Found) -> None:
    if tuple(each.code for each in instruments) != INSTRUMENTS:
        found.append(Problem("instruments", f"ต้องมี {' '.join(INSTRUMENTS)} เรียงตามนี้"))
    for each in instruments:
        keys = tuple(part.key for part in each.parts)
        if keys and (each.code != "EIT" or keys != PARTS):
            found.append(
                Problem(f"{each.code} › parts", f"มีได้เฉพาะ EIT และต้องเป็น {' '.join(PARTS)} เรียงตามนี้")
            )


def _indicators(indicators: Sequence[Indicator], found: Found) -> None:
    in_order = sorted(
        (each.instrument for each in indicators if each.instrument in INSTRUMENTS), key=INSTRUMENTS.index
    )
    if [each.instrument for each in indicators] != in_order or set(in_order) != set(INSTRUMENTS):
        text = f"ตัวชี้วัดต้องเรียงตามเครื่องมือ {' '.join(INSTRUMENTS)} และมีครบทุกเครื่องมือ"
        found.append(Problem("indicators", text))
    names: dict[str, int] = {}
    for each in indicators:
        place = f"ตัวชี้วัด {each.number}"
        for name in (each.title, *each.aliases):
            if name and names.setdefault(name, each.number) != each.number:
                found.append(Problem(place, f"ชื่อ {name} ซ้ำกับตัวชี้วัด {names[name]}"))
        disclosure = each.instrument == "OIT"
        if disclosure and (each.questions or not each.sub_indicators):
            found.append(Problem(place, "ตัวชี้วัดของ OIT ต้องมี sub_indicators และไม่มี questions"))
        if not disclosure and (each.sub_indicators or not each.questions):
            found.append(Problem(place, "ตัวชี้วัดของ IIT และ EIT ต้องมี questions และไม่มี sub_indicators"))


def _codes(framework: Framework, found: Found) -> None:
    _run([str(each.number) for each in framework.indicators], "", found)
    for instrument, letter in _QUESTION_LETTERS.items():
        own = [each for each in framework.indicators if each.instrument == instrument]
        _run([question.code for each in own for question in each.questions], letter, found)
    for each in framework.indicators:
        _run([sub.code for sub in each.sub_indicators], f"{each.number}.", found)
    for sub in framework.sub_indicators:
        if not sub.items:
            found.append(Problem(sub.code or "sub_indicators", "ต้องมีรายการ (items) อย่างน้อยหนึ่งข้อ"))
    _run(list(framework.item_codes), "o", found)


def _run(codes: Sequence[str], prefix: str, found: Found) -> None:
    """Codes must be ``prefix`` and 1, 2, 3 …; after a wrong one either count may go on."""
    seen: set[str] = set()
    expected = [f"{prefix}1"]
    for place, code in enumerate(codes, 1):
        if code in seen:
            found.append(Problem(code, "รหัสซ้ำ"))
        elif code and code not in expected:
            found.append(Problem(code, f"รหัสไม่เรียงต่อกัน ตรงนี้ต้องเป็น {expected[0]}"))
        digits = code.removeprefix(prefix)
        counted = re.fullmatch("[1-9][0-9]{0,2}", digits) and f"{prefix}{int(digits) + 1}"
        other = [] if code in expected else [f"{prefix}{place + 1}"]
        expected = [*other, counted or ""]
        seen.add(code or f"{prefix}{place}")


def _bands(bands: Sequence[Band], found: Found) -> None:
    levels = [band.level for band in bands]
    found.extend(
        Problem(f"ระดับ {name}", "ชื่อระดับซ้ำ") for name in sorted(set(levels)) if levels.count(name) > 1
    )
    for better, band in pairwise(bands):
        tighter = better.overall == band.overall and better.instruments is not None
        if better.overall <= band.overall and not (tighter and band.instruments is None):
            found.append(Problem(f"ระดับ {band.level}", "ต้องเรียงจากระดับสูงลงต่ำ"))
    if not bands or bands[-1].overall != 0 or bands[-1].instruments is not None:
        found.append(Problem("bands", "ระดับสุดท้ายต้องเริ่มที่ 0 และไม่มีเงื่อนไขรายเครื่องมือ"))


def _references(framework: Framework, found: Found) -> None:
    known = {*framework.item_codes, *(sub.code for sub in framework.sub_indicators)}
    for question in framework.questions:
        for code in question.items:
            if code not in known:
                found.append(Problem(f"{question.code} › items", f"ไม่มีรายการ {code} ในไฟล์นี้"))
    for name in framework.components:
        if not _NAME.fullmatch(name):
            found.append(Problem(f"components › {name[:40]}", "ชื่อใช้ได้เฉพาะ a-z ตัวเลข และ _ ไม่เกิน 40 ตัว"))
    for item in framework.items:
        for name in item.components:
            if name not in framework.components:
                found.append(Problem(f"{item.code} › components", f"ไม่มีชื่อ {name} ใน components ของไฟล์นี้"))
    entries: tuple[Question | Item, ...] = (*framework.questions, *framework.items)
    for entry in entries if framework.fiscal_year else ():
        _continues(entry, framework.fiscal_year, found)
    roles = [item.role for item in framework.items if item.role]
    found.extend(
        Problem("items › role", f"{role} มีได้ข้อเดียว") for role in sorted(set(roles)) if roles.count(role) > 1
    )


def _continues(entry: Question | Item, year: int, found: Found) -> None:
    for name in entry.continues:
        match = _ID.fullmatch(name)
        if not match or int(match[1]) >= year or match[2] != entry.code[:1]:
            wanted = f"{year - 1}.{entry.code[:1]}1"
            told = f"{name[:40]} ต้องเป็นรหัสของปีก่อนหน้า เช่น {wanted}"
            found.append(Problem(f"{entry.code} › continues", told))
