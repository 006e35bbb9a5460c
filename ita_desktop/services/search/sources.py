"""What the index is made of: a meeting, a year's analysis, its items, a plan, the memos; each read whole."""

from collections.abc import Collection

from ita_desktop.services.context import Context
from ita_desktop.services.search.meeting_texts import MeetingTexts
from ita_desktop.services.search.memo_texts import memo_texts
from ita_desktop.services.search.passages import Passage
from ita_desktop.services.search.plan_texts import plan_texts
from ita_desktop.services.search.year_texts import finding_texts, oit_texts
from ita_desktop.storage import UnitOfWork

MEETINGS, YEARS, ITEMS, PLANS, MEMOS = "meetings", "assessments", "oit", "plans", "memos"


class Sources:
    """Named as the journal names places, so that a change tells which are to be read anew."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def names(self, unit: UnitOfWork) -> list[str]:
        """All of them, what is looked for most and newest first."""
        office = unit.office
        meetings = reversed(office.meeting_numbers())
        years = list(reversed(office.years()))
        return [
            *(f"{ITEMS}/{year}" for year in years),
            *(f"{YEARS}/{year}" for year in years),
            *(f"{PLANS}/{year}" for year in reversed(office.planned_years())),
            MEMOS,
            *(f"{MEETINGS}/{committee or ''}/{number}" for committee, number in meetings),
        ]

    @staticmethod
    def changed(places: Collection[str], names: Collection[str]) -> set[str]:
        """The sources that places of the journal belong to."""
        found: set[str] = set()
        for place in places:
            subject, _, rest = place.partition("/")
            year = rest.partition("/")[0]
            if subject == MEMOS:
                found.add(MEMOS)
            elif subject == MEETINGS:
                found.add(place)
            elif subject == YEARS:
                found |= {f"{YEARS}/{year}", f"{ITEMS}/{year}"}
            elif subject in (ITEMS, PLANS):
                found.add(f"{subject}/{year}")
            elif subject == "frameworks":
                found |= {name for name in names if name.startswith(f"{ITEMS}/")}
        return found

    def read(self, name: str) -> list[Passage]:
        """The texts of a source as it is now; nothing where it is gone."""
        with self._context.reading() as unit:
            found = self._read(unit, name)
        return [passage for passage in found if passage.text.strip()]

    def _read(self, unit: UnitOfWork, name: str) -> list[Passage]:
        subject, _, rest = name.partition("/")
        office = unit.office
        if subject == MEMOS:
            return list(memo_texts(office.memos()))
        if subject == MEETINGS:
            committee, _, number = rest.partition("/")
            meeting = office.meeting(committee or None, number)
            return list(MeetingTexts(meeting).all()) if meeting else []
        year = int(rest)
        if subject == PLANS:
            plan = office.plan(year)
            return list(plan_texts(plan)) if plan else []
        if subject == YEARS:
            assessment = office.glance(year)
            return list(finding_texts(assessment)) if assessment else []
        framework = office.framework_year(year)
        if framework is None:
            return []
        return list(
            oit_texts(year, self._context.framework(unit, framework), office.oit_glance(year, links=True))
        )
