"""Whether two texts mean the same person: by name, else by post or role."""

import re
from collections.abc import Iterator

from ita_desktop.documents.checks.reading import squeezed
from ita_desktop.domain.meetings import Attendance, Signer
from ita_desktop.domain.names import same_name
from ita_desktop.domain.thai.normal import normalise

_PARTS = re.compile(r"รักษาราชการแทน|รักษาการแทน|รักษาการในตำแหน่ง|ปฏิบัติราชการแทน|ปฏิบัติหน้าที่|[/,()\s]+")
_MEMBER_AND = re.compile(r"^กรรมการ(?:และ|/|,)?(?=.)")
_PLAIN = {"กรรมการ"}
"""Begins other roles and tells nobody apart."""
_SHORTEST = 3


def posts(*texts: str | None) -> set[str]:
    """The posts and roles in texts, each also in its parts: ``กรรมการและเลขานุการ`` is ``เลขานุการ`` too."""
    return {each for text in texts for each in _posts(text or "") if len(each) >= _SHORTEST}


def _posts(text: str) -> Iterator[str]:
    clean = normalise(text)
    for each in (squeezed(clean), *map(squeezed, _PARTS.split(clean))):
        yield each
        yield _MEMBER_AND.sub("", each)


def share_post(first: set[str], second: set[str]) -> bool:
    """Whether two sets of posts have one in common; a longer one may name the place after it."""
    return bool(first & second) or any(
        a.startswith(b) or b.startswith(a) for a in first - _PLAIN for b in second - _PLAIN
    )


def matches(line: Attendance, signer: Signer) -> bool:
    """Whether a line of the roll is a signer: by name where both have one, else by post or role."""
    if (line.name or "").strip() and (signer.name or "").strip():
        return same_name(line.name, signer.name)
    return share_post(posts(line.post, line.role), posts(signer.post, signer.acting_for))
