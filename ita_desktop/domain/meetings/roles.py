"""What roles in a committee and on a roll mean: ``กรรมการและผู้ช่วยเลขานุการ`` is an assistant's."""

from ita_desktop.domain.meetings.records import Attendance

ROLES = (
    "ประธานกรรมการ", "รองประธานกรรมการ", "กรรมการ", "กรรมการและเลขานุการ",
    "กรรมการและผู้ช่วยเลขานุการ", "เลขานุการ", "ผู้ช่วยเลขานุการ", "ที่ปรึกษา",
)  # fmt: skip
"""As orders word them, in the order of the seats."""


def chairs(role: str | None) -> bool:
    """Whether a role is the chair's own, not that of the deputy or of one who advises or helps."""
    bare = "".join((role or "").split()).replace("รองประธาน", "")
    return "ประธาน" in bare and not any(word in bare for word in ("ที่ปรึกษา", "ผู้ช่วย", "เลขานุการประธาน"))


def is_chair(line: Attendance) -> bool:
    """Whether a line of the roll is the chair's: by role, by post where it has none, or as a substitute."""
    return (
        chairs(line.role) or chairs(line.instead_of) or (not (line.role or "").strip() and chairs(line.post))
    )


def is_secretary(role: str) -> bool:
    """Whether a role is the secretary's own."""
    return "เลขานุการ" in role and "ผู้ช่วย" not in role


def is_assistant(role: str) -> bool:
    """Whether a role is that of the secretary's assistant."""
    return "ผู้ช่วยเลขานุการ" in role


def is_plain_member(role: str) -> bool:
    """Whether a role is a member's and nothing more."""
    return role == "กรรมการ"
