"""Thai and Arabic digits."""

import re

_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_KEPT = re.compile(
    r"""(?:https?://|www\.)[^\s฀-๿]+         # addresses of pages
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+          # e-mail
      | [A-Za-z0-9._/#&?=%-]*[A-Za-z][A-Za-z0-9._/#&?=%-]*   # codes and Latin words: o12, e-Service, ISO9001
    """,
    re.VERBOSE | re.ASCII,
)


def to_arabic(text: str) -> str:
    """The text with every Thai digit as an Arabic one."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """The text in Thai digits; addresses, e-mail and codes inside Latin words stay as they are."""
    parts, done = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[done : kept.start()].translate(_TO_THAI), kept.group()]
        done = kept.end()
    parts.append(text[done:].translate(_TO_THAI))
    return "".join(parts)


def fold(number: str) -> str:
    """A printed number for comparison: Arabic digits, no blanks (``๑ / ๒๕๖๖`` as ``1/2566``)."""
    return "".join(to_arabic(number).split())
