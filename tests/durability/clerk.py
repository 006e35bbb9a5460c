"""Scripted entry through the services: random fields of an office, each told when it is saved."""

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from ita_desktop.services.bundle import Services
from tests.durability.acts import FIRST_MEETING, P1, P5, YEAR, World

SCORES = ("i1", "i2", "i3", "i5", "i10", "e1", "o1")
ITEMS = ("o1", "o2", "o30")
SPEECH = "meetings:ita|1/2566|agenda|4|1|1"
Tell = Callable[[str, str, str], None]
"""Told ``begun`` or ``saved``, the field and its text."""


def fill(world: World) -> None:
    """An office with scores, checklist, measures and a meeting."""
    for place in (world.out, world.given):
        place.mkdir(parents=True, exist_ok=True)
    for case in (P1, P5):
        world.office.exchange.apply(world.office.exchange.prepare(case, replace_agency=True))
    world.office.scores.record(YEAR, SCORES[0], "1.00")
    world.close()


def enter(world: World, seed: int, tell: Tell) -> None:
    """Enter one thing after the other, for ever."""
    chance = random.Random(seed)
    office = world.office
    measures = [measure.key for measure in office.plans.sheet(YEAR + 1).plan.measures]
    while True:
        field, text, save = one_more(world, office, measures, chance)
        tell("begun", field, text)
        save()
        tell("saved", field, text)


def one_more(
    world: World, office: Services, measures: list[str | None], chance: random.Random
) -> tuple[str, str, Callable[[], object]]:
    """A field, what is to stand in it, and what saves it."""
    word = f"ข้อความ <&> {chance.randrange(10**6)}" * chance.choice((1, 1, 40))
    kind = chance.choice(("score", "score", "item", "measure", "meeting", "agency", "typing", "print"))
    if kind == "score":
        code, score = chance.choice(SCORES), f"{Decimal(chance.randrange(10_001)) / 100:.2f}"
        return f"score/{code}", score, lambda: office.scores.record(YEAR, code, score)
    if kind == "item":
        code = chance.choice(ITEMS)
        return f"item/{code}", word, lambda: office.oit.set_field(2567, [code], "note", word)
    if kind == "measure":
        at = chance.randrange(len(measures))
        key = measures[at] or ""
        return f"measure/{at}", word, lambda: office.plans.write(YEAR + 1, [key], "แก้มาตรการ", title=word)
    if kind == "meeting":
        meeting = office.meetings.get(FIRST_MEETING)
        return "meeting", word, lambda: office.meetings.save(FIRST_MEETING, replace(meeting, place=word))
    if kind == "agency":
        agency = office.agency.get()
        return "agency", word, lambda: office.agency.save(replace(agency, phone=word))
    if kind == "typing":
        return "typing", word, lambda: office.typing.note(SPEECH, word)
    return "print", word, lambda: office.papers.save(world.out / "paper.pdf", printed(word))


def printed(word: str) -> bytes:
    """A paper of some size that says a word."""
    return f"%PDF {word} ".encode() * 400


def kept(world: World) -> Mapping[str, str]:
    """What stands in each field."""
    office = json.loads(world.office.exchange.exported())
    years = {each["fiscal_year"]: each for each in office["assessments"]}
    found: dict[str, Any] = {f"score/{code}": years[YEAR]["scores"].get(code) for code in SCORES}
    found |= {f"item/{code}": years[2567]["oit"].get(code, {}).get("note") for code in ITEMS}
    found |= {f"measure/{at}": each["title"] for at, each in enumerate(plan_of(office)["measures"])}
    found["meeting"] = next(each for each in office["meetings"] if each["number"] == "1/2566").get("place")
    found["agency"] = office["agency"].get("phone")
    found["typing"] = next((each.text for each in world.office.typing.waiting()), None)
    found["print"] = word_in(world.out / "paper.pdf")
    return {field: str(text) for field, text in found.items() if text is not None}


def plan_of(office: Mapping[str, Any]) -> Mapping[str, Any]:
    """The plan of the year after the scores."""
    plan: Mapping[str, Any] = next(each for each in office["plans"] if each["fiscal_year"] == YEAR + 1)
    return plan


def word_in(file: Path) -> str | None:
    """The word of a printed paper; what it holds instead where it is not whole."""
    if not file.exists():
        return None
    content = file.read_bytes()
    word = content.decode(errors="replace").split("%PDF ")[1][:-1] if b"%PDF " in content else ""
    return word if printed(word) == content else f"half a paper of {len(content)} bytes"


def same(field: str, one: str, other: str) -> bool:
    """Whether a field holds a text; a score may be written with other decimals."""
    return Decimal(one) == Decimal(other) if field.startswith("score/") else one == other
