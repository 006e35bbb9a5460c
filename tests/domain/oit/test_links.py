"""What is told of a link: its last answer, and what is doubtful about it."""

from datetime import date, datetime

import pytest

from ita_desktop.domain.oit import Link, LinkCheck, Verdict
from ita_desktop.domain.oit.link_answers import FAILURES, Answer, Failure, judged
from ita_desktop.domain.oit.links import doubts, is_broken, is_outside, other_years, told

SITE = "https://www.example.go.th"
NOW = datetime(2026, 3, 5, 9, 30, 12)


@pytest.mark.parametrize(
    ("url", "website", "outside"),
    [
        ("https://www.example.go.th/a", SITE, False),
        ("http://example.go.th/a", SITE, False),
        ("https://ita.example.go.th/a", SITE, False),
        ("https://EXAMPLE.go.th/a", "www.example.go.th/", False),
        ("https://notexample.go.th/a", SITE, True),
        ("https://www.example.go.th.evil.com/", SITE, True),
        ("https://drive.google.com/x", SITE, True),
        ("https://เทศบาล.ไทย/a", "https://www.เทศบาล.ไทย", False),
        ("https://drive.google.com/x", "", None),
        ("https://drive.google.com/x", None, None),
        ("https://drive.google.com/x", "เว็บไซต์เทศบาล", None),
    ],
)
def test_outside_the_main_website(url: str, website: str | None, outside: bool | None) -> None:
    assert is_outside(url, website) is outside


@pytest.mark.parametrize(
    ("path", "title", "item", "years"),
    [
        ("/plan-2567.pdf", None, "", (2567,)),
        ("/plan-๒๕๖๗.pdf", None, "", (2567,)),
        ("/%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%97", None, "", (2567,)),
        ("/plan", "แผน ปี 2566 และ 2567", "", (2566, 2567)),
        ("/plan", "แผน พ.ศ. ๒๕๖๙", "", ()),
        ("/2024/plan", None, "", (2567,)),
        ("/plan-2566-2570", "แผนพัฒนา 2569", "", ()),
        ("/report-2568", None, "รายงานผลการดำเนินงาน ประจำปี พ.ศ. 2568", ()),
        ("/report-2567", None, "รายงานผลการดำเนินงาน ประจำปี พ.ศ. 2568", (2567,)),
        ("/id=125671", None, "", ()),
        ("/plan", None, "", ()),
    ],
)
def test_other_fiscal_years(path: str, title: str | None, item: str, years: tuple[int, ...]) -> None:
    assert other_years(SITE + path, title, 2569, item) == years


def test_a_kept_link_that_is_no_address_raises_no_doubts() -> None:
    assert doubts(Link(url="http://[bad/2567"), website=SITE, fiscal_year=2569) == ()


def test_doubts_go_by_where_the_link_ended() -> None:
    ended = LinkCheck(verdict="moved", url="https://other.com/2567", title="แผน")
    link = Link(url=f"{SITE}/a", checks=(ended,))
    assert doubts(link, website=SITE, fiscal_year=2569) == ("นอกเว็บไซต์หลัก", "ระบุปี 2567")
    assert doubts(Link(url=f"{SITE}/a"), website=SITE, fiscal_year=2569) == ()


@pytest.mark.parametrize(
    ("verdicts", "broken"),
    [
        ("", False),
        ("gone", True),
        ("reachable gone", True),
        ("gone unreachable", True),
        ("gone reachable", False),
    ],
)
def test_the_last_answer_says_whether_a_link_is_broken(verdicts: str, broken: bool) -> None:
    checks = tuple(LinkCheck(verdict=verdict) for verdict in verdicts.split())  # type: ignore[arg-type]
    assert is_broken(Link(url=SITE, checks=checks)) is broken


def test_an_answer_in_short() -> None:
    assert told(LinkCheck(on=date(2026, 3, 5), verdict="gone")) == "ไม่พบหน้า 5 มี.ค. 69"
    assert told(None) == "ยังไม่ได้ตรวจ"


@pytest.mark.parametrize(
    ("status", "title", "verdict", "words"),
    [
        (200, "แผน", "reachable", "เปิดได้"),
        (200, "404 Not Found", "gone", "เว็บไซต์ตอบว่าไม่พบหน้านี้"),
        (200, "ไม่พบหน้าที่คุณต้องการ", "gone", "เว็บไซต์ตอบว่าไม่พบหน้านี้"),
        (401, None, "unreachable", "ต้องเข้าสู่ระบบก่อน ประชาชนเปิดไม่ได้ (401)"),
        (403, None, "unreachable", "เว็บไซต์ไม่ให้โปรแกรมเปิด ลองเปิดในเบราว์เซอร์ (403)"),
        (404, None, "gone", "ไม่พบหน้านี้ในเว็บไซต์ (404)"),
        (410, None, "gone", "หน้านี้ถูกลบแล้ว (410)"),
        (429, None, "unreachable", "เว็บไซต์ขอให้ลองใหม่ภายหลัง (429)"),
        (500, None, "unreachable", "เว็บไซต์ขัดข้อง (500)"),
        (503, None, "unreachable", "เว็บไซต์ไม่พร้อมให้บริการ ลองใหม่ภายหลัง (503)"),
        (302, None, "unreachable", "เว็บไซต์ขัดข้อง (302)"),
    ],
)
def test_statuses_in_words(status: int, title: str | None, verdict: Verdict, words: str) -> None:
    check = judged(SITE, [Answer(url=SITE, status=status, title=title)], NOW)
    assert (check.verdict, check.answer, check.status) == (verdict, words, status)
    assert (check.on, str(check.time), check.url) == (date(2026, 3, 5), "09:30:00", None)


def test_what_a_server_says_is_kept_without_what_is_not_seen() -> None:
    """Its address as numbers, so that it still leads there; an office file takes both back."""
    ended = f"{SITE}/\u202egpj\x10.exe"
    hops = [
        Answer(url=SITE, status=301, location=ended),
        Answer(url=ended, status=200, title="ภาพ\u202e\x00gnp"),
    ]
    check = judged(SITE, hops, NOW)
    assert (check.url, check.title) == (f"{SITE}/%E2%80%AEgpj%10.exe", "ภาพgnp")


@pytest.mark.parametrize("failure", FAILURES)
def test_failures_in_words(failure: Failure) -> None:
    check = judged(SITE, [Answer(url=SITE, failure=failure)], NOW)
    assert (check.verdict, check.answer, check.status) == ("unreachable", FAILURES[failure], None)


@pytest.mark.parametrize(
    ("asked", "ended", "verdict", "words"),
    [
        ("http://example.go.th/a", "https://www.example.go.th/a/", "reachable", "เปิดได้"),
        ("https://example.go.th/a", "https://example.go.th/b", "moved", "ย้ายไปที่อยู่ใหม่"),
        ("https://example.go.th/a", "https://example.go.th/", "moved", "ถูกพาไปหน้าแรกของเว็บไซต์ หน้านี้อาจไม่มีแล้ว"),
        ("https://example.go.th/", "https://example.go.th/home", "moved", "ย้ายไปที่อยู่ใหม่"),
    ],
)
def test_where_a_link_ended(asked: str, ended: str, verdict: Verdict, words: str) -> None:
    hops = [Answer(url=asked, status=301, location=ended), Answer(url=ended, status=200)]
    check = judged(asked, hops, NOW)
    assert (check.verdict, check.answer, check.url) == (verdict, words, ended)
