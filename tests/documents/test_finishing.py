"""Digits and marks are settled in one place, for every block."""

from decimal import Decimal
from typing import get_args

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Chart,
    Closing,
    Column,
    Contents,
    ContentsLine,
    Document,
    Emblem,
    GroupRow,
    Heading,
    KeepTogether,
    LabelLine,
    LeaderField,
    LeaderLine,
    LetterHead,
    MemoHead,
    Opinions,
    PageBreak,
    PageSetup,
    Paragraph,
    Photograph,
    Pictures,
    Resolution,
    Roll,
    RollLine,
    ScannedPage,
    Section,
    Signature,
    SignatureColumn,
    SignedBy,
    Space,
    SpeakerRow,
    Table,
    TableRow,
    TitleLines,
    TopicHeading,
    bold,
    plain,
)
from ita_desktop.documents.finishing import finished, texts
from ita_desktop.domain.charts import Chart as ChartDrawn
from ita_desktop.domain.charts import Group, Mark, Series

DRAWN = ChartDrawn(
    kind="scores",
    title="48",
    labels=("49",),
    series=(Series("50", (Decimal(100),)),),
    marks=(Mark("51", Decimal(85)),),
    groups=(Group("52", 1),),
    summary="53",
)
EVERY: tuple[Block, ...] = (
    TitleLines(("1", "2")),
    Heading("3"),
    Paragraph((*plain("4"), *bold("5"))),
    Roll((1,), (RollLine("6.", ("7\n8",)),)),
    AgendaHeading("9", "10"),
    TopicHeading("11", "12"),
    SpeakerRow(("13",), (plain("14"), plain("15"))),
    Resolution("16", (plain("17"),)),
    Table((Column("18", 1),), (GroupRow("19"), TableRow((plain("20"),))), caption="21"),
    Closing((Signature("22", "23", "24"),)),
    Space(),
    KeepTogether((Heading("25"),)),
    MemoHead("26", urgency="27"),
    LeaderLine((LeaderField("28", "29"), LeaderField("30", "31", 8))),
    LetterHead("32", ("33", "34"), urgency="35"),
    Emblem(None),
    LabelLine("36", ("37", "38")),
    SignatureColumn((SignedBy("39", "40", "41", "42", "43"),), "44"),
    Opinions((SignedBy("45", "46\n47"),)),
    PageBreak(restart=True),
    Chart(DRAWN),
    Section(PageSetup(landscape=True)),
    Contents((ContentsLine("54"), ContentsLine("55", 1))),
    ScannedPage("a1", "ก", bytes),
    Pictures((Photograph("ab", "56"),)),
)


def test_every_block_is_here() -> None:
    assert {type(block) for block in EVERY} == set(get_args(Block))


def test_every_text_gets_its_digits() -> None:
    paper = Document(title="26", author="27", blocks=EVERY)
    done = finished(paper)
    printed = [done.title, done.author, *texts(done)]
    assert not set("0123456789") & set("".join(printed))
    back = finished(Document(title=done.title, author=done.author, blocks=done.blocks, digits="arabic"))
    assert [back.title, back.author, *texts(back)] == ["26", "27", *texts(paper)]
    assert back.blocks == paper.blocks


def test_the_words_of_a_chart_get_its_digits_and_are_not_printed() -> None:
    done = finished(Document(title="", blocks=(Chart(DRAWN),)))
    (block,) = done.blocks
    assert isinstance(block, Chart)
    assert block.chart.summary == "๕๓"
    assert "๕๓" not in list(texts(done))


def test_finishing_twice_changes_nothing() -> None:
    done = finished(Document(title="น้ํา 1", blocks=EVERY))
    assert finished(done) == done


def test_codes_and_addresses_keep_their_digits() -> None:
    paper = Document(title="", blocks=(Heading("o12 https://example.go.th/a1 ข้อ 5"),))
    assert list(texts(finished(paper))) == ["o12 https://example.go.th/a1 ข้อ ๕"]
