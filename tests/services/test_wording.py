"""The wording bank of an open office."""

from ita_desktop.domain.wording import Phrase, learned, year_words
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject


def test_an_office_has_the_shipped_phrases(office: Services) -> None:
    """From the first moment, for any year."""
    context = office.context
    with context.reading() as unit:
        bank, framework = context.bank(unit, 2568), context.framework(unit, 2568)
    phrase = bank.phrase(framework, "i2", "improve")
    assert phrase is not None
    assert not phrase.of_office
    assert phrase.items == ("o8", "o9", "o10")


def test_what_an_office_writes_is_offered_next_year(office: Services) -> None:
    """Kept in the data, with the new year's words and under the new year's code."""
    context = office.context
    words = year_words(2568)
    phrase = Phrase(
        on="o23",
        kind="improve",
        issue="ยังไม่ประเมินความเสี่ยงของปี 2568",
        advice="ประเมินของปี 2569",
        fiscal_year=2568,
    )
    with context.act("แก้ข้อค้นพบ", Subject.FINDINGS) as unit:
        unit.office.put_wording(learned(unit.office.wording(), phrase, words))
    with context.reading() as unit:
        bank, framework = context.bank(unit, 2569), context.framework(unit, 2569)
    offered = bank.phrase(framework, "o21", "improve")
    assert offered is not None
    filled = offered.filled(year_words(2569))
    assert (filled.issue, filled.advice) == ("ยังไม่ประเมินความเสี่ยงของปี 2569", "ประเมินของปี 2570")
    assert filled.of_office
