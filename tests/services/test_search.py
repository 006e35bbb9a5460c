"""Everything written in the office is found at its place, as soon as it is saved, in whatever way."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop import paths
from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Topic
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.thai.breaks import WordBreaker, read_words
from ita_desktop.services.bundle import Services, open_services
from ita_desktop.services.changes import Subject
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.search import Hit, Kind
from ita_desktop.storage import connection, search_schema
from ita_desktop.storage.search_schema import FILE
from tests.services.conftest import P1, P5, Clock, open_again, take_in

KEY = MeetingKey("ita", "1/2566")
SPEECH = "เจ้าพนักงานธุรการชี้แจงว่าได้จัดทำคู่มือจราจรทางน้ำแล้ว"


def hits(services: Services, query: str, kind: Kind | None = None) -> list[Hit]:
    """What is found, brought up to date first."""
    assert services.search.bring_up()
    found = services.search.find(query, kind)
    return services.search.hits(found, found.ids)


def places(services: Services, query: str) -> list[str]:
    """Page and place of what is found."""
    return [f"{hit.place.page} {hit.place.place}" for hit in hits(services, query)]


@pytest.fixture
def p5(office: Services) -> Services:
    """The office of P5."""
    take_in(office, P5)
    return office


def say(services: Services, text: str, *, notes: str = "") -> None:
    """One more speech in the meeting of P5."""
    meeting = services.meetings.get(KEY)
    spoken = AgendaItem(title="อื่น", topics=(Topic(title="", entries=(Entry(text=text),), notes=notes),))
    services.meetings.save(KEY, replace(meeting, agenda=(*meeting.agenda, spoken)))


def test_a_meeting_is_found_by_what_was_said(p5: Services) -> None:
    """The place in words and for the page, the day, the words marked."""
    hit = next(hit for hit in hits(p5, "องค์กรปกครองส่วนท้องถิ่น") if "|agenda|4|" in hit.place.place)
    assert hit.place.heading == "ครั้งที่ 1/2566 วาระที่ 4.1 เจ้าพนักงานธุรการ"
    assert (hit.place.place, hit.place.day) == ("ita|1/2566|agenda|4|1|2", "2023-10-31")
    assert next(hit.shown.text[a:b] for a, b in hit.shown.marks) == "องค์กรปกครองส่วนท้องถิ่น"


def test_words_are_found_in_longer_words(p5: Services) -> None:
    """ประชุม stands in รายงานการประชุม, whatever the breaker makes of either."""
    assert "meetings ita|1/2566|agenda|2" in places(p5, "ประชุม")
    assert "meetings ita|1/2566|agenda|2" in places(p5, "รายงานการ")


def test_both_digits_and_dates_and_codes(p5: Services) -> None:
    """๑/๒๕๖๖ is 1/2566; a date in any form; a code as it is typed or mistyped."""
    assert places(p5, "๑/๒๕๖๖") == places(p5, "1/2566") == ["meetings ita|1/2566|data"]
    assert places(p5, "31 ต.ค. 66") == places(p5, "๓๑ ตุลาคม ๒๕๖๖") == ["meetings ita|1/2566|data"]
    assert set(places(p5, "o12")) == set(places(p5, "๐๑๒")) == {"oit checklist:o12"}


def test_measures_findings_items_and_memos_are_found(office: Services) -> None:
    """Each kind with its page, its counts told; a kind can be asked for alone."""
    take_in(office, P1)
    with office.context.act("บันทึก", Subject.MEMOS) as unit:
        unit.office.put_memo(Memo(key="a", form="letter", subject="ขอเชิญประชุมชี้แจงมาตรการ"))
    office.search.bring_up()
    found = office.search.find("การ")
    assert found.counts.keys() >= {Kind.MEASURE, Kind.FINDING, Kind.OIT}
    assert places(office, "ขอเชิญประชุมชี้แจง")[0] == "papers letter|memo|a"
    for kind, page in ((Kind.MEASURE, "measures"), (Kind.FINDING, "findings"), (Kind.OIT, "oit")):
        assert {hit.place.page for hit in hits(office, "การ", kind)} == {page}


def test_what_is_saved_is_found_at_once(p5: Services) -> None:
    """Also what is typed anew, taken back, done again; notes are told as not printed."""
    assert places(p5, "จราจรทางน้ำ") == []
    say(p5, SPEECH, notes="ถามกองช่างเรื่องท่อระบายน้ำ")
    assert not p5.search.is_current()
    assert places(p5, "จราจรทางน้ำ") == ["meetings ita|1/2566|agenda|6|1|1"]
    assert p5.search.is_current()
    assert [hit.place.heading for hit in hits(p5, "ท่อระบายน้ำ")] == ["ครั้งที่ 1/2566 วาระที่ 6 บันทึกช่วยจำ (ไม่พิมพ์)"]
    p5.history.undo()
    assert places(p5, "จราจรทางน้ำ") == []
    p5.history.redo()
    assert len(places(p5, "จราจรทางน้ำ")) == 1


def test_a_meeting_that_is_renumbered_or_deleted_moves(p5: Services) -> None:
    """It is found under its new number alone, and not at all when it is gone."""
    meeting = p5.meetings.get(KEY)
    p5.search.bring_up()
    p5.meetings.save(KEY, replace(meeting, number="2/2566"))
    assert {place.split("|")[1] for place in places(p5, "ประชุม")} == {"2/2566"}
    p5.meetings.delete(MeetingKey("ita", "2/2566"))
    assert {hit.kind for hit in hits(p5, "ประชุม")} <= {Kind.OIT}


def test_a_whole_phrase_comes_first_then_the_newest(office: Services) -> None:
    """Words that stand together before those that stand apart, a later meeting before an earlier one."""
    texts = {"1/2560": "งบประมาณ ของคลอง", "2/2560": "คลองและงบประมาณ", "1/2561": "คลอง ไม่มีงบประมาณ"}
    with office.context.act("เพิ่ม", Subject.MEETINGS) as unit:
        for number, text in (*texts.items(), ("3/2559", "งบประมาณคลอง")):
            year = int(number[-4:]) - 543
            unit.office.put_meeting(Meeting(number=number, date=date(year, int(number[0]), 1), notes=text))
    order = [hit.place.place.split("|")[1] for hit in hits(office, "งบประมาณ คลอง")]
    assert order == ["3/2559", "1/2561", "2/2560", "1/2560"]


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "*",
        "NEAR(",
        "NOT",
        "%_",
        "\0",
        "\u200b",
        "่้",
        "😀",
        "ประชุม" * 20_000,
        'a" OR "b',
        "parts : x",
        "<&>",
        "(",
        ")",
        "-",
        "^ก",
        "AND",
        "'",
    ],
)
def test_no_query_is_a_failure(p5: Services, query: str) -> None:
    """Signs and words of SQLite's own grammar are plain."""
    hits(p5, query)
    hits(p5, f"ประชุม {query}")


@pytest.mark.parametrize("harm", ["missing", "garbage", "version", "cut"])
def test_a_harmed_index_is_made_anew(p5: Services, tmp_path: Path, clock: Clock, harm: str) -> None:
    """Nothing but time is lost with it; it is for its owner alone, and no matter of checks."""
    before = places(p5, "ประชุม")
    p5.close()
    file = tmp_path / FILE
    if harm == "missing":
        file.unlink()
    elif harm == "garbage":
        file.write_bytes(b"no database" * 1000)
    elif harm == "cut":
        file.write_bytes(file.read_bytes()[:9000])
    else:
        with sqlite3.connect(file) as index:
            index.execute("PRAGMA user_version = 999")
        index.close()
    again = open_again(tmp_path, clock)
    assert places(again, "ประชุม") == before
    assert again.safety.verify() == ()
    assert file.stat().st_mode & 0o777 == 0o600
    again.close()


def test_an_index_that_is_lost_meanwhile_is_made_anew(p5: Services) -> None:
    """Also while the program runs."""
    before = places(p5, "ประชุม")
    p5.search._index.clear()
    assert not p5.search.is_current()
    assert places(p5, "ประชุม") == before


def hold(file: Path) -> Callable[[], None]:
    """Another program keeps the file for itself."""
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    return holder.close


def tear(file: Path) -> Callable[[], None]:
    """The middle of the file is overwritten."""
    size = file.stat().st_size
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (size - 4096))
    return lambda: None


def take_tables(file: Path) -> Callable[[], None]:
    """The file is of our version and holds another's tables."""
    with sqlite3.connect(file) as index:
        for table in ("look", "source", "place"):
            index.execute(f"DROP TABLE {table}")
        index.execute("CREATE TABLE another (name TEXT)")
    index.close()
    return lambda: None


def take_away(file: Path) -> Callable[[], None]:
    """The file is deleted while the program has it open."""
    file.unlink()
    return lambda: None


@pytest.mark.parametrize("harm", [hold, tear, take_tables, take_away])
def test_searching_goes_on_whatever_happens_to_the_index(
    p5: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: Callable[[Path], Callable[[], None]]
) -> None:
    """While the program runs: what was found is found, what is written afterwards too, the data are whole."""
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.01)
    before = places(p5, "ประชุม")
    p5.search.close()
    assert p5.search.is_current()
    mend = harm(tmp_path / FILE)
    say(p5, SPEECH)
    assert len(places(p5, "จราจรทางน้ำ")) == 1
    assert set(before) <= set(places(p5, "ประชุม"))
    assert p5.search.is_current() and p5.safety.verify() == ()
    mend()


def test_a_disk_that_is_full_takes_no_index_but_is_searched(
    p5: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index lies in memory then."""
    before = places(p5, "ประชุม")
    p5.search._index.clear()
    p5.search.close()
    opened = search_schema.open_index

    def small(folder: Path) -> sqlite3.Connection:
        index = opened(folder)
        index.execute("PRAGMA max_page_count = 20")
        return index

    monkeypatch.setattr("ita_desktop.storage.search.open_index", small)
    assert places(p5, "ประชุม") == before
    assert p5.search.is_current()


def test_a_folder_in_the_place_of_the_index_is_left_as_it_is(p5: Services, tmp_path: Path) -> None:
    """The index lies in memory then."""
    places(p5, "ประชุม")
    p5.search._index.clear()
    p5.search.close()
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir(mode=0o755)
    assert len(places(p5, "องค์กรปกครองส่วนท้องถิ่น")) > 0
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o755


def test_the_index_of_another_office_is_not_believed(p5: Services, tmp_path: Path, clock: Clock) -> None:
    """Nor one of a later state than the data, as after a copy was put back."""
    copy = p5.backups.make("ก่อนประชุม")
    say(p5, SPEECH)
    assert len(places(p5, "จราจรทางน้ำ")) == 1
    p5.close()
    (tmp_path / "office.sqlite").write_bytes(copy.read_bytes())
    again = open_again(tmp_path, clock)
    assert places(again, "จราจรทางน้ำ") == []
    assert len(places(again, "องค์กรปกครองส่วนท้องถิ่น")) > 0
    again.close()


def test_an_office_that_another_has_open_is_searched(p5: Services, tmp_path: Path) -> None:
    """Beside the one who writes, with the same index."""
    say(p5, SPEECH)
    beside = open_services(tmp_path, paths.FRAMEWORKS, paths.FONTS, paths.WORDS, paths.WORDING, write=False)
    assert len(places(beside, "จราจรทางน้ำ")) == len(places(p5, "จราจรทางน้ำ")) == 1
    beside.close()


def test_building_can_be_stopped_and_goes_on(p5: Services) -> None:
    """What was indexed until then is found."""
    assert not p5.search.bring_up(lambda done, total: False)
    assert p5.search.find("ประชุม").total == 0
    assert p5.search.bring_up()
    assert p5.search.find("ประชุม").total > 0


def test_meetings_are_narrowed_by_their_words(p5: Services) -> None:
    """By their committee and number; nothing asked narrows nothing."""
    p5.search.bring_up()
    assert p5.search.meetings("องค์กรปกครองส่วนท้องถิ่น") == frozenset({("ita", "1/2566")})
    assert p5.search.meetings("จราจรทางน้ำ") == frozenset()
    assert p5.search.meetings("  ") is None


BREAKER = WordBreaker(read_words(paths.WORDS))


@given(st.data(), st.text("กขงนมรวสหอะาิีุูเแโใไ่้็์ๆฯำ ๑2.,/-()\"'aZ", min_size=1, max_size=60))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_piece_on_word_borders_is_found(office: Services, data: st.DataObject, text: str) -> None:
    """However it breaks when it stands alone."""
    words = BREAKER.words(text)
    start = data.draw(st.integers(0, len(words) - 1))
    piece = "".join(words[start : data.draw(st.integers(start + 1, len(words)))])
    with office.context.act("บันทึก", Subject.MEETINGS) as unit:
        unit.office.put_meeting(Meeting(number="1/2560", notes=text))
    asked = '"' + piece.translate({ord(sign): " " for sign in "\"'“”"}) + '"'
    office.search.bring_up()
    found = office.search.find(asked)
    assert not found.asked.terms or found.total
