"""What stands around the table of measures, as far as the office wants it."""

from collections.abc import Mapping

COVER, INTRODUCTION, APPROVAL = "cover", "introduction", "approval"
PARTS: Mapping[str, str] = {
    COVER: "หน้าปก",
    INTRODUCTION: "ความนำ",
    APPROVAL: "ผู้จัดทำ ผู้เห็นชอบ และผู้อนุมัติ",
}
"""Their Thai names, in the order of the paper."""
USUAL = (INTRODUCTION, APPROVAL)


def chosen(setting: object) -> tuple[str, ...]:
    """The parts that the office's setting of the form of measures names, else the usual ones."""
    kept = setting.get("parts") if isinstance(setting, Mapping) else None
    if not isinstance(kept, list | tuple):
        return USUAL
    return tuple(part for part in PARTS if part in kept)
