"""Words are found wherever they are written, in whatever digits and spelling; the hit is what is marked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop import paths
from ita_desktop.domain.search import clusters, excerpt, grams, marks, read_query, words_of
from ita_desktop.domain.search.folding import NEXT
from ita_desktop.domain.thai.breaks import WordBreaker, read_words

BREAKER = WordBreaker(read_words(paths.WORDS))
LETTERS = "กขงนมรวสหอะาิีุูเแโใไ่้็์ๆฯำํ ๑2.,/-()\"'aZ_\u200b"


def marked(text: str, query: str) -> list[str]:
    """The words of a text that a query marks."""
    return [text[start:end] for start, end in marks(text, read_query(query))]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("รับรองรายงานการประชุม", "ประชุม", ["ประชุม"]),
        ("ครั้งที่ ๑ / ๒๕๖๖", "1/2566", ["๑ / ๒๕๖๖"]),
        ("วงเงิน ๑,๒๓๔.๕๐ บาท", "1234", ["๑,๒๓๔"]),
        ("ต่าง ๆ ที่ประชุม", "ต่างๆ", ["ต่าง ๆ"]),
        ("Open Data", "open data", ["Open", "Data"]),
        ("น้ํา เเก้", "น้ำ แก้", ["น้ํา", "เเก้"]),
        ("ปี ๒๕๖๖ และ 66", "66", ["66"]),
        ("เกาะกา", '"กา"', ["กา"]),
        ("วันที่ ๓๑ ตุลาคม พ.ศ. ๒๕๖๖", "31 ต.ค. 66", ["๓๑ ตุลาคม พ.ศ. ๒๕๖๖"]),
        ("31/10/2566", "๓๑ ตุลาคม ๒๕๖๖", ["31/10/2566"]),
        ("ประชุมคณะกรรมการ", "ประชุมคณ", ["ประชุมคณะ"]),
        ("ประชุมคณะกรรมการ", "ประชุมคณ ", []),
    ],
)
def test_a_query_marks_its_words(text: str, query: str, found: list[str]) -> None:
    """Whatever digits, blanks, case and order of marks they are written in."""
    assert marked(text, query) == found


def test_signs_ask_for_nothing() -> None:
    """A query of punctuation alone has no terms; among words it has no meaning."""
    assert read_query('" * ( ) - <&> ^ : "').terms == ()
    assert [term.text for term in read_query("NEAR(a, b) OR -c*").terms] == ["NEAR(a,", "b)", "OR", "-c*"]


def test_quotes_hold_words_together() -> None:
    """With one quote left open, to the end."""
    assert [term.parts for term in read_query('"กา ขา" นา').terms] == [("กา", "ขา"), ("นา",)]
    assert [term.text for term in read_query("“กา ขา").terms] == ["กา ขา"]


def test_a_date_is_one_term() -> None:
    """However it is written; what stands around it stays."""
    first, second = read_query("ประชุม ๓๑ ตุลาคม ๒๕๖๖").terms
    assert (first.text, second.day) == ("ประชุม", date(2023, 10, 31))
    assert read_query("31 ก.พ. 66").days == frozenset()


@given(st.text(LETTERS, max_size=60), st.data())
def test_a_piece_on_word_borders_has_the_clusters_of_the_whole(text: str, data: st.DataObject) -> None:
    """However the piece breaks alone: so it is found among the threes of the text."""
    words = BREAKER.words(text)
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    whole = [part.text for part in clusters(text)]
    piece = [part.text for part in clusters("".join(words[start:end]))]
    assert any(whole[at : at + len(piece)] == piece for at in range(len(whole) - len(piece) + 1))


def test_an_unseen_blank_parts_what_is_searched() -> None:
    """The breaker ends a word there, so a part that went on behind it would be found in the whole only."""
    assert [part.text for part in clusters("ก\u200bะ")] == ["ก", "ะ"]
    assert [part.text for part in clusters("น\u2060ำ")] == ["นำ"]


@given(st.text(LETTERS, max_size=60))
def test_clusters_keep_their_places(text: str) -> None:
    """Each folded cluster is told with the letters that it stands for; threes and words are made of them."""
    parts = clusters(text)
    assert all([each.text for each in clusters(text[part.start : part.end])] == [part.text] for part in parts)
    assert "".join(words_of(text, BREAKER)) == "".join(part.text for part in parts)
    assert [three.split(NEXT)[0] for three in grams([part.text for part in parts])] == [p.text for p in parts]


@given(st.text(LETTERS, max_size=200), st.text(LETTERS, max_size=20))
def test_marks_lie_in_the_excerpt(text: str, query: str) -> None:
    """Whatever is asked, the spans are in order and inside, and the excerpt holds the first hit."""
    asked = read_query(query)
    shown = excerpt(text, asked, BREAKER)
    last = 0
    for start, end in shown.marks:
        assert last <= start < end <= len(shown.text)
        last = end
    assert bool(shown.marks) == bool(marks(text, asked))


def test_a_late_hit_is_cut_at_a_word() -> None:
    """Shortly before the hit, with the sign that more stands there."""
    text = "ประธานกรรมการแจ้งให้ที่ประชุมทราบ " * 4 + "เรื่องงบประมาณประจำปี"
    shown = excerpt(text, read_query("งบประมาณ"), BREAKER)
    assert shown.text == "…กรรมการแจ้งให้ที่ประชุมทราบ เรื่องงบประมาณประจำปี"
    assert [shown.text[start:end] for start, end in shown.marks] == ["งบประมาณ"]
