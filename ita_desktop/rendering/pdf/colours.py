"""The sRGB colour space as an ICC profile (version 2), made from its published figures."""

from struct import pack

SRGB = "sRGB IEC61966-2.1"
NOTICE = "Figures of a public standard; no rights reserved"
STEPS = 256
WHITE = 0.9642, 1.0, 0.8249
"""D50, the white of all profiles."""
PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue of sRGB, adapted to D50."""
HEAD = 128


def srgb_profile() -> bytes:
    """The profile; the same bytes each time."""
    tags = {b"desc": _description(SRGB), b"cprt": _text(NOTICE), b"wtpt": _colour(WHITE)}
    tags |= {name: _colour(colour) for name, colour in PRIMARIES.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve())
    places: dict[bytes, int] = {}
    index, body = pack(">I", len(tags)), b""
    start = HEAD + 4 + 12 * len(tags)
    for name, content in tags.items():
        if content not in places:
            places[content] = start + len(body)
            body += content + b"\0" * (-len(content) % 4)
        index += name + pack(">II", places[content], len(content))
    return _head(start + len(body)) + index + body


def _head(size: int) -> bytes:
    made = pack(">6H", 2000, 1, 1, 0, 0, 0)
    head = pack(">I4sI", size, b"\0" * 4, 0x02100000) + b"mntrRGB XYZ " + made + b"acsp" + b"\0" * 28
    return (head + _xyz(WHITE)).ljust(HEAD, b"\0")


def _xyz(colour: tuple[float, float, float]) -> bytes:
    return pack(">3i", *(round(part * 65536) for part in colour))


def _colour(colour: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _xyz(colour)


def _text(text: str) -> bytes:
    return b"text\0\0\0\0" + text.encode("ascii") + b"\0"


def _description(text: str) -> bytes:
    ascii_text = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + pack(">I", len(ascii_text)) + ascii_text + b"\0" * 78


def _curve() -> bytes:
    levels = (n / (STEPS - 1) for n in range(STEPS))
    light = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in levels)
    return b"curv\0\0\0\0" + pack(f">I{STEPS}H", STEPS, *(round(each * 65535) for each in light))
