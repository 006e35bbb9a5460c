"""Signs that are not seen, and texts without them; imported before the first paint, so it needs little."""

import re

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control signs and halves of letters: no text of an office holds them; a file that does is refused."""

DISGUISING = re.compile(
    "[\u061c\u180e\u200e\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Signs that are not seen, turn the letters beside them round or hide in a word.

With U+202E before ``gnp.exe`` a name shows as ``exe.png``. No Thai text needs one; the marks of word ends
and of joining (U+200B to U+200D, U+2060) stay.
"""


def undisguised(text: str) -> str:
    """A text in the order in which it is read, without signs that turn or hide letters."""
    return DISGUISING.sub("", text)


def legible(text: str) -> str:
    """The same, without control signs either."""
    return UNSEEN.sub("", undisguised(text))
