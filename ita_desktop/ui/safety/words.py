"""What a backup would change, in the words of a clerk."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ita_desktop.domain.place_words import shown, words_of

if TYPE_CHECKING:
    from ita_desktop.services.safety.comparing import Difference, State

SUBJECTS: Mapping[str, str] = {
    "agency": "ข้อมูลหน่วยงาน",
    "assessments": "คะแนน ข้อค้นพบ และ OIT",
    "plans": "แผนและการติดตาม",
    "committees": "คณะกรรมการ",
    "meetings": "การประชุม",
    "memos": "หนังสือและบันทึก",
    "settings": "การตั้งค่า",
    "dictionary": "พจนานุกรม",
    "wording": "คลังถ้อยคำ",
    "framework_changes": "การแก้กรอบการประเมิน",
    "files": "รายการไฟล์หลักฐาน",
    "drafts": "ค่าที่พิมพ์ค้างไว้",
}
LOST, BACK, OTHER = "จะหายไป", "จะกลับมา", "จะเปลี่ยน"
STATES: "tuple[tuple[State, str], ...]" = (("lost", LOST), ("back", BACK), ("other", OTHER))
MOST_TOLD, LONGEST, EMPTY = 60, 60, "(ว่าง)"


def summary(found: "Sequence[Difference]") -> list[str]:
    """A line for each part of the office that differs, with how many values and how."""
    from ita_desktop.services.safety.comparing import by_subject

    return [
        f"{SUBJECTS.get(subject, subject)}: "
        + " ".join(f"{words} {counts[state]:,}" for state, words in STATES if counts[state])
        for subject, counts in by_subject(found).items()
    ]


def lines(found: "Sequence[Difference]") -> Iterator[str]:
    """The first values that differ, a line each, then how many more there are."""
    for each in found[:MOST_TOLD]:
        place = words_of(each.steps)
        now, then = shown(each.now)[:LONGEST] or EMPTY, shown(each.then)[:LONGEST] or EMPTY
        match each.state:
            case "lost":
                yield f"{place}: {now} {LOST}"
            case "back":
                yield f"{place}: {then} {BACK}"
            case _:
                yield f"{place}: {now} → {then}"
    if len(found) > MOST_TOLD:
        yield f"และอีก {len(found) - MOST_TOLD:,} ค่า"
