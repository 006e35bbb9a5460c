"""What stands before a step where plans write their steps line by line."""

import re

_MARK = re.compile(r"\s*(?:\(?[0-9๐-๙]{1,3}(?:\.\)|[.)])(?![0-9๐-๙])|[-–—•●○▪*✓✔])\s*(?=\S)")


def steps_of(text: str) -> tuple[str, ...]:
    """The lines of a text that say something, without the numbers and bullets before them."""
    lines = (_MARK.sub("", line, count=1) if _MARK.match(line) else line for line in text.split("\n"))
    return tuple(line.strip() for line in lines if line.strip())
