"""Web addresses as offices type and paste them: read, completed, or refused with the way out."""

import html
import re
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.signs import undisguised
from ita_desktop.domain.thai.digits import to_arabic

OF_THE_WEB = ("http", "https")
LONGEST = 4_000
"""Letters of an address; browsers and servers take hardly more."""

_UNSEEN = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_HREF = re.compile(r"""<a\b[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ON_DISK = re.compile(r"[A-Za-z]:[\\/]|\\\\|/(?:home|Users|tmp|mnt)/")
_HOST = re.compile(r"[^\s/?#\\@<>:\"']+\.[^\s/?#\\@<>:\"'.\d]{2,}(?::\d{1,5})?(?=[/?#]|$)")
_PIECE = re.compile(r"\S+")

NO_ADDRESS = "ไม่พบที่อยู่เว็บ พิมพ์หรือวางที่อยู่ที่ขึ้นต้นด้วย https://"
_OF_OTHERS = {
    "javascript": "เป็นคำสั่งโปรแกรม ไม่ใช่ที่อยู่เว็บ",
    "vbscript": "เป็นคำสั่งโปรแกรม ไม่ใช่ที่อยู่เว็บ",
    "data": "เป็นข้อมูลที่ฝังมา ไม่ใช่ที่อยู่เว็บ",
    "file": "เป็นไฟล์ในเครื่อง ผู้อื่นเปิดไม่ได้ นำไฟล์ขึ้นเว็บไซต์แล้วใช้ที่อยู่บนเว็บ หรือแนบเป็นไฟล์หลักฐาน",
    "mailto": "เป็นอีเมล ไม่ใช่ที่อยู่เว็บ",
    "tel": "เป็นหมายเลขโทรศัพท์ ไม่ใช่ที่อยู่เว็บ",
    "ftp": "เป็น FTP ซึ่งเบราว์เซอร์ไม่เปิด ใช้ที่อยู่ที่ขึ้นต้นด้วย https://",
}


def read_address(text: str) -> str | Refusal:
    """The web address in a typed or pasted text (``https://…``), else why it is none.

    Blanks inside a pasted address are line ends and go; an address without ``https://`` gets it; Thai digits
    stay in the path, where they may be meant, and become Arabic in the host.
    """
    hrefs = [next(filter(None, found), "") for found in _HREF.findall(text)]
    typed = "".join(_seen(html.unescape(hrefs[0]) if hrefs else text).split())
    typed = typed.lstrip("(<\"'“").rstrip("><\"'”.,;")
    typed = typed if "(" in typed else typed.rstrip(")>\"'”.,;")
    if not typed:
        return Refusal(NO_ADDRESS)
    if len(typed) > LONGEST:
        return Refusal(f"ที่อยู่เว็บยาวเกิน {LONGEST:,} ตัวอักษร ใช้ที่อยู่ที่สั้นกว่าของหน้าเดียวกัน")
    if _ON_DISK.match(typed):
        return Refusal(f"“{shortened(typed)}” {_OF_OTHERS['file']}")
    scheme = _SCHEME.match(typed)
    if scheme and not _is_port(typed, scheme.end()):
        return _of_scheme(typed, scheme[1].lower())
    if typed.startswith("//"):
        typed = typed[2:]
    if re.fullmatch(r"[^/?#]+@[^/?#]+", typed):
        return Refusal(f"“{shortened(typed)}” {_OF_OTHERS['mailto']}")
    if not _HOST.match(typed):
        return Refusal(f"“{shortened(typed)}” ไม่ใช่ที่อยู่เว็บ พิมพ์หรือวางที่อยู่ที่ขึ้นต้นด้วย https://")
    return _whole(f"https://{typed}")


def read_addresses(text: str) -> tuple[str | Refusal, ...]:
    """Every address in a pasted text of several lines or words, in order; words that are none are left out.

    A text that begins with its only ``https://`` is one address broken over lines.
    """
    hrefs = [next(filter(None, found), "") for found in _HREF.findall(text)]
    pieces = [html.unescape(href) for href in hrefs] if hrefs else _PIECE.findall(_seen(text))
    if (
        not hrefs
        and sum(begins_as_address(piece) for piece in pieces) <= 1
        and pieces
        and begins_as_address(pieces[0])
    ):
        return (read_address(text),)
    read = [read_address(piece) for piece in pieces]
    named = [
        isinstance(each, str) or begins_as_address(piece) for each, piece in zip(read, pieces, strict=True)
    ]
    found = tuple(each for each, is_named in zip(read, named, strict=True) if is_named)
    return found or (read_address(text),)


def _seen(text: str) -> str:
    """The text with a blank for each sign that is not seen."""
    return _UNSEEN.sub(" ", undisguised(text))


def begins_as_address(piece: str) -> bool:
    """Whether a word begins as an address or a path does, allowed or not."""
    scheme = _SCHEME.match(piece)
    named = scheme is not None and (scheme[1].lower() in OF_THE_WEB or scheme[1].lower() in _OF_OTHERS)
    return named or _ON_DISK.match(piece) is not None


def host_of(address: str) -> str:
    """The host of an address in small ASCII letters (``xn--…`` for Thai names), empty where it has none."""
    try:
        return ascii_host(urlsplit(address).hostname or "")
    except ValueError:
        return ""


def ascii_host(host: str) -> str:
    """A host's name as it goes over the wire, empty where it cannot be one."""
    named = to_arabic(host).strip().rstrip(".").lower()
    if named.isascii():
        return named
    try:
        return named.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def shortened(text: str, most: int = 60) -> str:
    """A text in one line with its middle left out where it is long."""
    return text if len(text) <= most else f"{text[: most - 15]}…{text[-14:]}"


def _is_port(typed: str, at: int) -> bool:
    """``example.go.th:8080/x`` has no scheme."""
    return re.match(r"\d{1,5}(?:[/?#]|$)", typed[at:]) is not None and "." in typed[:at]


def _of_scheme(typed: str, scheme: str) -> str | Refusal:
    if scheme in OF_THE_WEB:
        return _whole(re.sub(r"^([A-Za-z]+):[/\\]*", rf"{scheme}://", typed))
    reason = _OF_OTHERS.get(scheme, "ไม่ใช่ที่อยู่เว็บ ใช้ที่อยู่ที่ขึ้นต้นด้วย https://")
    return Refusal(f"“{shortened(typed)}” {reason}")


def _whole(address: str) -> str | Refusal:
    """The address with its host in small letters and nothing in it that a link cannot bear."""
    wrong = Refusal(f"“{shortened(address)}” ไม่ใช่ที่อยู่เว็บที่สมบูรณ์ ตรวจชื่อเว็บไซต์หลัง https://")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return wrong
    if parts.username is not None or parts.password is not None:
        return Refusal("ที่อยู่เว็บมีชื่อผู้ใช้หรือรหัสผ่าน ตัดส่วนหน้าเครื่องหมาย @ ออกก่อน")
    host = ascii_host(parts.hostname or "")
    if not host or "\\" in host or len(host) > 253:
        return wrong
    shown = to_arabic(parts.hostname or "").rstrip(".").lower()
    if ":" in shown:
        shown = f"[{shown}]"
    place = f"{shown}:{port}" if port is not None else shown
    return urlunsplit(SplitResult(parts.scheme, place, _safe(parts.path), _safe(parts.query), parts.fragment))


def _safe(part: str) -> str:
    """A path or query with quotation marks and angle brackets written as numbers; Thai letters stay."""
    return "".join(quote(letter) if letter in '"<>\\^`{}' else letter for letter in part)
