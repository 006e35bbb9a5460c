"""Which addresses are never asked for: those of this PC, of the office's own network and of machines."""

import ipaddress
import re
from urllib.parse import urlsplit

from ita_desktop.domain.oit.addresses import LONGEST, OF_THE_WEB, ascii_host
from ita_desktop.domain.refusals import Refusal

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

INSIDE = "เป็นที่อยู่ในเครื่องหรือเครือข่ายภายในสำนักงาน โปรแกรมไม่เปิด ตรวจด้วยตนเองในเบราว์เซอร์"
NOT_OF_THE_WEB = "ไม่ใช่ที่อยู่ที่ขึ้นต้นด้วย http:// หรือ https:// โปรแกรมไม่เปิด"
TOO_LONG = f"ยาวเกิน {LONGEST:,} ตัวอักษร โปรแกรมไม่เปิด"
UNUSUAL_PORT = "ใช้ช่องทาง (port) ที่ไม่ใช่ของเว็บไซต์ โปรแกรมไม่เปิด ตรวจด้วยตนเองในเบราว์เซอร์"
_OF_THE_OFFICE = (".local", ".lan", ".internal", ".intranet", ".home", ".corp", ".localhost", ".home.arpa")
_SHARED = ipaddress.ip_network("100.64.0.0/10")
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_PORTS = frozenset({None, 80, 443, 8080, 8443})
_NUMBERS = re.compile(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}")


def refuses_link(url: str) -> Refusal | None:
    """Why a link must not be asked for as it stands, before its host is looked up; None where it may be."""
    try:
        parts = urlsplit(url)
        host, port = ascii_host(parts.hostname or ""), parts.port
    except ValueError:
        return Refusal(NOT_OF_THE_WEB)
    if parts.scheme.lower() not in OF_THE_WEB or not host or parts.username is not None:
        return Refusal(NOT_OF_THE_WEB)
    if len(url) > LONGEST:
        return Refusal(TOO_LONG)
    if port not in _PORTS:
        return Refusal(UNUSUAL_PORT)
    number = _as_number(host)
    if number is not None:
        return refuses_address(number)
    if "." not in host or host.endswith(_OF_THE_OFFICE):
        return Refusal(INSIDE)
    return None


def refuses_address(address: str | Address) -> Refusal | None:
    """Why the machine behind a number (``10.0.0.1``, ``fe80::1``) must not be asked; None where it may be.

    Only addresses of the public internet may be; one that cannot be read may not.
    """
    try:
        number = ipaddress.ip_address(address.split("%")[0] if isinstance(address, str) else address)
    except ValueError:
        return Refusal(INSIDE)
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo or (None, None))[1]
        if number in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return refuses_address(inner)
    public = number.is_global and not number.is_multicast and not number.is_reserved
    shared = isinstance(number, ipaddress.IPv4Address) and number in _SHARED
    return None if public and not shared else Refusal(INSIDE)


def _as_number(host: str) -> Address | None:
    """The address that a host of figures means, as systems read it: ``0x7f.1``, ``2130706433``."""
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        pass
    if not _NUMBERS.fullmatch(host):
        return None
    try:
        parts = [
            int(part, 0) if part[:2] == "0x" else int(part, 8 if part[:1] == "0" else 10)
            for part in host.split(".")
        ]
    except ValueError:
        return ipaddress.IPv4Address(0)
    last = parts.pop()
    value = sum(part << (24 - 8 * at) for at, part in enumerate(parts)) + last
    fits = all(part < 256 for part in parts) and last < 256 ** (4 - len(parts))
    return ipaddress.IPv4Address(value) if fits else ipaddress.IPv4Address(0)
