"""Thai marks in the order in which type expects them."""

import re
import unicodedata

_MARK = "ัิ-ฺ็-๎"
_TONE = "่-๋"
_STEPS = (
    (re.compile(f"([{_TONE}]?)\u0e4d([{_TONE}]?)\u0e32"), "\\1\\2\u0e33"),
    (re.compile(f"\u0e33([{_TONE}])"), "\\1\u0e33"),
    (re.compile(f"([{_TONE}])([\u0e31\u0e34-\u0e3a\u0e47])"), "\\2\\1"),
    (re.compile("เเ"), "แ"),
    (re.compile(f"([{_MARK}\u0e33])\\1+"), "\\1"),
)


def normalise(text: str) -> str:
    """The text in NFC with Thai marks mended, for print and comparison; doing it twice changes nothing.

    A nikhahit before sara aa becomes sara am, a tone stands after its vowel and before sara am, a doubled
    sara e becomes sara ae, a doubled mark stands once. Never NFKC, which takes sara am apart.
    """
    mended = unicodedata.normalize("NFC", text)
    while True:
        before = mended
        for pattern, by in _STEPS:
            mended = pattern.sub(by, mended)
        if mended == before:
            return mended
