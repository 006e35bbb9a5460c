"""From what a web server answered to what is kept of a link: a verdict and Thai words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from urllib.parse import quote, urlsplit

from ita_desktop.domain.oit.addresses import LONGEST
from ita_desktop.domain.oit.links import says_not_found
from ita_desktop.domain.oit.records import LinkCheck, Verdict
from ita_desktop.domain.signs import legible

Failure = Literal[
    "offline",
    "no_host",
    "no_connection",
    "timeout",
    "closed",
    "tls_expired",
    "tls_name",
    "tls_untrusted",
    "tls_old",
    "tls",
    "too_large",
    "redirects",
]
"""Why there is no answer."""

FAILURES: Mapping[Failure, str] = {
    "offline": "เครื่องนี้ไม่ได้ต่ออินเทอร์เน็ต",
    "no_host": "ไม่พบเว็บไซต์ชื่อนี้ ตรวจตัวสะกดของที่อยู่",
    "no_connection": "ติดต่อเว็บไซต์ไม่ได้ เว็บไซต์อาจปิดอยู่",
    "timeout": "เว็บไซต์ไม่ตอบภายในเวลาที่รอ",
    "closed": "เว็บไซต์ตัดการติดต่อก่อนส่งข้อมูลครบ",
    "tls_expired": "ใบรับรองความปลอดภัย (https) ของเว็บไซต์หมดอายุ แจ้งผู้ดูแลเว็บไซต์",
    "tls_name": "ใบรับรองความปลอดภัย (https) เป็นของเว็บไซต์อื่น แจ้งผู้ดูแลเว็บไซต์",
    "tls_untrusted": "ใบรับรองความปลอดภัย (https) ไม่มีผู้รับรองที่เชื่อถือได้ แจ้งผู้ดูแลเว็บไซต์",
    "tls_old": "เว็บไซต์ใช้การเชื่อมต่อแบบปลอดภัย (https) รุ่นเก่าที่เลิกใช้แล้ว แจ้งผู้ดูแลเว็บไซต์",
    "tls": "เชื่อมต่อแบบปลอดภัย (https) ไม่ได้ แจ้งผู้ดูแลเว็บไซต์",
    "too_large": "หน้าเว็บใหญ่เกินกว่าจะเก็บได้",
    "redirects": "เว็บไซต์พาไปต่อหลายทอดไม่จบ",
}
"""Failures in words."""

_STATUSES: Mapping[int, tuple[Verdict, str]] = {
    401: ("unreachable", "ต้องเข้าสู่ระบบก่อน ประชาชนเปิดไม่ได้"),
    403: ("unreachable", "เว็บไซต์ไม่ให้โปรแกรมเปิด ลองเปิดในเบราว์เซอร์"),
    404: ("gone", "ไม่พบหน้านี้ในเว็บไซต์"),
    410: ("gone", "หน้านี้ถูกลบแล้ว"),
    429: ("unreachable", "เว็บไซต์ขอให้ลองใหม่ภายหลัง"),
    503: ("unreachable", "เว็บไซต์ไม่พร้อมให้บริการ ลองใหม่ภายหลัง"),
}

_FRONTS = frozenset({"", "index.php", "index.html", "home", "main"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one request brought: HTTP's ``status`` and where it sends on, or why there is no answer.

    ``content`` is what was read of the page, whole only where it was asked for whole.
    """

    url: str
    status: int | None = None
    location: str | None = None
    title: str | None = None
    failure: Failure | None = None
    detail: str = ""
    type: str = ""
    content: bytes = b""

    @property
    def leads_on(self) -> bool:
        """Whether it sends on to another address."""
        return self.status in (301, 302, 303, 307, 308) and bool(self.location)


def judged(asked: str, answers: Sequence[Answer], at: datetime) -> LinkCheck:
    """What is kept of a link that was asked for: ``answers`` hop by hop, the last one decides.

    Where it ended is left out where that is no address that could be asked for. What is not seen is written
    as numbers in the address and left out of the title: both are what a server chose to say.
    """
    last = answers[-1]
    ended = "".join(letter if legible(letter) else quote(letter, errors="replace") for letter in last.url)
    verdict, words = _judged(asked, last, moved=len(answers) > 1)
    return LinkCheck(
        on=at.date(),
        time=at.time().replace(second=0, microsecond=0),
        verdict=verdict,
        answer=words,
        status=last.status,
        url=ended if ended != asked and len(ended) <= LONGEST else None,
        title=" ".join(legible(last.title or "").split())[:300] or None,
    )


def refused(reason: str, at: datetime) -> LinkCheck:
    """What is kept of a link that must not be asked for."""
    now = at.time().replace(second=0, microsecond=0)
    return LinkCheck(on=at.date(), time=now, verdict="refused", answer=reason)


def _judged(asked: str, last: Answer, *, moved: bool) -> tuple[Verdict, str]:
    if last.failure is not None:
        return "unreachable", " ".join(filter(None, (FAILURES[last.failure], last.detail)))
    status = last.status or 0
    if status in _STATUSES:
        verdict, words = _STATUSES[status]
        return verdict, f"{words} ({status})"
    if not 200 <= status < 300:
        return "unreachable", f"เว็บไซต์ขัดข้อง ({status})" if status else FAILURES["closed"]
    if says_not_found(last.title):
        return "gone", "เว็บไซต์ตอบว่าไม่พบหน้านี้"
    if not moved or _same_place(asked, last.url):
        return "reachable", "เปิดได้"
    if _is_front(last.url) and not _is_front(asked):
        return "moved", "ถูกพาไปหน้าแรกของเว็บไซต์ หน้านี้อาจไม่มีแล้ว"
    return "moved", "ย้ายไปที่อยู่ใหม่"


def _same_place(asked: str, ended: str) -> bool:
    """Whether only the way differs: http or https, ``www.``, a stroke at the end."""

    def place(url: str) -> tuple[str, str, str]:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query

    return place(asked) == place(ended)


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/").lower() in _FRONTS and not parts.query
